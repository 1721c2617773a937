extension AccessMeasure {
  /// What a measure looks at; the names under which a whole part of the catalogue is asked for.
  enum Topic: String, Sendable, Hashable, CaseIterable {
    /// How far it is to the nearest places.
    case nearness
    /// How much is in reach.
    case opportunities
    /// How much is in reach when what is far counts less.
    case decay
    /// What people get when they share the places, and how crowded the places are.
    case supply
    /// Which places people choose, and whom they would meet there.
    case choice
    /// How access differs between groups.
    case groups
    /// How unequally access is spread over people.
    case inequality
  }

  /// Every measure, topic by topic, in the order in which reports show them.
  static let byTopic: [(topic: Topic, measures: [AccessMeasure])] = [
    (
      .nearness,
      [
        NearestDistance.measure, MeanDistance.measure, UnreachablePopulation.measure,
        NearestFor.measure, StreetConnection.measure,
      ] + RankedMeasures.all + [DetourMeasure.measure]
    ),
    (
      .opportunities,
      [
        PlacesWithin.measure, CapacityWithin.measure, ShareWithAccess.measure, EdgeShare.measure,
        PeopleInReach.measure, IntervalMeasure.measure,
      ]
    ),
    (.decay, [Gravity.measure]),
    (
      .supply,
      FloatingCatchmentMeasures.all + [
        SpatialAvailabilityMeasure.measure, ConstrainedMeasures.total, ConstrainedMeasures.doubly,
        CrowdingMeasures.crowding, CrowdingMeasures.equilibrium, CatchmentRatioMeasure.measure,
      ]
    ),
    (.choice, HuffMeasures.all),
    (.groups, InequalityMeasures.groupMeasures),
    (.inequality, InequalityMeasures.inequalityMeasures),
  ]

  private static let topics: [String: Topic] = Dictionary(
    uniqueKeysWithValues: byTopic.flatMap { part in
      part.measures.map { ($0.info.id, part.topic) }
    })

  /// nil for a measure that is not in the catalogue.
  var topic: Topic? { Self.topics[info.id] }
}
