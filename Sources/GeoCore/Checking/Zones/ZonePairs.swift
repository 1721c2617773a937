/// Compares zones two by two, with the GEOS context and the scratch memory of one worker.
struct ZonePairs {
  /// Zones with more coordinates are prepared and kept.
  private static let large = 256

  private let worker: GEOSWorker
  private var clip = ConvexClip()
  private var current: (zone: Int, geometry: GEOSGeometry, scale: LocalScale)?
  private var kept: [Int: GEOSPrepared] = [:]

  init(origin: (x: Double, y: Double)) throws(GeosegError) {
    worker = try GEOSWorker(origin: origin)
  }

  /// What is to be said about a pair of zones whose boxes meet; nil when they share no area.
  mutating func finding(
    _ zone: Int, _ other: Int, _ view: ColumnView, _ subject: CheckSubject
  ) -> Diagnostic? {
    do throws(GeosegError) {
      let pieces = try self.pieces(zone, other, view, subject)
      guard let widest = pieces.max(by: { $0.width < $1.width }) else { return nil }
      let area = pieces.reduce(0) { $0 + $1.area }
      return Diagnostic(
        widest.isNarrow ? .zonesOverlapBySliver : .zonesOverlap,
        [
          "other": subject.label(other), "area": .squareMetres(area),
          "width": .metres(widest.width), "pieces": .integer(pieces.count),
        ], at: subject.location(zone, widest.place))
    } catch {
      let place = view.coordinates(zone).lowerBound
      return Diagnostic(
        .overlapUnknown, ["other": subject.label(other)],
        at: subject.location(zone, x: view.x[place], y: view.y[place]),
        cause: error.diagnostics.first?.cause)
    }
  }

  private mutating func pieces(
    _ zone: Int, _ other: Int, _ view: ColumnView, _ subject: CheckSubject
  ) throws(GeosegError) -> [PieceMeasure] {
    if isApart(zone, other, view) { return [] }
    if current?.zone != zone {
      current = (zone, try worker.geometry(view, zone), LocalScale.around(zone, subject))
    }
    guard let current else { return [] }
    let common: GEOSGeometry
    do throws(GeosegError) {
      common = try intersection(current.geometry, zone, other, view)
    } catch {
      // GEOS refuses areas that cross themselves: once more with both of them mended.
      common = try current.geometry.madeValid()
        .intersection(try worker.geometry(view, other).madeValid())
    }
    if common.isEmpty { return [] }
    var column = GeometryColumn(crs: subject.geometry.crs)
    try worker.append(common, to: &column)
    return try PieceMeasure.all(column, 0, current.scale, worker)
  }

  /// Convex zones are clipped without GEOS: in a grid nearly all pairs end here.
  private mutating func isApart(_ zone: Int, _ other: Int, _ view: ColumnView) -> Bool {
    guard view.isConvex(zone), view.isConvex(other) else { return false }
    let ring = view.ring(view.rings(feature: other).lowerBound)
    let area = clip.area(of: zone, view, in: ring)
    // Shared borders leave what the rounding of coordinates leaves.
    let box = view.box(coordinates: view.coordinates(other))
    let largest = max(
      max(box.maxX.magnitude, box.minX.magnitude), max(box.maxY.magnitude, box.minY.magnitude))
    return area <= 4 * largest.ulp * (box.width + box.height)
  }

  private mutating func intersection(
    _ geometry: GEOSGeometry, _ zone: Int, _ other: Int, _ view: ColumnView
  ) throws(GeosegError) -> GEOSGeometry {
    if let prepared = try prepared(zone, view) {
      let small = try worker.geometry(view, other)
      guard try prepared.intersects(small) else { return try worker.collection(of: []) }
      return try prepared.intersection(small)
    }
    if let prepared = try prepared(other, view) {
      guard try prepared.intersects(geometry) else { return try worker.collection(of: []) }
      return try prepared.intersection(geometry)
    }
    return try geometry.intersection(try worker.geometry(view, other))
  }

  /// The prepared form of a large zone; nil for a small one.
  private mutating func prepared(
    _ zone: Int, _ view: ColumnView
  ) throws(GeosegError) -> GEOSPrepared? {
    guard view.coordinates(zone).count > Self.large else { return nil }
    if let known = kept[zone] { return known }
    let made = try worker.geometry(view, zone).prepared()
    kept[zone] = made
    return made
  }
}
