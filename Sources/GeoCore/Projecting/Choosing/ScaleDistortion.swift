/// How far lengths in a system are from lengths on the ground.
enum ScaleDistortion {
  /// The greatest relative error of any short length, in any direction, at any of the points.
  ///
  /// Singular values of the Jacobian of the projection (Tissot's axes), taken from points 100 m
  /// to the north and east; infinite where the system cannot show a point.
  ///
  /// - Parameters:
  ///   - points: in WGS 84 degrees.
  ///   - metresPerUnit: of the system.
  static func greatest(
    of crs: CRS, at points: CoordinateSample, metresPerUnit: Double = 1
  ) throws(GeosegError) -> Double {
    let step = 100.0
    var lon: [Double] = []
    var lat: [Double] = []
    for i in 0..<points.x.count {
      guard points.x[i].isFinite, points.y[i].isFinite, abs(points.y[i]) < 89.9 else { continue }
      let north = Geodesy.destination(
        longitude: points.x[i], latitude: points.y[i], azimuthDegrees: 0, metres: step)
      let east = Geodesy.destination(
        longitude: points.x[i], latitude: points.y[i], azimuthDegrees: 90, metres: step)
      lon += [points.x[i], north.longitude, east.longitude]
      lat += [points.y[i], north.latitude, east.latitude]
    }
    let projector = try Projector(from: .wgs84, to: crs, around: nil, rough: true)
    let (x, y) = try projector.project(x: lon, y: lat)
    var worst = 0.0
    for i in stride(from: 0, to: x.count, by: 3) {
      let unit = metresPerUnit / step
      let a = (x[i + 1] - x[i]) * unit
      let b = (x[i + 2] - x[i]) * unit
      let c = (y[i + 1] - y[i]) * unit
      let d = (y[i + 2] - y[i]) * unit
      // Singular values of [[a, b], [c, d]].
      let mean = ((a * a + b * b + c * c + d * d) / 2)
      let determinant = a * d - b * c
      let spread = max(0, mean * mean - determinant * determinant).squareRoot()
      let greatest = (mean + spread).squareRoot()
      let least = max(0, mean - spread).squareRoot()
      guard greatest.isFinite else { return .infinity }
      worst = max(worst, greatest - 1, 1 - least)
    }
    return worst
  }
}
