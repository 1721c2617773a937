internal import GeoCore

/// Origins and places tied to the streets of a reach.
struct StreetEnds: Sendable {
  let origins: Snapping
  let places: Snapping
}

extension StreetReach {
  /// Ties points to the network by the rule of the settings; those without a position stay loose.
  func snap(
    x: [Double], y: [Double], _ context: RunContext
  ) throws(GeosegError) -> Snapping {
    let rule = SnapRule(
      mode: settings.snap.mode, limit: settings.snapLimit,
      smallestComponent: settings.smallestComponent, barriers: streets.barriers)
    return try StreetSnapper(streets.network, rule: rule).snap(x: x, y: y, context: context)
  }
}
