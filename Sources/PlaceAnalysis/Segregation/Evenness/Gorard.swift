internal import GeoCore

/// Gorard's segregation index, GS.
///
/// The share of the focal group that would have to move for it to be spread as all people are.
///
/// - Formula: GS = ½ Σ |xᵢ/X − tᵢ/T| = D·(1 − P)
/// - Input: persons per zone, ≥ 0, rows aligned
/// - Output: 0 … 1 − P; NaN when either group is empty
/// - Complexity: O(zones)
/// - Source: Gorard & Taylor 2002, doi:10.1177/003803850203600405
public func gorard(focal: Span<Double>, rest: Span<Double>) -> Double {
  withCounts(focal, rest) { c in
    guard c.isSeparable else { return .nan }
    let (x, y) = (c.x, c.y)
    let (sumX, sumY) = (c.sumX, c.sumY)
    let gaps = blockedSum(c.count) { (x[$0] * sumY - y[$0] * sumX).magnitude }
    return gaps / (2 * sumX * c.total)
  }
}

extension SegregationMeasure {
  static let gorard = SegregationMeasure(
    MeasureInfo(
      id: "gorard", aliases: ["gs"], family: .segregation, scope: .global,
      title: Phrase(en: "Gorard's segregation index", sv: "Gorards segregationsindex"),
      meaning: Phrase(
        en: """
          The share of the group that would have to move for it to be spread over the zones as \
          all people are.
          """,
        sv: """
          Den andel av gruppen som skulle behöva flytta för att den skulle vara spridd över \
          zonerna som alla människor är.
          """),
      formula: "GS = ½ Σ |xᵢ/X − tᵢ/T|",
      unit: .share, range: 0...1,
      caution: Phrase(
        en: """
          Its largest value is 1 − P, so large groups cannot score high. Not symmetric in the \
          groups.
          """,
        sv: """
          Högsta värdet är 1 − P, så stora grupper kan inte få höga värden. Inte symmetriskt \
          mellan grupperna.
          """),
      example: Phrase(
        en: """
          Four zones with 80, 10, 10 and 0 of the group among 100, 100, 50 and 50 people: D·(1 \
          − P) = 0.70 · ⅔ = 0.4667.
          """,
        sv: """
          Fyra zoner med 80, 10, 10 och 0 ur gruppen bland 100, 100, 50 och 50 människor: D·(1 \
          − P) = 0,70 · ⅔ = 0,4667.
          """),
      sources: [
        .init("Gorard & Taylor 2002", doi: "10.1177/003803850203600405")
      ]),
    isDefault: false, oracleKeys: ["Gorard"],
    .comparison(symmetric: false) { PlaceAnalysis.gorard(focal: $0, rest: $1) })
}
