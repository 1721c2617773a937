public import GeoCore

/// A distance.
public struct Length: Sendable, Hashable {
  /// In metres.
  public var metres: Double

  public init(metres: Double) {
    self.metres = metres
  }

  /// Reads one length with its unit, such as `800m`; above zero unless zero is allowed.
  public static func parse(
    _ text: String, allowingZero: Bool = false, at location: Location = Location()
  ) throws(GeosegError) -> Length {
    let written = try WrittenQuantity(text, at: location)
    let unit = try written.unit(of: [.length], at: location)
    return Length(
      metres: try written.value(in: unit, allowingZero: allowingZero, at: location))
  }
}

extension Length: Comparable {
  public static func < (a: Length, b: Length) -> Bool { a.metres < b.metres }
}

extension Length: CustomStringConvertible {
  /// As it is written and as column names carry it; parses back to the same value.
  public var description: String { ShortestDecimal.string(metres) + "m" }
}
