internal import GeoCore

extension DecompositionAnalysis {
  /// The layer of a name; nil when it was not computed.
  func table(_ name: String, _ result: Result) -> FeatureTable? {
    switch name {
    case "zones": plan.zones.table.adding(zoneColumns(result))
    case "units": units.isEmpty ? nil : unitTable(result)
    case "merges": result.compression.map(mergeTable)
    case "summary": SummaryTable.table(result.values)
    default: nil
    }
  }

  /// Each zone's part of every level and of the supergroups.
  private func zoneColumns(_ result: Result) -> [Column] {
    var columns: [Column] = []
    if !units.isEmpty {
      for (number, parts) in result.nested.zoneParts.enumerated() {
        let level = ColumnName.part(request.levels[min(number, units.count - 1)])
        let name = number < units.count ? "between_\(level)" : "within_\(level)"
        columns.append(column(name, parts))
      }
    }
    if let supergroups {
      let merged = town.merging(groups: supergroups.ofGroup, into: supergroups.names.count)
      let all = town.isSeparable ? town.informationByZone() : []
      let between = merged.isSeparable ? merged.informationByZone() : all.map { _ in 0 }
      let isPopulated = town.zoneTotals.map { $0 > 0 }
      func values(_ value: (Int) -> Double) -> [Double] {
        town.zoneTotals.indices.map { isPopulated[$0] && !all.isEmpty ? value($0) : .nan }
      }
      columns.append(column("between_supergroups", values { between[$0] }))
      columns.append(column("within_supergroups", values { all[$0] - between[$0] }))
    }
    if columns.isEmpty {
      columns.append(column("contribution", town.mutualInformationContributions()))
    }
    if let compression = result.compression {
      let areas = compression.areaOfZone(areas: compression.areasNeeded(keeping: 0.95))
      var names = [String](repeating: "", count: plan.zones.table.count)
      for (row, zone) in population.zones.enumerated() where town.zoneTotals[row] > 0 {
        names[zone] = plan.zones.keys[population.zones[areas[row]]]
      }
      columns.append(.texts("area_95", names))
    }
    return columns
  }

  /// Values of the usable zones over all zones of the layer.
  private func column(_ name: String, _ here: [Double]) -> Column {
    let count = plan.zones.table.count
    var values = [Double](repeating: .nan, count: count)
    var status = [CellStatus](repeating: .undefined(.missingInput), count: count)
    for (row, zone) in population.zones.enumerated() {
      values[zone] = here[row]
      let isEmpty = town.zoneTotals[row] <= 0
      status[zone] = here[row].isNaN ? .undefined(isEmpty ? .emptyZone : .oneGroup) : .given
    }
    let isWhole = status.allSatisfy { $0 == .given }
    return .numbers(
      name, values, unit: .nats, status: isWhole ? nil : status)
  }

  /// A row per larger unit of every level.
  private func unitTable(_ result: Result) -> FeatureTable {
    let rows = zip(request.levels, result.superunits).flatMap { level, units in
      units.map { (level, $0) }
    }
    func numbers(
      _ name: String, unit: ColumnUnit = .none, _ value: (SuperunitSegregation) -> Double
    ) -> Column {
      .numbers(name, rows.map { value($0.1) }, unit: unit, nanIs: .oneGroup)
    }
    return FeatureTable(
      count: rows.count,
      columns: [
        .texts("level", rows.map(\.0)), .texts("unit", rows.map(\.1.name)),
        numbers("people", unit: .persons) { $0.people }, numbers("zones") { Double($0.zones) },
        numbers("share", unit: .share) { $0.share },
        numbers("mutual_information", unit: .nats) { $0.mutualInformation },
        numbers("information_theory", unit: .share) { $0.informationTheory },
        numbers("dissimilarity", unit: .share) { $0.dissimilarity },
        numbers("entropy", unit: .nats) { $0.entropy },
        numbers("entropy_ratio", unit: .ratio) { $0.entropyRatio },
        numbers("divergence", unit: .nats) { $0.divergence },
        numbers("part_within", unit: .nats) { $0.partWithin },
        numbers("part_between", unit: .nats) { $0.partBetween },
      ])
  }

  /// A row per merging step.
  private func mergeTable(_ compression: Compression) -> FeatureTable {
    let keys = population.zones.map { plan.zones.keys[$0] }
    let merges = compression.merges
    let whole = compression.mutualInformation
    return FeatureTable(
      count: merges.count,
      columns: [
        .numbers("areas", merges.map { Double($0.areas) }),
        .texts("kept", merges.map { keys[$0.kept] }),
        .texts("merged", merges.map { keys[$0.merged] }),
        .numbers("mutual_information", merges.map(\.mutualInformation), unit: .nats),
        .numbers(
          "share_kept", merges.map { whole > 0 ? $0.mutualInformation / whole : .nan },
          unit: .share, nanIs: .oneGroup),
      ])
  }
}
