internal import GeoCore

extension GroupCounts {
  /// Counts that are all known, from plain arrays.
  ///
  /// With `total`, those in no group are the rest; without, the groups are everybody.
  /// Precondition: all arrays have the same length.
  public init(_ groups: [(name: String, values: [Double])], total: [Double]? = nil) {
    let zones = groups.first?.values.count ?? total?.count ?? 0
    precondition(groups.allSatisfy { $0.values.count == zones }, "series of different lengths")
    precondition(total.map { $0.count == zones } ?? true, "series of different lengths")
    let sums = (0..<zones).map { zone in groups.reduce(0) { $0 + $1.values[zone] } }
    let rest = total.map { total in
      zip(total, sums).map { total, sum in
        // Sums of fractions miss their total by rounding.
        let gap = total - sum
        return gap.magnitude <= 1e-9 * max(1, total) ? 0 : gap
      }
    }
    self.init(
      groups: groups.map { Series(name: $0.name, values: $0.values) },
      total: Series(name: "total", values: total ?? sums),
      rest: rest.map { Series(name: Self.restName, values: $0) },
      zones: [CellStatus](repeating: .given, count: zones))
  }
}
