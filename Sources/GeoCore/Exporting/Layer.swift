/// A table ready to be written: what it is called, its rows and how it came about.
///
/// The only thing that a writer accepts.
public struct Layer: Sendable {
  /// Name of the layer, such as `access` or `overlap-places`.
  public var name: String
  public var table: FeatureTable
  public var provenance: Provenance

  public init(name: String, table: FeatureTable, provenance: Provenance) {
    self.name = name
    self.table = table
    self.provenance = provenance
  }
}

/// The record of how a result came about: enough to defend it and to make it again.
///
/// Holds no clock and no thread count, so that the same run gives the same bytes.
public struct Provenance: Sendable, Hashable {
  /// The foreign member `geoseg` of the output.
  public var members: JSONValue

  public init(_ members: JSONValue) {
    self.members = members
  }
}

/// Writes one layer somewhere.
public protocol LayerWriter {
  mutating func write(_ layer: Layer) throws(GeosegError)
}
