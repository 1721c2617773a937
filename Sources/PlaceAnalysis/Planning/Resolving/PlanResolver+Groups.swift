internal import GeoCore

extension PlanResolver {
  /// The groups with their counts; nil when none were asked for, or with findings in the log.
  ///
  /// A total alone counts everybody: enough for access and overlap, not for segregation.
  func resolveGroups(_ layer: RowLayer) -> (set: GroupSet?, counts: GroupCounts)? {
    let table = layer.table
    let file = layer.name
    let needsGroups = plan.tasks.contains { $0.family == .segregation }
    guard let text = plan.groups ?? (needsGroups ? nil : plan.total) else {
      if needsGroups {
        let numeric = table.columns.filter { $0.numbers != nil }.map(\.name)
        log.add(
          .groupsMissing,
          [
            "family": .text(Plan.Task.Family.segregation.rawValue),
            "names": .text(numeric.prefix(30).joined(separator: ", ")),
          ], at: Location(file: file))
      }
      return nil
    }
    let everybodyAlone = plan.groups == nil
    let expression = attempt { () throws(GeosegError) in
      everybodyAlone
        ? GroupExpression([GroupExpression.Group(columns: [text])])
        : try GroupExpression.parse(text)
    }
    let suppressed = plan.suppressed.flatMap { text in
      attempt { () throws(GeosegError) in try SuppressedRange.parse(text) }
    }
    guard let expression else { return nil }
    let set = attempt { () throws(GeosegError) in
      try expression.resolve(
        in: table, total: everybodyAlone ? nil : plan.total, year: plan.year,
        loneGroupAllowed: !needsGroups, at: Location(file: file))
    }
    guard let set else { return nil }
    var findings = DiagnosticLog()
    let counts: GroupCounts?
    do throws(GeosegError) {
      counts = try set.counts(
        of: table,
        reading: CountReading(suppressed: suppressed, file: file, key: layer.keyColumn),
        log: &findings)
    } catch {
      counts = nil
    }
    for finding in findings.diagnostics { log.add(relocated(finding, layer)) }
    guard var counts else { return nil }
    if everybodyAlone {
      counts.groups = []
      counts.rest = nil
      return (nil, counts)
    }
    for (group, _) in plan.groupReaches.sorted(by: { $0.key < $1.key })
    where !set.names.contains(group) {
      log.add(
        .planGroupUnknown,
        ["name": .text(group), "names": .text(set.names.joined(separator: ", "))],
        at: Location(planKey: "group-reach.\(group)"))
    }
    return (set, counts)
  }

  func resolvePlaces(_ layer: RowLayer) -> PlaceSet? {
    var table = layer.table
    table.geometry = layer.metric
    let places = plan.places
    return attempt { () throws(GeosegError) in
      try PlaceSet.read(
        table, key: layer.keyColumn, category: places?.category, capacity: places?.capacity,
        delay: places?.delay, file: layer.name)
    }
  }
}
