public import GeoCore

/// Relative centralisation of every zone among the zones nearest to it.
///
/// Whether the group lives nearer to the zone than the others do, within the zone and its k nearest:
/// 1 when all of the group live nearer than anybody else, −1 the other way round.
///
/// - Formula: RCEᵢ = Σ Xᵣ₋₁Yᵣ − Σ XᵣYᵣ₋₁ over the rings r of equal distance around i, X and Y the
///   shares of the groups living in the rings up to r, of those in the zone and its k nearest
/// - Input: persons per zone, ≥ 0, and centroids in metres, rows aligned; zones without people are
///   nobody's neighbours; zones as far as the k-th (within 1e-6 m) all count
/// - Output: −1 … 1; NaN in zones without people or centroid, and where one of the groups does not
///   live in the zone and its nearest
/// - Complexity: O(zones · (log zones + k log k))
/// - Source: Folch & Rey 2016, doi:10.1111/pirs.12145
public func localRelativeCentralisation(
  focal: Span<Double>, rest: Span<Double>, x: [Double], y: [Double], nearest k: Int,
  context: RunContext = RunContext()
) throws(GeosegError) -> [Double] {
  let mixes = ZoneMixes(focal, rest)
  let rows = mixes.populated.filter { x[$0].isFinite && y[$0].isFinite }
  let index = PointIndex(x: rows.map { x[$0] }, y: rows.map { y[$0] })
  let focalCounts = rows.map { focal[$0] }
  let restCounts = rows.map { rest[$0] }
  let parts = try context.mapChunks(
    count: rows.count, grain: 256, worker: { () throws(GeosegError) in RingSearch() }
  ) { (search, range) throws(GeosegError) in
    range.map { place in
      search.centralisation(
        k, aroundX: x[rows[place]], y: y[rows[place]], index, focalCounts, restCounts)
    }
  }
  var out = [Double](repeating: .nan, count: focal.count)
  for (place, value) in parts.joined().enumerated() { out[rows[place]] = value }
  return out
}

/// Rings of zones around a place, with memory that serves one after another.
private struct RingSearch: SendableMetatype {
  /// Distances that differ by less are equal, in metres.
  private static let tie = 1e-6

  private let list = NeighbourList()

  func centralisation(
    _ k: Int, aroundX px: Double, y py: Double, _ index: PointIndex, _ focal: [Double],
    _ rest: [Double]
  ) -> Double {
    // The zone itself, at distance 0, and k others; then all that are no further than the last.
    index.findNearest(min(max(0, k), index.count - 1) + 1, toX: px, y: py, into: list)
    guard list.count > 0 else { return .nan }
    let reach = list.costs[list.count - 1] + Self.tie
    list.removeAll()
    index.findNeighbours(within: reach, ofX: px, y: py, into: list)
    list.sortByCost()
    var sums = (x: CompensatedSum(), y: CompensatedSum())
    var area = CompensatedSum()
    var place = 0
    while place < list.count {
      let before = (x: sums.x.value, y: sums.y.value)
      let distance = list.costs[place]
      while place < list.count, list.costs[place] - distance <= Self.tie {
        let zone = Int(list.indices[place])
        sums.x.add(focal[zone])
        sums.y.add(rest[zone])
        place += 1
      }
      area.add(before.x * sums.y.value - sums.x.value * before.y)
    }
    let all = sums.x.value * sums.y.value
    return all > 0 ? area.value / all : .nan
  }
}
