internal import GeoCore

extension ChangeAnalysis {
  /// The layer of a name; nil when there is none.
  func table(_ name: String, _ result: Result) -> FeatureTable? {
    switch name {
    case "zones": base.adding(columns(result))
    case "summary": SummaryTable.table(result.values)
    default: nil
    }
  }

  /// The zones: those of the layer when it is one, else those of either, by key.
  private var base: FeatureTable {
    let (before, after) = (layers.before.zones, layers.after.zones)
    if layers.isOneLayer { return before.table }
    var geometry = GeometryColumn(crs: before.metric.crs)
    for place in layers.keys.indices {
      // The later borders where there are any.
      if let row = layers.rowsAfter[place] {
        geometry.append(row, of: after.metric)
      } else if let row = layers.rowsBefore[place] {
        geometry.append(row, of: before.metric)
      } else {
        geometry.appendNull()
      }
    }
    return FeatureTable(
      count: layers.keys.count,
      columns: [.texts(after.keyColumn ?? before.keyColumn ?? "key", layers.keys)],
      geometry: geometry)
  }

  private func columns(_ result: Result) -> [Column] {
    let (before, after) = (layers.counts.before, layers.counts.after)
    var columns: [Column] = [.texts("compared", layers.keys.indices.map(state))]
    columns.append(people("people_before", before))
    columns.append(people("people_after", after))
    let names = ColumnName.parts(layers.groups, otherwise: "group")
    for (group, name) in names.enumerated() {
      let (early, late) = (before.shares(of: group), after.shares(of: group))
      columns.append(
        column("change_share_\(name)", layers.keys.indices.map { late[$0] - early[$0] }, .share))
    }
    guard let zones = result.information?.zones else { return columns }
    func part(_ name: String, _ path: KeyPath<ChangeParts, Double>) {
      columns.append(column(name, zones.map { $0[keyPath: path] }, .nats))
    }
    part("change_information", \.sum)
    part("change_additions", \.additions)
    part("change_removals", \.removals)
    part("change_group_margin", \.groupMargin)
    part("change_zone_margin", \.zoneMargin)
    if result.information?.method == .karmelMaclachlan {
      part("change_interaction", \.interaction)
    }
    part("change_structural", \.structural)
    return columns
  }

  /// `both`, `added`, `removed`, `empty`, or `unknown`.
  private func state(_ place: Int) -> String {
    if layers.isUnknown[place] { return "unknown" }
    let (early, late) = (
      layers.counts.before.zoneTotals[place], layers.counts.after.zoneTotals[place]
    )
    return early > 0 ? (late > 0 ? "both" : "removed") : (late > 0 ? "added" : "empty")
  }

  private func people(_ name: String, _ town: Composition) -> Column {
    column(
      name, layers.keys.indices.map { layers.isUnknown[$0] ? .nan : town.zoneTotals[$0] }, .persons)
  }

  private func column(_ name: String, _ numbers: [Double], _ unit: ColumnUnit) -> Column {
    let values = numbers.indices.map { layers.isUnknown[$0] ? .nan : numbers[$0] }
    guard values.contains(where: { $0.isNaN }) else { return .numbers(name, values, unit: unit) }
    let (before, after) = (layers.counts.before, layers.counts.after)
    let status = values.indices.map { place -> CellStatus in
      guard values[place].isNaN else { return .given }
      if layers.isUnknown[place] { return .undefined(.missingInput) }
      let isEmpty = before.zoneTotals[place] <= 0 || after.zoneTotals[place] <= 0
      return .undefined(isEmpty ? .emptyZone : .oneGroup)
    }
    return .numbers(name, values, unit: unit, status: status)
  }
}
