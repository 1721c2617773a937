/// What is held to be alike when two tables are compared.
public enum ComparisonModel: String, Sendable, Hashable, CaseIterable {
  /// Zones belong to one table or the other by chance.
  case randomLabel = "random-label"
  /// People of both tables change homes by chance; all zones and groups keep their size.
  case personPermutation = "person-permutation"
  /// Every zone has by a fair coin its own mix or that of its rank in the other table.
  case composition
  /// As composition, with the groups' shares over the zones.
  case share
  /// As composition, with the mixes of both groups.
  case dualComposition = "dual-composition"
  /// Zones of each table are drawn anew from itself: how sure the difference is, not a null.
  case bootstrapZones = "bootstrap-zones"

  /// Replicates show differences that chance gives when the tables are alike.
  public var isNull: Bool { self != .bootstrapZones }

  /// Zones stay at their places, so that indices of space can be compared.
  var keepsPlaces: Bool { self != .randomLabel && self != .bootstrapZones }

  var counterfactual: Counterfactual? {
    switch self {
    case .composition: .composition
    case .share: .share
    case .dualComposition: .dualComposition
    case .randomLabel, .personPermutation, .bootstrapZones: nil
    }
  }
}
