/// A network with what became of the lines on the way to it.
public struct JoinedStreets: Sendable {
  public var network: StreetNetwork
  /// Lines of which nothing is left: fewer than two points, or no length.
  public var vanished: [Int32]
  /// Points that were dropped because the line had not moved on.
  public var repeatedPoints: Int
  /// Where lines cross or touch without a vertex in common; nil when that was not looked for.
  public var crossings: StreetCrossings?

  public init(network: StreetNetwork, vanished: [Int32] = [], repeatedPoints: Int = 0) {
    self.network = network
    self.vanished = vanished
    self.repeatedPoints = repeatedPoints
  }
}
