/// How the k nearest persons are counted: what to do with the last ring, and with one's own zone.
public struct NearestPersonsRule: Sendable, Hashable {
  /// What is taken of the ring of equally distant zones in which the k-th person lives.
  public enum Sharing: String, Sendable, Hashable, CaseIterable {
    /// The same fraction of every zone of the ring, so that exactly k persons are counted.
    case proportional
    /// The whole ring: k persons or more.
    case whole
    /// Whole zones of the ring, in an order drawn for each origin, until there are k persons.
    ///
    /// The order depends on the seed and on where origin and zones lie, never on the order of rows.
    case sampled
  }

  /// Whether the people of the origin's own zone count.
  public enum OwnZone: String, Sendable, Hashable, CaseIterable {
    case included
    case excluded
  }

  public var sharing: Sharing
  public var ownZone: OwnZone
  /// What the order of sampled zones is drawn from.
  public var seed: UInt64
  /// Radius of a zone as a factor of that of a disc of the same area, s; 1 by default.
  ///
  /// The people of a zone are taken to live within it: the distance to k of its t persons is
  /// s·√(a·k/(t·π)), and farther rings begin at s·√(a/π).
  public var ownRadiusFactor: Double

  public init(
    sharing: Sharing = .proportional, ownZone: OwnZone = .included, seed: UInt64 = 1,
    ownRadiusFactor: Double = 1
  ) {
    self.sharing = sharing
    self.ownZone = ownZone
    self.seed = seed
    self.ownRadiusFactor = ownRadiusFactor
  }
}
