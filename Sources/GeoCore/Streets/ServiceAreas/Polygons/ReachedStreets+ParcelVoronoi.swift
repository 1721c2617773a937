extension ReachedStreets {
  /// The land whose nearest street is within the cut-off: service areas by `parcel-voronoi`.
  ///
  /// Streets are sampled at least every `spacing` metres; the Voronoi cells of the samples reached
  /// are dissolved and cut to the study area. Every sample stands for its own stretch of street, so
  /// that the border across a street is off by half the spacing at most. Polygons nest.
  /// - Parameters:
  ///   - network: the network that was searched; its streets out of reach take part too.
  ///   - spacing: metres between samples, above 0.
  ///   - area: the study area, its areas dissolved.
  /// - Throws: what GEOS refuses about the study area; an interrupt.
  /// - Complexity: O(samples · log samples), then for each place and cut-off what it reaches. The
  ///   result does not depend on the number of threads.
  public func parcelVoronoi(
    of network: StreetNetwork, spacing: Double = 25, in area: GeometryColumn,
    _ context: RunContext = RunContext()
  ) throws(GeosegError) -> ServiceAreaPolygons {
    precondition(spacing > 0, "samples lie apart")
    let samples = CourseSamples(network, spacing: spacing)
    let study = try StudyPolygon(area)
    let sites = VoronoiSites(x: samples.x, y: samples.y)
    let diagram = try VoronoiDiagram(
      sites.owners, x: samples.x, y: samples.y, delays: nil, around: study.area.box, context)
    let cells = diagram.polygons(
      try TracedBorders(diagram, tolerance: 1, context), crs: area.crs)
    let alone = RunContext(threads: 1, cancellation: context.cancellation)
    return try ServiceAreaPolygons.make(
      places: placeCount, cutOffs: limits.count, crs: network.crs, context,
      worker: { () throws(GeosegError) in [Int]() }
    ) { (group: inout [Int], place, out) throws(GeosegError) in
      for cutOff in limits.indices {
        group.removeAll(keepingCapacity: true)
        for piece in pieces(place, cutOff: cutOff) {
          for sample in samples.range(of: piece) {
            // Samples on one spot share the cell of the first.
            let owner =
              if case .coincident(let other) = sites.standings[sample] { Int(other) } else {
                sample
              }
            if !cells.isEmpty(owner) { group.append(owner) }
          }
        }
        group = Array(Set(group)).sorted()
        do throws(GeosegError) {
          let drawn = try study.clipped(unionsOf: [group], of: cells, alone)
          out.byCutOff[cutOff].append(0, of: drawn)
        } catch {
          try context.cancellation.check()
          out.fail(place, cutOff: cutOff, error)
        }
      }
    }
  }
}

/// Points along every edge, each in the middle of its own stretch of an even division.
struct CourseSamples {
  private(set) var x: [Double] = []
  private(set) var y: [Double] = []
  /// Samples of edge e are `starts[e]..<starts[e + 1]`.
  private var starts: [Int] = [0]
  private let lengths: [Double]

  init(_ network: StreetNetwork, spacing: Double) {
    lengths = network.length
    starts.reserveCapacity(network.edgeCount + 1)
    for edge in 0..<network.edgeCount {
      let length = network.length[edge]
      let parts = max(1, (length / spacing).rounded(.up))
      if length > 0, parts < 1e6 {
        for part in 0..<Int(parts) {
          let point = network.point(
            atOffset: length * (Double(part) + 0.5) / parts, ofEdge: edge)
          x.append(point.x)
          y.append(point.y)
        }
      }
      starts.append(x.count)
    }
  }

  /// The samples that lie on a piece.
  func range(of piece: ReachedStreets.Piece) -> Range<Int> {
    let edge = Int(piece.edge)
    let all = starts[edge]..<starts[edge + 1]
    let (count, length) = (Double(all.count), lengths[edge])
    guard count > 0, length > 0 else { return all.lowerBound..<all.lowerBound }
    // Sample k stands at (k + ½) · length ÷ count.
    let first = min(count, max(0, (piece.start / length * count - 0.5).rounded(.up)))
    let end = min(count, max(first, (piece.end / length * count - 0.5).rounded(.down) + 1))
    return (all.lowerBound + Int(first))..<(all.lowerBound + Int(end))
  }
}
