public import GeoCore

/// What is certain: inputs read, checked and projected, names looked up, limits in metres.
///
/// Made by `Plan.resolve`; running it can only fail for lack of memory or by interruption.
public struct ResolvedPlan: Sendable {
  /// An input file as it goes into provenance.
  public struct InputRecord: Sendable, Hashable {
    public var name: String
    public var role: String
    public var bytes: Int
    public var sha256: String
    public var rows: Int
    /// As given, to find the record by.
    public var path: String
    /// What a layer's coordinates are in; nil for tables.
    public var crs: CRS?
    /// From there to the computing CRS.
    public var transform: TransformRecord?
  }

  /// The plan with every default filled in.
  public internal(set) var plan: Plan
  public internal(set) var inputs: [InputRecord]
  public internal(set) var zones: RowLayer
  public internal(set) var places: RowLayer?
  /// Polygons that bound the study area, in the computing CRS; nil takes the zones themselves.
  public internal(set) var studyArea: GeometryColumn?
  /// nil when no group and no total was named.
  public internal(set) var groups: GroupCounts?
  /// Names and columns of the groups.
  public internal(set) var groupSet: GroupSet?
  public internal(set) var placeSet: PlaceSet?
  /// Catchments that the plan brings, one per place, in the computing CRS.
  public internal(set) var givenCatchments: GeometryColumn?
  public internal(set) var origins: Origins?
  public internal(set) var reaches: [ReachDefinition]
  public internal(set) var computing: MetricCRS
  /// What layers are written in.
  public internal(set) var outputCRS: CRS
  /// What was worth telling; no errors among them.
  public internal(set) var diagnostics: [Diagnostic]
}

/// A layer as read and as computed with, unusable rows left out.
public struct RowLayer: Sendable {
  /// Name of the file.
  public var name: String
  /// Rows with their properties and geometry as read, joined columns included.
  public var table: FeatureTable
  /// The geometry in the computing CRS.
  public var metric: GeometryColumn
  /// What tells a row from the others, in output and matrices.
  public var keys: [String]
  /// The column that the keys come from; nil when they are feature ids or row numbers.
  public var keyColumn: String?
  /// Row numbers in the file.
  public var fileRows: [Int]
}
