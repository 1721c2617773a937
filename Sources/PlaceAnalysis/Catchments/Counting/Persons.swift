internal import GeoCore

/// A number of people, with its range where cells are suppressed.
struct Persons: Sendable, Hashable {
  var value: Double
  var lower: Double?
  var upper: Double?

  /// A column of such numbers.
  static func column(_ name: String, _ persons: [Persons]) -> Column {
    let bounds =
      persons.contains { $0.lower != nil }
      ? Column.Bounds(
        lower: persons.map { $0.lower ?? $0.value }, upper: persons.map { $0.upper ?? $0.value })
      : nil
    return .numbers(name, persons.map(\.value), unit: .persons, bounds: bounds)
  }

  static func - (a: Persons, b: Persons) -> Persons {
    // Whoever is in the smaller number is in the greater one with the same count.
    Persons(
      value: a.value - b.value, lower: a.lower.flatMap { l in b.lower.map { l - $0 } },
      upper: a.upper.flatMap { u in b.upper.map { u - $0 } })
  }
}
