internal import GeoCore

/// Turns local values of the usable zones into columns of all zones.
struct ZoneColumns {
  let population: Population
  let populated: PopulatedSpace
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
    let counted = readings.filter { !$0.isSpatial }
    let ranges = try ranges(counted, rows: rows, context)
    var taken: Set<String> = []
    var position = 0
    var out: [Column] = []
    for reading in readings {
      for values in try reading.values(populated) {
        var name = values.column
        var number = 2
        while !taken.insert(name).inserted {
          name = "\(values.column)_\(number)"
          number += 1
        }
        var column = column(values, name: name, reading.reason(populated.composition))
        if let ranges, !reading.isSpatial {
          setRanges(&column, ranges, position: position, rows: rows)
        }
        out.append(column)
      }
      if !reading.isSpatial { position += 1 }
    }
    return out
  }

  private func column(
    _ zoneValues: ZoneValues, name: String, _ reason: UndefinedReason
  ) -> Column {
    let here: [Double]
    switch zoneValues.values {
    case .numbers(let numbers): here = numbers
    case .texts(let texts): return self.texts(texts, zoneValues, name: name)
    }
    var values = [Double](repeating: .nan, count: zones.count)
    for (row, zone) in population.zones.enumerated() { values[zone] = here[row] }
    guard values.contains(where: { $0.isNaN }) else {
      return .numbers(name, values, unit: zoneValues.unit)
    }
    var status = zones.map(statusOutside)
    for (row, zone) in population.zones.enumerated() {
      if !here[row].isNaN {
        status[zone] = .given
      } else {
        let isEmpty = populated.composition.zoneTotals[row] <= 0
        status[zone] = .undefined(isEmpty ? .emptyZone : zoneValues.undefined ?? reason)
      }
    }
    return .numbers(name, values, unit: zoneValues.unit, status: status)
  }

  /// An empty text stands for a value that does not exist.
  private func texts(_ here: [String], _ zoneValues: ZoneValues, name: String) -> Column {
    var values = [String](repeating: "", count: zones.count)
    var status = zones.map(statusOutside)
    for (row, zone) in population.zones.enumerated() {
      values[zone] = here[row]
      let isEmpty = populated.composition.zoneTotals[row] <= 0
      let reason = isEmpty ? UndefinedReason.emptyZone : zoneValues.undefined ?? .missingInput
      status[zone] = here[row].isEmpty ? .undefined(reason) : .given
    }
    var column = Column.texts(name, values)
    if status.contains(where: { $0 != .given }) { column.status = status }
    return column
  }

  /// Of a zone whose counts cannot be used.
  private func statusOutside(_ status: CellStatus) -> CellStatus {
    if case .undefined = status { status } else { .undefined(.missingInput) }
  }

  /// The extremes of every reading in every row with hidden counts, reading after reading.
  private func ranges(
    _ readings: [ZoneReading], rows: [Int], _ context: RunContext
  ) throws(GeosegError) -> Extremes? {
    guard let fillings, !rows.isEmpty, !readings.isEmpty else { return nil }
    let (population, populated) = (population, populated)
    let size = rows.count * readings.count
    let start = [Double](repeating: 0, count: fillings.cells.count)
    let count = fillings.count(limit: Self.fillingsUsed)
    let parts = try context.mapChunks(count: count, grain: 16) {
      (range: Range<Int>) throws(GeosegError) -> Extremes in
      var part = Extremes(count: size)
      var values = start
      for index in range {
        fillings.fill(index, limit: Self.fillingsUsed, into: &values)
        guard let filled = population.composition(filling: values) else { continue }
        let town = populated.with(filled)
        var found: [Double] = []
        found.reserveCapacity(size)
        for reading in readings {
          guard case .numbers(let local)? = try reading.values(town).first?.values else {
            continue
          }
          for row in rows { found.append(local[row]) }
        }
        part.add(found)
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
