/// A table as read from one input, with what was found on the way.
public struct LoadedTable: Sendable {
  /// One row per feature, in file order; `geometry` is always there, its `crs` the declared one or
  /// WGS 84.
  public var table: FeatureTable
  /// Heights in metres of all coordinates of `table.geometry`, NaN where one has none; nil when they
  /// were not asked for or no position carries one.
  public var heights: [Double]?
  /// What a legacy `crs` member says; nil when the file has none, which means WGS 84.
  public var declaredCRS: CRS?
  /// Faults of structure (errors, whose features have a null geometry), warnings and notes.
  public var diagnostics: [Diagnostic]
  /// Name of the input as shown to users.
  public var inputName: String

  public init(
    table: FeatureTable, heights: [Double]? = nil, declaredCRS: CRS?, diagnostics: [Diagnostic],
    inputName: String
  ) {
    self.table = table
    self.heights = heights
    self.declaredCRS = declaredCRS
    self.diagnostics = diagnostics
    self.inputName = inputName
  }

  /// Throws all faults of structure together, for callers that cannot go on without a feature.
  public func throwIfErrors() throws(GeosegError) {
    let errors = diagnostics.filter { $0.severity == .error }
    if !errors.isEmpty { throw GeosegError(errors) }
  }
}
