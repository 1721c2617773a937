public import GeoCore

/// A number with its unit, as every option and plan key writes it: `800m`, `15min`, `80m/min`.
///
/// A bare number is refused, because 800 can be metres or minutes; so is a decimal comma, because
/// commas part the entries of a list.
public enum Quantity: Sendable, Hashable {
  case length(Length)
  case time(TimeSpan)
  case speed(Speed)
  case angle(Angle)
  case turns(TurnCount)

  /// Reads a length, a time, a speed, an angle or a number of turns, whichever the unit says.
  public static func parse(
    _ text: String, at location: Location = Location()
  ) throws(GeosegError) -> Quantity {
    let written = try WrittenQuantity(text, at: location)
    let unit = try written.unit(of: QuantityDimension.allCases, at: location)
    let value = try written.value(in: unit, allowingZero: false, at: location)
    switch unit.dimension {
    case .length: return .length(Length(metres: value))
    case .time: return .time(TimeSpan(minutes: value))
    case .speed: return .speed(Speed(metresPerMinute: value))
    case .angle: return .angle(Angle(degrees: value))
    case .turns: return .turns(TurnCount(value))
    }
  }
}

extension Quantity: CustomStringConvertible {
  /// As it is written: parses back to the same quantity.
  public var description: String {
    switch self {
    case .length(let length): length.description
    case .time(let time): time.description
    case .speed(let speed): speed.description
    case .angle(let angle): angle.description
    case .turns(let turns): turns.description
    }
  }
}
