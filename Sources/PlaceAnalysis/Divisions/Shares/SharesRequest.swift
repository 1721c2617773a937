public import GeoCore

/// What shares of zones in a second polygon layer are asked for.
public struct SharesRequest: Sendable, Hashable {
  /// The zones, with tables, groups, total and where their people are (`area` when left out).
  public var zones: Plan
  /// The second layer: police areas, school districts, flood zones.
  public var layer: Plan.Input

  public init(of zones: Plan, in layer: Plan.Input) {
    self.zones = zones
    self.layer = layer
  }

  /// Layers that can be written, the main one first.
  public static let layers = ["zones", "areas", "pairs", "summary"]

  /// Reads both layers, overlays them and adds up people and groups.
  ///
  /// - Returns: The layers asked for, and the CRS to write them in.
  public func run(
    outputs: [Plan.Output], _ context: RunContext = RunContext()
  ) throws(GeosegError) -> (outcome: Outcome, crs: CRS) {
    let layers = try LayerPair(
      zones, Plan(zones: layer), secondRole: .secondLayer, placesPeople: true, context
    ) { _, _, _ in }
    context.progress.began(PlanStage.overlay, steps: 0)
    defer { context.progress.ended() }
    let people =
      layers.first.groups.map { PeopleByGroup($0) }
      ?? .unknown(zones: layers.first.zones.table.count)
    let spreads = layers.first.origins?.spreads(for: people)
    let shares = try LayerShares(
      of: layers.first.zones.metric, in: layers.second.zones.metric,
      origins: layers.first.origins, spreads: spreads?.spreads ?? [], context)
    guard shares.count > 0 else {
      throw GeosegError(
        .layersApart,
        ["old": .text(layers.first.zones.name), "new": .text(layers.second.zones.name)],
        at: Location(file: layers.second.zones.name))
    }
    let report = SharesReport(
      layers: layers, shares: shares, people: people,
      spreadOf: spreads?.of ?? people.series.map { _ in 0 })
    return (try report.outcome(outputs, context), layers.first.outputCRS)
  }
}
