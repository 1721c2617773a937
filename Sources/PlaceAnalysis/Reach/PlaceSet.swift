public import GeoCore

/// The places that people go to, in file order: where, what kind, how large.
public struct PlaceSet: Sendable {
  /// As shown in output; unique unless the file repeats one.
  public var ids: [String]
  /// East and north in metres in the computing CRS; NaN for a place without a position.
  public var x: [Double]
  public var y: [Double]
  /// Seats, pupils, square metres: nil when the places have no capacity column; NaN when missing.
  public var capacities: [Double]?
  /// What it costs more to use the place than to come to it, in the unit of the reach's cost, as a
  /// wait at the door does; nil when the places have no such column.
  public var delays: [Double]?
  /// Category of each place as an index into `categories`; −1 for none; empty without a column.
  public var categoryOf: [Int32]
  /// In order of first appearance.
  public var categories: [String]
  /// What was worth telling while they were read.
  public var diagnostics: [Diagnostic] = []

  public init(
    ids: [String], x: [Double], y: [Double], capacities: [Double]? = nil, categories: [String?] = []
  ) {
    precondition(ids.count == x.count && x.count == y.count, "places differ in length")
    precondition(capacities.map { $0.count == x.count } ?? true, "capacities and places differ")
    precondition(categories.isEmpty || categories.count == x.count, "categories and places differ")
    self.ids = ids
    self.x = x
    self.y = y
    self.capacities = capacities
    var names: [String] = []
    var known: [String: Int32] = [:]
    self.categoryOf = categories.map { name in
      guard let name else { return -1 }
      if let index = known[name] { return index }
      let index = Int32(names.count)
      known[name] = index
      names.append(name)
      return index
    }
    self.categories = names
  }

  public var count: Int { ids.count }

  /// Whether the place lies somewhere.
  public func hasPosition(_ place: Int) -> Bool { x[place].isFinite && y[place].isFinite }
}
