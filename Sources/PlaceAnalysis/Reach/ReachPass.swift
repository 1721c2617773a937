internal import GeoCore

/// One reach put to work: its rows, and the people whose results are read from them.
struct ReachPass: Sendable {
  let definition: ReachDefinition
  let scales: [ReachScale]
  /// What is in reach; counts, shares and populations come from here.
  var rows: ReachRows
  /// Where distances come from: the same rows, unless people are spread over areas.
  let distanceRows: ReachRows
  /// Indices into the people's series.
  let series: [Int]
  /// Part of column names that tells this reach from the others of the run; mostly empty.
  let nameSuffix: String
  /// Whether zones get the general columns, or only those of the groups that own this reach.
  let isGeneral: Bool
  /// Largest cost that measures read beside those within the cut-offs; nil when they read none.
  let costsUpTo: Double?
  /// Where origins and places are tied to the streets; nil along straight lines.
  let ends: StreetEnds?

  /// Where the costs of pairs come from: what is in reach, unless people are spread over areas and
  /// have no distance of their own.
  var costRows: ReachRows { rows.origins.method == .area ? distanceRows : rows }

  /// Parameters that every value of this pass carries.
  func parameters(_ scale: ReachScale?, category: String? = nil) -> [MeasureValue.Parameter] {
    var out: [MeasureValue.Parameter] = []
    if !definition.name.isEmpty { out.append(.init("reach", .string(definition.name))) }
    if let scale {
      if let cutOff = scale.cutOff { out.append(.init("within", .string(cutOff.label))) }
      if let nearest = definition.nearest { out.append(.init("nearest", .integer(nearest))) }
    }
    if let category { out.append(.init("category", .string(category))) }
    out.append(.init("population_at", .string(populationAt)))
    return out
  }

  /// How the people were placed for what is in reach.
  var populationAt: String {
    if case .matrix = definition.source { return "zone" }
    return rows.origins.method.name
  }
}

extension ReachInput {
  /// The reaches of the run as passes: the general ones, then those that groups own.
  ///
  /// - Parameter costsUpTo: The largest cost that measures read beside those within the cut-offs.
  func passes(
    _ context: RunContext, log: inout DiagnosticLog,
    costsUpTo: (ReachDefinition) throws(GeosegError) -> Double? = { _ in nil }
  ) throws(GeosegError) -> [ReachPass] {
    let owners = people.series.indices.filter { series in
      people.series[series].group.map { groupReaches[$0] != nil } ?? false
    }
    let general = people.series.indices.filter { !owners.contains($0) }
    var out: [ReachPass] = []
    for (number, definition) in reaches.enumerated() {
      let suffix =
        reaches.count == 1
        ? "" : ColumnName.parts(reaches.map(\.name), otherwise: "reach")[number]
      out.append(
        try pass(
          definition, series: general, suffix: suffix, isGeneral: true,
          costsUpTo: try costsUpTo(definition), context, &log))
    }
    // One pass per reach that groups own, with all the groups that share it.
    var own: [(definition: ReachDefinition, series: [Int])] = []
    for index in owners {
      guard let group = people.series[index].group, let given = groupReaches[group] else {
        continue
      }
      var definition = given
      if definition.cutOffs.isEmpty, definition.nearest == nil, let first = reaches.first {
        definition = definition.takingCutOffs(of: first)
      }
      if let known = own.firstIndex(where: { $0.definition == definition }) {
        own[known].series.append(index)
      } else {
        own.append((definition, [index]))
      }
    }
    for (definition, series) in own {
      out.append(
        try pass(
          definition, series: series, suffix: "", isGeneral: false,
          costsUpTo: try costsUpTo(definition), context, &log))
    }
    return out
  }

  private func pass(
    _ definition: ReachDefinition, series: [Int], suffix: String, isGeneral: Bool,
    costsUpTo: Double?, _ context: RunContext, _ log: inout DiagnosticLog
  ) throws(GeosegError) -> ReachPass {
    let (rows, distanceRows, ends) = try reachRows(definition, costsUpTo, context, &log)
    return ReachPass(
      definition: definition, scales: definition.scales, rows: rows, distanceRows: distanceRows,
      series: series, nameSuffix: suffix, isGeneral: isGeneral, costsUpTo: costsUpTo, ends: ends)
  }

  /// The rows that a definition means with the people of this run.
  private func reachRows(
    _ definition: ReachDefinition, _ costsUpTo: Double?, _ context: RunContext,
    _ log: inout DiagnosticLog
  ) throws(GeosegError) -> (rows: ReachRows, distances: ReachRows, ends: StreetEnds?) {
    switch definition.source {
    case .streets(let reach):
      return try streetRows(definition, along: reach, costsUpTo: costsUpTo, context, &log)
    case .matrix(let matrix):
      if Set(definition.cutOffs.map(\.isTime)).count > 1 {
        throw GeosegError(
          .matrixOfTwoUnits,
          ["within": .text(definition.cutOffs.map(\.label).joined(separator: ", "))])
      }
      let (table, diagnostics) = try matrix.table(zoneKeys: zoneKeys, placeKeys: places.ids)
      log.add(contentsOf: diagnostics)
      let rows = ReachRows(
        table: table, definition: definition, origins: .onePerZone(zones.count),
        places: places)
      return (rows, rows, nil)
    case .straightLine where origins.method == .area:
      var cells = origins
      cells.method = .default
      let lines = ReachRows(straightLine: definition, origins: cells, places: places)
      guard definition.nearest == nil, !definition.cutOffs.isEmpty, let geometry = zones.geometry
      else {
        log.add(.areaNeedsCutOffs)
        return (lines, lines, nil)
      }
      let cut = try ReachRows.cutting(
        geometry, by: places, definition, otherwise: cells,
        quadrantSegments: quadrantSegments, context)
      return (cut, lines, nil)
    case .straightLine:
      let rows = ReachRows(straightLine: definition, origins: origins, places: places)
      return (rows, rows, nil)
    }
  }
}

extension Origins {
  /// One origin per zone and no position: for costs that are given by zone.
  static func onePerZone(_ zones: Int) -> Origins {
    var origins = Origins(method: .centroid)
    for _ in 0..<zones { origins.appendZone([(x: .nan, y: .nan)]) }
    return origins
  }
}
