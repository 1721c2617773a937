/// What the cost of getting from an origin to a place is measured by.
///
/// A new source is a new case here and a way to rows in `ReachRows`; the families of measures see
/// rows only and do not change.
public enum CostSource: Sendable, Hashable {
  /// √(dx² + dy²) in metres in the computing CRS.
  case straightLine
  /// Costs that the user brings, by zone and place.
  case matrix(CostMatrix)
  /// The best path along streets.
  case streets(StreetReach)

  /// As written in provenance and parameters.
  public var name: String {
    switch self {
    case .straightLine: "straight-line"
    case .matrix: "matrix"
    case .streets: "streets"
    }
  }
}
