internal import GeoCore

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Theil's information theory index of two groups, H.
///
/// How much less mixed the zones are than the whole area, weighted by people.
///
/// - Formula: H = Σ tᵢ(E − Eᵢ)/(E·T), E = −P ln P − (1−P) ln(1−P), summed as
///   Σ [xᵢ ln(pᵢ/P) + yᵢ ln((1−pᵢ)/(1−P))] / (T·E), where nothing cancels
/// - Input: persons per zone, ≥ 0, rows aligned
/// - Output: 0 (every zone as mixed as the area) … 1 (no zone mixed); NaN when a group is empty
/// - Invariants: free of the base of the logarithm
/// - Complexity: O(zones), two logarithms each
/// - Source: Theil & Finizza 1971, doi:10.1080/0022250X.1971.9989795
public func informationTheory(focal: Span<Double>, rest: Span<Double>) -> Double {
  withCounts(focal, rest) { c in
    guard c.isSeparable else { return .nan }
    let (sumX, sumY, total) = (c.sumX, c.sumY, c.total)
    let gain = sumOfPairs(c.x, c.y, count: c.count) { x, y in
      let t = x + y
      // (x/t)/(X/T) as one quotient: exactly 1 when the zone has the mix of the area.
      return weightedLogarithm(x, (x * total) / (t * sumX))
        + weightedLogarithm(y, (y * total) / (t * sumY))
    }
    let entropy = -(sumX * log(sumX / total) + sumY * log(sumY / total))
    return clampedToUnit(gain / entropy)
  }
}

extension SegregationMeasure {
  static let informationTheory = SegregationMeasure(
    MeasureInfo(
      id: "information-theory", aliases: ["h", "theil"], family: .segregation, scope: .global,
      title: Phrase(en: "Information theory index H", sv: "Teoretiskt informationsindex H"),
      meaning: Phrase(
        en: """
          How much less mixed people's zones are than the whole area, on average: 0 when every \
          zone is as mixed as the area, 1 when no zone is mixed.
          """,
        sv: """
          Hur mycket mindre blandade människors zoner är än hela området, i genomsnitt: 0 när \
          varje zon är lika blandad som området, 1 när ingen zon är blandad.
          """),
      formula: "H = Σ tᵢ(E − Eᵢ)/(E·T), E = −P ln P − (1−P) ln(1−P)",
      unit: .share, range: 0...1,
      caution: Phrase(
        en: """
          Values are lower than those of D and not comparable with them. Depends on the size \
          of the zones: smaller zones give higher values, so do not compare areas with zones \
          of different size.
          """,
        sv: """
          Värdena är lägre än för D och kan inte jämföras med dem. Beror på zonernas storlek: \
          mindre zoner ger högre värden, så jämför inte områden med olika stora zoner.
          """),
      example: Phrase(
        en: """
          Four zones with 80, 10, 10 and 0 of the group among 100, 100, 50 and 50 people: E = \
          0.6365 and the zones' people-weighted mean entropy is 0.3586, so H = 1 − \
          0.3586/0.6365 = 0.4367.
          """,
        sv: """
          Fyra zoner med 80, 10, 10 och 0 ur gruppen bland 100, 100, 50 och 50 människor: E = \
          0,6365 och zonernas folkmängdsvägda medelentropi är 0,3586, så H = 1 − 0,3586/0,6365 \
          = 0,4367.
          """),
      sources: [
        .init("Theil & Finizza 1971", doi: "10.1080/0022250X.1971.9989795"),
        .init("Massey & Denton 1988", doi: "10.1093/sf/67.2.281"),
      ]),
    isDefault: true, oracleKeys: ["H_entropy"],
    .comparison(symmetric: true, againstRest: { $0.informationTheory(ofGroup: $1) }) {
      PlaceAnalysis.informationTheory(focal: $0, rest: $1)
    })
}
