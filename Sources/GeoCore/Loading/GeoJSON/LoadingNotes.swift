/// Turns findings into diagnostics, and says what is worth one note per file.
struct LoadingNotes {
  let table: FeatureTable
  let tally: PieceTally
  let input: InputFile

  /// The findings with feature, id, line and column.
  func located(_ list: FindingList) -> [Diagnostic] {
    let findings = list.findings
    let positions = TextPositions.positions(
      of: findings.map { $0.offset ?? 0 }, in: input.content.bytes)
    var diagnostics = zip(findings, positions).map { finding, position in
      Diagnostic(
        finding.kind, finding.arguments,
        at: Location(
          file: input.name, feature: finding.row,
          id: finding.row.flatMap { $0 < table.count ? table.id($0).text : nil },
          column: finding.column, position: finding.offset == nil ? nil : position))
    }
    for (kind, count) in list.counts.sorted(by: { $0.key.code < $1.key.code }) {
      let more = count - findings.count { $0.kind == kind }
      if more > 0 {
        diagnostics.append(
          Diagnostic(
            .moreOfTheSame, ["count": .integer(more), "code": .text(kind.code)],
            at: Location(file: input.name)))
      }
    }
    return diagnostics
  }

  /// One note each for what was ignored or is unusual.
  func notes() -> [Diagnostic] {
    var notes: [Diagnostic] = []
    func add(_ kind: DiagnosticKind, _ count: Int, feature: Int? = nil) {
      guard count > 0 else { return }
      let id = feature.flatMap { table.id($0).text }
      notes.append(
        Diagnostic(
          kind, ["count": .integer(count)],
          at: Location(file: input.name, feature: feature, id: id)))
    }
    if table.count == 0 {
      notes.append(Diagnostic(.noFeatures, at: Location(file: input.name)))
    }
    add(.heightsIgnored, tally.higherPositions)
    add(.nullGeometries, tally.nulls, feature: tally.firstNull)
    add(.emptyGeometries, tally.empties, feature: tally.firstEmpty)
    add(.nestedCollections, tally.nestedCollections)
    add(.halfSurrogates, tally.replacedSurrogates)
    add(.hugeNumbers, tally.hugeNumbers)
    if let mixed = mixedKinds() { notes.append(mixed) }
    return notes
  }

  /// A note when the file holds points, lines and areas side by side.
  private func mixedKinds() -> Diagnostic? {
    guard let geometry = table.geometry else { return nil }
    var counts = [0, 0, 0, 0]
    for kind in geometry.kinds where kind != .null { counts[kind.dimension ?? 3] += 1 }
    guard counts.count(where: { $0 > 0 }) > 1 else { return nil }
    return Diagnostic(
      .mixedGeometry,
      [
        "points": .integer(counts[0]), "lines": .integer(counts[1]),
        "areas": .integer(counts[2]), "collections": .integer(counts[3]),
      ], at: Location(file: input.name))
  }
}
