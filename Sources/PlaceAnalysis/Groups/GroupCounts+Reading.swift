public import GeoCore

/// What the reader of counts is told besides the columns.
public struct CountReading: Sendable, Hashable {
  /// The range of a cell that the publisher hides; nil leaves its zone out.
  public var suppressed: SuppressedRange?
  /// Name of the input, for messages.
  public var file: String?
  /// Column that names a zone in messages; nil uses the feature id.
  public var key: String?

  public init(suppressed: SuppressedRange? = nil, file: String? = nil, key: String? = nil) {
    self.suppressed = suppressed
    self.file = file
    self.key = key
  }
}

extension GroupSet {
  /// Reads and checks the counts of every zone.
  ///
  /// All findings go to `log`: counts that are negative, infinite or text, groups above their
  /// total, zones left out because a count is missing or hidden without a range, sums that miss
  /// the total. Throws when any of them is an error.
  ///
  /// - Precondition: the set was resolved in this table.
  /// - Complexity: O(zones · columns)
  public func counts(
    of table: FeatureTable, reading: CountReading = CountReading(), log: inout DiagnosticLog
  ) throws(GeosegError) -> GroupCounts {
    var reader = CountReader(table, groups: groups.count, reading: reading, log: log)
    for (group, columns) in groups.map(\.columns).enumerated() {
      for column in columns { reader.add(column, to: group) }
    }
    if let total { reader.setTotal(total) }
    let counts = reader.counts(names: names)
    log = reader.log
    if !reader.errors.isEmpty { throw GeosegError(reader.errors) }
    return counts
  }
}
