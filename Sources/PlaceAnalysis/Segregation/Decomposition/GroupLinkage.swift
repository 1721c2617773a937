internal import GeoCore

extension Composition {
  /// How unevenly each group lives over the zones, in nats: local segregation by group.
  ///
  /// - Formula: Lₖ = Σᵢ (nᵢₖ/Nₖ) ln((nᵢₖ/Nₖ)/(tᵢ/T))
  /// - Output: per group, 0 (lives as everybody does) …; NaN for a group without members
  /// - Invariants: Σ Pₖ·Lₖ = M
  /// - Complexity: O(zones · groups), one logarithm each
  /// - Source: Alonso-Villar & del Río 2010; Elbers 2021,
  ///   doi:10.1177/0049124121986204
  public func groupLinkage() -> [Double] {
    let total = total
    return (0..<groupCount).map { group in
      let size = groupTotals[group]
      guard size > 0 else { return .nan }
      let gain = sumOfPairs(overGroup: group) { n, t in
        weightedLogarithm(n, (n * total) / (t * size))
      }
      return notNegative(gain / size)
    }
  }
}

extension SegregationMeasure {
  static let linkageOfGroup = SegregationMeasure(
    MeasureInfo(
      id: "linkage-of-group", aliases: ["local-by-group"], family: .segregation, scope: .global,
      title: Phrase(en: "Local segregation of a group", sv: "En grupps lokala segregation"),
      meaning: Phrase(
        en: """
          How unevenly the group lives over the zones, in nats: 0 as everybody does. Weighted by the \
          groups' shares the groups add up to M.
          """,
        sv: """
          Hur ojämnt gruppen bor över zonerna, i nat: 0 som alla andra. Vägt med gruppernas andelar \
          summerar grupperna till M.
          """),
      formula: "Lₖ = Σᵢ (nᵢₖ/Nₖ) ln((nᵢₖ/Nₖ)/(tᵢ/T))", unit: .nats, range: 0...Double.infinity,
      caution: Phrase(
        en: "Small groups score high by chance alone.",
        sv: "Små grupper får höga värden av en slump."),
      example: Phrase(
        en: """
          Two zones with 60, 30, 10 and 20, 30, 50 people of three groups: 0.1308, 0 and 0.2426; \
          0.4 · 0.1308 + 0.3 · 0.2426 = 0.1251 = M.
          """,
        sv: """
          Två zoner med 60, 30, 10 respektive 20, 30, 50 människor ur tre grupper: 0,1308, 0 och \
          0,2426; 0,4 · 0,1308 + 0,3 · 0,2426 = 0,1251 = M.
          """),
      sources: [
        .init("Alonso-Villar & del Río 2010"),
        .init("Elbers 2021", doi: "10.1177/0049124121986204"),
      ]),
    oracleKeys: ["local_by_group"],
    .group { Composition(zones: $0.count, groups: 2, focal: $0, rest: $1).groupLinkage()[0] })
}

extension Composition {
  /// Two groups from spans.
  fileprivate init(zones: Int, groups: Int, focal: Span<Double>, rest: Span<Double>) {
    var counts: [Double] = []
    counts.reserveCapacity(zones * groups)
    for i in 0..<zones { counts.append(focal[i]) }
    for i in 0..<zones { counts.append(rest[i]) }
    self.init(zones: zones, groups: groups, counts: counts)
  }
}
