extension SampleTown {
  /// What to make.
  public struct Settings: Sendable, Hashable {
    /// Another seed gives another town of the same kind.
    public var seed: UInt64
    /// Number of zones, 1…1 000 000; above `largestTown` zones and places only, for benchmarks.
    public var zones: Int

    public init(seed: UInt64 = 1, zones: Int = 40) {
      self.seed = seed
      self.zones = zones
    }

    /// The most zones that get blocks, streets, plans and a past.
    public static let largestTown = 800

    /// The most zones there can be.
    public static let mostZones = 1_000_000

    /// Residents of the whole municipality.
    public var residents: Int { zones * 1500 }
  }

  /// Names of the fictional municipality; no such name or code exists in Sweden.
  public enum Municipality {
    public static let name = "Svanköping"
    public static let code = "9901"
    /// Year that zones, blocks and places describe.
    public static let year = 2024
    /// Years of the tables on the older division.
    public static let earlierYears = [2020, 2022]
  }
}
