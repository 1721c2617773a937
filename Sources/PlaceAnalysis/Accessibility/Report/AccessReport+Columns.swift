internal import GeoCore

extension AccessReport {
  /// A column name: `base`, scale, category and reach, those that are there.
  func name(_ base: String, _ scale: ReachScale?, _ selection: PlaceSelection) -> String {
    name(base, scale?.label ?? "", selection)
  }

  /// A column name: `base`, what tells its parameters, category and reach, those that are there.
  func name(_ base: String, _ label: String, _ selection: PlaceSelection) -> String {
    ColumnName.joined(base, label, selection.columnPart, pass.nameSuffix)
  }

  /// As `name`, for what does not depend on the cut-offs: the reach is named when it is a matrix.
  func nearestName(_ base: String, _ selection: PlaceSelection) -> String {
    ColumnName.joined(
      base, selection.columnPart, pass.definition.source == .straightLine ? "" : pass.nameSuffix)
  }

  /// Runs `body` for every selection and scale, in column order.
  func forEachScale(
    _ body: (_ selection: Int, _ scale: Int, _ places: PlaceSelection, _ reach: ReachScale) -> Void
  ) {
    for (selection, places) in selections.enumerated() {
      for (scale, reach) in pass.scales.enumerated() { body(selection, scale, places, reach) }
    }
  }

  /// A zone column in which NaN means that the zone's people could not be placed.
  func column(
    _ name: String, _ values: [Double], unit: ColumnUnit, nanIs reason: UndefinedReason? = nil
  ) -> Column {
    guard values.contains(where: \.isNaN) else { return .numbers(name, values, unit: unit) }
    let status = values.indices.map { zone -> CellStatus in
      guard values[zone].isNaN else { return .given }
      let isPlaced = !pass.rows.origins.origins(ofZone: zone).isEmpty
      return .undefined(isPlaced ? reason ?? .unreachable : .noGeometry)
    }
    return .numbers(name, values, unit: unit, status: status)
  }
}
