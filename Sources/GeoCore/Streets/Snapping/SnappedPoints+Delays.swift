extension SnappedPoints {
  /// The same points, each so many metres farther off: what a delay at a place comes to.
  ///
  /// The metres are added to the connector and cost what it costs. A point whose delay is not
  /// finite is not connected: it is closed.
  public func delayed(by metres: [Double]) -> SnappedPoints {
    precondition(metres.count == count, "a delay per point")
    var out = SnappedPoints()
    for point in 0..<count {
      if metres[point].isFinite, isConnected(point) {
        out.append(
          edge: edge[point], vertex: vertex[point], offset: offset[point],
          connector: connector[point] + metres[point], x: x[point], y: y[point])
      } else {
        out.appendUnconnected()
      }
    }
    return out
  }
}
