internal import GeoCore

extension Interpolation {
  /// What is to be told of the result: totals first, then who is uncovered, fell back, is unknown.
  var findings: [Diagnostic] {
    var found: [Diagnostic] = []
    let file = resolved.sources.name
    for one in carried {
      guard let totals = one.totals else { continue }
      found.append(
        Diagnostic(
          .interpolationTotals,
          [
            "column": .text(one.column.name), "before": Self.people(totals.sources),
            "after": Self.people(totals.targets), "uncovered": Self.people(totals.uncovered),
            "percent": Self.percent(totals.uncoveredShare),
          ]))
    }
    for one in carried {
      guard let totals = one.totals else { continue }
      let location = Location(file: file, column: one.column.name)
      if totals.uncovered.magnitude > Self.worthWarning * totals.sources.magnitude {
        let sources = totals.uncoveredBySource.count { $0.magnitude > 0 }
        found.append(
          Diagnostic(
            .peopleUncovered,
            [
              "people": Self.people(totals.uncovered),
              "percent": Self.percent(totals.uncoveredShare), "count": .integer(sources),
            ], at: location))
      }
      if one.column.withoutArea != 0 {
        found.append(
          Diagnostic(
            .peopleWithoutArea,
            [
              "people": Self.people(one.column.withoutArea),
              "count": .integer(resolved.rowsLeftOut),
            ], at: location))
      }
    }
    for one in carried {
      let unknown = one.column.values.values.count { $0.isNaN }
      guard unknown > 0 else { continue }
      let lost = one.interpolated.reasons.count { $0 == .missingInput }
      found.append(
        Diagnostic(
          .sourcesUnknown,
          ["count": .integer(unknown), "targets": .integer(lost)],
          at: Location(file: file, column: one.column.name)))
    }
    if let fallback { found.append(fallback) }
    return found
  }

  /// Sources that went by area though another method was asked for.
  private var fallback: Diagnostic? {
    guard request.method != .area else { return nil }
    let rows = shares.bases.indices.filter { shares.bases[$0] == .area }
    guard !rows.isEmpty else { return nil }
    let names = rows.prefix(5).map { resolved.sources.keys[$0] }.joined(separator: ", ")
    let what: Phrase =
      switch request.method {
      case .mask: Phrase(en: "land within the mask", sv: "mark i masken")
      case .points: Phrase(en: "point with a weight", sv: "punkt med vikt")
      case .area, .pycnophylactic: Phrase(en: "cell of their own", sv: "egen cell")
      }
    return Diagnostic(
      .fellBackToArea,
      [
        "count": .integer(rows.count), "what": .phrase(what),
        "ids": .text(names + (rows.count > 5 ? ", …" : "")),
      ], at: Location(file: resolved.sources.name))
  }

  /// Share in no target from which on a warning is given; the totals tell of less.
  private static let worthWarning = 1e-4

  static func people(_ value: Double) -> PhraseArgument {
    let isWhole = (value - value.rounded()).magnitude < 5e-7 * max(1, value.magnitude)
    if isWhole, let whole = Int(exactly: value.rounded()) { return .integer(whole) }
    return .number(value, decimals: 1)
  }

  static func percent(_ share: Double) -> PhraseArgument {
    .number(share.isFinite ? share * 100 : 0, decimals: share > 0 && share < 0.001 ? 4 : 2)
  }
}
