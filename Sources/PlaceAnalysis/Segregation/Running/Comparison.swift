/// Who is compared with whom in a measure of two groups.
struct Comparison: Hashable {
  let focal: Int
  /// A group; nil is everybody who is not in `focal`.
  let other: Int?
  /// Names as reported.
  let names: [String]

  var swapped: Comparison? {
    other.map { Comparison(focal: $0, other: focal, names: names.reversed()) }
  }

  /// The comparisons that make sense of a set of groups.
  ///
  /// Two groups named are compared with each other and nobody else is counted. One alone, or more
  /// than two, are each compared with everybody else.
  static func all(named: [String], present: [Int], restName: String) -> [Comparison] {
    if named.count == 2 { return [Comparison(focal: 0, other: 1, names: named)] }
    return present.filter { $0 < named.count }.map {
      Comparison(focal: $0, other: nil, names: [named[$0], restName])
    }
  }
}
