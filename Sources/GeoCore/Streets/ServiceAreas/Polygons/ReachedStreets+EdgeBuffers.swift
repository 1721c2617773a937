extension ReachedStreets {
  /// The land within a width of the streets reached: service areas by `edge-buffer`.
  ///
  /// What GEOS would draw as the union of the buffers of all pieces, with round ends and bends of
  /// `quadrantSegments` steps per quarter circle. Polygons nest: what lies beside street reached
  /// within a lower cut-off of the same list is part of the polygon of each higher one, the rounded
  /// ends of its pieces included. Nothing but land beside reached street is ever part of it.
  ///
  /// The outline is found by clipping the sides of convex parts against each other; where that does
  /// not come out as a valid polygon, GEOS unites its own buffers instead.
  /// - Parameters:
  ///   - network: the network that was searched.
  ///   - width: metres to either side, above 0.
  /// - Complexity: O(pieces · parts nearby) for each place and cut-off. The result does not depend on
  ///   the number of threads.
  public func edgeBuffers(
    of network: StreetNetwork, width: Double = 25, quadrantSegments: Int = 8,
    _ context: RunContext = RunContext()
  ) throws(GeosegError) -> ServiceAreaPolygons {
    precondition(width > 0 && width.isFinite, "a buffer needs a width above 0")
    // Lower cut-offs first, so that each polygon can hold those before it.
    let order = limits.indices.sorted { (limits[$0], $0) < (limits[$1], $1) }
    return try ServiceAreaPolygons.make(
      places: placeCount, cutOffs: limits.count, crs: network.crs, context,
      worker: { () throws(GeosegError) in
        StreetBuffer(network, width: width, quadrantSegments: quadrantSegments)
      }
    ) { (buffer: inout StreetBuffer, place, out) throws(GeosegError) in
      buffer.begin()
      for cutOff in order {
        do throws(GeosegError) {
          try buffer.add(pieces(place, cutOff: cutOff), to: &out.byCutOff[cutOff])
        } catch {
          out.fail(place, cutOff: cutOff, error)
        }
      }
    }
  }
}
