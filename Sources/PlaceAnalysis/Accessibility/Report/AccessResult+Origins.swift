internal import GeoCore

extension AccessResult {
  /// Adds a value that every origin has: the mean over the people of each zone, and of each group.
  ///
  /// - Parameters:
  ///   - values: Per origin; NaN where there is none.
  ///   - base: Beginning of the column name.
  ///   - nanIs: Why an origin has no value.
  mutating func add(
    _ values: [Double], named base: String, label: String, _ info: MeasureInfo,
    _ selection: PlaceSelection, _ parameters: [MeasureValue.Parameter], unit: ColumnUnit? = nil,
    nanIs reason: UndefinedReason = .unreachable, _ report: AccessReport
  ) {
    let unit = unit ?? info.unit
    let means = report.zoneMeans(values)
    zoneColumns.append(
      report.column(
        report.name(base, label, selection), means[0].means, unit: unit, nanIs: reason))
    self.values += report.means(
      info, { means[$0].means }, parts: { means[$0].shares }, scale: nil, selection,
      adding: parameters, unit: unit, undefined: reason)
  }

  /// Adds a column of the place layer; places of other kinds have no value.
  mutating func addPlaces(
    _ values: [Double], named base: String, label: String, _ supply: Supply, unit: ColumnUnit,
    nanIs reason: UndefinedReason = .unreachable, _ report: AccessReport
  ) {
    guard report.givesPlaces else { return }
    let status = values.indices.map { place -> CellStatus in
      if !supply.isMember[place] { return .missing }
      return values[place].isNaN ? .undefined(reason) : .given
    }
    let numbers = values.indices.map { supply.isMember[$0] ? values[$0] : .nan }
    placeColumns.append(
      .numbers(
        report.name(base, label, supply.selection), numbers, unit: unit,
        status: status.allSatisfy { $0 == .given } ? nil : status))
  }
}

extension ColumnUnit {
  /// Capacity per person.
  static let capacityPerPerson = ColumnUnit(rawValue: "capacity/person")
  /// People per unit of capacity.
  static let personsPerCapacity = ColumnUnit(rawValue: "persons/capacity")
}
