/// A zone of the Universal Transverse Mercator grid on WGS 84.
public struct UTMZone: Sendable, Hashable {
  /// 1…60 from 180° W eastwards.
  public var number: Int
  public var isNorth: Bool

  /// The zone of a place, with the wider zones off western Norway and around Svalbard.
  ///
  /// nil beyond 84° N and 80° S.
  public init?(longitude: Double, latitude: Double) {
    guard latitude >= -80, latitude <= 84, longitude.isFinite, abs(longitude) <= 360 else {
      return nil
    }
    var east = (longitude + 180).truncatingRemainder(dividingBy: 360)
    if east < 0 { east += 360 }
    var number = min(60, Int(east / 6) + 1)
    let lon = east - 180
    if latitude >= 56 && latitude < 64 && lon >= 3 && lon < 12 { number = 32 }
    if latitude >= 72 && lon >= 0 && lon < 42 {
      number = lon < 9 ? 31 : lon < 21 ? 33 : lon < 33 ? 35 : 37
    }
    self.number = number
    isNorth = latitude >= 0
  }

  public var crs: CRS {
    .authority("EPSG", String((isNorth ? 32600 : 32700) + number))
  }
}
