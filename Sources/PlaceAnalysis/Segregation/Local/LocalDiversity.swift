internal import GeoCore

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension Composition {
  /// Entropy of every zone's mix, in nats.
  ///
  /// - Formula: −Σₖ πᵢₖ ln πᵢₖ
  /// - Output: 0 (one group) … ln K; NaN in zones without people
  /// - Complexity: O(zones · groups)
  /// - Source: Shannon 1948, doi:10.1002/j.1538-7305.1948.tb01338.x
  public func localDiversity() -> [Double] {
    summed { n, t, _ in n > 0 ? (n / t) * log(t / n) : 0 }
  }
}

extension SegregationMeasure {
  static let localDiversity = SegregationMeasure(
    MeasureInfo(
      id: "local-diversity", aliases: ["shannon-of-zones"], family: .segregation, scope: .zone,
      title: Phrase(en: "Diversity of the zone", sv: "Zonens mångfald"),
      meaning: Phrase(
        en: """
          Shannon's diversity of the zone's mix, in nats: 0 only one group, ln K all K groups \
          alike.
          """,
        sv: """
          Shannons mångfald för zonens blandning, i nat: 0 bara en grupp, ln K alla K grupper \
          lika stora.
          """),
      formula: "−Σₖ πᵢₖ ln πᵢₖ",
      unit: .nats, range: 0...Double.infinity,
      caution: Caution.fewPeople,
      example: Phrase(
        en: """
          Two zones with 60, 30, 10 and 20, 30, 50 people of three groups: in the first zone \
          0.8979 nats.
          """,
        sv: """
          Två zoner med 60, 30, 10 respektive 20, 30, 50 människor ur tre grupper: i den \
          första zonen 0,8979 nat.
          """),
      sources: [
        .init("Shannon 1948", doi: "10.1002/j.1538-7305.1948.tb01338.x")
      ]),
    isDefault: false, oracleKeys: ["local_diversity"],
    .zones(column: "diversity") { $0.localDiversity() })
}
