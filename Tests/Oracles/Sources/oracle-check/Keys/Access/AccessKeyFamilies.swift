/// The families of keys about access; the first that knows a key answers it.
///
/// A family answers nil for a key that it does not know.
enum AccessKeyFamilies {
  typealias Family = @Sendable (_ path: LeafPath, _ input: AccessKeyInput) -> AccessNumbers?

  static let all: [Family] = [
    { path, input in OtherToolKeys.value(path, input) },
    { path, input in GeodesyKeys.value(path, input) },
    { path, input in InequalityKeys.value(path, input) },
    { path, input in RInequalityKeys.value(path, input) },
    { path, input in NearestTimeKeys.value(path, input) },
    { path, input in PBFKeys.value(path, input) },
    { path, input in PlaceSyntaxKeys.value(path, input) },
    { path, input in SegmentToyKeys.value(path, input) },
    { path, input in SupplyKeys.value(path, input) },
    { path, input in RSupplyKeys.value(path, input) },
    { path, input in LineNetworkKeys.value(path, input) },
    { path, input in NetworkKeys.value(path, input) },
    { path, input in ToyStreetKeys.value(path, input) },
    { path, input in NetworkCatchmentKeys.value(path, input) },
    { path, input in VoronoiKeys.value(path, input) },
    { path, input in InterpolationKeys.value(path, input) },
    { path, input in ServiceAreaKeys.value(path, input) },
    { path, input in OverlapKeys.value(path, input) },
  ]

  static func value(_ path: LeafPath, _ input: AccessKeyInput) -> AccessNumbers? {
    for family in all {
      if let value = family(path, input) { return value }
    }
    return nil
  }

  /// Relative tolerance of a form, as the folder's own README states it.
  ///
  /// R's own arithmetic agrees to its 15 digits where it was given the times; where both found them
  /// along streets, the tolerance is that of distances.
  static func tolerance(_ form: AccessForm, _ path: LeafPath, isAlongStreets: Bool) -> Double {
    switch form {
    case .rAccess: isAlongStreets ? 1e-9 : 1e-12
    case .workedInequality: 1e-12
    case .workedFlows: path.first.contains("doubly") ? 1e-3 : 1e-12
    case .syntax: 1e-4
    case .access: path.first == "raam" ? 1e-6 : 1e-9
    case .catchments: path.text.contains("tobler") ? 1e-6 : 1e-9
    case .toy: path.text.contains("tobler") ? 1e-6 : 1e-9
    case .network, .pbf, .geodesy, .siting: 1e-9
    }
  }
}
