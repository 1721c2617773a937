/// The places that a result is about: all of them, or those of one category.
struct PlaceSelection: Sendable {
  /// nil for all places.
  let category: String?
  /// End of a column name; empty for all places.
  let columnPart: String

  /// All places first, then the categories in order of first appearance.
  static func all(of places: PlaceSet, byCategory: Bool) -> [PlaceSelection] {
    let names = byCategory ? places.categories : []
    let parts = ColumnName.parts(names, otherwise: "category")
    return [PlaceSelection(category: nil, columnPart: "")]
      + zip(names, parts).map { PlaceSelection(category: $0, columnPart: $1) }
  }
}
