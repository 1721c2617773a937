/// How far ways go in Place Syntax Tool: all limits that are set must hold, closed.
public struct PlaceSyntaxLimits: Sendable, Hashable {
  /// Metres, changes of line, degrees and axial metres; infinite where there is no limit.
  public var walking: Float
  public var steps: Float
  public var angular: Float
  public var axial: Float
  /// Metres as the crow flies from the origin.
  public var straight: Float

  public init(
    walking: Float = .infinity, steps: Float = .infinity, angular: Float = .infinity,
    axial: Float = .infinity, straight: Float = .infinity
  ) {
    self.walking = walking
    self.steps = steps
    self.angular = angular
    self.axial = axial
    self.straight = straight
  }
}

/// What a way costs, in every distance of Place Syntax Tool.
struct PlaceSyntaxDistances {
  var walking: Float = 0
  var steps: Float = 0
  var angular: Float = 0
  var axial: Float = 0

  func isWithin(_ limits: PlaceSyntaxLimits) -> Bool {
    walking <= limits.walking && steps <= limits.steps && angular <= limits.angular
      && axial <= limits.axial
  }

  func value(_ kind: PlaceSyntaxDistance) -> Float {
    switch kind {
    case .walking, .straight: walking
    case .steps: steps
    case .angular: angular
    case .axial: axial
    }
  }
}

/// The distances of Place Syntax Tool.
public enum PlaceSyntaxDistance: String, Sendable, Hashable, CaseIterable {
  case straight
  case walking
  case steps
  case angular
  case axial
}
