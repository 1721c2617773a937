internal import GeoCore

/// Correlation ratio, V = η².
///
/// Isolation less what chance alone gives, as a share of its largest excess.
///
/// - Formula: V = (xPx − P)/(1 − P) = Σ tᵢ(pᵢ − P)² / (T·P·(1−P)); the second form is summed
/// - Input: persons per zone, ≥ 0, rows aligned; zones without people drop out
/// - Output: 0 … 1; NaN when either group is empty
/// - Complexity: O(zones)
/// - Source: Bell 1954, doi:10.2307/2574118; Massey & Denton 1988, doi:10.1093/sf/67.2.281
public func correlationRatio(focal: Span<Double>, rest: Span<Double>) -> Double {
  withCounts(focal, rest) { c in
    guard c.isSeparable else { return .nan }
    let (x, y) = (c.x, c.y)
    let (shareX, shareY) = (c.sumX / c.total, c.sumY / c.total)
    let (sumX, sumY) = (c.sumX, c.sumY)
    let scale = 1 / c.total
    let spread = blockedSum(c.count) { i in
      let t = x[i] + y[i]
      // t·(p − P), exactly 0 when the zone has the mix of the area.
      let gap = (x[i] * sumY - y[i] * sumX) * scale
      return t > 0 ? gap * gap / t : 0
    }
    return clampedToUnit(spread / (c.total * shareX * shareY))
  }
}

extension SegregationMeasure {
  static let correlationRatio = SegregationMeasure(
    MeasureInfo(
      id: "correlation-ratio", aliases: ["v", "eta2", "modified-isolation"], family: .segregation,
      scope: .global,
      title: Phrase(en: "Correlation ratio V (η²)", sv: "Korrelationskvot V (η²)"),
      meaning: Phrase(
        en: """
          How much of the variation in group membership the zones explain: isolation freed \
          from the size of the group.
          """,
        sv: """
          Hur stor del av variationen i grupptillhörighet som zonerna förklarar: isolering \
          rensad från gruppens storlek.
          """),
      formula: "V = (xPx − P)/(1 − P)",
      unit: .share, range: 0...1,
      caution: Caution.zoneSize,
      example: Phrase(
        en: """
          Four zones with 80, 10, 10 and 0 of the group among 100, 100, 50 and 50 people: \
          (0.67 − ⅓)/(1 − ⅓) = 0.505.
          """,
        sv: """
          Fyra zoner med 80, 10, 10 och 0 ur gruppen bland 100, 100, 50 och 50 människor: \
          (0,67 − ⅓)/(1 − ⅓) = 0,505.
          """),
      sources: [
        .init("Bell 1954", doi: "10.2307/2574118"),
        .init("Massey & Denton 1988", doi: "10.1093/sf/67.2.281"),
      ]),
    isDefault: true, oracleKeys: ["V"],
    .comparison(symmetric: true) { PlaceAnalysis.correlationRatio(focal: $0, rest: $1) })
}
