/// The cells of the nearest place: each point of a study area belongs to the place that it costs
/// least to go to in a straight line, delays added.
///
/// The cells partition the study area. Neighbours have the very same border: every corner is worked
/// out once from the three places that meet in it. Without delays borders are straight and exact to
/// rounding; with delays they are branches of hyperbolas drawn as lines that lie within `tolerance`
/// of them. Who belongs to which place is never read from the polygons when it can be worked out
/// itself: see `NearestWithDelays`.
///
/// Source: Okabe, Boots, Sugihara & Chiu 2000, *Spatial tessellations*, 2nd ed., §3.1 (additively
/// weighted), doi:10.1002/9780470317013.
public struct VoronoiCells: Sendable {
  /// One feature per place in file order, empty for a place without a cell in the study area.
  public let polygons: GeometryColumn
  /// Which places have a cell, and who stands in for the others.
  public let sites: VoronoiSites
  /// Metres that drawn borders may lie off the true ones; 0 where all are straight.
  public let tolerance: Double

  /// Metres that bent borders are drawn to unless another tolerance is asked for.
  public static let standardTolerance = 0.1

  /// - Parameters:
  ///   - x, y: east and north of the places in metres; a place without a position has no cell.
  ///   - delays: metres added to every way to a place, such as the minutes until a door opens times
  ///     the walking speed; nil for none. A place whose delay is not finite is closed.
  ///   - area: the study area, its areas dissolved; may have holes and several parts.
  ///   - tolerance: metres that drawn borders may lie off bent ones, above 0.
  /// - Throws: what GEOS refuses; an interrupt.
  /// - Complexity: O(n log n) cells on ordinary data, then one overlay per cell at the border.
  public init(
    x: [Double], y: [Double], delays: [Double]? = nil, in area: GeometryColumn,
    tolerance: Double = VoronoiCells.standardTolerance, _ context: RunContext = RunContext()
  ) throws(GeosegError) {
    // The same delay everywhere moves no border.
    let delays = delays.flatMap { all in all.allSatisfy { $0 == all.first } ? nil : all }
    sites = VoronoiSites(x: x, y: y, delays: delays)
    let study = try StudyPolygon(area)
    let diagram = try VoronoiDiagram(
      sites.owners, x: x, y: y, delays: delays, around: study.area.box, context)
    var finest = tolerance
    var cells = diagram.polygons(
      try TracedBorders(diagram, tolerance: finest, context), crs: area.crs)
    if delays != nil {
      // Chords of thin cells may cross: then all borders are drawn finer, so that they stay shared.
      for _ in 0..<4 where try !study.areValid(cells, context) {
        finest /= 8
        cells = diagram.polygons(
          try TracedBorders(diagram, tolerance: finest, context), crs: area.crs)
      }
    }
    self.tolerance = delays == nil ? 0 : finest
    polygons = try study.clipped(cells, context)
  }

  /// The cells of samples that belong to owners, dissolved by owner and cut to a study area: one
  /// feature per owner, empty where an owner has nothing.
  ///
  /// - Parameters:
  ///   - owners: of every sample, in `0..<count`; a sample below 0 has no owner, and its land is
  ///     nobody's. Samples on one spot belong to the first.
  public static func dissolved(
    x: [Double], y: [Double], owners: [Int32], count: Int, in area: GeometryColumn,
    _ context: RunContext = RunContext()
  ) throws(GeosegError) -> GeometryColumn {
    precondition(owners.count == x.count, "owners and samples differ")
    let study = try StudyPolygon(area)
    let sites = VoronoiSites(x: x, y: y)
    let diagram = try VoronoiDiagram(
      sites.owners, x: x, y: y, delays: nil, around: study.area.box, context)
    let cells = diagram.polygons(
      try TracedBorders(diagram, tolerance: 1, context), crs: area.crs)
    var samples = [[Int]](repeating: [], count: count)
    for sample in owners.indices where owners[sample] >= 0 && !cells.isEmpty(sample) {
      samples[Int(owners[sample])].append(sample)
    }
    return try study.clipped(unionsOf: samples, of: cells, context)
  }
}
