public import GeoCore

/// What a path along streets is measured by, and kept lowest.
public enum PathCost: String, Sendable, Hashable, CaseIterable {
  /// Length of the way.
  case metres
  /// Time at the speed of the mode, slower where a street says so.
  case minutes
  /// Time at a speed that falls on slopes (Tobler); needs heights.
  case slope
  /// Sum of the angles turned, in degrees.
  case angular
  /// Number of turns from one street segment into another.
  case turns

  public var unit: ColumnUnit {
    switch self {
    case .metres: .metres
    case .minutes, .slope: .minutes
    case .angular: .degrees
    case .turns: .turns
    }
  }

  /// A cut-off as a cost of this kind; nil when it limits something else than what paths cost.
  ///
  /// A length of a path that is measured in metres may be given as a time at the speed. Elsewhere a
  /// length or a time that is no such cost is a radius: it limits the way that the best path takes.
  func cost(_ cutOff: CutOff, speed: Speed) -> Double? {
    switch self {
    case .metres: cutOff.length(at: speed)?.metres
    case .minutes, .slope, .angular, .turns: cutOff.unit == unit ? cutOff.value : nil
    }
  }

  /// Whether the cost counts turns from segment to segment, not stretches of street.
  var isByTurning: Bool { self == .angular || self == .turns }
}
