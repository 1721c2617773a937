/// Absolute concentration ACO: how small the area is that the group lives in, between the smallest
/// and the largest that it could.
///
/// - Formula: ACO = 1 − (Σxᵢaᵢ/X − m₁)/(m₂ − m₁), m₁ and m₂ the mean areas Σtᵢaᵢ/T of the fewest
///   smallest and the fewest largest zones that hold at least X people
/// - Input: persons per zone, ≥ 0; areas in square metres, rows aligned; `ranks` settle equal areas,
///   rows do where there are none. Zones without people drop out
/// - Output: mostly 0 … 1, can leave it since whole zones are taken; NaN when a group is empty, an
///   area is missing or all areas are equal
/// - Complexity: O(zones · log zones)
/// - Source: Massey & Denton 1988, doi:10.1093/sf/67.2.281
public func absoluteConcentration(
  focal: Span<Double>, rest: Span<Double>, areasSquareMetres: Span<Double>, ranks: [Int] = []
) -> Double {
  withAreas(focal, rest, areasSquareMetres) { c, areas in
    guard c.isSeparable else { return .nan }
    let extremes = ExtremeAreas(c, areas, ranks: ranks)
    guard extremes.differ else { return .nan }
    // Written as a mean of differences, which keeps the digits of large areas.
    let above = blockedSum(c.count) { c.x[$0] > 0 ? c.x[$0] * (areas[$0] - extremes.smallest) : 0 }
    return 1 - above / c.sumX / (extremes.largest - extremes.smallest)
  }
}

/// Relative concentration RCO: how small the area of one group is beside that of another.
///
/// - Formula: RCO = [(Σxᵢaᵢ/X)/(Σyᵢaᵢ/Y) − 1]/[m₁/m₂ − 1], m₁ and m₂ as in ACO, both of X people
/// - Input: as ACO
/// - Output: nominally −1 … 1, above 0 when the focal group has less room; unstable when it is the
///   majority; NaN when a group is empty, an area is missing or all areas are equal
/// - Complexity: O(zones · log zones)
/// - Source: Massey & Denton 1988, doi:10.1093/sf/67.2.281
public func relativeConcentration(
  focal: Span<Double>, rest: Span<Double>, areasSquareMetres: Span<Double>, ranks: [Int] = []
) -> Double {
  withAreas(focal, rest, areasSquareMetres) { c, areas in
    guard c.isSeparable else { return .nan }
    let extremes = ExtremeAreas(c, areas, ranks: ranks)
    guard extremes.differ else { return .nan }
    let mine = blockedSum(c.count) { c.x[$0] > 0 ? c.x[$0] * areas[$0] : 0 } / c.sumX
    let theirs = blockedSum(c.count) { c.y[$0] > 0 ? c.y[$0] * areas[$0] : 0 } / c.sumY
    return (mine / theirs - 1) / (extremes.smallest / extremes.largest - 1)
  }
}
