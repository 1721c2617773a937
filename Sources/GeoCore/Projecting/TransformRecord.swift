/// How coordinates came from one system to another: for the provenance of an output.
public struct TransformRecord: Sendable, Hashable {
  public var source: CRS
  public var target: CRS
  /// Name of the operation in PROJ's words; `identity` when the systems are the same.
  public var operation: String
  /// The steps as a PROJ pipeline; nil for the identity.
  public var pipeline: String?
  /// Accuracy of the operation in metres, as its publisher states it; 0 for exact formulas.
  public var accuracyMetres: Double
  /// Whether PROJ was allowed to fetch grids; geoseg never allows it.
  public var network: Bool
  /// Grids that a better operation would need and that are not installed.
  public var missingGrids: [String]
  /// Whether the operation is meant for all of the area that the data cover.
  public var coversData: Bool

  public var isIdentity: Bool { source == target }

  /// The record as a member of the provenance.
  public var json: JSONValue {
    [
      "from": .string(source.name), "to": .string(target.name),
      "operation": .string(operation), "pipeline": .optional(pipeline),
      "accuracy_m": .number(accuracyMetres), "network": .string(network ? "on" : "off"),
    ]
  }
}
