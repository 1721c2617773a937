/// Some coordinates of a layer, evenly spread over it and with its extremes: where the data lie.
struct CoordinateSample: Sendable {
  var x: [Double] = []
  var y: [Double] = []

  /// At most about `limit` coordinates, always those with the lowest and highest x and y.
  init(_ geometry: GeometryColumn, limit: Int) {
    let count = geometry.x.count
    guard count > 0 else { return }
    let step = max(1, count / max(1, limit))
    var west = 0
    var east = 0
    var south = 0
    var north = 0
    for i in 0..<count {
      let px = geometry.x[i]
      let py = geometry.y[i]
      if px < geometry.x[west] { west = i }
      if px > geometry.x[east] { east = i }
      if py < geometry.y[south] { south = i }
      if py > geometry.y[north] { north = i }
      if i.isMultiple(of: step) {
        x.append(px)
        y.append(py)
      }
    }
    for i in [west, east, south, north] {
      x.append(geometry.x[i])
      y.append(geometry.y[i])
    }
  }

  init(x: [Double], y: [Double]) {
    self.x = x
    self.y = y
  }

  var isEmpty: Bool { x.isEmpty }

  /// The sample in WGS 84 degrees, good to some hundred metres.
  func inDegrees(from crs: CRS) throws(GeosegError) -> CoordinateSample {
    if crs == .wgs84 { return self }
    let rough = try Projector(from: crs, to: .wgs84, around: nil, rough: true)
    let (lon, lat) = try rough.project(x: x, y: y)
    return CoordinateSample(x: lon, y: lat)
  }

  /// The part of the earth that the sample covers; nil when no point of it is on the earth.
  func extent(in crs: CRS) throws(GeosegError) -> LonLatExtent? {
    let degrees = try inDegrees(from: crs)
    guard let extent = LonLatExtent(longitudes: degrees.x, latitudes: degrees.y),
      extent.north <= 90, extent.south >= -90, extent.west >= -180, extent.east <= 180
    else { return nil }
    return extent
  }
}
