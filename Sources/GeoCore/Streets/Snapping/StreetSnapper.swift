/// Ties points to a network by one rule.
///
/// Closed edges (passage none) and vertices without an open edge are not snapped to. Among equal
/// distances the lowest edge or vertex is taken; distances are compared as rounded doubles, without
/// an epsilon. A point tied by edge always names the edge, with offset 0 or the whole length when it
/// stands at an end.
public struct StreetSnapper: Sendable {
  public let network: StreetNetwork
  public let rule: SnapRule
  let target: SnapTarget

  /// Arranges a network for snapping.
  /// - Complexity: O(points of the network), a radix sort.
  public init(_ network: StreetNetwork, rule: SnapRule = SnapRule()) {
    self.network = network
    self.rule = rule
    target = SnapTarget(network, rule.mode, smallestComponent: rule.smallestComponent)
  }

  /// Ties the points (x[i], y[i]) to the network; one that is not finite is not connected.
  ///
  /// - Complexity: O(log segments) for each point on ordinary data. The result does not depend on
  ///   the number of threads.
  public func snap(
    x: [Double], y: [Double], context: RunContext = RunContext()
  ) throws(GeosegError) -> Snapping {
    precondition(x.count == y.count, "x and y differ in length")
    let parts = try context.mapChunks(count: x.count, grain: 512) { range throws(GeosegError) in
      var part = Snapping(points: SnappedPoints(), distance: [], failures: [])
      for point in range { append(point, x[point], y[point], to: &part) }
      return part
    }
    var all = Snapping(points: SnappedPoints(), distance: [], failures: [])
    for part in parts { all.append(part) }
    try explain(&all.failures, x, y, context)
    return all
  }

  private func append(_ point: Int, _ px: Double, _ py: Double, to part: inout Snapping) {
    guard px.isFinite, py.isFinite else {
      part.fail(SnapFailure(point: point, reason: .noPosition))
      return
    }
    let found =
      if let barriers = rule.barriers, !barriers.isEmpty {
        target.nearest(px, py, within: rule.limit, past: barriers)
      } else {
        target.nearest(px, py, within: rule.limit)
      }
    guard let found else {
      // What stood in the way is found out afterwards, for all at once.
      part.fail(SnapFailure(point: point, reason: .beyondLimit))
      return
    }
    switch target {
    case .vertices:
      let vertex = Int(found.item)
      part.points.append(
        vertex: found.item, connector: rule.mode == .vertex ? 0 : found.distance,
        x: network.vertexX[vertex], y: network.vertexY[vertex])
    case .edges:
      let edge = network.edge(ofPoint: Int(found.item))
      let p = Int(found.item)
      let foot = SegmentFoot.of(
        px: px, py: py, ax: network.x[p], ay: network.y[p], bx: network.x[p + 1],
        by: network.y[p + 1])
      part.points.append(
        edge: Int32(truncatingIfNeeded: edge),
        offset: min(network.metres(toPoint: p, ofEdge: edge) + foot.along, network.length[edge]),
        connector: foot.distance, x: foot.x, y: foot.y)
    }
    part.distance.append(found.distance)
  }

  /// Finds out why points failed, and how far the network is from them.
  private func explain(
    _ failures: inout [SnapFailure], _ x: [Double], _ y: [Double], _ context: RunContext
  ) throws(GeosegError) {
    guard failures.contains(where: { $0.reason != .noPosition }) else { return }
    let all =
      rule.smallestComponent > 1
      ? SnapTarget(network, rule.mode, smallestComponent: 1) : target
    let list = failures
    let parts = try context.mapChunks(count: list.count, grain: 64) { range throws(GeosegError) in
      list[range].map { explained($0, x, y, all) }
    }
    failures = parts.flatMap { $0 }
  }

  private func explained(
    _ failure: SnapFailure, _ x: [Double], _ y: [Double], _ all: SnapTarget
  ) -> SnapFailure {
    guard failure.reason != .noPosition else { return failure }
    var out = failure
    let (px, py) = (x[failure.point], y[failure.point])
    guard let nearest = all.nearest(px, py, within: .infinity) else {
      out.reason = .noStreets
      return out
    }
    out.distance = nearest.distance
    out.nearest =
      switch all {
      case .vertices: nearest.item
      case .edges: Int32(truncatingIfNeeded: network.edge(ofPoint: Int(nearest.item)))
      }
    if nearest.distance > rule.limit {
      out.reason = .beyondLimit
    } else if target.nearest(px, py, within: rule.limit) == nil {
      out.reason = .smallComponents
    } else {
      out.reason = .barrier
    }
    return out
  }
}

extension Snapping {
  fileprivate mutating func fail(_ failure: SnapFailure) {
    points.appendUnconnected()
    distance.append(.nan)
    failures.append(failure)
  }

  fileprivate mutating func append(_ other: Snapping) {
    points.append(contentsOf: other.points)
    distance.append(contentsOf: other.distance)
    failures.append(contentsOf: other.failures)
  }
}

extension SnappedPoints {
  /// Adds all points of another list after this one's.
  public mutating func append(contentsOf other: SnappedPoints) {
    edge.append(contentsOf: other.edge)
    vertex.append(contentsOf: other.vertex)
    offset.append(contentsOf: other.offset)
    connector.append(contentsOf: other.connector)
    x.append(contentsOf: other.x)
    y.append(contentsOf: other.y)
  }
}
