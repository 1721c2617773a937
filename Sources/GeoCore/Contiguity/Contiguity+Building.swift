extension Contiguity {
  /// Finds out which areas of a column border on which.
  ///
  /// First every edge is compared with every other by its two corners: boundaries drawn alike are
  /// found exactly, whatever the coordinates. What is left — outer boundaries, borders where one
  /// side has corners that the other lacks, borders drawn twice with rounding in between — is
  /// compared by distance. Along a straight line (within 1e-6 m) the overlap counts as drawn alike;
  /// else edges that run along each other within `tolerance` count, gaps and overlaps both, each
  /// piece of boundary for the nearest zone only (for all that are equally near). Of what the two
  /// sides measure the lesser counts. A pair known by tolerance alone must share more than five
  /// times the tolerance in one piece, or it merely touches. A zone inside another one, away from
  /// its boundary, is an overlap and no neighbour.
  ///
  /// - Parameters:
  ///   - geometry: areas in metres; lines and points have no neighbours
  ///   - tolerance: in metres; 0 for boundaries that are drawn alike or straight
  /// - Throws: `zonesPiledUp` when zones lie on each other by the hundred
  /// - Complexity: O(n log n) in the number of corners, for maps in which few zones meet anywhere
  public init(
    _ geometry: GeometryColumn, tolerance: Double = Contiguity.usualTolerance,
    _ context: RunContext = RunContext()
  ) throws(GeosegError) {
    let tolerance = tolerance > 0 && tolerance.isFinite ? tolerance : 0
    let cycles = BoundaryCycles(geometry)
    let budget = ContactBudget(corners: cycles.count)
    var findings = try PlaceFindings.all(cycles, budget, context)
    findings.contacts += try OpenEdges(findings, cycles).contacts(
      tolerance: tolerance, budget, context)
    let perimeters = try context.mapChunks(count: geometry.count, grain: 1024) { range in
      geometry.withView { view in range.map { view.areaPerimeter($0) } }
    }.flatMap { $0 }
    self = try ContactRows.contiguity(
      findings.contacts, zones: geometry.count, perimeters: perimeters, tolerance: tolerance,
      context)
  }
}

extension ColumnView {
  /// Length of the rings of all areas of one feature.
  fileprivate func areaPerimeter(_ feature: Int) -> Double {
    var sum = CompensatedSum()
    for part in parts(feature) where partKinds[part] == .area {
      for index in rings(part: part) { sum.add(ring(index).perimeter) }
    }
    return sum.value
  }
}
