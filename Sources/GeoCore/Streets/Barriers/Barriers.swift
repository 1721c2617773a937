/// Lines that nobody gets across: fences, walls, railways, a motorway without a crossing.
///
/// What has a point in common with a barrier is blocked; touching is enough, so that a barrier drawn
/// through a junction leaks nowhere.
public struct Barriers: Sendable {
  let index: SegmentIndex

  /// Barriers from lines in the network's coordinates; their levels and passage count for nothing.
  public init(_ lines: StreetLines) {
    index = SegmentIndex(x: lines.x, y: lines.y, segments: lines.segments())
  }

  public var isEmpty: Bool { index.count == 0 }

  /// Whether the straight way between two points is blocked; exact.
  /// - Complexity: O(log barriers) on ordinary data.
  public func block(fromX ax: Double, y ay: Double, toX bx: Double, y by: Double) -> Bool {
    index.touches(ax: ax, ay: ay, bx: bx, by: by)
  }
}

extension StreetNetwork {
  /// Edges that a barrier blocks anywhere along their course, rising; closed ones too.
  public func edges(blockedBy barriers: Barriers) -> [Int32] {
    guard !barriers.isEmpty else { return [] }
    return (0..<edgeCount).filter { edge in
      let points = points(edge)
      return points.dropFirst().contains { point in
        barriers.block(fromX: x[point - 1], y: y[point - 1], toX: x[point], y: y[point])
      }
    }.map { Int32(truncatingIfNeeded: $0) }
  }

  /// Closes edges to everybody: they stay in the network with passage none, and connect nothing.
  public mutating func close(_ edges: some Sequence<Int32>) {
    for edge in edges { passage[Int(edge)] = Passage.none }
    numberComponents()
  }
}
