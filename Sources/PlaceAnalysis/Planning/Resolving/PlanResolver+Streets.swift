internal import GeoCore

extension PlanResolver {
  /// The streets that a reach follows and how; nil, with findings in the log, when they cannot be
  /// used.
  func streetReach(
    _ network: Plan.Network, of reach: Plan.Reach, at location: Location, in crs: CRS?
  ) -> StreetReach? {
    if reach.matrix != nil {
      log.add(.networkAndMatrix, ["name": .text(reach.name)], at: location)
      return nil
    }
    let settings = attempt { () throws(GeosegError) in
      try StreetSettings.read(
        network.settings.map { ($0.name, $0.values) },
        at: { Location(planKey: "reach.\(reach.name).network.\($0)") })
    }
    guard let settings, let crs, let streets = loadStreets(network, settings, in: crs) else {
      return nil
    }
    if settings.cost == .slope {
      guard streets.network.heights != nil else {
        log.add(.slopeWithoutHeights, at: Location(file: network.file))
        return nil
      }
      SlopeCosts(of: streets.network).report(to: &log)
    }
    return StreetReach(streets, settings: settings)
  }

  /// A network, read and joined once for all reaches that share it.
  private func loadStreets(
    _ network: Plan.Network, _ settings: StreetSettings, in crs: CRS
  ) -> Streets? {
    let key = StreetKey(
      file: network.file, crs: network.crs, mode: settings.mode, joining: settings.joining)
    if let known = streets[key] { return known }
    let loader = StreetLoader(folder: plan.folder, crs: crs, settings: settings, context: context)
    let made = attempt { () throws(GeosegError) in try loader.load(network) }
    log.add(contentsOf: made?.diagnostics ?? [])
    for (path, input) in made?.inputs ?? [] {
      record(input.file, at: path, role: input.role, rows: input.rows)
      inputs[inputs.count - 1].crs = input.transform.source
      inputs[inputs.count - 1].transform = input.transform
    }
    streets.updateValue(made?.streets, forKey: key)
    return made?.streets
  }
}

/// What a network depends on.
struct StreetKey: Hashable {
  var file: String
  var crs: String?
  var mode: StreetMode
  var joining: StreetJoining
}
