internal import GeoCore

/// How neighbours are weighed and which rates are compared.
struct NeighbourhoodSettings: Sendable {
  let weights: WeightStyle
  let rates: RateBasis

  var parameters: [MeasureValue.Parameter] {
    [
      .init("weights", .string(weights.rawValue)), .init("rates", .string(rates.rawValue)),
    ]
  }

  func town(_ comparison: ComparisonInSpace, _ graph: ContiguityGraph) -> Neighbourhoods {
    Neighbourhoods(
      focal: comparison.x.span, rest: comparison.y.span, neighbours: graph, weights: weights,
      rates: rates)
  }
}

extension SegregationParameters {
  /// Every weighing and rate asked for.
  var neighbourhoodVariants: [NeighbourhoodSettings] {
    neighbourWeights.flatMap { weights in
      rates.map { NeighbourhoodSettings(weights: weights, rates: $0) }
    }
  }
}

extension SpatialComputation {
  /// One value per comparison of the rates of neighbours.
  static func neighbourhoods(
    symmetric: Bool, isRandom: Bool = false,
    _ value:
      @escaping @Sendable (Neighbourhoods, SegregationParameters, RunContext) throws(GeosegError)
      -> Double
  ) -> SpatialComputation {
    neighbours(symmetric: symmetric) { parameters in
      let drawn: [MeasureValue.Parameter] =
        isRandom
        ? [
          .init("replicates", .integer(parameters.replicates)),
          .init("seed", .string(String(parameters.seed))),
        ] : []
      return parameters.neighbourhoodVariants.map { settings in
        (
          settings.parameters + drawn,
          { comparison, _, graph throws(GeosegError) in
            try value(settings.town(comparison, graph), parameters, comparison.context)
          }
        )
      }
    }
  }
}

extension LocalMoran {
  /// Value, quadrant, and how often chance gives as much.
  var columns: [ZoneValues] {
    [
      ZoneValues("local_moran", .numbers(values), undefined: .noNeighbours),
      ZoneValues(
        "local_moran_quadrant", .texts(quadrants.map { $0?.rawValue ?? "" }),
        undefined: .noNeighbours),
      ZoneValues(
        "local_moran_p", .numbers(probabilities), unit: .share, undefined: .noNeighbours),
    ]
  }
}

extension LocalGetisOrd {
  /// Standard deviations, and how often chance gives as much.
  func columns(_ name: String) -> [ZoneValues] {
    [
      ZoneValues(name, .numbers(z), undefined: .noNeighbours),
      ZoneValues(name + "_p", .numbers(probabilities), unit: .share, undefined: .noNeighbours),
    ]
  }
}
