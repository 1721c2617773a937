/// Which pairs of zone and place the layers `links` and `paths` hold.
public enum LinkChoice: String, Sendable, Hashable, CaseIterable {
  /// Every place that anybody of the zone has within the widest cut-off, or among the k nearest.
  case reach
  /// The places that are nearest to anybody of the zone, whatever the cut-offs.
  case nearest

  /// The name of the parameter in plans and options.
  public static let settingName = "links-of"
}
