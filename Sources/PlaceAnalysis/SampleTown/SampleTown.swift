public import GeoCore

/// A fictional Swedish municipality: people, places, streets, plans and a past, from one seed.
///
/// Made for trying, teaching and testing: Svanköping has about 60 000 residents in 40 zones of
/// 700–2 700, a river and a railway with few crossings between unlike neighbourhoods, and the
/// columns of real Swedish small-area data. Nothing in it describes a real place. The same settings
/// give the same tables on any machine at any thread count.
public struct SampleTown: Sendable {
  public var settings: Settings
  /// Statistical areas like DeSO, with residents by group and dwellings by tenure.
  public var zones: FeatureTable
  /// Street blocks with the same people as the zones.
  public var blocks: FeatureTable
  /// Meeting places in six categories with capacities.
  public var places: FeatureTable
  /// The catchment area of each school; borders follow blocks, not zones.
  public var schoolDistricts: FeatureTable
  /// Sites where a new meeting place could be built.
  public var candidates: FeatureTable
  /// The walking network.
  public var streets: FeatureTable
  /// River and railway as lines.
  public var barriers: FeatureTable
  /// Development plans: plots with planned dwellings and the people expected there.
  public var plans: [FeatureTable]
  /// The older division into zones.
  public var earlierZones: FeatureTable
  /// Residents and dwellings of earlier years on the older division.
  public var earlierTables: [EarlierTable]

  /// Makes the town.
  ///
  /// - Complexity: O(zones) with some 150 blocks each; above `Settings.largestTown` zones a plain
  ///   pattern without blocks, streets and past, in O(zones) and parallel.
  /// - Throws: `quantityOutOfRange` for other numbers of zones than 1…1 000 000, `interrupted`.
  public static func make(
    _ settings: Settings = Settings(), context: RunContext = RunContext()
  ) throws(GeosegError) -> SampleTown {
    guard (1...Settings.mostZones).contains(settings.zones) else {
      throw GeosegError(
        .quantityOutOfRange,
        ["text": .text("\(settings.zones) zones"), "limit": .text("\(Settings.mostZones)")])
    }
    context.progress.began(
      Stage("synth", Phrase(en: "make the town", sv: "gör kommunen")), steps: settings.zones)
    defer { context.progress.ended() }
    if settings.zones > Settings.largestTown {
      return try PlainTown.make(settings, context: context)
    }
    return try detailed(settings, context: context)
  }
}
