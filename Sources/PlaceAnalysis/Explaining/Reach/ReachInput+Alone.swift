internal import GeoCore

extension ReachInput {
  /// One zone with its people and origins, everything around it as it was: what is in reach of them
  /// is the same, and costs no more than they need.
  func alone(_ zone: Int) -> ReachInput {
    let own = origins.origins(ofZone: zone)
    var points = Origins(method: origins.method)
    points.x = Array(origins.x[own])
    points.y = Array(origins.y[own])
    points.weights = Array(origins.weights[own])
    points.zoneStarts = [0, own.count]
    points.groupWeights = origins.groupWeights.mapValues { Array($0[own]) }
    var one = self
    one.studyArea = studyArea ?? zones.geometry
    one.zones = zones.selecting([zone])
    one.zoneKeys = [zoneKeys[zone]]
    one.people = people.alone(zone)
    one.origins = points
    one.reaches = reaches.map { $0.alone(zoneKeys[zone]) }
    one.groupReaches = groupReaches.mapValues { $0.alone(zoneKeys[zone]) }
    one.layers = []
    return one
  }
}

extension ResolvedPlan {
  /// One zone alone, or all of them where it cannot stand alone: a zone off the streets has nothing
  /// that a search could set out from.
  func alone(
    _ zone: Int, in input: ReachInput, _ context: RunContext
  ) throws(GeosegError) -> (input: ReachInput, zone: Int) {
    let one = input.alone(zone)
    let follows = (input.reaches + Array(input.groupReaches.values)).contains {
      if case .streets = $0.source { true } else { false }
    }
    guard follows else { return (one, 0) }
    var log = DiagnosticLog()
    do throws(GeosegError) {
      _ = try one.passes(context, log: &log)
      return (one, 0)
    } catch {
      guard error.diagnostics.contains(where: { $0.kind == .networkFarFromZones }) else {
        throw error
      }
      return (input, zone)
    }
  }
}

extension PeopleByGroup {
  fileprivate func alone(_ zone: Int) -> PeopleByGroup {
    var one = self
    one.zoneCount = 1
    one.series = series.map { series in
      Series(
        group: series.group, values: [series.values[zone]],
        lower: series.lower.map { [$0[zone]] }, upper: series.upper.map { [$0[zone]] })
    }
    return one
  }
}

extension ReachDefinition {
  /// With the costs of one zone alone.
  fileprivate func alone(_ key: String) -> ReachDefinition {
    guard case .matrix(let matrix) = source else { return self }
    let rows = matrix.origins.indices.filter { matrix.origins[$0] == key }
    var own = CostMatrix(
      origins: rows.map { matrix.origins[$0] }, destinations: rows.map { matrix.destinations[$0] },
      costs: rows.map { matrix.costs[$0] })
    own.file = matrix.file
    return ReachDefinition(
      name: name, cutOffs: cutOffs, nearest: nearest, source: .matrix(own), speed: speed)
  }
}
