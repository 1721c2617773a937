/// What a cell's value is worth.
///
/// Missing is not zero, and suppressed is not missing: a suppressed cell has a value that the
/// publisher hides, and travels as a range.
public enum CellStatus: Sendable, Hashable {
  case given
  /// Hidden by the publisher (`..`); the true value lies within the column's bounds.
  case suppressed
  /// Not known, or not applicable.
  case missing
  /// Cannot be computed; the reason is a stable id such as `empty-zone` or `unreachable`.
  case undefined(UndefinedReason)
}

/// Why a value does not exist: a stable id, used in output columns and JSON.
public struct UndefinedReason: Sendable, Hashable, RawRepresentable {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Nobody lives in the zone.
  public static let emptyZone = UndefinedReason(rawValue: "empty-zone")
  /// Nobody in the whole area belongs to the group.
  public static let emptyGroup = UndefinedReason(rawValue: "empty-group")
  /// Everybody belongs to the same group, so there is nothing to separate.
  public static let oneGroup = UndefinedReason(rawValue: "one-group")
  /// No place can be reached.
  public static let unreachable = UndefinedReason(rawValue: "unreachable")
  /// The row has no usable geometry.
  public static let noGeometry = UndefinedReason(rawValue: "no-geometry")
  /// A suppressed input cell leaves the value open beyond the stated range.
  public static let suppressedInput = UndefinedReason(rawValue: "suppressed-input")
  /// An input cell is missing.
  public static let missingInput = UndefinedReason(rawValue: "missing-input")
}
