public import GeoCore

/// All that the families access and overlap are computed from: plain values in one metric CRS.
public struct ReachInput: Sendable {
  /// Polygons in the computing CRS, with their own columns.
  public var zones: FeatureTable
  /// What zones are called in a cost matrix and in messages.
  public var zoneKeys: [String]
  public var places: PlaceSet
  public var people: PeopleByGroup
  /// Where people are, placed once for the whole run.
  public var origins: Origins
  /// The reaches to report; each gives results at all its scales.
  public var reaches: [ReachDefinition]
  /// Groups with a reach of their own, by group name.
  public var groupReaches: [String: ReachDefinition]
  /// What bounds the area that the data covers; nil takes the zones.
  public var studyArea: GeometryColumn?
  /// Results by category of place too, beside those for all places.
  public var byCategory: Bool
  /// The layers that are wanted; those that need time or memory of their own are made only then.
  public var layers: Set<String> = ["zones", "places", "catchments", "pairs", "white-spots"]
  /// Which pairs the layers `links` and `paths` hold.
  public var linksOf = LinkChoice.reach
  /// How catchments are drawn, and who is counted as inside.
  public var catchments = CatchmentParameters()
  /// Catchments that are given, one feature per place in the computing CRS, for `given`.
  public var given: GeometryColumn?
  /// Segments per quarter circle of the buffers that stand for catchments.
  public var quadrantSegments: Int {
    get { catchments.quadrantSegments }
    set { catchments.quadrantSegments = newValue }
  }

  public init(
    zones: FeatureTable, zoneKeys: [String]? = nil, places: PlaceSet, people: PeopleByGroup,
    origins: Origins, reaches: [ReachDefinition],
    groupReaches: [String: ReachDefinition] = [:], studyArea: GeometryColumn? = nil,
    byCategory: Bool = false
  ) {
    precondition(people.zoneCount == zones.count, "people and zones differ")
    precondition(origins.zoneCount == zones.count, "origins and zones differ")
    self.zones = zones
    self.zoneKeys = zoneKeys ?? RowKeys.keys(zones)
    self.places = places
    self.people = people
    self.origins = origins
    self.reaches = reaches
    self.groupReaches = groupReaches
    self.studyArea = studyArea
    self.byCategory = byCategory
  }
}
