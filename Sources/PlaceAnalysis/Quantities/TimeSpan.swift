public import GeoCore

/// A stretch of time.
public struct TimeSpan: Sendable, Hashable {
  /// In minutes.
  public var minutes: Double

  public init(minutes: Double) {
    self.minutes = minutes
  }

  /// Reads one time with its unit, such as `15min`; above zero unless zero is allowed.
  public static func parse(
    _ text: String, allowingZero: Bool = false, at location: Location = Location()
  ) throws(GeosegError) -> TimeSpan {
    let written = try WrittenQuantity(text, at: location)
    let unit = try written.unit(of: [.time], at: location)
    return TimeSpan(
      minutes: try written.value(in: unit, allowingZero: allowingZero, at: location))
  }
}

extension TimeSpan: Comparable {
  public static func < (a: TimeSpan, b: TimeSpan) -> Bool { a.minutes < b.minutes }
}

extension TimeSpan: CustomStringConvertible {
  /// As it is written and as column names carry it; parses back to the same value.
  public var description: String { ShortestDecimal.string(minutes) + "min" }
}
