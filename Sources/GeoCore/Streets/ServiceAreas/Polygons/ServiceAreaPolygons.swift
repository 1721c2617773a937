/// Service areas as polygons: by cut-off, one feature per place in the order of the places.
public struct ServiceAreaPolygons: Sendable {
  /// A polygon that could not be made; its feature is empty.
  public struct Failure: Sendable {
    public var place: Int
    public var cutOff: Int
    /// What the geometry library said.
    public var cause: GeosegError
  }

  /// One column per cut-off; a place that reaches nothing has an empty feature.
  public var byCutOff: [GeometryColumn]
  /// By place, then cut-off.
  public var failures: [Failure]

  /// Runs `body` over chunks of places and puts their polygons together.
  ///
  /// The body appends one feature per cut-off of a place, each to the column of its cut-off.
  public static func make<Worker: SendableMetatype>(
    places count: Int, cutOffs: Int, crs: CRS, _ context: RunContext,
    worker: @Sendable () throws(GeosegError) -> Worker,
    _ body:
      @Sendable (_ worker: inout Worker, _ place: Int, _ out: inout ServiceAreaPolygons)
      throws(GeosegError) -> Void
  ) throws(GeosegError) -> ServiceAreaPolygons {
    let empty = ServiceAreaPolygons(
      byCutOff: [GeometryColumn](repeating: GeometryColumn(crs: crs), count: cutOffs), failures: [])
    let chunks = try context.mapChunks(count: count, grain: 4, worker: worker) {
      (worker: inout Worker, range: Range<Int>) throws(GeosegError) -> ServiceAreaPolygons in
      var out = empty
      for place in range {
        try context.cancellation.check()
        try body(&worker, place, &out)
      }
      context.progress.advanced(by: range.count)
      return out
    }
    var all = empty
    for chunk in chunks {
      for cutOff in 0..<cutOffs {
        for feature in 0..<chunk.byCutOff[cutOff].count {
          all.byCutOff[cutOff].append(feature, of: chunk.byCutOff[cutOff])
        }
      }
      all.failures += chunk.failures
    }
    return all
  }

  /// Gives a place an empty feature within a cut-off, with the reason.
  public mutating func fail(_ place: Int, cutOff: Int, _ cause: GeosegError) {
    byCutOff[cutOff].endFeature(.multiPolygon)
    failures.append(Failure(place: place, cutOff: cutOff, cause: cause))
  }
}
