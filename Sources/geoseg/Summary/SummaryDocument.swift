internal import GeoCore
internal import PlaceAnalysis

/// The one JSON document of `--json`: what was found, with what was said about it.
struct SummaryDocument: Sendable {
  /// A layer that was written.
  struct Output: Sendable {
    var layer: String
    var file: String
    /// nil for a table of bytes.
    var features: Int?
  }

  var command: String
  var measures: [MeasureValue] = []
  var diagnostics: [Diagnostic] = []
  var outputs: [Output] = []
  var provenance: JSONValue = .null
  /// Members of one command only, such as the `files` of `info`.
  var extra: [JSONValue.Member] = []

  func json(in language: Language) -> JSONValue {
    .object(
      [
        .init("command", .string(command)),
        .init("measures", .array(measures.map(\.json))),
      ] + extra + [
        .init("diagnostics", .array(diagnostics.map { $0.json(in: language) })),
        .init(
          "outputs",
          .array(
            outputs.map {
              [
                "layer": .string($0.layer), "file": .string($0.file),
                "features": $0.features.map { .integer($0) } ?? .null,
              ]
            })),
        .init("provenance", provenance),
      ])
  }
}

extension MeasureValue {
  var json: JSONValue {
    .object([
      .init("id", .string(id)),
      .init("groups", .array(groups.map { .string($0) })),
      .init("params", .object(parameters.map { .init($0.name, $0.value) })),
      .init("value", .optional(value)),
      .init("unit", .string(unit.rawValue)),
      .init(
        "interval",
        interval.map {
          ["lower": .number($0.lower), "upper": .number($0.upper), "kind": .string($0.kind)]
        } ?? .null),
      .init("range", [.number(range.lowerBound), .number(range.upperBound)]),
      .init("status", .string(status.id)),
    ])
  }
}

extension CellStatus {
  /// A stable word: `given`, `suppressed`, `missing`, or the reason why there is no value.
  var id: String {
    switch self {
    case .given: "given"
    case .suppressed: "suppressed"
    case .missing: "missing"
    case .undefined(let reason): reason.rawValue
    }
  }
}
