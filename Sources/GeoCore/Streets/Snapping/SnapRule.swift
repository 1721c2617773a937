/// How points are tied to a network.
public struct SnapRule: Sendable {
  public enum Mode: String, Sendable, Hashable, CaseIterable {
    /// The nearest point of the nearest edge; the straight way there is part of the cost.
    case edge
    /// The nearest vertex, without a cost to get there, as pandana and osmnx do.
    case vertex
    /// The nearest vertex; the straight way there is part of the cost.
    case vertexWithConnector
  }

  public var mode: Mode
  /// Metres to the network beyond which a point is not connected (closed); may be infinite.
  public var limit: Double
  /// Vertices that a connected component must have to be snapped to.
  public var smallestComponent: Int
  /// What a connector must not cross; the next nearest edge or vertex is taken instead.
  public var barriers: Barriers?

  /// 500 m: farther than from any house to its street, nearer than across a bay.
  public static let defaultLimit = 500.0

  public init(
    mode: Mode = .edge, limit: Double = SnapRule.defaultLimit, smallestComponent: Int = 1,
    barriers: Barriers? = nil
  ) {
    self.mode = mode
    self.limit = limit
    self.smallestComponent = smallestComponent
    self.barriers = barriers
  }
}
