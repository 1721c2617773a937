internal import GeoCore

extension PlanResolver {
  /// The named reaches with limits in their units; faults go to the log.
  ///
  /// - Parameter crs: the CRS of computation; nil when none could be chosen, and streets are only
  ///   looked at as far as they can be without it.
  func resolveReaches(in crs: CRS?) -> [ReachDefinition] {
    var out: [ReachDefinition] = []
    var names: Set<String> = []
    for reach in plan.reaches {
      let location = Location(planKey: "reach.\(reach.name)")
      if !names.insert(reach.name).inserted {
        log.add(.reachDuplicate, ["name": .text(reach.name)], at: location)
      }
      if reach.within.isEmpty, reach.nearest == nil, reach.matrix == nil, reach.network == nil {
        log.add(.planReachEmpty, ["name": .text(reach.name)], at: location)
      }
      var cutOffs: [CutOff] = []
      for text in reach.within {
        let parsed = attempt { () throws(GeosegError) in
          try Quantity.parseList(text, at: location)
        }
        for quantity in parsed ?? [] {
          if let cutOff = CutOff(quantity) {
            cutOffs.append(cutOff)
          } else {
            log.add(
              .planWrongType,
              [
                "key": .text("reach.\(reach.name).within"),
                "expected": .phrase(PlanWords.lengthOrTime),
              ], at: location)
          }
        }
      }
      var speed: Speed?
      if let text = reach.speed {
        speed = attempt { () throws(GeosegError) in try Speed.parse(text, at: location) }
      }
      if let nearest = reach.nearest, nearest < 1 {
        log.add(
          .planWrongType,
          ["key": .text("reach.\(reach.name).nearest"), "expected": .phrase(PlanWords.positive)],
          at: location)
        continue
      }
      var source = CostSource.straightLine
      if let file = reach.matrix {
        guard let matrix = attempt({ () throws(GeosegError) in try loadMatrix(file) }) else {
          continue
        }
        source = .matrix(matrix)
      }
      var usualSpeed = Speed.walking
      if let network = reach.network {
        guard let along = streetReach(network, of: reach, at: location, in: crs) else { continue }
        source = .streets(along)
        usualSpeed = along.settings.usualSpeed
      }
      out.append(
        ReachDefinition(
          name: plan.reaches.count == 1 && reach.name == Plan.Reach.onlyName ? "" : reach.name,
          cutOffs: cutOffs, nearest: reach.nearest, source: source,
          speed: speed ?? usualSpeed))
    }
    return out
  }
}

extension Plan.Reach {
  /// The name that a reach gets when options, not a plan file, define the only one.
  public static let onlyName = "reach"
}
