internal import GeoCore

/// A column of the sources that is carried over, and what its numbers are.
struct CarriedColumn: Sendable {
  enum Kind: Sendable, Hashable {
    case extensive
    case intensive
    /// Weighted by people.
    case rate
  }

  var name: String
  var kind: Kind
  var unit: ColumnUnit
  /// By usable source.
  var values: DivisionValues
  /// Sum of the rows of the file that have no usable area; amounts only.
  var withoutArea = 0.0
}

/// Everything read, checked and projected.
struct ResolvedInterpolation: Sendable {
  var sources: RowLayer
  var targets: RowLayer
  var columns: [CarriedColumn]
  /// What rates are weighted by.
  var people: DivisionValues?
  var mask: GeometryColumn?
  var points: DivisionPoints?
  /// Side of a cell in metres; nil chooses.
  var cell: Double?
  /// Rows of the source file without a usable area.
  var rowsLeftOut: Int
  var computing: MetricCRS
  var outputCRS: CRS
  var inputs: [ResolvedPlan.InputRecord]
  var diagnostics: [Diagnostic]
  var keyColumn: String?
}
