extension SnappedPoints {
  /// Some of the points, in the order asked for.
  public func chosen(_ points: [Int]) -> SnappedPoints {
    var chosen = SnappedPoints()
    chosen.edge = points.map { edge[$0] }
    chosen.vertex = points.map { vertex[$0] }
    chosen.offset = points.map { offset[$0] }
    chosen.connector = points.map { connector[$0] }
    chosen.x = points.map { x[$0] }
    chosen.y = points.map { y[$0] }
    return chosen
  }

  /// The same points as if they stood where they are tied: connectors cost nothing.
  public var withoutConnectors: SnappedPoints {
    var points = self
    points.connector = connector.map { $0.isNaN ? .nan : 0 }
    return points
  }
}
