internal import GeoCore

/// What becomes of zones without people where areas are added up.
public enum EmptyZones: String, Sendable, Hashable, CaseIterable {
  /// Their land is part of the area.
  case keep
  /// They are not part of the area.
  case exclude
}

/// Delta: the share of the group that would have to move for its density to be even.
///
/// - Formula: ½ Σ |xᵢ/X − aᵢ/A|
/// - Input: persons per zone, ≥ 0; areas in square metres, rows aligned. Zones without people keep
///   their area unless excluded; a zone without an area (NaN) and without people is passed over
/// - Output: 0 … 1; NaN when the group is empty or a zone with people has no area
/// - Complexity: O(zones)
/// - Source: Hoover 1941; Duncan, Cuzzort & Duncan 1961
public func delta(
  focal: Span<Double>, rest: Span<Double>, areasSquareMetres: Span<Double>,
  emptyZones: EmptyZones = .keep
) -> Double {
  withAreas(focal, rest, areasSquareMetres) { c, areas in
    guard c.sumX > 0 else { return .nan }
    func area(_ row: Int) -> Double {
      let isCounted = emptyZones == .keep || c.x[row] + c.y[row] > 0
      return isCounted && areas[row] > 0 ? areas[row] : 0
    }
    let all = blockedSum(c.count) { area($0) }
    guard all > 0 else { return .nan }
    let gaps = blockedSum(c.count) { (c.x[$0] / c.sumX - area($0) / all).magnitude }
    return clampedToUnit(gaps / 2)
  }
}
