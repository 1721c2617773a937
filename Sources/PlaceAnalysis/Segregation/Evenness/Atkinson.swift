internal import GeoCore

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Atkinson's index of inequality between zones, A(b).
///
/// As D, but the user says where on the segregation curve inequality weighs most: b below ½ where
/// the group is under-represented, b above ½ where it is over-represented.
///
/// - Formula: A = 1 − P/(1−P) · [Σ (1−pᵢ)^{1−b} pᵢ^b tᵢ / (P·T)]^{1/(1−b)}
/// - Input: persons per zone, ≥ 0, rows aligned; 0 < b < 1
/// - Output: 0 … 1; NaN when either group is empty or b is out of range
/// - Complexity: O(zones), two powers each
/// - Source: Atkinson 1970, doi:10.1016/0022-0531(70)90039-6; James & Taeuber 1985,
///   doi:10.2307/270845
public func atkinson(focal: Span<Double>, rest: Span<Double>, b: Double) -> Double {
  guard b > 0, b < 1 else { return .nan }
  return withCounts(focal, rest) { c in
    guard c.isSeparable else { return .nan }
    let (x, y) = (c.x, c.y)
    // (1−p)^{1−b} p^b t = y^{1−b} x^b: zones without people drop out by themselves.
    let means = blockedSumOfCalls(c.count) { i in
      x[i] > 0 && y[i] > 0 ? pow(y[i], 1 - b) * pow(x[i], b) : 0
    }
    let equal = (c.sumX / c.sumY) * pow(means / c.sumX, 1 / (1 - b))
    return clampedToUnit(1 - equal)
  }
}

extension SegregationMeasure {
  static let atkinson = SegregationMeasure(
    MeasureInfo(
      id: "atkinson", aliases: ["a"], family: .segregation, scope: .global,
      title: Phrase(en: "Atkinson index", sv: "Atkinsons index"),
      meaning: Phrase(
        en: """
          As the dissimilarity index, but with a choice of which zones weigh most: b below ½ \
          those where the group is under-represented, b above ½ those where it is \
          over-represented.
          """,
        sv: """
          Som dissimilaritetsindex, men med val av vilka zoner som väger tyngst: b under ½ de \
          där gruppen är underrepresenterad, b över ½ de där den är överrepresenterad.
          """),
      formula: "A = 1 − P/(1−P) · [Σ (1−pᵢ)^(1−b) pᵢ^b tᵢ / (P·T)]^(1/(1−b))",
      unit: .share, range: 0...1,
      caution: Phrase(
        en: """
          The choice of b decides the ranking of areas: state it. Given for b = 0.1, 0.5 and \
          0.9.
          """,
        sv: """
          Valet av b avgör rangordningen mellan områden: ange det. Ges för b = 0,1, 0,5 och \
          0,9.
          """),
      example: Phrase(
        en: """
          Four zones with 80, 10, 10 and 0 of the group among 100, 100, 50 and 50 people: with \
          b = ½ the roots √1600 + √900 + √400 + 0 = 90, and 1 − ½ · (90/100)² = 0.595.
          """,
        sv: """
          Fyra zoner med 80, 10, 10 och 0 ur gruppen bland 100, 100, 50 och 50 människor: med \
          b = ½ blir rötterna √1600 + √900 + √400 + 0 = 90, och 1 − ½ · (90/100)² = 0,595.
          """),
      sources: [
        .init("Atkinson 1970", doi: "10.1016/0022-0531(70)90039-6"),
        .init("James & Taeuber 1985", doi: "10.2307/270845"),
      ]),
    isDefault: false, oracleKeys: ["Atkinson_b<b>"],
    .comparison(
      symmetric: false,
      { parameters in
        parameters.atkinsonWeights.map { b in
          Variant(parameters: [.init("b", .number(b))]) {
            PlaceAnalysis.atkinson(focal: $0, rest: $1, b: b)
          }
        }
      }))
}
