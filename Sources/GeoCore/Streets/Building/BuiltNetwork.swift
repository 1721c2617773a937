/// A network made from files, with an account of how it came about.
public struct BuiltNetwork: Sendable {
  public var network: StreetNetwork
  /// The lines that it was cut from, in metres.
  public var lines: StreetLines
  public var computing: MetricCRS
  /// What was read, in order, with how it came to the computing system.
  public var inputs: [Input]
  public var format: StreetFile.Format
  /// What the rules of the mode left out.
  public var leftOut: StreetTally
  /// Lines that were left out by name.
  public var removedLines = 0
  /// What an OSM file holds; nil for other formats.
  public var osm: OSMCounts?
  /// Barriers in the computing CRS, for snapping; nil when there are none.
  public var barriers: Barriers?
  /// Edges closed by barriers.
  public var closedEdges = 0
  /// Lines of which nothing was left: fewer than two points, or no length.
  public var vanishedLines = 0
  /// Where lines cross or touch without a vertex.
  public var crossings = StreetCrossings()
  public var diagnostics: [Diagnostic] = []

  /// A file that was read.
  public struct Input: Sendable {
    /// `network`, `barriers`, `unlinks` or `added-streets`.
    public var role: String
    public var file: InputFile
    public var rows: Int
    public var transform: TransformRecord
  }
}
