internal import GeoCore

/// A closed limit on the cost of reaching a place: so many metres, or so many minutes.
///
/// Closed means that a place at exactly this cost is in reach.
public struct CutOff: Sendable, Hashable {
  public enum Unit: String, Sendable, Hashable {
    case metres = "m"
    case minutes = "min"
  }

  /// Above zero or zero, finite; in `unit`.
  public let value: Double
  public let unit: Unit

  /// Precondition: `value` is finite and not negative.
  public init(_ value: Double, _ unit: Unit) {
    precondition(value >= 0 && value.isFinite, "a cut-off is finite and not negative")
    self.value = value
    self.unit = unit
  }

  public static func metres(_ value: Double) -> CutOff { CutOff(value, .metres) }
  public static func minutes(_ value: Double) -> CutOff { CutOff(value, .minutes) }

  /// As written in options, plans and output: `1000m`, `15min`, `2.5min`.
  public var label: String { ShortestDecimal.string(value) + unit.rawValue }

  /// The label as the end of a column name: `1000m`, `2_5min`.
  public var columnLabel: String {
    String(label.map { $0 == "." ? "_" : $0 })
  }

  /// How far one gets in metres at a speed in metres per minute.
  public func metres(atMetresPerMinute speed: Double) -> Double {
    unit == .metres ? value : value * speed
  }
}
