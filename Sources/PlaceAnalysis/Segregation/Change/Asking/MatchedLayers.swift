internal import GeoCore

/// Two layers with their zones and groups matched.
struct MatchedLayers {
  let before: ResolvedPlan
  let after: ResolvedPlan
  let isOneLayer: Bool
  /// Keys of the zones compared: the earlier rows first, then those that only the later layer has.
  let keys: [String]
  /// Rows in either layer; nil where the layer has no such zone.
  let rowsBefore: [Int?]
  let rowsAfter: [Int?]
  /// Names of the groups compared.
  let groups: [String]
  let counts: MatchedCounts
  /// Zones whose people one of the layers does not know; not counted in either.
  let isUnknown: [Bool]
  let findings: [Diagnostic]

  init(
    _ before: ResolvedPlan, _ after: ResolvedPlan, isOneLayer: Bool, _ request: ChangeRequest
  ) throws(GeosegError) {
    guard let early = before.groups, let late = after.groups else {
      throw GeosegError(.internalFault, ["what": "no groups"])
    }
    self.before = before
    self.after = after
    self.isOneLayer = isOneLayer
    for (counts, plan) in [(early, before), (late, after)] {
      try counts.faults(ids: plan.zones.keys, file: plan.zones.name).throwIfErrors()
    }
    let match = try Self.match(before, after, isOneLayer: isOneLayer)
    keys = match.keys
    rowsBefore = match.before
    rowsAfter = match.after
    let groups = try GroupMatch(
      early, before.plan.groups, late, request.groupsAfter ?? after.plan.groups)
    self.groups = groups.names
    var isUnknown = [Bool](repeating: false, count: keys.count)
    for place in keys.indices {
      isUnknown[place] =
        match.before[place].map { !early.isUsable($0) } ?? false
        || match.after[place].map { !late.isUsable($0) } ?? false
    }
    self.isUnknown = isUnknown
    func town(_ series: [GroupCounts.Series?], _ rows: [Int?]) -> Composition {
      Composition(
        groups: series.map { series in
          rows.indices.map { place in
            guard !isUnknown[place], let row = rows[place], let series else { return 0 }
            return series.values[row] + 0
          }
        })
    }
    counts = MatchedCounts(
      before: town(groups.before, match.before), after: town(groups.after, match.after))
    findings = Self.findings(
      counts, unknown: isUnknown.count { $0 }, hasRanges: early.hasRanges || late.hasRanges,
      before, after)
  }

  private static func match(
    _ before: ResolvedPlan, _ after: ResolvedPlan, isOneLayer: Bool
  ) throws(GeosegError) -> ZoneKeys {
    let files: [String: PhraseArgument] = [
      "before": .text(before.zones.name), "after": .text(after.zones.name),
    ]
    if isOneLayer {
      let rows = before.zones.keys.indices.map { Optional($0) }
      return ZoneKeys(keys: before.zones.keys, before: rows, after: rows)
    }
    for layer in [before.zones, after.zones]
    where layer.keyColumn == nil && layer.table.ids.isEmpty {
      throw GeosegError(.changeKeyNeeded, files, at: Location(file: layer.name))
    }
    let keys = ZoneKeys(before: before.zones.keys, after: after.zones.keys)
    guard keys.before.indices.contains(where: { keys.before[$0] != nil && keys.after[$0] != nil })
    else {
      var arguments = files
      arguments["first"] = .text(before.zones.keys.first ?? "")
      arguments["second"] = .text(after.zones.keys.first ?? "")
      throw GeosegError(.nothingInCommon, arguments, at: Location(file: after.zones.name))
    }
    return keys
  }

  private static func findings(
    _ counts: MatchedCounts, unknown: Int, hasRanges: Bool, _ before: ResolvedPlan,
    _ after: ResolvedPlan
  ) -> [Diagnostic] {
    var found: [Diagnostic] = []
    let location = Location(file: after.zones.name)
    if unknown > 0 {
      found.append(Diagnostic(.zonesUnknown, ["count": .integer(unknown)], at: location))
    }
    if hasRanges { found.append(Diagnostic(.hiddenCountsAsPoints, at: location)) }
    let (added, removed) = (counts.added, counts.removed)
    if !added.isEmpty || !removed.isEmpty {
      func people(_ rows: [Int], _ town: Composition) -> PhraseArgument {
        .number(rows.reduce(0) { $0 + town.zoneTotals[$1] }, decimals: 0)
      }
      found.append(
        Diagnostic(
          .zonesUnmatched,
          [
            "added": .integer(added.count), "removed": .integer(removed.count),
            "peopleAdded": people(added, counts.after),
            "peopleRemoved": people(removed, counts.before),
          ], at: location))
    }
    return found
  }
}
