internal import GeoCore

extension Composition {
  /// Index of dissimilarity of several groups, D.
  ///
  /// The share of all people who would have to move for every zone to hold the mix of the area, as
  /// a share of those who would have to if the groups lived fully apart.
  ///
  /// - Formula: D = Σₖ Σᵢ tᵢ|πᵢₖ − Pₖ| / (2·T·I), I = Σ P(1 − P)
  /// - Output: 0 … 1; NaN with fewer than two groups; with two groups the D of two groups
  /// - Complexity: O(zones · groups)
  /// - Source: Morgan 1975; Sakoda 1981, doi:10.2307/2061096
  public func multigroupDissimilarity() -> Double {
    guard isSeparable else { return .nan }
    let total = total
    var gaps = CompensatedSum()
    for group in presentGroups {
      let size = groupTotals[group]
      gaps.add(sum(overGroup: group) { ($0 * total - $1 * size).magnitude })
    }
    return clampedToUnit(gaps.value / total / (2 * total * simpsonInteraction()))
  }
}

extension SegregationMeasure {
  static let multigroupDissimilarity = SegregationMeasure(
    MeasureInfo(
      id: "multigroup-dissimilarity", aliases: ["d-multi"], family: .segregation, scope: .global,
      title: Phrase(
        en: "Dissimilarity of several groups", sv: "Dissimilaritetsindex för flera grupper"),
      meaning: Phrase(
        en: """
          The people who would have to move for every zone to hold the mix of the area, as a \
          share of those who would have to if the groups lived fully apart.
          """,
        sv: """
          De människor som skulle behöva flytta för att varje zon skulle ha områdets \
          blandning, som andel av dem som skulle behöva det om grupperna bodde helt åtskilda.
          """),
      formula: "D = ΣₖΣᵢ tᵢ|πᵢₖ − Pₖ| / (2·T·I), I = Σ P(1−P)",
      unit: .share, range: 0...1,
      caution: Caution.zoneSize,
      example: Phrase(
        en: """
          Two zones with 60, 30, 10 and 20, 30, 50 people of three groups: 80/(2 · 200 · 0.66) \
          = 0.3030.
          """,
        sv: """
          Två zoner med 60, 30, 10 respektive 20, 30, 50 människor ur tre grupper: 80/(2 · 200 \
          · 0,66) = 0,3030.
          """),
      sources: [
        .init("Morgan 1975, An index of segregation for several groups"),
        .init("Sakoda 1981", doi: "10.2307/2061096"),
        .init("Reardon & Firebaugh 2002", doi: "10.1111/1467-9531.00110"),
      ]),
    isDefault: true, oracleKeys: ["D_multi"],
    .allGroups { $0.multigroupDissimilarity() })
}
