/// Minutes with slopes, and how much of the network had the heights for it.
public struct SlopeCosts: Sendable {
  public var costs: EdgeCosts
  /// Metres of the network, and those of them between two known heights.
  public var metres: Double
  public var metresWithHeights: Double
  /// Pieces steeper than `ToblerSlope.steepest`, which counted as that.
  public var steepPieces: Int

  /// Minutes along the network by Tobler's hiking function, each way.
  ///
  /// Every piece between two points of a course has its own slope, so that a part of an edge costs
  /// what its own pieces do. A piece that lacks a height at either end counts as level.
  /// - Parameters:
  ///   - speed: metres per minute on the level.
  ///   - connectorSpeed: metres per minute between a point and the network;
  ///     `speed * ToblerSlope.offPath` to follow Tobler there too.
  /// - Complexity: O(points of all courses).
  public init(
    of network: StreetNetwork, speed: Double = EdgeCosts.Speed.walking,
    connectorSpeed: Double = EdgeCosts.Speed.walking
  ) {
    metres = 0
    metresWithHeights = 0
    steepPieces = 0
    var profile = CostProfile(
      metres: .init(repeating: 0, count: network.x.count),
      forward: .init(repeating: 0, count: network.x.count),
      backward: .init(repeating: 0, count: network.x.count))
    costs = .minutes(of: network, speed: speed, connectorSpeed: connectorSpeed)
    for edge in 0..<network.edgeCount {
      let points = network.points(edge)
      let factor = network.speedFactors?[edge] ?? 1
      guard let firstPoint = points.first, let lastPoint = points.last, factor > 0 else { continue }
      metres += network.length[edge]
      // Lengths of pieces add up to the edge's length, however that was measured.
      var drawn = 0.0
      for point in points.dropFirst() { drawn += network.pieceLength(endingAt: point) }
      let scale = drawn > 0 ? network.length[edge] / drawn : 0
      for point in points.dropFirst() {
        let length = network.pieceLength(endingAt: point) * scale
        let level = length / (speed * factor)
        var (up, down) = (level, level)
        if let heights = network.heights, length > 0 {
          let slope = (heights[point] - heights[point - 1]) / length
          if slope.isFinite {
            metresWithHeights += length
            if abs(slope) > ToblerSlope.steepest { steepPieces += 1 }
            up = level * ToblerSlope.timeFactor(slope: slope)
            down = level * ToblerSlope.timeFactor(slope: -slope)
          }
        }
        profile.metres[point] = profile.metres[point - 1] + length
        profile.forward[point] = profile.forward[point - 1] + up
        profile.backward[point] = profile.backward[point - 1] + down
      }
      guard lastPoint > firstPoint, drawn > 0 else { continue }
      profile.metres[lastPoint] = network.length[edge]
      if costs.forward[edge] < .infinity { costs.forward[edge] = profile.forward[lastPoint] }
      if costs.backward[edge] < .infinity { costs.backward[edge] = profile.backward[lastPoint] }
    }
    costs.profile = profile
  }

  /// Part of the network's length that lacks heights, 0…1.
  public var shareWithoutHeights: Double {
    metres > 0 ? max(0, metres - metresWithHeights) / metres : 0
  }
}

extension StreetNetwork {
  /// Straight metres from the point before this one on the same course.
  fileprivate func pieceLength(endingAt point: Int) -> Double {
    let east = x[point] - x[point - 1]
    let north = y[point] - y[point - 1]
    return (east * east + north * north).squareRoot()
  }
}
