public import GeoCore

/// SPP by a sum over a grid of thresholds, as PySAL's `SpatialProxProf` computes it.
///
/// It puts weight 1/m on each of m thresholds that include 0 and 1, though these are m − 1 steps; a set of
/// zones that spans two components has proximity 0; neighbours are zones with a corner in common. The
/// share of a zone without people, 0/0, is compared by code compiled with “fast math”: true in the loop's
/// remainder and false in its full blocks of 16, so that the last zones of the file count as full.
/// Only for comparison: `ProximityProfile` is exact.
///
/// - Input: persons per zone, rows aligned with the graph of `CornerContiguity`; m ≥ 2 thresholds
/// - Complexity: O(zones · edges + m)
public func proximityProfileOnGrid(
  focal: [Double], rest: [Double], neighbours graph: ContiguityGraph, thresholds m: Int,
  context: RunContext = RunContext()
) throws(GeosegError) -> Double {
  guard m >= 2 else { return .nan }
  // An empty zone of the remainder becomes a zone of one share above all, whose people do not count.
  let remainder = focal.count - focal.count % 16
  var x = focal
  for zone in remainder..<focal.count where focal[zone] + rest[zone] == 0 { x[zone] = 1 }
  let profile = try ProximityProfile(
    focal: x.span, rest: rest.span, neighbours: graph, context: context)
  let share = sum(focal) / (sum(focal) + sum(rest))
  guard share > 0, share < 1 else { return .nan }
  var below = CompensatedSum()
  var above = CompensatedSum()
  // Zones with at least the threshold are those up to this entry of the profile.
  var entry = profile.shares.count - 1
  var heights: [Int: Double] = [:]
  for point in 0..<m {
    let threshold = point == m - 1 ? 1 : Double(point) * (1 / Double(m - 1))
    while entry >= 0, profile.shares[entry] < threshold { entry -= 1 }
    var height = 0.0
    if entry >= 0 {
      height = heights[entry] ?? proximityOfWhole(profile, entry)
      heights[entry] = height
    }
    if threshold < share { below.add(height) } else { above.add(height) }
  }
  let weight = 1 / Double(m)
  return (share - below.value * weight + above.value * weight) / (1 - share)
}

/// 0 when the zones are not all connected.
private func proximityOfWhole(_ profile: ProximityProfile, _ entry: Int) -> Double {
  let n = profile.zones[entry]
  return profile.pairs[entry] == n * n - n ? profile.proximity(entry) : 0
}

private func sum(_ values: [Double]) -> Double {
  var sum = CompensatedSum()
  for value in values { sum.add(value) }
  return sum.value
}
