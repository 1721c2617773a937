public import GeoCore

/// Absolute clustering ACL with contiguity for proximity: every zone is near itself and its
/// neighbours, and to nothing else.
///
/// - Formula: [Σ(xᵢ/X)Σⱼcᵢⱼxⱼ − (X/n²)Σᵢⱼcᵢⱼ] / [Σ(xᵢ/X)Σⱼcᵢⱼtⱼ − (X/n²)Σᵢⱼcᵢⱼ], c = 1 for i = j and
///   for neighbours, n zones with people
/// - Input: persons per zone, ≥ 0, rows aligned with the graph; empty zones drop out
/// - Output: 0 … 1 as a rule, below 0 when the group avoids its neighbours; NaN when a group is empty
///   or the denominator is 0
/// - Complexity: O(zones + pairs)
/// - Source: Massey & Denton 1988, doi:10.1093/sf/67.2.281
public func absoluteClustering(
  focal: Span<Double>, rest: Span<Double>, neighbours graph: ContiguityGraph
) -> Double {
  let mixes = ZoneMixes(focal, rest)
  var size = CompensatedSum()
  var others = CompensatedSum()
  for i in 0..<focal.count {
    size.add(focal[i])
    others.add(rest[i])
  }
  let sizeX = size.value
  guard sizeX > 0, others.value > 0 else { return .nan }
  var near = CompensatedSum()
  var all = CompensatedSum()
  var links = 0
  for zone in mixes.populated {
    var x = CompensatedSum()
    var t = CompensatedSum()
    x.add(focal[zone])
    t.add(focal[zone] + rest[zone])
    links += 1
    for entry in graph.neighbours(of: zone) where !mixes.shares[Int(entry)].isNaN {
      let other = Int(entry)
      x.add(focal[other])
      t.add(focal[other] + rest[other])
      links += 1
    }
    near.add(focal[zone] / sizeX * x.value)
    all.add(focal[zone] / sizeX * t.value)
  }
  let n = Double(mixes.populated.count)
  let even = sizeX / n * (Double(links) / n)
  let range = all.value - even
  // Rounding of a difference that is 0.
  guard range.magnitude > 1e-14 * max(all.value, even) else { return .nan }
  return (near.value - even) / range
}
