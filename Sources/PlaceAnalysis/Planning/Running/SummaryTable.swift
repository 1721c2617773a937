public import GeoCore

/// Global values as a table: one row a value, for CSV.
enum SummaryTable {
  static func table(_ values: [MeasureValue]) -> FeatureTable {
    let numbers = values.map { $0.value ?? .nan }
    let status = values.map(\.status)
    let ends = { (pick: (MeasureValue.Interval) -> Double) -> Column.Values in
      .numbers(values.map { $0.interval.map(pick) ?? .nan })
    }
    let endStatus = values.map { $0.interval == nil ? CellStatus.missing : .given }
    return FeatureTable(
      count: values.count,
      columns: [
        .texts("measure", values.map(\.id)),
        .texts("groups", values.map { $0.groups.joined(separator: ",") }),
        .texts(
          "parameters",
          values.map { value in
            value.parameters.map { "\($0.name)=\(plain($0.value))" }.joined(separator: ",")
          }),
        Column("value", .numbers(numbers), status: status),
        .texts("unit", values.map(\.unit.rawValue)),
        Column("lower", ends(\.lower), status: endStatus),
        Column("upper", ends(\.upper), status: endStatus),
        .texts("interval", values.map { $0.interval?.kind ?? "" }),
        .texts("status", values.map(\.statusText)),
      ] + resampled(values))
  }

  /// What replicates say, in columns that are there only when something was drawn.
  private static func resampled(_ values: [MeasureValue]) -> [Column] {
    guard values.contains(where: { $0.resampled != nil }) else { return [] }
    func column(
      _ name: String, _ pick: (MeasureValue.Resampled) -> Double?
    ) -> Column {
      let numbers = values.map { $0.resampled.flatMap(pick) ?? .nan }
      return .numbers(
        name, numbers, status: numbers.map { $0.isNaN ? CellStatus.missing : .given })
    }
    return [
      .texts("resampled", values.map { $0.resampled?.model ?? "" }),
      column("replicates") { Double($0.replicates) },
      column("replicates_mean") { $0.mean },
      column("standard_error") { $0.standardError },
      column("corrected") { $0.corrected },
      column("p_upper") { $0.upperTail },
      column("p_lower") { $0.lowerTail },
      column("p_two_sided") { $0.twoSided },
    ]
  }

  private static func plain(_ value: JSONValue) -> String {
    if case .string(let text) = value { text } else { value.text() }
  }
}

extension MeasureValue {
  /// `given`, `missing`, `suppressed`, or the reason why there is no value.
  public var statusText: String {
    switch status {
    case .given: "given"
    case .suppressed: "suppressed"
    case .missing: "missing"
    case .undefined(let reason): reason.rawValue
    }
  }

  /// The value as one entry of `measures` in a JSON summary.
  public var json: JSONValue {
    func end(_ number: Double) -> JSONValue { number.isFinite ? .number(number) : .null }
    return [
      "id": .string(id), "groups": .array(groups.map { .string($0) }),
      "params": .object(parameters.map { .init($0.name, $0.value) }),
      "value": .optional(value), "unit": .string(unit.rawValue),
      "interval": interval.map {
        ["lower": end($0.lower), "upper": end($0.upper), "kind": .string($0.kind)]
      } ?? .null,
      "range": .array([end(range.lowerBound), end(range.upperBound)]),
      "status": .string(statusText),
      "resampled": resampled?.json ?? .null,
    ]
  }
}

extension MeasureValue.Resampled {
  /// As one member of a value in a JSON summary.
  var json: JSONValue {
    [
      "model": .string(model), "replicates": .integer(replicates), "dropped": .integer(dropped),
      "level": .number(level), "mean": .number(mean), "standardError": .optional(standardError),
      "corrected": .optional(corrected), "lower": .number(lower), "upper": .number(upper),
      "pUpper": .optional(upperTail), "pLower": .optional(lowerTail),
      "pTwoSided": .optional(twoSided),
    ]
  }
}
