internal import GeoCore

/// One measure of the family: what it is, and how its columns and values are read from a report.
struct AccessMeasure: Sendable {
  let info: MeasureInfo
  /// Whether a group with a reach of its own has zone columns of its own.
  var isPerGroup = false
  var columns: @Sendable (AccessReport) -> [Column] = { _ in [] }
  /// Columns of the place layer.
  var placeColumns: @Sendable (AccessReport) throws(GeosegError) -> [Column] = {
    (_) throws(GeosegError) in []
  }
  var values: @Sendable (AccessReport) -> [MeasureValue] = { _ in [] }
}

/// The catalogue of the family *access*.
public enum AccessibilityMeasures {
  static let catalogue: [AccessMeasure] = [
    NearestDistance.measure, PlacesWithin.measure, CapacityWithin.measure, ShareWithAccess.measure,
    MeanDistance.measure, UnreachablePopulation.measure, EdgeShare.measure,
    PeopleInReach.measure, NearestFor.measure,
  ]

  /// What each measure is, in the order of the output.
  public static let all: [MeasureInfo] = catalogue.map(\.info)
}
