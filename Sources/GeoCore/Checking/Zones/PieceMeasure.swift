/// How large and how wide one overlap or gap is.
struct PieceMeasure: Sendable {
  /// Narrower pieces come from rounding coordinates, wider ones from borders that disagree.
  static let narrowMetres = 1.0
  /// Pieces narrower than this come from rounding in the computation itself.
  static let noiseMetres = 1e-6

  /// Square metres.
  var area: Double
  /// Diameter of the largest circle that fits in, in metres; for a narrow piece its mean width
  /// (twice the area by the perimeter), which is never more.
  var width: Double
  var isNarrow: Bool
  /// A coordinate on its rim or in it, in the file's CRS.
  var place: Location.Coordinate

  /// Measures every part of a feature; parts that are mere noise are left out.
  static func all(
    _ pieces: GeometryColumn, _ feature: Int, _ scale: LocalScale, _ worker: GEOSWorker
  ) throws(GeosegError) -> [PieceMeasure] {
    var out: [PieceMeasure] = []
    for part in pieces.parts(feature) where pieces.partKinds[part] == .area {
      if let piece = try one(pieces, part, scale, worker) { out.append(piece) }
    }
    return out
  }

  private static func one(
    _ pieces: GeometryColumn, _ part: Int, _ scale: LocalScale, _ worker: GEOSWorker
  ) throws(GeosegError) -> PieceMeasure? {
    var metres = GeometryColumn(crs: .plane)
    guard let ring = pieces.rings(part: part).first,
      let first = pieces.coordinates(ring: ring).first
    else { return nil }
    let (x0, y0) = (pieces.x[first], pieces.y[first])
    for ring in pieces.rings(part: part) {
      for i in pieces.coordinates(ring: ring) {
        let (u, v) = (pieces.x[i] - x0, pieces.y[i] - y0)
        metres.append(x: scale.xx * u + scale.xy * v, y: scale.yx * u + scale.yy * v)
      }
      metres.endRing()
    }
    metres.endPart(.area)
    metres.endFeature(.polygon)
    let area = metres.area(0)
    let perimeter = metres.perimeter(0)
    guard perimeter > 0 else { return nil }
    let meanWidth = 2 * area / perimeter
    guard meanWidth >= noiseMetres else { return nil }
    let inside = metres.representativePoint(0)
    let place = Self.place(inside, x0, y0, scale)
    let box = metres.box
    let circle = Double.pi / 4 * narrowMetres * narrowMetres
    if min(box.width, box.height) < narrowMetres || area < circle {
      return PieceMeasure(area: area, width: meanWidth, isNarrow: true, place: place)
    }
    let geometry = try GEOSWorker.local(metres)
    // Nothing is left when half the limit is taken off every side: no circle that wide fits in.
    if try geometry.buffered(by: -narrowMetres / 2, quadrantSegments: 4).isEmpty {
      return PieceMeasure(
        area: area, width: min(meanWidth, narrowMetres), isNarrow: true, place: place)
    }
    let diameter = try geometry.inscribedDiameter(tolerance: max(0.01, area.squareRoot() / 100))
    return PieceMeasure(
      area: area, width: max(narrowMetres, diameter), isNarrow: false, place: place)
  }

  /// A point of the piece back in the file's CRS.
  private static func place(
    _ point: (x: Double, y: Double)?, _ x0: Double, _ y0: Double, _ scale: LocalScale
  ) -> Location.Coordinate {
    let determinant = scale.xx * scale.yy - scale.xy * scale.yx
    guard let point, determinant != 0 else { return Location.Coordinate(x: x0, y: y0) }
    return Location.Coordinate(
      x: x0 + (point.x * scale.yy - point.y * scale.xy) / determinant,
      y: y0 + (point.y * scale.xx - point.x * scale.yx) / determinant)
  }
}

extension GEOSWorker {
  /// The first feature of a column that is near the origin already, in a context of its own.
  fileprivate static func local(_ column: GeometryColumn) throws(GeosegError) -> GEOSGeometry {
    try GEOSWorker().geometry(column, 0)
  }
}
