internal import GeoCore

/// MinMax index, the S of surfaces taken on zones.
///
/// What the two distributions do not have in common, as a share of what they cover together.
///
/// - Formula: 1 − Σ min(xᵢ/X, yᵢ/Y) / Σ max(xᵢ/X, yᵢ/Y) = 2D/(1 + D)
/// - Input: persons per zone, ≥ 0, rows aligned
/// - Output: 0 … 1; NaN when either group is empty
/// - Complexity: O(zones)
/// - Source: O'Sullivan & Wong 2007, doi:10.1111/j.1538-4632.2007.00699.x
public func minMax(focal: Span<Double>, rest: Span<Double>) -> Double {
  let d = dissimilarity(focal: focal, rest: rest)
  return 2 * d / (1 + d)
}

extension SegregationMeasure {
  static let minMax = SegregationMeasure(
    MeasureInfo(
      id: "min-max", aliases: ["minmax"], family: .segregation, scope: .global,
      title: Phrase(en: "MinMax index", sv: "MinMax-index"),
      meaning: Phrase(
        en: """
          What the two groups' distributions over the zones do not have in common, as a share \
          of what they cover together.
          """,
        sv: """
          Det som de två gruppernas fördelningar över zonerna inte har gemensamt, som andel av \
          det de täcker tillsammans.
          """),
      formula: "1 − Σ min(xᵢ/X, yᵢ/Y) / Σ max(xᵢ/X, yᵢ/Y) = 2D/(1 + D)",
      unit: .share, range: 0...1,
      caution: Phrase(
        en: "Says the same as D on another scale: do not report both as two findings.",
        sv: "Säger samma sak som D på en annan skala: redovisa inte båda som två resultat."),
      example: Phrase(
        en: """
          Four zones with 80, 10, 10 and 0 of the group among 100, 100, 50 and 50 people: \
          1.4/1.7 = 0.8235.
          """,
        sv: """
          Fyra zoner med 80, 10, 10 och 0 ur gruppen bland 100, 100, 50 och 50 människor: \
          1,4/1,7 = 0,8235.
          """),
      sources: [
        .init("O'Sullivan & Wong 2007", doi: "10.1111/j.1538-4632.2007.00699.x")
      ]),
    isDefault: false, oracleKeys: ["MinMax"],
    .comparison(symmetric: true) { PlaceAnalysis.minMax(focal: $0, rest: $1) })
}
