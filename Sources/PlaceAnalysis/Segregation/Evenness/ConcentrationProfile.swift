internal import GeoCore

/// Concentration profile index, R.
///
/// How far the group's people live in zones whose mix differs from that of the area.
///
/// - Formula: R = Σ (xᵢ/X)|pᵢ − P| / (1 − P), the exact form of
///   [P − ∫₀ᴾ v + ∫ᴾ¹ v]/(1 − P) with v(s) = Σ_{pᵢ ≥ s} xᵢ/X
/// - Input: persons per zone, ≥ 0, rows aligned; zones without people drop out
/// - Output: 0 … 1; NaN when either group is empty
/// - Complexity: O(zones)
/// - Source: Hong & Sadahiro 2014, doi:10.1080/13658816.2013.862265
public func concentrationProfile(focal: Span<Double>, rest: Span<Double>) -> Double {
  withCounts(focal, rest) { c in
    guard c.isSeparable else { return .nan }
    let (x, y) = (c.x, c.y)
    let (sumX, sumY, total) = (c.sumX, c.sumY, c.total)
    let weighted = blockedSum(c.count) { i in
      let t = x[i] + y[i]
      let gap = (x[i] * sumY - y[i] * sumX).magnitude
      return t > 0 ? x[i] * gap / (t * total) : 0
    }
    return weighted / (sumX * (sumY / total))
  }
}

extension SegregationMeasure {
  static let concentrationProfile = SegregationMeasure(
    MeasureInfo(
      id: "concentration-profile", aliases: ["r-profile", "conprof"], family: .segregation,
      scope: .global,
      title: Phrase(en: "Concentration profile index R", sv: "Koncentrationsprofilens index R"),
      meaning: Phrase(
        en: """
          How far the group's people live in zones whose mix differs from that of the area; \
          the area between the group's profile over zone shares and an even one.
          """,
        sv: """
          Hur långt gruppens människor bor i zoner vars blandning avviker från områdets; ytan \
          mellan gruppens profil över zonandelar och en jämn profil.
          """),
      formula: "R = Σ (xᵢ/X)|pᵢ − P| / (1 − P)",
      unit: .share, range: 0...1,
      caution: Phrase(
        en: """
          Computed exactly; tools that add up a grid of thresholds differ in the third \
          decimal. Not symmetric in the groups.
          """,
        sv: """
          Beräknas exakt; verktyg som summerar över ett rutnät av trösklar skiljer sig i \
          tredje decimalen. Inte symmetriskt mellan grupperna.
          """),
      example: Phrase(
        en: """
          Four zones with 80, 10, 10 and 0 of the group among 100, 100, 50 and 50 people: (0.8 \
          · 0.4667 + 0.1 · 0.2333 + 0.1 · 0.1333)/0.6667 = 0.615.
          """,
        sv: """
          Fyra zoner med 80, 10, 10 och 0 ur gruppen bland 100, 100, 50 och 50 människor: (0,8 \
          · 0,4667 + 0,1 · 0,2333 + 0,1 · 0,1333)/0,6667 = 0,615.
          """),
      sources: [
        .init("Hong & Sadahiro 2014, Journal of Geographical Systems")
      ]),
    isDefault: false, oracleKeys: ["R_conprof"],
    .comparison(symmetric: false) { PlaceAnalysis.concentrationProfile(focal: $0, rest: $1) })
}
