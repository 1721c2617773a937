/// A closed limit on the cost of reaching a place: so many metres, or so many minutes.
///
/// Closed means that a place at exactly this cost is in reach.
public enum CutOff: Sendable, Hashable {
  case length(Length)
  case time(TimeSpan)

  public static func metres(_ value: Double) -> CutOff { .length(Length(metres: value)) }
  public static func minutes(_ value: Double) -> CutOff { .time(TimeSpan(minutes: value)) }

  /// A length or a time; nil for a speed.
  public init?(_ quantity: Quantity) {
    switch quantity {
    case .length(let length): self = .length(length)
    case .time(let time): self = .time(time)
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
    }
  }

  /// The label as the end of a column name: `1000m`, `2_5min`.
  public var columnLabel: String { ColumnName.part(label) }

  /// How far one gets at a speed.
  public func length(at speed: Speed) -> Length {
    switch self {
    case .length(let length): length
    case .time(let time): speed.length(in: time)
    }
  }

  /// The number in its own unit, metres or minutes.
  public var value: Double {
    switch self {
    case .length(let length): length.metres
    case .time(let time): time.minutes
    }
  }
}
