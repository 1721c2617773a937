/// A part of the earth between two meridians and two parallels, in degrees.
///
/// `west > east` means that it crosses the antimeridian.
public struct LonLatExtent: Sendable, Hashable {
  public var west: Double
  public var south: Double
  public var east: Double
  public var north: Double

  public init(west: Double, south: Double, east: Double, north: Double) {
    self.west = west
    self.south = south
    self.east = east
    self.north = north
  }

  /// The smallest extent around the points, across the antimeridian where that is smaller.
  ///
  /// Points that are not finite are passed over; nil when there is no other.
  public init?(longitudes: [Double], latitudes: [Double]) {
    var plain = Box.empty
    var shifted = Box.empty
    for i in 0..<min(longitudes.count, latitudes.count) {
      let lon = longitudes[i]
      let lat = latitudes[i]
      guard lon.isFinite, lat.isFinite else { continue }
      plain.extend(x: lon, y: lat)
      shifted.extend(x: lon < 0 ? lon + 360 : lon, y: lat)
    }
    guard !plain.isEmpty else { return nil }
    let crosses = plain.width > 180 && shifted.width < 180
    let box = crosses ? shifted : plain
    self.init(
      west: Self.wrapped(box.minX), south: box.minY, east: Self.wrapped(box.maxX),
      north: box.maxY)
  }

  /// Degrees from the western to the eastern meridian.
  public var width: Double { east >= west ? east - west : east - west + 360 }

  public var centre: (longitude: Double, latitude: Double) {
    (Self.wrapped(west + width / 2), (south + north) / 2)
  }

  public func contains(longitude: Double, latitude: Double) -> Bool {
    guard latitude >= south, latitude <= north else { return false }
    return west <= east
      ? longitude >= west && longitude <= east : longitude >= west || longitude <= east
  }

  /// Whether all of another extent lies in this one.
  public func contains(_ other: LonLatExtent) -> Bool {
    guard other.south >= south, other.north <= north else { return false }
    if width >= 360 { return true }
    let offset = other.west - west
    let start = offset < 0 ? offset + 360 : offset
    return start + other.width <= width
  }

  /// Wider by a margin in degrees on every side.
  public func grown(by margin: Double) -> LonLatExtent {
    guard width + 2 * margin < 360 else {
      return LonLatExtent(
        west: -180, south: max(-90, south - margin), east: 180, north: min(90, north + margin))
    }
    return LonLatExtent(
      west: Self.wrapped(west - margin), south: max(-90, south - margin),
      east: Self.wrapped(east + margin), north: min(90, north + margin))
  }

  private static func wrapped(_ longitude: Double) -> Double {
    if longitude > 180 { return longitude - 360 }
    if longitude < -180 { return longitude + 360 }
    return longitude
  }
}
