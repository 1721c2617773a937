public import GeoCore

/// What one family of measures found.
public struct FamilyResult: Sendable {
  /// New columns of the zone layer, row by row with the zones, in scale order.
  public var zoneColumns: [Column] = []
  /// New columns of the place layer, row by row with the places.
  public var placeColumns: [Column] = []
  /// Further tables with geometry in the computing CRS, such as catchments or overlap pieces.
  public var tables: [(name: String, table: FeatureTable)] = []
  public var values: [MeasureValue] = []
  public var diagnostics: [Diagnostic] = []
  /// What the numbers were counted from, for those who have to look at them together.
  var passes: [ReachPass] = []
  /// By layer, how many numbers are hidden in it; empty when nothing was looked for.
  var hidden: [String: HiddenNumbers] = [:]

  public init() {}
}
