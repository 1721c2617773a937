internal import GeoCore

/// Finds the spot that a point lies in, or the nearest one.
///
/// Edges lie in level bands, so that a question looks at those of one band only. The first edge to
/// the east of a point inside a spot is that spot's own; whether it is inside, the parity of that
/// spot's edges says. Complexity: O(edges in the band).
struct SpotFinder {
  private struct Edge {
    var x0: Double
    var y0: Double
    var x1: Double
    var y1: Double
    var spot: Int32
  }

  private let spots: GeometryColumn
  private let low: Double
  private let perBand: Double
  private var bands: [[Edge]]

  init(_ spots: GeometryColumn) {
    self.spots = spots
    let box = spots.box
    let count = min(4096, max(1, spots.x.count))
    low = box.minY
    perBand = box.height > 0 && box.height.isFinite ? Double(count) / box.height : 0
    bands = [[Edge]](repeating: [], count: count)
    for spot in 0..<spots.count {
      for part in spots.parts(spot) {
        for ring in spots.rings(part: part) {
          let range = spots.coordinates(ring: ring)
          for i in range.dropFirst() {
            let edge = Edge(
              x0: spots.x[i - 1], y0: spots.y[i - 1], x1: spots.x[i], y1: spots.y[i],
              spot: Int32(spot))
            guard edge.y0 != edge.y1 else { continue }
            for band in band(min(edge.y0, edge.y1))...band(max(edge.y0, edge.y1)) {
              bands[band].append(edge)
            }
          }
        }
      }
    }
  }

  private func band(_ y: Double) -> Int {
    let position = (y - low) * perBand
    return position > 0 ? min(bands.count - 1, Int(min(position, 1e9))) : 0
  }

  /// The spot that the point lies in, else the one whose border is nearest.
  func spot(x: Double, y: Double) -> Int {
    let edges = bands[band(y)]
    var first = Double.infinity
    var owner: Int32 = -1
    for edge in edges {
      guard let at = Self.crossing(edge, y), at >= x, at < first else { continue }
      first = at
      owner = edge.spot
    }
    if owner >= 0 {
      var inside = false
      for edge in edges where edge.spot == owner {
        if let at = Self.crossing(edge, y), at >= x { inside.toggle() }
      }
      if inside { return Int(owner) }
    }
    return nearest(x, y)
  }

  /// Where a level line crosses the edge, its lower end included.
  @inline(__always)
  private static func crossing(_ edge: Edge, _ y: Double) -> Double? {
    guard (edge.y0 <= y) != (edge.y1 <= y) else { return nil }
    return edge.x0 + (edge.x1 - edge.x0) * ((y - edge.y0) / (edge.y1 - edge.y0))
  }

  private func nearest(_ x: Double, _ y: Double) -> Int {
    var best = 0
    var least = Double.infinity
    for spot in 0..<spots.count {
      if spots.contains(x: x, y: y, in: spot) { return spot }
      let distance = spots.distanceToBoundary(x: x, y: y, of: spot)
      if distance < least {
        least = distance
        best = spot
      }
    }
    return best
  }
}
