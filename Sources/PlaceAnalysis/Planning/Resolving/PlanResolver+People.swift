internal import GeoCore

extension PlanResolver {
  /// Where people are, placed once for the whole run; nil when no family asks for it.
  func placePeople(
    _ method: PopulationAt, in zones: RowLayer
  ) throws(GeosegError) -> Origins? {
    guard plan.tasks.contains(where: { $0.family != .segregation }) else { return nil }
    context.progress.began(PlanStage.people, steps: zones.table.count)
    defer { context.progress.ended() }
    if plan.reaches.contains(where: { $0.matrix != nil }) {
      // A matrix names zones: its costs hold for all who live there.
      return try Origins.placed(.centroid, in: zones.metric, context)
    }
    return try Origins.placed(method, in: zones.metric, context)
  }

  /// A cost table `origin,destination,cost`.
  func loadMatrix(_ path: String) throws(GeosegError) -> CostMatrix {
    throw GeosegError(.internalFault, ["what": "matrix"])
  }
}
