public import GeoCore

/// How fast people move.
public struct Speed: Sendable, Hashable {
  /// In metres per minute.
  public var metresPerMinute: Double

  public init(metresPerMinute: Double) {
    self.metresPerMinute = metresPerMinute
  }

  /// Reads one speed with its unit, such as `80m/min`; above zero unless zero is allowed.
  public static func parse(
    _ text: String, allowingZero: Bool = false, at location: Location = Location()
  ) throws(GeosegError) -> Speed {
    let written = try WrittenQuantity(text, at: location)
    let unit = try written.unit(of: [.speed], at: location)
    return Speed(
      metresPerMinute: try written.value(in: unit, allowingZero: allowingZero, at: location))
  }
}

extension Speed: Comparable {
  public static func < (a: Speed, b: Speed) -> Bool { a.metresPerMinute < b.metresPerMinute }
}

extension Speed: CustomStringConvertible {
  /// As it is written and as column names carry it; parses back to the same value.
  public var description: String { ShortestDecimal.string(metresPerMinute) + "m/min" }
}

extension Speed {
  /// 80 m/min (4.8 km/h): the default walking speed, stated in every output that uses it.
  public static let walking = Speed(metresPerMinute: 80)

  /// 250 m/min (15 km/h): the default speed by bicycle.
  public static let cycling = Speed(metresPerMinute: 250)

  /// How far one gets in a time.
  public func length(in time: TimeSpan) -> Length {
    Length(metres: metresPerMinute * time.minutes)
  }
}
