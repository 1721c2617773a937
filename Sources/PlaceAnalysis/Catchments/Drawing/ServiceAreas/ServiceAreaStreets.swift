internal import GeoCore

/// The streets within the cut-offs of every place, as all drawings of service areas take them.
struct ServiceAreaStreets {
  let network: StreetNetwork
  let reached: ReachedStreets
  private let method: CatchmentMethod
  private let graph: SearchGraph
  private let ends: StreetEnds
  /// The places as their streets are measured from.
  private let places: SnappedPoints
  /// Per scale, which of the cut-offs it is; nil where it has none.
  private let cutOffs: [Int?]

  /// nil where nobody asked for service areas and the reach has none: turns part no street, and a
  /// radius beside another cost bounds paths and not streets.
  /// - Throws: the same when the method was asked for by name.
  init?(
    _ method: CatchmentMethod, _ pass: ReachPass, _ input: ReachInput, _ context: RunContext,
    isNeeded: Bool? = nil
  ) throws(GeosegError) {
    guard case .streets(let reach) = pass.definition.source, let ends = pass.ends,
      let graph = StreetSearch(reach, ends, speed: pass.definition.speed).graph,
      pass.definition.radius == nil, pass.definition.nearest == nil
    else {
      guard isNeeded ?? (input.catchments.method == method) else { return nil }
      throw GeosegError(
        .serviceAreaOfOtherReach,
        ["method": .text(method.rawValue), "cost": .text(pass.definition.source.name)])
    }
    var limits: [Double] = []
    var cutOffs: [Int?] = []
    for scale in pass.scales {
      cutOffs.append(scale.cost.isFinite ? limits.count : nil)
      if scale.cost.isFinite { limits.append(scale.cost) }
    }
    self.method = method
    self.graph = graph
    self.ends = ends
    self.cutOffs = cutOffs
    network = reach.streets.network
    places =
      input.catchments.isFromNetwork ? ends.places.points.withoutConnectors : ends.places.points
    reached = try graph.reachedStreets(from: places, within: limits, context)
  }

  /// The catchments with polygons by scale, their streets, and who is inside.
  func drawn(
    _ polygons: ServiceAreaPolygons, _ pass: ReachPass, _ input: ReachInput,
    _ context: RunContext, _ log: inout DiagnosticLog
  ) throws(GeosegError) -> DrawnCatchments {
    var drawn = DrawnCatchments(method, scales: pass.scales.count)
    for (scale, cutOff) in cutOffs.enumerated() {
      guard let cutOff else { continue }
      drawn.polygons[scale] = polygons.byCutOff[cutOff]
      drawn.streets[scale] = lines(scale)
    }
    drawn.rows = try rows(pass, input, context)
    report(polygons, input.places, &log)
    return drawn
  }

  /// The streets of every place at a scale; nil where it has no cut-off.
  func lines(_ scale: Int) -> GeometryColumn? {
    cutOffs[scale].map { reached.lines(cutOff: $0, of: network) }
  }

  /// Who is inside, where that is not who has the place in reach: the pass's rows count the places'
  /// connectors.
  func rows(
    _ pass: ReachPass, _ input: ReachInput, _ context: RunContext
  ) throws(GeosegError) -> ReachRows? {
    guard input.catchments.isFromNetwork else { return nil }
    let table = try graph.reach(
      from: ends.origins.points, to: places, within: pass.definition.limit, context)
    return ReachRows(
      table: table, definition: pass.definition, origins: pass.rows.origins, places: input.places)
  }

  /// Tells of catchments without a polygon although streets are within reach.
  private func report(
    _ polygons: ServiceAreaPolygons, _ places: PlaceSet, _ log: inout DiagnosticLog
  ) {
    for failure in polygons.failures {
      log.add(
        .serviceAreaNotDrawn,
        [
          "method": .text(method.rawValue), "place": .text(places.ids[failure.place]),
          "cause": .text(failure.cause.diagnostics.first?.cause ?? ""),
        ])
    }
    let failed = Set(polygons.failures.map(\.place))
    let bare = (0..<places.count).filter { place in
      !failed.contains(place)
        && reached.limits.indices.contains {
          !reached.range(place, cutOff: $0).isEmpty && polygons.byCutOff[$0].isEmpty(place)
        }
    }
    guard !bare.isEmpty else { return }
    let names = bare.prefix(10).map { places.ids[$0] }.joined(separator: ", ")
    log.add(
      .serviceAreaWithoutLand,
      [
        "method": .text(method.rawValue), "count": .integer(bare.count),
        "ids": .text(names + (bare.count > 10 ? ", …" : "")),
      ])
  }
}
