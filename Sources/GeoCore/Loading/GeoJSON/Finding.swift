/// A diagnostic while its piece of the file is read: rows count from the piece's start, lines are
/// not known yet.
struct Finding: Sendable {
  var kind: DiagnosticKind
  var arguments: [String: PhraseArgument]
  /// Row in the piece, or nil when the whole file is meant.
  var row: Int?
  var column: String?
  /// Byte in the file.
  var offset: Int?
}

/// Findings of a piece; past a limit per kind they are only counted.
struct FindingList: Sendable {
  static let limitPerKind = 1000

  private(set) var findings: [Finding] = []
  private(set) var counts: [DiagnosticKind: Int] = [:]

  mutating func add(_ finding: Finding) {
    counts[finding.kind, default: 0] += 1
    if counts[finding.kind, default: 0] <= FindingList.limitPerKind { findings.append(finding) }
  }

  /// Adds the findings of the next piece, its rows moved by `rows`.
  mutating func add(_ other: FindingList, movedBy rows: Int) {
    for var finding in other.findings {
      finding.row = finding.row.map { $0 + rows }
      add(finding)
    }
    let kept = Dictionary(grouping: other.findings, by: \.kind).mapValues(\.count)
    for (kind, count) in other.counts { counts[kind, default: 0] += count - (kept[kind] ?? 0) }
  }
}
