import GeoCore

extension AccessKeyInput {
  /// Persons by area.
  var population: [Double]? {
    column(said: "demand", in: town.areas) ?? town.areas?.population
  }

  /// Capacity by place: the column `capacity`, or the one that the file says is the opportunity.
  var capacity: [Double]? {
    column(said: "opportunity", in: town.places) ?? town.places?.numbers("capacity")
  }

  /// The column that follows a word in `order`, as in "opportunity jobs, demand population".
  private func column(said word: String, in table: AccessTable?) -> [Double]? {
    guard let table, let order = text(document["order"]) else { return nil }
    let words = order.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init)
    guard let place = words.firstIndex(of: word), words.indices.contains(place + 1) else {
      return nil
    }
    return table.numbers(words[place + 1])
  }

  /// Places of one category.
  func places(ofCategory category: String) -> [Bool]? {
    town.places?.texts("category").map { $0.map { $0 == category } }
  }
}
