internal import GeoCore

/// The land that pairs of catchments have in common.
///
/// Two convex catchments are clipped directly, any others by GEOS; those that are not valid are
/// made so first.
struct PairLand {
  private let worker: GEOSWorker
  private let catchments: GeometryColumn
  /// Corners of convex catchments, counter-clockwise and not closed; nil for others.
  private let rings: [[ZonePoint]?]
  private var known: [Int: GEOSPrepared] = [:]

  private init(_ catchments: GeometryColumn, rings: [[ZonePoint]?]) throws(GeosegError) {
    self.catchments = catchments
    self.rings = rings
    worker = try GEOSWorker(origin: catchments.box.isEmpty ? (0, 0) : catchments.box.centre)
  }

  /// One feature per pair, empty where nothing is in common.
  ///
  /// - Complexity: a pair of convex catchments of n and m corners O(n · m); else an overlay.
  static func common(
    to pairs: [(a: Int, b: Int)], of catchments: GeometryColumn, _ context: RunContext
  ) throws(GeosegError) -> GeometryColumn {
    let rings = (0..<catchments.count).map { feature in
      catchments.isConvex(feature) ? openRing(catchments, feature) : nil
    }
    let parts = try context.mapChunks(
      count: pairs.count, grain: 64,
      worker: { () throws(GeosegError) in try PairLand(catchments, rings: rings) }
    ) { (land, range) throws(GeosegError) -> GeometryColumn in
      var out = GeometryColumn(crs: catchments.crs)
      for pair in range { try land.append(pairs[pair].a, pairs[pair].b, to: &out) }
      land.known.removeAll()
      return out
    }
    var out = GeometryColumn(crs: catchments.crs)
    for part in parts {
      for feature in 0..<part.count { out.append(feature, of: part) }
    }
    return out
  }

  /// Pairs (a < b) whose boxes meet, in order.
  static func meeting(_ catchments: GeometryColumn) -> [(a: Int, b: Int)] {
    let index = BoxIndex(catchments)
    var found: [Int] = []
    var pairs: [(a: Int, b: Int)] = []
    for a in 0..<catchments.count where !catchments.isEmpty(a) {
      index.query(catchments.box(a), into: &found)
      found.sort()
      for b in found where b > a { pairs.append((a, b)) }
    }
    return pairs
  }

  private mutating func append(
    _ a: Int, _ b: Int, to out: inout GeometryColumn
  ) throws(GeosegError) {
    if let first = rings[a], let second = rings[b] {
      let ring = ConvexIntersection.ring(first, second)
      if let start = ring.first, ring.count > 2 {
        out.appendPolygon([ring + [start]])
      } else {
        out.endFeature(.multiPolygon)
      }
      return
    }
    let first = try prepared(a)
    let second = try prepared(b)
    guard try first.intersects(second.geometry) else {
      out.endFeature(.multiPolygon)
      return
    }
    try worker.append(try first.intersection(second.geometry), to: &out)
  }

  private mutating func prepared(_ feature: Int) throws(GeosegError) -> GEOSPrepared {
    if let made = known[feature] { return made }
    let geometry = try worker.geometry(catchments, feature)
    let made = try (try geometry.invalidity() == nil ? geometry : geometry.madeValid()).prepared()
    known[feature] = made
    return made
  }

  private static func openRing(_ column: GeometryColumn, _ feature: Int) -> [ZonePoint] {
    var ring = column.coordinates(feature).map { (x: column.x[$0], y: column.y[$0]) }
    if let first = ring.first, let last = ring.last, ring.count > 1, first == last {
      ring.removeLast()
    }
    return ConvexIntersection.area(ring) < 0 ? ring.reversed() : ring
  }
}
