extension NetworkVoronoi {
  /// Metres between samples of the streets unless another distance is asked for.
  public static let standardSpacing = 25.0

  /// The land beside every place's streets: all points whose nearest street, by samples, is the
  /// place's; one feature per place in file order.
  ///
  /// Streets are sampled at their vertices and at least every `spacing` metres, and just before and
  /// after every break point, where the border therefore crosses the street. The cells of the
  /// samples are dissolved by place: they partition the study area but for land whose nearest
  /// street belongs to nobody. A border between streets is off by half the spacing at most; who
  /// belongs to which place is counted along the streets, never by these polygons.
  public func polygons(
    of network: StreetNetwork, places count: Int, in area: GeometryColumn,
    spacing: Double = NetworkVoronoi.standardSpacing, _ context: RunContext = RunContext()
  ) throws(GeosegError) -> GeometryColumn {
    precondition(spacing > 0, "samples lie apart")
    var samples = StreetSamples()
    for vertex in 0..<network.vertexCount {
      samples.append(network.vertexX[vertex], network.vertexY[vertex], vertexPlace[vertex])
    }
    for (number, stretch) in stretches.enumerated() {
      let length = stretch.end - stretch.start
      let edge = Int(stretch.edge)
      func add(_ offset: Double) {
        let point = network.point(atOffset: offset, ofEdge: edge)
        samples.append(point.x, point.y, stretch.place)
      }
      // As far from a break point as the next stretch's sample on the other side.
      func gap(_ other: Int) -> Double? {
        guard stretches.indices.contains(other), stretches[other].edge == stretch.edge else {
          return nil
        }
        return min(length, stretches[other].end - stretches[other].start, 1) / 4
      }
      let before = gap(number - 1)
      let after = gap(number + 1)
      if let before { add(stretch.start + before) }
      let parts = max(1, (length / spacing).rounded(.up))
      if parts < 1e6 {
        for part in 0..<Int(parts) { add(stretch.start + length * (Double(part) + 0.5) / parts) }
      }
      if let after { add(stretch.end - after) }
    }
    return try VoronoiCells.dissolved(
      x: samples.x, y: samples.y, owners: samples.places, count: count, in: area, context)
  }

  private struct StreetSamples {
    var x: [Double] = []
    var y: [Double] = []
    var places: [Int32] = []

    mutating func append(_ east: Double, _ north: Double, _ place: Int32) {
      x.append(east)
      y.append(north)
      places.append(place)
    }
  }
}
