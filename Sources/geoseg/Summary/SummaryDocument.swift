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
