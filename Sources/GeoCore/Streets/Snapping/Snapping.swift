/// Points tied to a network, and those that could not be.
public struct Snapping: Sendable {
  public var points: SnappedPoints
  /// Straight metres from each point to where it stands, whether they cost or not; NaN when it is
  /// not connected.
  public var distance: [Double]
  /// The points that are not connected, rising.
  public var failures: [SnapFailure]

  public init(points: SnappedPoints, distance: [Double], failures: [SnapFailure]) {
    self.points = points
    self.distance = distance
    self.failures = failures
  }
}

/// A point that is not connected to a network.
public struct SnapFailure: Sendable, Hashable {
  public enum Reason: String, Sendable, Hashable, CaseIterable {
    /// It has no position.
    case noPosition = "no-position"
    /// The network has nothing that could be snapped to.
    case noStreets = "no-streets"
    /// Everything is farther away than the limit.
    case beyondLimit = "beyond-limit"
    /// Within the limit there are only components with too few vertices.
    case smallComponents = "small-components"
    /// Within the limit everything lies behind a barrier.
    case barrier
  }

  /// Index of the point.
  public var point: Int
  public var reason: Reason
  /// The nearest edge (in the modes by vertex: vertex) of all that are open, small components
  /// included; −1 when there is none.
  public var nearest: Int32
  /// Straight metres to it; NaN when there is none.
  public var distance: Double

  public init(point: Int, reason: Reason, nearest: Int32 = -1, distance: Double = .nan) {
    self.point = point
    self.reason = reason
    self.nearest = nearest
    self.distance = distance
  }
}
