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

  /// Ranges of some of the values, those at `positions`.
  mutating func add(_ other: Extremes, at positions: [Int]) {
    seen += other.seen
    for (i, position) in positions.enumerated() {
      widen(position, other.lower[i], other.upper[i])
    }
  }

  /// NaN neither widens a range nor hides one.
  private mutating func widen(_ i: Int, _ low: Double, _ high: Double) {
    if low < lower[i] || lower[i].isNaN { lower[i] = low }
    if high > upper[i] || upper[i].isNaN { upper[i] = high }
  }

  /// Fillings that costly values are taken over, such as those in space: a pass over all pairs of
  /// zones each.
  static let costlyFillings = 200

  /// The ranges of all readings over all fillings, the same at any thread count.
  static func search(
    _ fillings: Fillings, _ population: Population, _ populated: PopulatedSpace,
    _ readings: [GlobalReading], _ context: RunContext
  ) throws(GeosegError) -> Extremes {
    let start = [Double](repeating: 0, count: fillings.cells.count)
    let costly = readings.indices.filter { readings[$0].isCostly }
    let others = readings.indices.filter { !readings[$0].isCostly }
    var all = Extremes(count: readings.count)
    for (positions, limit) in [(others, Int.max), (costly, costlyFillings)] {
      guard !positions.isEmpty else { continue }
      // A simulation for every filling would be without end.
      let held = try positions.map { position throws(GeosegError) in
        readings[position].isSimulated ? try HeldCorrection(readings[position], populated) : nil
      }
      let wanted = zip(positions, held).map { $1?.uncorrected ?? readings[$0] }
      let parts = try context.mapChunks(count: fillings.count(limit: limit), grain: 64) {
        (range: Range<Int>) throws(GeosegError) -> Extremes in
        var part = Extremes(count: wanted.count)
        var values = start
        for index in range {
          fillings.fill(index, limit: limit, into: &values)
          if let composition = population.composition(filling: values) {
            let found = try populated.with(composition).values(of: wanted)
            part.add(zip(found, held).map { $1?.applied(to: $0) ?? $0 })
          }
        }
        return part
      }
      for part in parts { all.add(part, at: positions) }
    }
    return all
  }
}
