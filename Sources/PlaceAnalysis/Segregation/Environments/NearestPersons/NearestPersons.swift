/// Who the k nearest persons of every zone are: how many, of which groups, and how far away.
///
/// Zones without people are no origins: all that is said of them is NaN, as of zones without a
/// finite position. Values lie scale after scale; those of groups group after group within a scale.
public struct NearestPersons: Sendable {
  /// The numbers of persons asked for, k, as they were asked.
  public let scales: [Double]
  public let zoneCount: Int
  public let groupCount: Int
  /// Persons counted, N: k, more by whole rings or zones, less where there are fewer than k.
  public let persons: [Double]
  /// Persons of each group among them, T.
  public let groupPersons: [Double]
  /// Distance in metres to the k-th person, within the last ring as the share of it that is taken.
  public let distances: [Double]
  /// Distance in metres of the last ring: that of its centroids, 0 inside one's own zone.
  public let ringDistances: [Double]

  /// Persons counted around one zone.
  @inlinable
  public func persons(scale: Int, zone: Int) -> Double { persons[scale * zoneCount + zone] }

  /// Persons of a group counted around one zone.
  @inlinable
  public func persons(ofGroup group: Int, scale: Int, zone: Int) -> Double {
    groupPersons[(scale * groupCount + group) * zoneCount + zone]
  }

  /// The share of a group among the k nearest persons of every zone, R = T/N.
  public func shares(ofGroup group: Int, scale: Int) -> [Double] {
    (0..<zoneCount).map { zone in
      persons(ofGroup: group, scale: scale, zone: zone) / persons(scale: scale, zone: zone)
    }
  }

  /// Metres to the k-th person, for every zone.
  public func distances(scale: Int) -> [Double] {
    Array(distances[scale * zoneCount..<(scale + 1) * zoneCount])
  }

  /// Metres to the last ring, for every zone.
  public func ringDistances(scale: Int) -> [Double] {
    Array(ringDistances[scale * zoneCount..<(scale + 1) * zoneCount])
  }

  /// Fewer than k persons live within reach of this zone, so that all of them were counted.
  public func isShort(scale: Int, zone: Int) -> Bool {
    persons(scale: scale, zone: zone) < scales[scale] * (1 - NearestPersons.countTolerance)
  }

  /// How many zones have fewer than k persons around them; 0 or all of them, but for own zones.
  public func shortZones(scale: Int) -> Int {
    (0..<zoneCount).reduce(0) { $0 + (isShort(scale: scale, zone: $1) ? 1 : 0) }
  }

  /// Zones whose distances differ by no more than this form one ring, in metres.
  public static let ringTolerance = 1e-6

  /// A count this close below k, relative to k, has reached k: room for the rounding of fractions.
  static let countTolerance = 1e-10
}
