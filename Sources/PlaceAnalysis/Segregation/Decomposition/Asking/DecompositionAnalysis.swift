internal import GeoCore

/// A decomposition with its columns and groups looked up.
struct DecompositionAnalysis {
  let request: DecompositionRequest
  let plan: ResolvedPlan
  let population: Population
  let town: Composition
  /// One per level, for the usable zones.
  let units: [Superunits]
  /// Number of the supergroup of every group, and their names; nil without supergroups.
  let supergroups: (ofGroup: [Int], names: [String])?

  init(_ request: DecompositionRequest, _ plan: ResolvedPlan) throws(GeosegError) {
    guard let counts = plan.groups else {
      throw GeosegError(.internalFault, ["what": "no groups"])
    }
    self.request = request
    self.plan = plan
    try counts.faults(ids: plan.zones.keys, file: plan.zones.name).throwIfErrors()
    population = Population(counts)
    town = population.composition
    var faults: [Diagnostic] = []
    var units: [Superunits] = []
    var lookup = ColumnLookup(
      plan.zones.table, year: plan.plan.year, at: Location(file: plan.zones.name))
    let columns = request.levels.map { lookup.column($0) }
    faults += lookup.faults
    for name in columns {
      guard let column = plan.zones.table[name] else { continue }
      let read = Self.units(column, population.zones, town, plan.zones)
      if let fault = read.fault { faults.append(fault) }
      units.append(read.units)
    }
    self.units = units
    var supergroups: (ofGroup: [Int], names: [String])?
    if let text = request.supergroups {
      do throws(GeosegError) {
        supergroups = try Self.supergroups(text, groups: population.allNames)
      } catch {
        faults += error.diagnostics
      }
    }
    self.supergroups = supergroups
    if !faults.isEmpty { throw GeosegError(faults) }
  }

  /// The units of a column; a fault when zones with people have none.
  private static func units(
    _ column: Column, _ zones: [Int], _ town: Composition, _ layer: RowLayer
  ) -> (units: Superunits, fault: Diagnostic?) {
    let names = zones.map { column.text($0) ?? "" }
    let without = names.indices.filter { names[$0].isEmpty && town.zoneTotals[$0] > 0 }
    let fault = without.first.map { first in
      Diagnostic(
        .superunitMissing,
        [
          "count": .integer(without.count), "column": .text(column.name),
          "zone": .text(layer.keys[zones[first]]),
        ],
        at: Location(
          file: layer.name, feature: layer.fileRows[zones[first]],
          id: layer.keys[zones[first]], column: column.name))
    }
    return (Superunits(names), fault)
  }

  /// The supergroup of every group; those that are in none are their own.
  static func supergroups(
    _ text: String, groups: [String]
  ) throws(GeosegError) -> (ofGroup: [Int], names: [String]) {
    let written = try GroupExpression.parse(text)
    var number = [Int?](repeating: nil, count: groups.count)
    var faults: [Diagnostic] = []
    for (supergroup, group) in written.groups.enumerated() {
      for name in group.columns {
        guard let place = groups.firstIndex(of: name) else {
          faults.append(
            Diagnostic(
              .supergroupUnknown,
              [
                "group": .text(name), "supergroup": .text(group.title),
                "groups": .text(groups.joined(separator: ", ")),
              ]))
          continue
        }
        if number[place] != nil {
          faults.append(
            Diagnostic(
              .supergroupTwice, ["group": .text(name), "supergroup": .text(group.title)]))
        }
        number[place] = supergroup
      }
    }
    if !faults.isEmpty { throw GeosegError(faults) }
    var names = written.groups.map(\.title)
    let all = groups.indices.map { place in
      if let found = number[place] { return found }
      names.append(groups[place])
      return names.count - 1
    }
    return (all, names)
  }
}
