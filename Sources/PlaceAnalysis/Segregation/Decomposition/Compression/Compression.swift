/// Zones merged step by step, each time the two whose merging hides least of the segregation.
///
/// Tells how many areas would show nearly the same segregation, and which zones are alike.
public struct Compression: Sendable {
  /// One step.
  public struct Merge: Sendable, Equatable {
    /// Row of the zone that stands for both from now on, the lower of the two.
    public let kept: Int
    /// Row of the zone that went into it.
    public let merged: Int
    /// Areas left after the step.
    public let areas: Int
    /// M of the areas left, nats.
    public let mutualInformation: Double
  }

  /// Rows of zones, those without people included.
  public let zoneCount: Int
  /// Zones with people.
  public let populatedZones: Int
  /// M of the zones, nats.
  public let mutualInformation: Double
  /// In order; ends with one area, or with as many as have no neighbours left.
  public let merges: [Merge]

  /// The fewest areas that still show `share` of M, such as 0.95.
  public func areasNeeded(keeping share: Double) -> Int {
    var areas = populatedZones
    for merge in merges {
      guard merge.mutualInformation >= share * mutualInformation else { break }
      areas = merge.areas
    }
    return areas
  }

  /// The row of the zone that stands for every zone's area when `areas` are left.
  public func areaOfZone(areas: Int) -> [Int] {
    var standsFor = Array(0..<zoneCount)
    for merge in merges.prefix(while: { $0.areas >= areas }) {
      standsFor[merge.merged] = merge.kept
    }
    // Keepers are lower rows than what went into them: one pass upwards follows every chain.
    for zone in standsFor.indices { standsFor[zone] = standsFor[standsFor[zone]] }
    return standsFor
  }
}
