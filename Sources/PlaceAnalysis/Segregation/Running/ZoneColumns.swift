internal import GeoCore

/// Turns local values of the usable zones into columns of all zones.
struct ZoneColumns {
  let population: Population
  let composition: Composition
  /// Of all zones, as read.
  let zones: [CellStatus]
  /// nil when nothing is suppressed.
  let fillings: Fillings?

  /// Fillings that the ranges of local values are taken over.
  private static let fillingsUsed = 512

  func columns(
    _ readings: [ZoneReading], _ context: RunContext
  ) throws(GeosegError) -> [Column] {
    let rows = Set(population.cells.map(\.row)).sorted()
    let ranges = try ranges(readings, rows: rows, context)
    var taken: Set<String> = []
    return readings.enumerated().map { position, reading in
      var name = reading.column
      var number = 2
      while !taken.insert(name).inserted {
        name = "\(reading.column)_\(number)"
        number += 1
      }
      var column = column(reading, name: name)
      if let ranges { setRanges(&column, ranges, position: position, rows: rows) }
      return column
    }
  }

  private func column(_ reading: ZoneReading, name: String) -> Column {
    let here = reading.values(composition)
    var values = [Double](repeating: .nan, count: zones.count)
    for (row, zone) in population.zones.enumerated() { values[zone] = here[row] }
    guard values.contains(where: { $0.isNaN }) else {
      return .numbers(name, values, unit: reading.unit)
    }
    var status = zones.map { status -> CellStatus in
      if case .undefined = status { status } else { .undefined(.missingInput) }
    }
    let reason = reading.reason(composition)
    for (row, zone) in population.zones.enumerated() {
      if !here[row].isNaN {
        status[zone] = .given
      } else {
        status[zone] = .undefined(composition.zoneTotals[row] > 0 ? reason : .emptyZone)
      }
    }
    return .numbers(name, values, unit: reading.unit, status: status)
  }

  /// The extremes of every reading in every row with hidden counts, reading after reading.
  private func ranges(
    _ readings: [ZoneReading], rows: [Int], _ context: RunContext
  ) throws(GeosegError) -> Extremes? {
    guard let fillings, !rows.isEmpty, !readings.isEmpty else { return nil }
    let population = population
    let size = rows.count * readings.count
    let start = [Double](repeating: 0, count: fillings.cells.count)
    let count = min(fillings.count, Self.fillingsUsed)
    let step = max(1, fillings.count / count)
    let parts = try context.mapChunks(count: count, grain: 16) { range in
      var part = Extremes(count: size)
      var values = start
      for index in range {
        fillings.fill(index * step, into: &values)
        guard let filled = population.composition(filling: values) else { continue }
        part.add(
          readings.flatMap { reading in
            let local = reading.values(filled)
            return rows.map { local[$0] }
          })
      }
      return part
    }
    var all = Extremes(count: size)
    for part in parts { all.add(part) }
    return all
  }

  private func setRanges(
    _ column: inout Column, _ ranges: Extremes, position: Int, rows: [Int]
  ) {
    guard let values = column.numbers else { return }
    var bounds = Column.Bounds(lower: values, upper: values)
    var status = column.status ?? [CellStatus](repeating: .given, count: zones.count)
    for (place, row) in rows.enumerated() {
      let zone = population.zones[row]
      let value = values[zone]
      let (low, high) = (
        ranges.lower[position * rows.count + place], ranges.upper[position * rows.count + place]
      )
      guard !value.isNaN, !low.isNaN else { continue }
      bounds.lower[zone] = min(low, value)
      bounds.upper[zone] = max(high, value)
      status[zone] = .suppressed
    }
    column.bounds = bounds
    column.status = status
  }
}
