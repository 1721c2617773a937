public import GeoCore

/// The values that a suppressed cell can have, such as `1..4`: both ends are possible.
public struct SuppressedRange: Sendable, Hashable {
  public let lower: Double
  public let upper: Double

  /// Precondition: 0 ≤ `lower` ≤ `upper`, both finite.
  public init(_ lower: Double, _ upper: Double) {
    precondition(lower >= 0 && lower <= upper && upper.isFinite, "a range from low to high")
    self.lower = lower
    self.upper = upper
  }

  /// Reads `1..4`, two whole numbers.
  public static func parse(
    _ text: String, at location: Location = Location()
  ) throws(GeosegError) -> SuppressedRange {
    let trimmed = WrittenQuantity.trimmed(text)
    let ends = Self.ends(of: trimmed)
    if let ends, let lower = count(ends.0), let upper = count(ends.1), lower <= upper {
      return SuppressedRange(lower, upper)
    }
    throw GeosegError(.unreadableSuppressedRange, ["text": .text(trimmed)], at: location)
  }

  /// The texts before and after the two points.
  private static func ends(of text: String) -> (String, String)? {
    let bytes = Array(text.utf8)
    for i in bytes.indices.dropLast()
    where bytes[i] == UInt8(ascii: ".") && bytes[i + 1] == UInt8(ascii: ".") {
      let lower = String(decoding: bytes[..<i], as: UTF8.self)
      let upper = String(decoding: bytes[(i + 2)...], as: UTF8.self)
      return (WrittenQuantity.trimmed(lower), WrittenQuantity.trimmed(upper))
    }
    return nil
  }

  /// A whole number of people; a count is never a fraction.
  private static func count(_ text: String) -> Double? {
    guard !text.isEmpty, text.utf8.count <= 9, text.utf8.allSatisfy({ $0 &- 48 < 10 }) else {
      return nil
    }
    return Double(text)
  }
}

extension SuppressedRange: CustomStringConvertible {
  public var description: String {
    ShortestDecimal.string(lower) + ".." + ShortestDecimal.string(upper)
  }
}
