public import GeoCore

/// A closed limit on the cost of reaching a place: so many metres, minutes, degrees or turns.
///
/// Closed means that a place at exactly this cost is in reach.
public enum CutOff: Sendable, Hashable {
  case length(Length)
  case time(TimeSpan)
  case angle(Angle)
  case turns(TurnCount)

  public static func metres(_ value: Double) -> CutOff { .length(Length(metres: value)) }
  public static func minutes(_ value: Double) -> CutOff { .time(TimeSpan(minutes: value)) }

  /// A length, a time, an angle or a number of turns; nil for a speed.
  public init?(_ quantity: Quantity) {
    switch quantity {
    case .length(let length): self = .length(length)
    case .time(let time): self = .time(time)
    case .angle(let angle): self = .angle(angle)
    case .turns(let turns): self = .turns(turns)
    case .speed: return nil
    }
  }

  public var isTime: Bool {
    if case .time = self { true } else { false }
  }

  /// As written in options, plans and parameters: `1000m`, `15min`, `2.5min`.
  public var label: String {
    switch self {
    case .length(let length): length.description
    case .time(let time): time.description
    case .angle(let angle): angle.description
    case .turns(let turns): turns.description
    }
  }

  /// The label as the end of a column name: `1000m`, `2_5min`.
  public var columnLabel: String { ColumnName.part(label) }

  /// How far one gets at a speed; nil for angles and turns.
  public func length(at speed: Speed) -> Length? {
    switch self {
    case .length(let length): length
    case .time(let time): speed.length(in: time)
    case .angle, .turns: nil
    }
  }

  /// How long one takes at a speed; nil for angles and turns.
  public func time(at speed: Speed) -> TimeSpan? {
    switch self {
    case .length(let length): TimeSpan(minutes: length.metres / speed.metresPerMinute)
    case .time(let time): time
    case .angle, .turns: nil
    }
  }

  /// The number in its own unit: metres, minutes, degrees or turns.
  public var value: Double {
    switch self {
    case .length(let length): length.metres
    case .time(let time): time.minutes
    case .angle(let angle): angle.degrees
    case .turns(let turns): turns.turns
    }
  }

  /// The unit of `value`.
  public var unit: ColumnUnit {
    switch self {
    case .length: .metres
    case .time: .minutes
    case .angle: .degrees
    case .turns: .turns
    }
  }
}
