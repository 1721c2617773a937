internal import GeoCore

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension Composition {
  /// Entropy of every zone as a share of that of an even mix of all groups.
  ///
  /// - Formula: −Σₖ πᵢₖ ln πᵢₖ / ln K, K all groups asked for, also those that the zone lacks
  /// - Output: 0 … 1; NaN in zones without people and with fewer than two groups
  /// - Complexity: O(zones · groups)
  /// - Source: Theil 1972
  public func localEntropy() -> [Double] {
    guard groupCount > 1 else { return [Double](repeating: .nan, count: zoneCount) }
    let even = log(Double(groupCount))
    return localDiversity().map { clampedToUnit($0 / even) }
  }
}

extension SegregationMeasure {
  static let localEntropy = SegregationMeasure(
    MeasureInfo(
      id: "local-entropy", aliases: ["entropy-of-zones"], family: .segregation, scope: .zone,
      title: Phrase(en: "Entropy of the zone", sv: "Zonens entropi"),
      meaning: Phrase(
        en: """
          How mixed the zone is, as a share of an even mix of all the groups: 0 only one \
          group, 1 all groups alike.
          """,
        sv: """
          Hur blandad zonen är, som andel av en jämn blandning av alla grupper: 0 bara en \
          grupp, 1 alla grupper lika stora.
          """),
      formula: "−Σₖ πᵢₖ ln πᵢₖ / ln K",
      unit: .share, range: 0...1,
      caution: Phrase(
        en: """
          K is the number of all groups asked for, also of those the zone lacks. An even mix \
          is not the area's mix: see divergence for that.
          """,
        sv: """
          K är antalet efterfrågade grupper, även de som zonen saknar. En jämn blandning är \
          inte områdets blandning: se divergens för det.
          """),
      example: Phrase(
        en: """
          Two zones with 60, 30, 10 and 20, 30, 50 people of three groups: in the first zone \
          0.8979/ln 3 = 0.8173.
          """,
        sv: """
          Två zoner med 60, 30, 10 respektive 20, 30, 50 människor ur tre grupper: i den \
          första zonen 0,8979/ln 3 = 0,8173.
          """),
      sources: [
        .init("Theil 1972, Statistical Decomposition Analysis")
      ]),
    isDefault: true, oracleKeys: ["local_entropy_K_groups"],
    .zones(column: "entropy") { $0.localEntropy() })
}
