/// Absolute centralisation ACE: how much nearer to the centre the group lives than land lies.
///
/// - Formula: ACE = Σ X_{r−1}A_r − Σ X_rA_{r−1} over rings of equal distance, cumulative shares
/// - Input: persons per zone, ≥ 0; areas in square metres; distances to the (nearest) centre in
///   metres, rows aligned. Zones without people keep their land unless excluded. With a limit,
///   shares are of what is within it
/// - Output: −1 … 1, above 0 when the group is near the centre; NaN when the group is empty or a
///   zone that counts has no distance or area
/// - Complexity: O(zones · log zones)
/// - Source: Massey & Denton 1988, doi:10.1093/sf/67.2.281; limit: Folch & Rey 2016,
///   doi:10.1111/pirs.12145
public func absoluteCentralisation(
  focal: Span<Double>, rest: Span<Double>, areasSquareMetres: Span<Double>,
  distancesMetres: [Double], emptyZones: EmptyZones = .keep, within limit: RingLimit = .all
) -> Double {
  precondition(distancesMetres.count == focal.count, "a distance for every zone")
  return withAreas(focal, rest, areasSquareMetres) { c, areas in
    guard c.sumX > 0 else { return .nan }
    let rows = (0..<c.count).filter {
      c.x[$0] + c.y[$0] > 0
        || (emptyZones == .keep && areas[$0] > 0 && distancesMetres[$0].isFinite)
    }
    return CentreRings(distancesMetres, rows: rows, within: limit)?.gap({ c.x[$0] }, { areas[$0] })
      ?? .nan
  }
}

/// Relative centralisation RCE: how much nearer to the centre one group lives than another.
///
/// - Formula: RCE = Σ X_{r−1}Y_r − Σ X_rY_{r−1} over rings of equal distance, cumulative shares
/// - Input: persons per zone, ≥ 0; distances to the (nearest) centre in metres, rows aligned; with a
///   limit, shares are of those within it
/// - Output: −1 … 1, above 0 when the focal group is nearer; NaN when a group is empty or a zone
///   with people has no distance
/// - Complexity: O(zones · log zones)
/// - Source: Duncan & Duncan 1955, doi:10.1086/221609; Massey & Denton 1988,
///   doi:10.1093/sf/67.2.281; limit: Folch & Rey 2016, doi:10.1111/pirs.12145
public func relativeCentralisation(
  focal: Span<Double>, rest: Span<Double>, distancesMetres: [Double],
  within limit: RingLimit = .all
) -> Double {
  precondition(distancesMetres.count == focal.count, "a distance for every zone")
  return withCounts(focal, rest) { c in
    guard c.isSeparable else { return .nan }
    let rows = (0..<c.count).filter { c.x[$0] + c.y[$0] > 0 }
    return CentreRings(distancesMetres, rows: rows, within: limit)?.gap({ c.x[$0] }, { c.y[$0] })
      ?? .nan
  }
}

/// Centralisation of a group in the population, after Duncan: as RCE against everybody, over 1 − P.
///
/// The same number as RCE of the group and all others.
///
/// - Formula: RCE(x, t)/(1 − P), P the group's share of the people counted
/// - Input, output, complexity: as `relativeCentralisation`
/// - Source: Duncan & Duncan 1955, doi:10.1086/221609
public func populationCentralisation(
  focal: Span<Double>, rest: Span<Double>, distancesMetres: [Double],
  within limit: RingLimit = .all
) -> Double {
  relativeCentralisation(
    focal: focal, rest: rest, distancesMetres: distancesMetres, within: limit)
}

/// The share of a group that lives in the zones declared central.
///
/// - Formula: Σ_{i central} xᵢ/X
/// - Input: persons per zone, ≥ 0; whether each is central, rows aligned
/// - Output: 0 … 1; NaN when the group is empty or no zone is central
/// - Complexity: O(zones)
/// - Source: Massey & Denton 1988, doi:10.1093/sf/67.2.281 (PCC)
public func centralShare(focal: Span<Double>, isCentral: [Bool]) -> Double {
  precondition(isCentral.count == focal.count, "a flag for every zone")
  return focal.withUnsafeBufferPointer { x in
    guard let base = x.baseAddress, isCentral.contains(true) else { return .nan }
    let all = sumOf(x)
    guard all > 0 else { return .nan }
    return clampedToUnit(blockedSum(x.count) { isCentral[$0] ? base[$0] : 0 } / all)
  }
}
