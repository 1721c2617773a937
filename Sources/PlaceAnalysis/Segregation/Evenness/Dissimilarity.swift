internal import GeoCore

/// Index of dissimilarity, D.
///
/// The share of either group that would have to move for every zone to hold the same mix.
///
/// - Formula: D = ½ Σ |xᵢ/X − yᵢ/Y|, summed as Σ |xᵢY − yᵢX| / (2XY) so that an even town is exactly 0
/// - Input: persons per zone, ≥ 0, rows aligned; `focal` = x, `rest` = y
/// - Output: 0 (even) … 1 (fully apart); NaN when either group is empty
/// - Invariants: symmetric in the groups; unchanged by splitting a zone into parts of equal mix
/// - Complexity: O(zones)
/// - Source: Duncan & Duncan 1955, doi:10.2307/2088328
public func dissimilarity(focal: Span<Double>, rest: Span<Double>) -> Double {
  withCounts(focal, rest) { c in
    guard c.isSeparable else { return .nan }
    let (x, y) = (c.x, c.y)
    let (sumX, sumY) = (c.sumX, c.sumY)
    let gaps = blockedSum(c.count) { (x[$0] * sumY - y[$0] * sumX).magnitude }
    return clampedToUnit(gaps / (2 * sumX * sumY))
  }
}

extension SegregationMeasure {
  static let dissimilarity = SegregationMeasure(
    MeasureInfo(
      id: "dissimilarity", aliases: ["d"], family: .segregation, scope: .global,
      title: Phrase(en: "Dissimilarity index", sv: "Dissimilaritetsindex"),
      meaning: Phrase(
        en: """
          The share of either group that would have to move to another zone for every zone to \
          hold the same mix. Times 100 it is the Swedish segregation index.
          """,
        sv: """
          Den andel av endera gruppen som skulle behöva flytta till en annan zon för att alla \
          zoner skulle ha samma blandning. Gånger 100 är det svenska segregationsindexet.
          """),
      formula: "D = ½ Σ |xᵢ/X − yᵢ/Y|",
      unit: .share, range: 0...1,
      caution: Phrase(
        en: """
          Depends on the size of the zones: smaller zones give higher values, so do not \
          compare areas with zones of different size. Small groups give high values by chance \
          alone, and where the zones lie does not matter.
          """,
        sv: """
          Beror på zonernas storlek: mindre zoner ger högre värden, så jämför inte områden med \
          olika stora zoner. Små grupper ger höga värden av en slump, och var zonerna ligger \
          spelar ingen roll.
          """),
      example: Phrase(
        en: """
          Four zones with 80, 10, 10 and 0 of the group among 100, 100, 50 and 50 people: \
          ½(|0.8 − 0.1| + |0.1 − 0.45| + |0.1 − 0.2| + |0 − 0.25|) = 0.70.
          """,
        sv: """
          Fyra zoner med 80, 10, 10 och 0 ur gruppen bland 100, 100, 50 och 50 människor: \
          ½(|0,8 − 0,1| + |0,1 − 0,45| + |0,1 − 0,2| + |0 − 0,25|) = 0,70.
          """),
      sources: [
        .init("Duncan & Duncan 1955", doi: "10.2307/2088328"),
        .init("Massey & Denton 1988", doi: "10.1093/sf/67.2.281"),
      ]),
    isDefault: true, oracleKeys: ["D", "D_group_vs_rest"],
    .comparison(symmetric: true, againstRest: { $0.dissimilarity(ofGroup: $1) }) {
      PlaceAnalysis.dissimilarity(focal: $0, rest: $1)
    })
}

extension SegregationMeasure {
  static let pairwiseDissimilarity = SegregationMeasure(
    MeasureInfo(
      id: "pairwise-dissimilarity", aliases: ["d-pairs"], family: .segregation, scope: .pairwise,
      title: Phrase(
        en: "Dissimilarity of every pair of groups",
        sv: "Dissimilaritetsindex för varje par av grupper"),
      meaning: Phrase(
        en: """
          The dissimilarity index between each two groups, as if nobody else lived in the \
          area.
          """,
        sv: """
          Dissimilaritetsindex mellan varje två grupper, som om ingen annan bodde i området.
          """),
      formula: "D = ½ Σ |nᵢₖ/Nₖ − nᵢₗ/Nₗ|",
      unit: .share, range: 0...1,
      caution: Caution.zoneSize,
      example: Phrase(
        en: """
          Two zones with 60, 30, 10 and 20, 30, 50 people of three groups: first against third \
          ½(|60/80 − 10/60| + |20/80 − 50/60|) = 0.5833.
          """,
        sv: """
          Två zoner med 60, 30, 10 respektive 20, 30, 50 människor ur tre grupper: första mot \
          tredje ½(|60/80 − 10/60| + |20/80 − 50/60|) = 0,5833.
          """),
      sources: [
        .init("Duncan & Duncan 1955", doi: "10.2307/2088328")
      ]),
    isDefault: false, oracleKeys: ["D_pairwise_matrix"],
    .pairs { PlaceAnalysis.dissimilarity(focal: $0, rest: $1) })
}
