public import GeoCore

/// Dissimilarity less the mean difference over borders, each counted by its length, D(w).
///
/// - Formula: D(w) = D − Σ ℓᵢⱼ|pᵢ − pⱼ| / Σ ℓᵢⱼ, ℓᵢⱼ the length of border that i and j share
/// - Input: persons per zone, ≥ 0, rows aligned with the contiguity; borders of empty zones drop out
/// - Output: −1 … 1; NaN when a group is empty or no two zones with people share a border
/// - Complexity: O(zones + pairs)
/// - Source: Wong 1993, doi:10.1080/00420989320080551; without the factor ½ of its text, a slip
///   (Tivadar 2019, doi:10.18637/jss.v089.i07)
public func borderDissimilarity(
  focal: Span<Double>, rest: Span<Double>, contiguity: Contiguity
) -> Double {
  let mixes = ZoneMixes(focal, rest)
  var gaps = WeightedGap()
  for zone in mixes.populated {
    for entry in contiguity.row(zone) where contiguity.sharedLengths[entry] > 0 {
      gaps.add(
        mixes.shares[zone], mixes.shares[Int(contiguity.neighbours[entry])],
        weight: contiguity.sharedLengths[entry])
    }
  }
  return dissimilarity(focal: focal, rest: rest) - gaps.mean
}

/// Which perimeter of a zone is set against its area.
public enum PerimeterKind: String, Sendable, Hashable, CaseIterable {
  /// All rings, holes included.
  case whole
  /// What the zone shares with others.
  case interior
}

/// D(w) with borders of compact zones counted less than those of stretched ones, D(s).
///
/// - Formula: D(s) = D − Σ (ℓᵢⱼ/Σℓ)|pᵢ − pⱼ| · ½(qᵢ + qⱼ)/max q, q the perimeter of a zone per area
/// - Input: persons per zone, ≥ 0, and areas in m², rows aligned with the contiguity; borders of
///   empty zones drop out, and so do they from max q, while the interior perimeter of a zone
///   includes its borders with them
/// - Output: D(w) … 1; NaN when a group is empty or no two zones with people share a border
/// - Complexity: O(zones + pairs)
/// - Source: Wong 1993, doi:10.1080/00420989320080551
public func shapeDissimilarity(
  focal: Span<Double>, rest: Span<Double>, contiguity: Contiguity, areas: [Double],
  perimeter: PerimeterKind
) -> Double {
  let mixes = ZoneMixes(focal, rest)
  let perimeters =
    perimeter == .whole ? contiguity.perimeters : contiguity.interiorPerimeters
  var ratios = [Double](repeating: .nan, count: areas.count)
  var largest = 0.0
  for zone in mixes.populated where areas[zone] > 0 {
    ratios[zone] = perimeters[zone] / areas[zone]
    largest = max(largest, ratios[zone])
  }
  var sum = CompensatedSum()
  var lengths = CompensatedSum()
  for zone in mixes.populated where !ratios[zone].isNaN {
    for entry in contiguity.row(zone) {
      let other = Int(contiguity.neighbours[entry])
      let length = contiguity.sharedLengths[entry]
      guard length > 0, !ratios[other].isNaN else { continue }
      let gap = (mixes.shares[zone] - mixes.shares[other]).magnitude
      sum.add(length * gap * (ratios[zone] + ratios[other]) / (2 * largest))
      lengths.add(length)
    }
  }
  return dissimilarity(focal: focal, rest: rest) - sum.value / lengths.value
}
