internal import GeoCore

/// Distances from one centre are worked out once per population.
private struct CentreKey: Hashable, Sendable {
  let centre: Centre
}

/// Measures of how near to a centre a group lives.
extension SpatialComputation {
  /// One value per comparison and centre.
  static func centralisation(
    needs: SpaceNeeds,
    _ index: @escaping @Sendable (ComparisonInSpace, _ distancesMetres: [Double]) -> Double
  ) -> SpatialComputation {
    SpatialComputation(
      needs: needs,
      .comparison(symmetric: false) { parameters in
        parameters.centres.map { centre in
          Variant(
            [.init("centre", .string(centre.name))] + parameters.ringParameters,
            undefined: .noGeometry
          ) { who throws(GeosegError) in
            index(who, try who.populated.distances(to: centre))
          }
        }
      })
  }

  /// The share in the zones declared central, where any are.
  static var centralShare: SpatialComputation {
    SpatialComputation(
      needs: [],
      .comparison(symmetric: false) { parameters in
        guard !parameters.centralZones.isEmpty else { return [] }
        let keys = parameters.centralZones
        return [
          Variant(
            [.init("central-zones", .array(keys.map { .string($0) }))], undefined: .noCentre
          ) { who throws(GeosegError) in
            let known = Set(who.space.keys)
            let unknown = keys.filter { !known.contains($0) }
            if !unknown.isEmpty {
              throw GeosegError(
                unknown.map { Diagnostic(.unknownCentralZone, ["zone": .text($0)]) })
            }
            let wanted = Set(keys)
            return PlaceAnalysis.centralShare(
              focal: who.x.span, isCentral: who.space.keys.map { wanted.contains($0) })
          }
        ]
      })
  }
}

extension SegregationParameters {
  fileprivate var ringParameters: [MeasureValue.Parameter] {
    switch ringLimit {
    case .all: []
    case .rings(let count): [.init("rings", .integer(count))]
    case .metres(let metres): [.init("radius", .number(metres))]
    }
  }
}

extension PopulatedSpace {
  /// Of every zone from the nearest of the centres, in metres.
  func distances(to centre: Centre) throws(GeosegError) -> [Double] {
    try shared(CentreKey(centre: centre)) { () throws(GeosegError) in
      let places = centre.places(
        people: composition.zoneTotals, x: space.x, y: space.y, keys: space.keys)
      if places.isEmpty, centre.namesZone {
        throw GeosegError(.unknownCentre, ["centre": .text(centre.name)])
      }
      return distancesToCentre(places, x: space.x, y: space.y)
    }
  }
}

extension Centre {
  /// Whether it can be missing for want of a zone.
  fileprivate var namesZone: Bool {
    switch self {
    case .zone: true
    case .several(let centres): centres.contains { $0.namesZone }
    default: false
    }
  }
}
