internal import GeoCore

/// Values over a range of scales as a table with a row per scale, for plotting.
struct LongTables {
  let values: [MeasureValue]

  /// Parameters that are scales, with the unit of each.
  private static let scales: [(name: String, unit: ColumnUnit)] = [
    ("bandwidth", .metres), ("persons", .persons),
  ]

  /// `profile` when there is a value at some scale.
  var tables: [(name: String, table: FeatureTable)] {
    var rows: [(value: MeasureValue, scale: Double, unit: ColumnUnit)] = []
    for value in values {
      for (name, unit) in Self.scales {
        guard let parameter = value.parameters.first(where: { $0.name == name }),
          let scale = parameter.value.double
        else { continue }
        let isMinutes = value.parameters.contains {
          $0.name == "bandwidth_unit" && $0.value == .string(ColumnUnit.minutes.rawValue)
        }
        rows.append((value, scale, isMinutes ? .minutes : unit))
      }
    }
    guard !rows.isEmpty else { return [] }
    let numbers = rows.map { $0.value.value ?? .nan }
    let ends = { (pick: (MeasureValue.Interval) -> Double) -> [Double] in
      rows.map { $0.value.interval.map(pick) ?? .nan }
    }
    let endStatus = rows.map { $0.value.interval == nil ? CellStatus.missing : .given }
    let table = FeatureTable(
      count: rows.count,
      columns: [
        .texts("measure", rows.map(\.value.id)),
        .texts("groups", rows.map { $0.value.groups.joined(separator: ",") }),
        .texts("parameters", rows.map { Self.otherParameters($0.value) }),
        .numbers("scale", rows.map(\.scale)),
        .texts("scale_unit", rows.map(\.unit.rawValue)),
        .numbers("value", numbers, status: rows.map(\.value.status)),
        .numbers("lower", ends(\.lower), status: endStatus),
        .numbers("upper", ends(\.upper), status: endStatus),
        .texts("interval", rows.map { $0.value.interval?.kind ?? "" }),
      ])
    return [("profile", table)]
  }

  private static func otherParameters(_ value: MeasureValue) -> String {
    value.parameters.filter { parameter in !scales.contains { $0.name == parameter.name } }
      .map { parameter in
        if case .string(let text) = parameter.value { return "\(parameter.name)=\(text)" }
        return "\(parameter.name)=\(parameter.value.text())"
      }.joined(separator: ",")
  }
}

extension JSONValue {
  /// The number, whole or not.
  fileprivate var double: Double? {
    switch self {
    case .number(let value): value
    case .integer(let value): Double(value)
    default: nil
    }
  }
}
