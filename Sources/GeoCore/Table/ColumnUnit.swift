/// The unit that a column's numbers are in.
public struct ColumnUnit: Sendable, Hashable, RawRepresentable {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }

  public static let none = ColumnUnit(rawValue: "")
  public static let persons = ColumnUnit(rawValue: "persons")
  public static let metres = ColumnUnit(rawValue: "m")
  public static let squareMetres = ColumnUnit(rawValue: "m2")
  public static let minutes = ColumnUnit(rawValue: "min")
  /// Of angle.
  public static let degrees = ColumnUnit(rawValue: "deg")
  public static let turns = ColumnUnit(rawValue: "turns")
  public static let segments = ColumnUnit(rawValue: "segments")
  /// A part of a whole, 0…1.
  public static let share = ColumnUnit(rawValue: "share")
  /// A part of a hundred, 0…100.
  public static let percent = ColumnUnit(rawValue: "percent")
  public static let ratio = ColumnUnit(rawValue: "ratio")
  /// Natural units of information.
  public static let nats = ColumnUnit(rawValue: "nat")
  public static let places = ColumnUnit(rawValue: "places")
  public static let capacity = ColumnUnit(rawValue: "capacity")
}
