/// A table brought into the system that it is written in, with what the writer has to know of it.
struct LayerProjection: Sendable {
  var table: FeatureTable
  var crs: CRS
  var isInDegrees: Bool
  var decimals: Int
  /// West, south, east, north; nil without coordinates.
  var bounds: (west: Double, south: Double, east: Double, north: Double)?
  var diagnostics: [Diagnostic] = []

  /// - Throws: what `Projector` throws, and `coordinateNotFinite`.
  init(
    _ table: FeatureTable, to crs: CRS, decimals: Int?, run: RunContext
  ) throws(GeosegError) {
    self.table = table
    // Without a place on earth there is no other system to go to.
    self.crs = table.geometry?.crs == .plane ? .plane : crs
    isInDegrees = crs == .wgs84 && self.crs != .plane
    if !isInDegrees && self.crs != .plane { isInDegrees = try crs.facts().isGeographic }
    // 10⁻⁷ degrees are a centimetre, 10⁻⁴ metres a tenth of a millimetre.
    self.decimals = decimals ?? (isInDegrees ? 7 : 4)
    guard let geometry = table.geometry else { return }
    if geometry.crs != self.crs {
      let projector = try Projector(from: geometry.crs, to: self.crs, around: geometry)
      self.table.geometry = try projector.project(geometry, run: run, ids: table.ids)
      diagnostics += projector.notes()
    }
    try measure()
  }

  /// Finds the bounds and refuses coordinates that JSON cannot hold.
  private mutating func measure() throws(GeosegError) {
    guard let geometry = table.geometry, !geometry.x.isEmpty else { return }
    var box = Box.empty
    var sum = 0.0
    geometry.x.withUnsafeBufferPointer { xs in
      geometry.y.withUnsafeBufferPointer { ys in
        guard let x = xs.baseAddress, let y = ys.baseAddress else { return }
        for i in 0..<xs.count {
          box.extend(x: x[i], y: y[i])
          // Stays zero as long as all are finite.
          sum += x[i] * 0 + y[i] * 0
        }
      }
    }
    guard sum == 0 else { throw notFinite(geometry) }
    bounds = (box.minX, box.minY, box.maxX, box.maxY)
    guard isInDegrees, box.width > 180 else { return }
    if let extent = LonLatExtent(longitudes: geometry.x, latitudes: geometry.y),
      extent.west > extent.east
    {
      bounds = (extent.west, extent.south, extent.east, extent.north)
    }
    if let feature = Self.firstCrossing(geometry) {
      diagnostics.append(
        Diagnostic(
          .crossesAntimeridian, at: Location(feature: feature, id: table.id(feature).text)))
    }
  }

  private func notFinite(_ geometry: GeometryColumn) -> GeosegError {
    for feature in 0..<geometry.count {
      for i in geometry.coordinates(feature)
      where !geometry.x[i].isFinite || !geometry.y[i].isFinite {
        return GeosegError(
          .coordinateNotFinite,
          at: Location(
            feature: feature, id: table.id(feature).text,
            coordinate: .init(x: geometry.x[i], y: geometry.y[i])))
      }
    }
    return GeosegError(.coordinateNotFinite)
  }

  /// The first feature with a side longer than half a turn.
  private static func firstCrossing(_ geometry: GeometryColumn) -> Int? {
    (0..<geometry.count).first { feature in
      geometry.parts(feature).contains { part in
        geometry.rings(part: part).contains { ring in
          let range = geometry.coordinates(ring: ring)
          return range.dropFirst().contains { abs(geometry.x[$0] - geometry.x[$0 - 1]) > 180 }
        }
      }
    }
  }
}
