public import GeoCore

/// D(adj) as PySAL's `SpatialDissim` computes it: a zone without people counts as one with share 0.
///
/// Where an empty zone lies next to one with many of the group, that is a contrast between nobody and
/// somebody; with 4 empty tracts of 218 in Delaware D(adj) is 2 % too low, and on a small map it can be
/// off by a factor of six. Only for comparison: `adjacencyDissimilarity` leaves such pairs out.
public func adjacencyDissimilarityWithEmptyZones(
  focal: Span<Double>, rest: Span<Double>, neighbours graph: ContiguityGraph
) -> Double {
  let shares = sharesWithEmptyZones(focal, rest)
  var gaps = WeightedGap()
  for zone in shares.indices {
    for other in graph.neighbours(of: zone) {
      gaps.add(shares[zone], shares[Int(other)], weight: 1)
    }
  }
  return dissimilarity(focal: focal, rest: rest) - gaps.mean
}

/// Shares with 0 for zones without people.
func sharesWithEmptyZones(_ focal: Span<Double>, _ rest: Span<Double>) -> [Double] {
  ZoneMixes(focal, rest).shares.map { $0.isNaN ? 0 : $0 }
}
