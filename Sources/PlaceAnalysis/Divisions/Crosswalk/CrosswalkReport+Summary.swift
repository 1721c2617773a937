internal import GeoCore

extension CrosswalkReport {
  /// Zones by what became of them, and the counts before and after.
  var values: [MeasureValue] {
    var values: [MeasureValue] = []
    for (layer, kinds) in [("old", changes.old), ("new", changes.new)] {
      for kind in ZoneChange.allCases {
        let count = kinds.count { $0 == kind }
        guard count > 0 else { continue }
        values.append(
          MeasureValue(
            DivisionMeasures.zones,
            parameters: [.init("layer", .string(layer)), .init("change", .string(kind.rawValue))],
            value: Double(count)))
      }
    }
    for counts in carried {
      for (part, number) in [
        ("before", counts.before), ("after", counts.after), ("outside", counts.outside),
        ("in-slivers", counts.inSlivers),
      ] {
        values.append(
          MeasureValue(
            DivisionMeasures.carried, groups: [counts.name],
            parameters: [.init("part", .string(part))], value: number,
            interval: part == "after" ? interval(counts) : nil))
      }
      values.append(
        MeasureValue(
          DivisionMeasures.carried, groups: [counts.name],
          parameters: [.init("part", "in-changed-zones")], value: inChangedZones(counts)))
    }
    values.append(
      MeasureValue(
        DivisionMeasures.areaOutside, parameters: [.init("layer", "old")],
        value: Self.gap(crosswalk.oldAreas, crosswalk.oldCovered)))
    values.append(
      MeasureValue(
        DivisionMeasures.areaOutside, parameters: [.init("layer", "new")],
        value: Self.gap(crosswalk.newAreas, crosswalk.newCovered)))
    return values
  }

  private func interval(_ counts: CarriedCounts) -> MeasureValue.Interval? {
    counts.bounds.map { bounds in
      func sum(_ numbers: [Double]) -> Double { numbers.reduce(0) { $1.isNaN ? $0 : $0 + $1 } }
      return MeasureValue.Interval(
        lower: sum(bounds.lower), upper: sum(bounds.upper), kind: "suppressed-cells")
    }
  }

  private func inChangedZones(_ counts: CarriedCounts) -> Double {
    counts.values.indices.reduce(0) { sum, zone in
      changes.new[zone].isChange && !counts.values[zone].isNaN ? sum + counts.values[zone] : sum
    }
  }

  private static func gap(_ areas: [Double], _ covered: [Double]) -> Double {
    max(0, areas.reduce(0, +) - covered.reduce(0, +))
  }

  /// What a user has to know besides the numbers.
  var remarks: [Diagnostic] {
    var found: [Diagnostic] = []
    let newFile = layers.second.zones.name
    if let outside = peopleOutside(newFile) { found.append(outside) }
    let slivers = crosswalk.isKept.indices.filter { !crosswalk.isKept[$0] }
    if let greatest = slivers.map({ crosswalk.areas[$0] }).max() {
      found.append(
        Diagnostic(
          .sliversWentAlong,
          [
            "count": .integer(slivers.count), "limit": .text(crosswalk.sliver.name),
            "greatest": .number(greatest, decimals: greatest < 10 ? 3 : 0),
          ], at: Location(file: newFile)))
    }
    let twice = crosswalk.coveredTwice
    if twice > 1e-6 * crosswalk.oldCovered.reduce(0, +) {
      found.append(
        Diagnostic(
          .layerOverlaps, ["file": .text(newFile), "area": .number(twice, decimals: 0)],
          at: Location(file: newFile)))
    }
    if let points = request.points, !crosswalk.zonesByArea.isEmpty {
      let codes = crosswalk.zonesByArea.prefix(5).map { oldCodes.codes[$0] }
      found.append(
        Diagnostic(
          .zonesPartedByArea,
          [
            "count": .integer(crosswalk.zonesByArea.count), "file": .text(points),
            "codes": .text(
              codes.joined(separator: ", ") + (crosswalk.zonesByArea.count > 5 ? ", …" : "")),
          ], at: Location(file: points)))
    }
    return found
  }

  private func peopleOutside(_ newFile: String) -> Diagnostic? {
    let zones = crosswalk.uncovered.count { $0 > 0 }
    guard zones > 0 else { return nil }
    var arguments: [String: PhraseArgument] = ["zones": .integer(zones), "new": .text(newFile)]
    if let counts = carried.first {
      arguments["people"] = .number(counts.outside, decimals: 0)
      arguments["column"] = .text(counts.name)
      let share = counts.before > 0 ? 100 * counts.outside / counts.before : 0
      arguments["share"] = .number(share, decimals: 2)
    } else {
      let areas = crosswalk.oldAreas.reduce(0, +)
      let outside = zip(crosswalk.uncovered, crosswalk.oldAreas).reduce(0) { $0 + $1.0 * $1.1 }
      arguments["people"] = .number(outside / 1e6, decimals: 3)
      arguments["column"] = "km²"
      arguments["share"] = .number(areas > 0 ? 100 * outside / areas : 0, decimals: 2)
    }
    return Diagnostic(.peopleOutsideLayer, arguments, at: Location(file: newFile))
  }
}
