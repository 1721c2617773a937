internal import Glibc

/// How coordinates of the file turn into metres around one feature: a linear map.
///
/// Fitted to the feature's own coordinates before and after projecting (least squares), so it
/// serves degrees, feet and distorted projections alike.
struct LocalScale: Sendable {
  var xx = 1.0
  var xy = 0.0
  var yx = 0.0
  var yy = 1.0

  /// Square metres per squared unit of the file.
  var area: Double { (xx * yy - xy * yx).magnitude }

  static func around(_ feature: Int, _ subject: CheckSubject) -> LocalScale {
    let range = subject.geometry.coordinates(feature)
    if let metric = subject.metric,
      let fitted = fit(subject.geometry, metric, range, metric.coordinates(feature))
    {
      return fitted
    }
    guard subject.isGeographic, let i = range.first else { return LocalScale() }
    return ellipsoid(latitude: subject.geometry.y[i])
  }

  /// Metres per degree at a latitude, on the WGS 84 ellipsoid.
  static func ellipsoid(latitude: Double) -> LocalScale {
    let radians = latitude * Double.pi / 180
    let e2 = 0.006_694_379_990_14
    let w = (1 - e2 * sin(radians) * sin(radians)).squareRoot()
    let normal = 6_378_137 / w
    let meridian = 6_378_137 * (1 - e2) / (w * w * w)
    let degree = Double.pi / 180
    return LocalScale(xx: normal * cos(radians) * degree, yy: meridian * degree)
  }

  private static func fit(
    _ raw: GeometryColumn, _ metric: GeometryColumn, _ a: Range<Int>, _ b: Range<Int>
  ) -> LocalScale? {
    guard a.count == b.count, a.count >= 3 else { return nil }
    let n = Double(a.count)
    var (ru, rv, mu, mv) = (0.0, 0.0, 0.0, 0.0)
    let (x0, y0) = (raw.x[a.lowerBound], raw.y[a.lowerBound])
    let (e0, n0) = (metric.x[b.lowerBound], metric.y[b.lowerBound])
    for (i, j) in zip(a, b) {
      ru += (raw.x[i] - x0) / n
      rv += (raw.y[i] - y0) / n
      mu += (metric.x[j] - e0) / n
      mv += (metric.y[j] - n0) / n
    }
    var (uu, uv, vv) = (0.0, 0.0, 0.0)
    var (eu, ev, nu, nv) = (0.0, 0.0, 0.0, 0.0)
    for (i, j) in zip(a, b) {
      let u = raw.x[i] - x0 - ru
      let v = raw.y[i] - y0 - rv
      let e = metric.x[j] - e0 - mu
      let d = metric.y[j] - n0 - mv
      uu += u * u
      uv += u * v
      vv += v * v
      eu += e * u
      ev += e * v
      nu += d * u
      nv += d * v
    }
    let determinant = uu * vv - uv * uv
    guard determinant > 1e-12 * uu * vv, determinant.isFinite else { return nil }
    return LocalScale(
      xx: (eu * vv - ev * uv) / determinant, xy: (ev * uu - eu * uv) / determinant,
      yx: (nu * vv - nv * uv) / determinant, yy: (nv * uu - nu * uv) / determinant)
  }
}
