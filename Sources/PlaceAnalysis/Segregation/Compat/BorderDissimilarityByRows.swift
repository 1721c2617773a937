public import GeoCore

/// D(w) as PySAL's `BoundarySpatialDissim` computes it by default: lengths as shares of each zone's own
/// border, so that a short border of a small zone weighs as much as a long one of a large zone.
///
/// Zones without people count as zones with share 0, and a single zone without a border makes the whole
/// NaN. Wong's index is `borderDissimilarity`.
///
/// - Formula: D − (1/n) ΣᵢΣⱼ (ℓᵢⱼ/ℓᵢ)|pᵢ − pⱼ|, ℓᵢ = Σⱼ ℓᵢⱼ
public func borderDissimilarityByRows(
  focal: Span<Double>, rest: Span<Double>, contiguity: Contiguity
) -> Double {
  let shares = sharesWithEmptyZones(focal, rest)
  var sum = CompensatedSum()
  for zone in shares.indices {
    let border = contiguity.interiorPerimeters[zone]
    guard border > 0 else { return .nan }
    for entry in contiguity.row(zone) {
      let gap = (shares[zone] - shares[Int(contiguity.neighbours[entry])]).magnitude
      sum.add(contiguity.sharedLengths[entry] / border * gap)
    }
  }
  return dissimilarity(focal: focal, rest: rest) - sum.value / Double(shares.count)
}
