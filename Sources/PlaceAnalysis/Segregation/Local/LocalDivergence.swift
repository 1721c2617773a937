internal import GeoCore

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension Composition {
  /// Divergence of every zone's mix from that of the area (local linkage), in nats.
  ///
  /// - Formula: Σₖ πᵢₖ ln(πᵢₖ/Pₖ)
  /// - Output: 0 (the area's mix) …; NaN in zones without people
  /// - Invariants: Σ (tᵢ/T)·divergence = M
  /// - Complexity: O(zones · groups), one logarithm each
  /// - Source: Roberto 2016; Elbers 2021, doi:10.1177/0049124121986204
  public func localDivergence() -> [Double] {
    let total = total
    return summed { n, t, size in n > 0 ? (n / t) * log((n * total) / (t * size)) : 0 }
  }
}

extension SegregationMeasure {
  static let localDivergence = SegregationMeasure(
    MeasureInfo(
      id: "local-divergence", aliases: ["local-linkage", "ls"], family: .segregation, scope: .zone,
      title: Phrase(en: "Divergence of the zone", sv: "Zonens divergens"),
      meaning: Phrase(
        en: """
          How far the zone's mix is from that of the whole area, in nats: 0 the area's mix. \
          The people-weighted mean over the zones is mutual information.
          """,
        sv: """
          Hur långt zonens blandning är från hela områdets, i nat: 0 områdets blandning. Det \
          folkmängdsvägda medelvärdet över zonerna är ömsesidig information.
          """),
      formula: "Σₖ πᵢₖ ln(πᵢₖ/Pₖ)",
      unit: .nats, range: 0...Double.infinity,
      caution: Phrase(
        en: """
          Does not say which group is over-represented: see location quotients. Shares of \
          zones with few people swing by chance. Undefined in zones without people.
          """,
        sv: """
          Säger inte vilken grupp som är överrepresenterad: se lokaliseringskvoter. Andelar i \
          zoner med få människor svänger av en slump. Odefinierat i zoner utan människor.
          """),
      example: Phrase(
        en: """
          Two zones with 60, 30, 10 and 20, 30, 50 people of three groups: in the first zone \
          0.6 ln 1.5 + 0.3 ln 1 + 0.1 ln ⅓ = 0.1334 nats.
          """,
        sv: """
          Två zoner med 60, 30, 10 respektive 20, 30, 50 människor ur tre grupper: i den \
          första zonen 0,6 ln 1,5 + 0,3 ln 1 + 0,1 ln ⅓ = 0,1334 nat.
          """),
      sources: [
        .init("Roberto 2016, The divergence index", doi: "10.48550/arXiv.1508.01167"),
        .init("Elbers 2021", doi: "10.1177/0049124121986204"),
      ]),
    isDefault: true, oracleKeys: ["local_ls"],
    .zones(column: "divergence") { $0.localDivergence() })
}
