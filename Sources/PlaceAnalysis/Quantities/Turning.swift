internal import GeoCore

/// An angle, as the sum of the turns along a path.
public struct Angle: Sendable, Hashable {
  public var degrees: Double

  public init(degrees: Double) {
    self.degrees = degrees
  }
}

extension Angle: CustomStringConvertible {
  /// As it is written and as column names carry it; parses back to the same value.
  public var description: String { ShortestDecimal.string(degrees) + "deg" }
}

/// How often a path turns from one street segment into another.
public struct TurnCount: Sendable, Hashable {
  public var turns: Double

  public init(_ turns: Double) {
    self.turns = turns
  }
}

extension TurnCount: CustomStringConvertible {
  /// As it is written and as column names carry it; parses back to the same value.
  public var description: String { ShortestDecimal.string(turns) + "turns" }
}
