public import GeoCore

extension ResolvedPlan {
  /// The same zones with other columns counted, such as those of a later year.
  ///
  /// Nothing is read again.
  ///
  /// - Throws: groups and counts that cannot be used, all at once.
  public func counting(
    groups: String?, total: String?, year: Int?, _ context: RunContext = RunContext()
  ) throws(GeosegError) -> ResolvedPlan {
    var asked = plan
    asked.groups = groups
    asked.total = total
    asked.year = year
    asked.tasks = [Plan.Task(family: .segregation)]
    let resolver = PlanResolver(plan: asked, context: context)
    let read = resolver.resolveGroups(zones)
    try resolver.log.throwIfErrors()
    var counted = self
    counted.plan = asked
    counted.groups = read?.counts
    counted.groupSet = read?.set
    counted.diagnostics = resolver.log.diagnostics
    return counted
  }
}
