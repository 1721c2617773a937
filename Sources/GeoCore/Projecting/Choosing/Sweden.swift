/// Where Sweden is, roughly: enough to tell Malmö from Copenhagen and Haparanda from Helsinki.
enum Sweden {
  /// Whether a place in WGS 84 degrees lies in Sweden or off its coast.
  static func contains(longitude: Double, latitude: Double) -> Bool {
    var inside = false
    var j = outline.count - 1
    for i in 0..<outline.count {
      let a = outline[i]
      let b = outline[j]
      if (a.lat > latitude) != (b.lat > latitude),
        longitude < (b.lon - a.lon) * (latitude - a.lat) / (b.lat - a.lat) + a.lon
      {
        inside.toggle()
      }
      j = i
    }
    return inside
  }

  /// The share of the points that lie in Sweden; 0 for none.
  static func share(_ points: CoordinateSample, swapped: Bool = false) -> Double {
    var inside = 0
    var count = 0
    for i in 0..<points.x.count where points.x[i].isFinite && points.y[i].isFinite {
      count += 1
      let (lon, lat) = swapped ? (points.y[i], points.x[i]) : (points.x[i], points.y[i])
      if contains(longitude: lon, latitude: lat) { inside += 1 }
    }
    return count == 0 ? 0 : Double(inside) / Double(count)
  }

  /// Whether data are Swedish: most points in Sweden, and nearly all where EPSG:3006 is used.
  ///
  /// A stray coordinate at (0, 0) does not turn a Swedish municipality into half of Europe.
  static func isHome(of points: CoordinateSample) -> Bool {
    guard share(points) > 0.5 else { return false }
    let area = areaOfUse.grown(by: 0.5)
    let near = points.x.indices.count {
      area.contains(longitude: points.x[$0], latitude: points.y[$0])
    }
    return Double(near) >= 0.9 * Double(points.x.count)
  }

  /// The area of use of SWEREF 99 TM (EPSG:3006).
  static let areaOfUse = LonLatExtent(west: 10.03, south: 54.96, east: 24.17, north: 69.07)

  /// A line drawn through the sea and along the land border, anticlockwise from Skagerrak.
  private static let outline: [(lon: Double, lat: Double)] = [
    (10.70, 58.90), (11.05, 57.90), (11.70, 56.90), (12.20, 56.35), (12.52, 56.18),
    (12.648, 56.045), (12.66, 55.92), (12.76, 55.75), (12.78, 55.50), (12.70, 55.25),
    (14.30, 55.25), (14.75, 55.70), (16.20, 55.80), (17.50, 56.20), (18.60, 56.75),
    (19.60, 57.40), (19.90, 58.50), (19.30, 59.60), (19.20, 60.10), (18.90, 60.60),
    (18.60, 61.50), (18.90, 62.70), (20.40, 63.30), (21.30, 63.90), (22.20, 64.60),
    (22.60, 65.35), (24.10, 65.45), (24.17, 65.80), (23.90, 66.15), (23.68, 66.38),
    (24.05, 66.80), (23.78, 67.30), (23.50, 67.45), (23.68, 67.95), (23.00, 68.30),
    (22.00, 68.50), (20.60, 69.07), (20.05, 69.06), (20.30, 68.92), (20.10, 68.48),
    (18.15, 68.55), (18.10, 68.15), (16.75, 67.93), (16.10, 67.45), (16.40, 67.05),
    (15.40, 66.45), (14.55, 66.15), (14.50, 65.30), (13.70, 64.60), (14.10, 64.45),
    (13.20, 64.10), (12.70, 63.98), (12.00, 63.45), (11.95, 63.25), (12.20, 63.00),
    (12.05, 62.60), (12.30, 62.25), (12.15, 61.70), (12.85, 61.35), (12.25, 61.00),
    (12.60, 60.50), (12.50, 60.10), (11.85, 59.85), (11.70, 59.60), (11.80, 59.30),
    (11.65, 58.95), (11.45, 58.90), (11.15, 59.09), (10.90, 59.05),
  ]
}
