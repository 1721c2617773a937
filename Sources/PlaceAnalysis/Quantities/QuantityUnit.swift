internal import GeoCore

/// What a quantity measures.
enum QuantityDimension: Sendable, Hashable, CaseIterable {
  case length
  case time
  case speed
  case angle
  case turns

  var title: Phrase {
    switch self {
    case .length: Phrase(en: "length", sv: "längd")
    case .time: Phrase(en: "time", sv: "tid")
    case .speed: Phrase(en: "speed", sv: "hastighet")
    case .angle: Phrase(en: "angle", sv: "vinkel")
    case .turns: Phrase(en: "number of turns", sv: "antal svängar")
    }
  }

  /// How a value of this kind is written, for hints.
  var examples: String {
    switch self {
    case .length: "800m, 1.5km"
    case .time: "15min, 1.5h"
    case .speed: "80m/min, 4.8km/h"
    case .angle: "180deg"
    case .turns: "3turns"
    }
  }

  /// The largest value taken for meant, in the dimension's own unit: the girth of the earth, a
  /// week, the speed of sound, a million degrees or turns.
  var limit: Double {
    switch self {
    case .length: 40_075_000
    case .time: 7 * 24 * 60
    case .speed: 20_580
    case .angle, .turns: 1_000_000
    }
  }

  var limitText: String {
    switch self {
    case .length: "40075km"
    case .time: "168h"
    case .speed: "20580m/min"
    case .angle: "1000000deg"
    case .turns: "1000000turns"
    }
  }

  var units: [QuantityUnit] { QuantityUnit.all.filter { $0.dimension == self } }
}

/// A unit as written after a number, with its size in the unit that is computed in.
struct QuantityUnit: Sendable, Hashable {
  let symbol: String
  let dimension: QuantityDimension
  /// One of this unit is `numerator / denominator` metres, minutes or metres per minute.
  let numerator: Double
  let denominator: Double

  static let all: [QuantityUnit] = [
    QuantityUnit(symbol: "m", dimension: .length, numerator: 1, denominator: 1),
    QuantityUnit(symbol: "km", dimension: .length, numerator: 1000, denominator: 1),
    QuantityUnit(symbol: "min", dimension: .time, numerator: 1, denominator: 1),
    QuantityUnit(symbol: "h", dimension: .time, numerator: 60, denominator: 1),
    QuantityUnit(symbol: "s", dimension: .time, numerator: 1, denominator: 60),
    QuantityUnit(symbol: "m/min", dimension: .speed, numerator: 1, denominator: 1),
    QuantityUnit(symbol: "km/h", dimension: .speed, numerator: 1000, denominator: 60),
    QuantityUnit(symbol: "m/s", dimension: .speed, numerator: 60, denominator: 1),
    QuantityUnit(symbol: "deg", dimension: .angle, numerator: 1, denominator: 1),
    QuantityUnit(symbol: "turns", dimension: .turns, numerator: 1, denominator: 1),
  ]
}
