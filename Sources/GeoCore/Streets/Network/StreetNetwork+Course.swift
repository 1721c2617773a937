extension StreetNetwork {
  /// The edge that a point of the courses belongs to.
  /// - Complexity: O(log edges)
  public func edge(ofPoint point: Int) -> Int {
    var low = 0
    var high = edgeCount
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if pointStarts[middle] <= point { low = middle } else { high = middle }
    }
    return low
  }

  /// Metres along an edge from its first point to one of the points of its course.
  public func metres(toPoint point: Int, ofEdge edge: Int) -> Double {
    var metres = 0.0
    var at = pointStarts[edge] + 1
    while at <= point {
      metres += PointIndex.distance(x[at] - x[at - 1], y[at] - y[at - 1])
      at += 1
    }
    return metres
  }

  /// Where one is so many metres from an edge's first point along its course.
  ///
  /// Offsets beyond an end give that end.
  public func point(atOffset offset: Double, ofEdge edge: Int) -> (x: Double, y: Double) {
    let points = points(edge)
    var metres = 0.0
    for at in points.dropFirst() {
      let step = PointIndex.distance(x[at] - x[at - 1], y[at] - y[at - 1])
      if offset < metres + step {
        let share = max(0, (offset - metres) / step)
        return (x[at - 1] + share * (x[at] - x[at - 1]), y[at - 1] + share * (y[at] - y[at - 1]))
      }
      metres += step
    }
    let last = points.upperBound - 1
    return (x[last], y[last])
  }

  /// The course of an edge between two offsets in metres from its first point, appended to arrays.
  ///
  /// Goes backward when `start` lies beyond `end`. Both ends are included, as points of their own
  /// where they lie within a segment; offsets beyond the edge's ends are cut to them. Two equal
  /// offsets give one point.
  public func appendCourse(
    ofEdge edge: Int, from start: Double, to end: Double, x outX: inout [Double],
    y outY: inout [Double]
  ) {
    let points = points(edge)
    let low = max(0, min(start, end))
    let high = min(length[edge], max(start, end))
    let begin = outX.count
    func append(_ east: Double, _ north: Double) {
      if outX.count > begin, outX[outX.count - 1] == east, outY[outY.count - 1] == north { return }
      outX.append(east)
      outY.append(north)
    }
    let from = point(atOffset: low, ofEdge: edge)
    append(from.x, from.y)
    var metres = 0.0
    for at in points.dropFirst() {
      metres += PointIndex.distance(x[at] - x[at - 1], y[at] - y[at - 1])
      if metres >= high { break }
      if metres > low { append(x[at], y[at]) }
    }
    let to = point(atOffset: high, ofEdge: edge)
    append(to.x, to.y)
    if start > end {
      outX[begin...].reverse()
      outY[begin...].reverse()
    }
  }

  /// Every edge as a line, in the order of the edges.
  public func edgeGeometry() -> GeometryColumn {
    var column = GeometryColumn(crs: crs)
    for edge in 0..<edgeCount {
      for point in points(edge) { column.append(x: x[point], y: y[point]) }
      column.endRing()
      column.endPart(.line)
      column.endFeature(.lineString)
    }
    return column
  }
}
