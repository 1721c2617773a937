internal import GeoCore

extension PopulatedSpace {
  /// Where people are taken to be: cells of the size asked for, or centroids.
  func environmentSites() throws(GeosegError) -> EnvironmentSites {
    try shared(SharedEnvironmentKey.sites) { () throws(GeosegError) in
      if let size = parameters.cellSize, space.costs == nil, let geometry = space.geometry {
        return EnvironmentSites(try Origins.placed(.cells(metres: size), in: geometry, context))
      }
      return EnvironmentSites(x: space.x, y: space.y)
    }
  }

  /// The environment of one scale; all scales asked for are worked out at the first call.
  func environment(_ scale: EnvironmentScale) throws(GeosegError) -> SpatialEnvironment {
    let all = try shared(SharedEnvironmentKey.all) { () throws(GeosegError) in
      let scales = parameters.environmentScales
      let environments: [SpatialEnvironment]
      if let costs = space.costs {
        environments = try SpatialEnvironment.all(
          costs: costs, residents: composition, scales: scales, context)
      } else {
        let sites = try environmentSites()
        environments = try SpatialEnvironment.all(
          x: sites.x, y: sites.y, residents: sites.spread(composition), scales: scales, context)
      }
      return Dictionary(zip(scales, environments)) { first, _ in first }
    }
    return all[scale] ?? SpatialEnvironment(alone: composition)
  }
}

extension ComparisonInSpace {
  /// The environment of one scale, of these two groups alone or of one and everybody else.
  func environment(_ scale: EnvironmentScale) throws(GeosegError) -> SpatialEnvironment {
    let all = try populated.environment(scale)
    return other.map { all.selecting([focal, $0]) } ?? all.againstRest(of: focal)
  }
}

extension SegregationParameters {
  /// Every kernel with every bandwidth.
  var environmentScales: [EnvironmentScale] {
    kernels.flatMap { kernel in
      bandwidths.map { scale(kernel, $0) }
    }
  }

  func scale(_ kernel: DecayKernel, _ bandwidth: Double) -> EnvironmentScale {
    var scale = EnvironmentScale(kernel, bandwidth: bandwidth)
    scale.unit = bandwidthUnit
    return scale
  }
}

private enum SharedEnvironmentKey: Hashable, Sendable {
  case sites
  case all
}
