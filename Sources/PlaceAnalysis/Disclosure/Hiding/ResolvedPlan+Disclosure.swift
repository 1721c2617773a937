internal import GeoCore

extension ResolvedPlan {
  /// What a run may publish of its results: the results, and the plan with the input columns that
  /// may be carried along.
  struct Publishable {
    var results: [FamilyResult]
    var plan: ResolvedPlan
    var findings: [Diagnostic] = []
  }

  /// Hides small numbers of people in all results together; nothing changes without a minimum
  /// count.
  func publishable(
    _ results: [FamilyResult], _ context: RunContext
  ) throws(GeosegError) -> Publishable {
    var out = Publishable(results: results, plan: self)
    guard let people = plan.minCount else { return out }
    let minimum = try MinimumCount(people)
    var passes: [ReachPass] = []
    var passesOf: [Int: [(number: Int, pass: ReachPass)]] = [:]
    for (task, result) in results.enumerated() {
      for pass in result.passes {
        passesOf[task, default: []].append((passes.count, pass))
        passes.append(pass)
      }
    }
    withholdZoneCounts(&out, minimum)
    for task in plan.tasks where task.family == .segregation {
      out.findings.append(
        Diagnostic(.familyNotProtected, ["family": .text(task.family.rawValue)]))
    }
    guard let first = plan.tasks.first(where: { $0.family != .segregation }), !passes.isEmpty,
      groups != nil
    else { return out }
    let input = try reachInput(of: first)
    let numbers = try RunNumbers(
      passes, input, detail(passes),
      spots: Self.spots(results, passesOf), minimum, context)
    var total = HiddenNumbers()
    for task in results.indices {
      guard let own = passesOf[task] else { continue }
      var hiding = LayerHiding(numbers, input, own)
      out.results[task].zoneColumns = hiding.zoneColumns(results[task].zoneColumns)
      out.results[task].placeColumns = hiding.placeColumns(results[task].placeColumns)
      out.results[task].tables = results[task].tables.map {
        (name: $0.name, table: hiding.table($0.name, $0.table))
      }
      out.results[task].values = hiding.values(results[task].values)
      for layer in plan.tasks[task].outputs.map(\.layer) + ["zones", "places", "summary"] {
        out.results[task].hidden[layer] = hiding.hidden[layer] ?? HiddenNumbers()
      }
      for layer in Set(plan.tasks[task].outputs.map(\.layer) + ["summary"]) {
        total.add(hiding.hidden[layer] ?? HiddenNumbers())
      }
    }
    if !numbers.dropped.isEmpty {
      out.findings.append(
        Diagnostic(.tooManyNumbersToProtect, ["what": .phrase(Self.words(numbers.dropped))]))
    }
    out.findings.append(
      Diagnostic(
        .smallCountsHidden,
        [
          "primary": .integer(total.primary),
          "secondary": .integer(total.secondary + total.derived),
          "count": .integer(minimum.people),
        ]))
    return out
  }

  /// Which numbers the layers that were asked for give.
  private func detail(_ passes: [ReachPass]) -> PublishedDetail {
    let layers = Set(plan.tasks.flatMap { $0.outputs.map(\.layer) })
    return PublishedDetail(
      pairs: layers.contains("pairs"), pieces: layers.contains("pieces"),
      spots: layers.contains("white-spots"),
      nearest: plan.tasks.contains { $0.family == .access },
      zones: passes.contains { $0.rows.origins.tellsPeople })
  }

  /// Finders of white spots from the layers themselves.
  private static func spots(
    _ results: [FamilyResult], _ passesOf: [Int: [(number: Int, pass: ReachPass)]]
  ) -> [SpotScale: WhiteSpotFinder] {
    var out: [SpotScale: WhiteSpotFinder] = [:]
    for (task, result) in results.enumerated() {
      guard let table = result.tables.first(where: { $0.name == "white-spots" })?.table else {
        continue
      }
      let finder = LayerRows(passesOf[task] ?? [])
      var rows: [SpotScale: [Int]] = [:]
      for row in 0..<table.count {
        guard let (pass, scale) = finder.find(table, row, series: nil) else { continue }
        rows[SpotScale(pass: pass, scale: scale), default: []].append(row)
      }
      for (key, members) in rows { out[key] = WhiteSpotFinder(table, rows: members) }
    }
    return out
  }

  /// Leaves the columns that people were counted from out of the zone layer where any cell of them
  /// is small: the numbers of places are sums of them.
  private func withholdZoneCounts(_ out: inout Publishable, _ minimum: MinimumCount) {
    let names = (groupSet?.columns ?? []) + (plan.total.map { [$0] } ?? [])
    var seen: Set<String> = []
    let columns = zones.table.columns.indices.filter {
      names.contains(zones.table.columns[$0].name)
        && seen.insert(zones.table.columns[$0].name).inserted
    }
    var small: Set<Int> = []
    for column in columns {
      for (row, count) in (zones.table.columns[column].numbers ?? []).enumerated()
      where minimum.isSmall(count) { small.insert(row) }
    }
    guard !small.isEmpty else { return }
    for column in columns {
      out.plan.zones.table.columns[column].hide(Array(0..<zones.table.count))
    }
    let layers = plan.tasks.filter { task in
      task.outputs.isEmpty || task.outputs.contains { $0.layer == "zones" }
    }
    guard !layers.isEmpty else { return }
    out.findings.append(
      Diagnostic(
        .zoneCountsWithheld,
        [
          "count": .integer(small.count), "most": .integer(minimum.people - 1),
          "columns": .text(
            columns.map { zones.table.columns[$0].name }.joined(separator: ", ")),
        ], at: Location(file: zones.name)))
  }

  private static func words(_ dropped: Set<RunNumbers.Dropped>) -> Phrase {
    let all: [(RunNumbers.Dropped, Phrase)] = [
      (.pairs, Phrase(en: "pairs and pieces", sv: "par och bitar")),
      (.exclusive, Phrase(en: "exclusive and shared people", sv: "egna och delade")),
      (.multiplicity, Phrase(en: "numbers by multiplicity", sv: "antal efter multiplicitet")),
    ]
    let told = all.filter { dropped.contains($0.0) }.map(\.1)
    return Phrase(
      en: told.map(\.english).joined(separator: ", "),
      sv: told.map(\.swedish).joined(separator: ", "))
  }
}
