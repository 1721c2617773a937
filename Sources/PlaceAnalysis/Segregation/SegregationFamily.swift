public import GeoCore

/// The measures of segregation of one set of zones and groups.
public enum SegregationFamily {
  /// Computes measures and gives their values, local columns and findings.
  ///
  /// Two groups are compared with each other, nobody else counted; one alone, or more than two,
  /// each with everybody else. Exposure and the measures of several groups see the whole
  /// population: the groups, and where a total says so those in none of them.
  ///
  /// - Parameters:
  ///   - counts: Persons per zone and group, as read from a table or built from arrays.
  ///   - ids: Names of the zones for messages; may be empty.
  ///   - file: The file the zones are from, for messages.
  ///   - measures: Ids or aliases; empty takes the default report.
  ///   - seed: Of the search over suppressed cells, where there are too many to try all.
  /// - Throws: Unknown measures; counts that are negative, not finite or above their zone's total,
  ///   each naming its zone.
  /// - Complexity: O(zones · groups) and a sort per group, times the fillings of suppressed cells.
  public static func run(
    _ counts: GroupCounts, ids: [String?] = [], file: String? = nil, measures: [String] = [],
    seed: UInt64 = 1, context: RunContext = RunContext()
  ) throws(GeosegError) -> FamilyResult {
    let chosen = try SegregationMeasure.resolve(measures)
    var log = counts.faults(ids: ids, file: file)
    try log.throwIfErrors()

    let population = Population(counts)
    let composition = population.composition
    let present = composition.presentGroups
    let names = population.allNames
    note(population, composition, file, &log)

    let comparisons = Comparison.all(
      named: population.names, present: present, restName: population.restName)
    let readings = chosen.flatMap {
      GlobalReading.all(
        of: $0, comparisons: comparisons, present: present, names: names,
        named: population.names.count, restName: population.restName)
    }
    let zoneReadings = chosen.flatMap {
      ZoneReading.all(of: $0, comparisons: comparisons, names: population.names)
    }
    let fillings = population.cells.isEmpty ? nil : Fillings(population, seed: seed)
    let extremes =
      try fillings.map { fillings throws(GeosegError) in
        try Extremes.search(fillings, population, readings, context)
      }

    var result = FamilyResult()
    let values = composition.values(of: readings)
    for (position, reading) in readings.enumerated() {
      let value = values[position]
      result.values.append(
        MeasureValue(
          reading.info, groups: reading.groups, parameters: reading.parameters, value: value,
          undefined: value.isNaN ? reading.reason(composition) : nil,
          interval: interval(value, extremes, position, fillings)))
    }
    result.zoneColumns = try ZoneColumns(
      population: population, composition: composition, zones: counts.zones,
      fillings: fillings
    ).columns(zoneReadings, context)
    result.diagnostics = log.diagnostics
    return result
  }

  /// The range over the fillings, widened to hold the value at the points of the hidden cells.
  private static func interval(
    _ value: Double, _ extremes: Extremes?, _ position: Int, _ fillings: Fillings?
  ) -> MeasureValue.Interval? {
    guard let extremes, let fillings, !value.isNaN else { return nil }
    let (low, high) = (extremes.lower[position], extremes.upper[position])
    return MeasureValue.Interval(
      lower: low.isNaN ? value : min(low, value), upper: high.isNaN ? value : max(high, value),
      kind: fillings.intervalKind)
  }

  /// What the reader of the counts cannot know.
  private static func note(
    _ population: Population, _ composition: Composition, _ file: String?,
    _ log: inout DiagnosticLog
  ) {
    let location = Location(file: file)
    let empty = composition.zoneTotals.count { $0 <= 0 }
    if empty > 0 { log.add(.emptyZones, ["zones": .integer(empty)], at: location) }
    if composition.presentGroups.count == 1 {
      let name = population.allNames[composition.presentGroups[0]]
      log.add(.onlyOneGroup, ["group": .text(name)], at: location)
    }
    guard !population.cells.isEmpty else { return }
    if case .sampled(let count) = Fillings(population, seed: 1).method {
      log.add(.suppressedSearch, ["fillings": .integer(count)], at: location)
    }
  }
}
