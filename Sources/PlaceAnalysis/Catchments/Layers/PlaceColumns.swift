internal import GeoCore

/// Columns that say which place a row is about: its id, and its category where places have one.
struct PlaceColumns {
  private var ids: [String] = []
  private var categories: [String?] = []

  mutating func append(_ place: Int, of places: PlaceSet) {
    ids.append(places.ids[place])
    categories.append(places.categoryName(place))
  }

  var count: Int { ids.count }

  var columns: [Column] {
    var out: [Column] = [.texts("place_id", ids)]
    if categories.contains(where: { $0 != nil }) {
      out.append(
        Column(
          "category", .texts(TextStore(categories.map { $0 ?? "" })),
          status: categories.contains { $0 == nil }
            ? categories.map { $0 == nil ? .missing : .given } : nil))
    }
    return out
  }
}

extension PlaceSet {
  /// The category of a place, nil when it has none.
  func categoryName(_ place: Int) -> String? {
    guard !categoryOf.isEmpty, categoryOf[place] >= 0 else { return nil }
    return categories[Int(categoryOf[place])]
  }
}
