internal import GeoCore

extension PeopleByGroup {
  /// The counts of a run: everybody, then the named groups.
  public init(_ counts: GroupCounts) {
    func series(_ name: String?, _ from: GroupCounts.Series) -> Series {
      Series(
        group: name, values: from.values, lower: from.bounds?.lower, upper: from.bounds?.upper)
    }
    self.init(total: series(nil, counts.total), groups: counts.groups.map { series($0.name, $0) })
  }
}
