import Foundation
import GeoCore

/// Keys of distances between points: `rows` by `columns`, and `points[i].sweref99tm`.
///
/// A column `geodesic_m` is over the ellipsoid, `haversine_m` over the sphere, `planar_epsg<code>_m`
/// in the plane of a CRS.
enum GeodesyKeys {
  static func value(_ path: LeafPath, _ input: AccessKeyInput) -> AccessNumbers? {
    guard input.form == .geodesy else { return nil }
    if path.first == "points", path.count == 3, let crs = crs(path.last) {
      guard let lon = input.parent["lon"]?.double, let lat = input.parent["lat"]?.double,
        let point = projected([(lon, lat)], to: crs)?.first
      else { return nil }
      return AccessNumbers([point.x, point.y])
    }
    if path.text == "rows" { return rows(input) }
    return nil
  }

  private static func rows(_ input: AccessKeyInput) -> AccessNumbers? {
    guard case .array(let points)? = input.document["points"],
      case .array(let columns)? = input.document["columns"],
      case .array(let rows) = input.leaf
    else { return nil }
    let places = points.map { ($0["lon"]?.double ?? .nan, $0["lat"]?.double ?? .nan) }
    let names = columns.map { text($0) ?? "" }
    var planes: [String: [(x: Double, y: Double)]] = [:]
    for name in names {
      if let crs = crs(name) { planes[name] = projected(places, to: crs) }
    }
    var out: [[Double]] = []
    for row in rows {
      guard let cells = row.doubles, cells.count == names.count, let i = Int(exactly: cells[0]),
        let j = Int(exactly: cells[1]), places.indices.contains(i), places.indices.contains(j)
      else { return nil }
      out.append(
        names.enumerated().map { column, name in
          if column < 2 { return cells[column] }
          let (a, b) = (places[i], places[j])
          if name.hasPrefix("geodesic") {
            return Geodesy.geodesicMetres(
              fromLongitude: a.0, latitude: a.1, toLongitude: b.0, latitude: b.1)
          }
          if name.hasPrefix("haversine") {
            return Geodesy.haversineMetres(
              fromLongitude: a.0, latitude: a.1, toLongitude: b.0, latitude: b.1)
          }
          guard let plane = planes[name] else { return .nan }
          return Geodesy.planar(
            fromX: plane[i].x, y: plane[i].y, toX: plane[j].x, y: plane[j].y)
        })
    }
    return AccessNumbers(out)
  }

  /// The CRS that a name speaks of: `sweref99tm`, or a code after `epsg`.
  private static func crs(_ name: String) -> CRS? {
    if name.contains("sweref99tm") { return .sweref99TM }
    guard let found = name.range(of: "epsg") else { return nil }
    let code = name[found.upperBound...].prefix { $0.isNumber }
    return code.isEmpty ? nil : .authority("EPSG", String(code))
  }

  private static func projected(
    _ places: [(Double, Double)], to crs: CRS
  ) -> [(x: Double, y: Double)]? {
    var geometry = GeometryColumn(crs: .wgs84)
    for place in places { geometry.appendPoint(x: place.0, y: place.1) }
    guard let projector = try? Projector(from: .wgs84, to: crs, around: geometry) else {
      return nil
    }
    return places.map { place in
      (try? projector.project(x: place.0, y: place.1)) ?? (.nan, .nan)
    }
  }
}
