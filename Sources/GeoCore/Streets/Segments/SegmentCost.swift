/// What a way along segments costs, from the middle of one to the middle of another.
public enum SegmentCost: String, Sendable, Hashable, CaseIterable {
  /// Metres walked.
  case metres
  /// Changes of segment.
  case turns
  /// Sum of turn angles in degrees; nothing along a segment.
  case angular
  /// Metres, each weighted by one more than the changes of segment before it.
  case axial

  public var unit: ColumnUnit {
    switch self {
    case .metres, .axial: .metres
    case .turns: .turns
    case .angular: .degrees
    }
  }
}

/// How far ways may go, in several costs at once: all that are finite must hold, and reaching a
/// limit exactly still counts.
public struct SegmentRadius: Sendable, Hashable {
  /// Metres walked.
  public var metres: Double
  /// Metres as the crow flies from where the way begins.
  public var straight: Double
  /// Changes of segment.
  public var turns: Double
  /// Degrees.
  public var angular: Double
  /// Axial metres.
  public var axial: Double

  public init(
    metres: Double = .infinity, straight: Double = .infinity, turns: Double = .infinity,
    angular: Double = .infinity, axial: Double = .infinity
  ) {
    self.metres = metres
    self.straight = straight
    self.turns = turns
    self.angular = angular
    self.axial = axial
  }

  /// No limit at all.
  public static let unlimited = SegmentRadius()
}

/// How ways along segments are compared and how far they go.
public struct SegmentRule: Sendable, Hashable {
  public var cost: SegmentCost
  public var radius: SegmentRadius
  /// Degrees under which a turn is none.
  ///
  /// It then costs no angle and no change of segment; 0 lets every turn count.
  public var leastTurn: Double

  public init(
    cost: SegmentCost, radius: SegmentRadius = .unlimited, leastTurn: Double = 0
  ) {
    self.cost = cost
    self.radius = radius
    self.leastTurn = leastTurn
  }
}
