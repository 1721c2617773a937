internal import GeoCore

/// Lowest and highest of many values over the fillings seen; NaN where none was defined.
struct Extremes: Sendable {
  private(set) var lower: [Double]
  private(set) var upper: [Double]
  /// Fillings that fit the totals.
  private(set) var seen = 0

  init(count: Int) {
    lower = [Double](repeating: .nan, count: count)
    upper = lower
  }

  mutating func add(_ values: [Double]) {
    seen += 1
    for i in values.indices { widen(i, values[i], values[i]) }
  }

  mutating func add(_ other: Extremes) {
    seen += other.seen
    for i in lower.indices { widen(i, other.lower[i], other.upper[i]) }
  }

  /// NaN neither widens a range nor hides one.
  private mutating func widen(_ i: Int, _ low: Double, _ high: Double) {
    if low < lower[i] || lower[i].isNaN { lower[i] = low }
    if high > upper[i] || upper[i].isNaN { upper[i] = high }
  }

  /// The ranges of all readings over all fillings, the same at any thread count.
  static func search(
    _ fillings: Fillings, _ population: Population, _ readings: [GlobalReading],
    _ context: RunContext
  ) throws(GeosegError) -> Extremes {
    let start = [Double](repeating: 0, count: fillings.cells.count)
    let parts = try context.mapChunks(count: fillings.count, grain: 64) { range in
      var part = Extremes(count: readings.count)
      var values = start
      for index in range {
        fillings.fill(index, into: &values)
        if let composition = population.composition(filling: values) {
          part.add(composition.values(of: readings))
        }
      }
      return part
    }
    var all = Extremes(count: readings.count)
    for part in parts { all.add(part) }
    return all
  }
}
