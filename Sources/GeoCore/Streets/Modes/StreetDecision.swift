/// What the rules of a mode say of one street.
public struct StreetDecision: Sendable, Hashable {
  /// Why a street is not part of the network.
  public enum Reason: String, Sendable, Hashable, CaseIterable {
    /// Its kind is not for the mode: a motorway, one under construction, a platform.
    case kind
    /// It bounds an area (`area=yes`).
    case area
    /// The mode is forbidden (`foot=no`, `bicycle=no`, `bicycle=use_sidepath`).
    case forbidden
    /// Access is closed and not opened for the mode (`access=private`).
    case access
    /// Nothing is left to go along: fewer than two different points.
    case tooShort = "too-short"
  }

  /// nil when the street is kept.
  public var leftOut: Reason?
  public var passage: Passage
  /// Which floor of a crossing it is on, 0 on the ground.
  public var level: Int32
  /// How fast one is on it, as a share of the mode's speed.
  public var speedFactor: Double

  public var isKept: Bool { leftOut == nil }

  static func kept(
    _ tags: StreetTags, passage: Passage = .both, speedFactor: Double = 1
  ) -> StreetDecision {
    StreetDecision(
      leftOut: nil, passage: passage, level: tags.level, speedFactor: speedFactor)
  }

  static func leftOut(_ reason: Reason) -> StreetDecision {
    StreetDecision(leftOut: reason, passage: .none, level: 0, speedFactor: 1)
  }
}
