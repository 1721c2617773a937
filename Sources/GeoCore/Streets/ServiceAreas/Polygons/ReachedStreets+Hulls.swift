extension ReachedStreets {
  /// Hulls around the streets reached, for comparison: they bridge rivers, and hold land that
  /// nobody reaches.
  ///
  /// Points are those of the courses and others between them, at most `spacing` metres apart.
  /// Polygons nest, since a hull within a higher cut-off is joined to those within lower ones of
  /// the same list: a concave hull of more points need not hold that of fewer. Streets on one
  /// line have no hull.
  /// - Parameters:
  ///   - concavity: 0 (closest fit) … 1; nil for convex hulls.
  ///   - spacing: metres between points, above 0.
  /// - Complexity: O(points log points) for each place and cut-off. The result does not depend on
  ///   the number of threads.
  public func hulls(
    of network: StreetNetwork, concavity: Double?, spacing: Double = 25,
    _ context: RunContext = RunContext()
  ) throws(GeosegError) -> ServiceAreaPolygons {
    precondition(spacing > 0, "points lie apart")
    let order = limits.indices.sorted { (limits[$0], $0) < (limits[$1], $1) }
    return try ServiceAreaPolygons.make(
      places: placeCount, cutOffs: limits.count, crs: network.crs, context,
      worker: { () throws(GeosegError) in () }
    ) { (_: inout Void, place, out) throws(GeosegError) in
      var before: GEOSGeometry?
      for cutOff in order {
        let points = points(place, cutOff: cutOff, of: network, spacing: spacing)
        guard let x = points.x.first, let y = points.y.first else {
          out.byCutOff[cutOff].endFeature(.multiPolygon)
          continue
        }
        do throws(GeosegError) {
          let worker: GEOSWorker
          if let before { worker = before.worker } else { worker = try GEOSWorker(origin: (x, y)) }
          let hull = try Self.hull(worker.geometry(points, 0), concavity, before)
          before = hull
          try worker.append(hull, to: &out.byCutOff[cutOff])
        } catch {
          out.fail(place, cutOff: cutOff, error)
        }
      }
    }
  }

  private static func hull(
    _ points: GEOSGeometry, _ concavity: Double?, _ before: GEOSGeometry?
  ) throws(GeosegError) -> GEOSGeometry {
    guard let concavity else { return try points.convexHull() }
    let hull = try points.concaveHull(ratio: concavity)
    guard let before else { return hull }
    return try before.union(hull)
  }

  /// The points of all pieces of a place as one feature.
  private func points(
    _ place: Int, cutOff: Int, of network: StreetNetwork, spacing: Double
  ) -> GeometryColumn {
    var x: [Double] = []
    var y: [Double] = []
    var column = GeometryColumn(crs: network.crs)
    func append(_ east: Double, _ north: Double) {
      guard east.isFinite, north.isFinite else { return }
      column.append(x: east, y: north)
      column.endRing()
      column.endPart(.point)
    }
    for piece in pieces(place, cutOff: cutOff) {
      x.removeAll(keepingCapacity: true)
      y.removeAll(keepingCapacity: true)
      network.appendPiece(piece, x: &x, y: &y)
      for i in x.indices {
        if i > 0 {
          let steps = (PointIndex.distance(x[i] - x[i - 1], y[i] - y[i - 1]) / spacing).rounded(.up)
          if steps > 1, steps < 1e6 {
            for step in 1..<Int(steps) {
              let share = Double(step) / steps
              append(x[i - 1] + share * (x[i] - x[i - 1]), y[i - 1] + share * (y[i] - y[i - 1]))
            }
          }
        }
        append(x[i], y[i])
      }
    }
    column.endFeature(.multiPoint)
    return column
  }
}
