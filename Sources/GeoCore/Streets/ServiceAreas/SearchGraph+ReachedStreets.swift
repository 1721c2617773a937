extension SearchGraph {
  /// Every piece of network within cut-offs of places: one search per place serves all of them.
  ///
  /// On an edge of length L whose ends cost d_u and d_v, min(L, max(0, R − d_u) + max(0, R − d_v))
  /// metres are reached, in two pieces when that sum is below L; edges that may be used one way
  /// are reached from the end that they are entered by, and a place inside an edge reaches it from
  /// where it stands as well. Pieces follow the edges' courses. Cut-offs are closed and may come in
  /// any order; what a lower one reaches, a higher one does too.
  /// - Parameters:
  ///   - limits: cut-offs in the unit of the costs.
  ///   - fromNetwork: measure from where the places stand on the network; otherwise their connectors
  ///     count, as in `reach`.
  /// - Complexity: one search per place over what lies within its highest cut-off, then O(cut-offs ·
  ///   edges reached); the result does not depend on the number of threads.
  public func reachedStreets(
    from places: SnappedPoints, within limits: [Double], fromNetwork: Bool = false,
    _ context: RunContext = RunContext()
  ) throws(GeosegError) -> ReachedStreets {
    let places = fromNetwork ? places.withoutConnectors : places
    let incident = IncidentEdges(self)
    let blocks = try context.mapChunks(
      count: places.count, grain: Self.placesPerChunk,
      worker: { () throws(GeosegError) in StreetSweep(self, incident, limits: limits) }
    ) { (sweep: inout StreetSweep, range: Range<Int>) throws(GeosegError) -> ReachedStreets.Block in
      var block = ReachedStreets.Block()
      for place in range {
        try context.cancellation.check()
        sweep.find(place, of: places, into: &block)
      }
      return block
    }
    return ReachedStreets(limits: limits, placeCount: places.count, blocks: blocks)
  }
}
