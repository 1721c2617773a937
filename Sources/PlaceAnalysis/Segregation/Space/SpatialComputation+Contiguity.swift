internal import GeoCore

extension SpatialComputation {
  /// A measure of neighbours, with its parameters settled.
  typealias NeighbourVariant<Output> = (
    parameters: [MeasureValue.Parameter],
    compute:
      @Sendable (ComparisonInSpace, Contiguity, ContiguityGraph) throws(GeosegError) -> Output
  )

  /// One value per comparison, for each kind of contiguity and each variant.
  ///
  /// - Parameter kind: the contiguity that the measure is known with, where none is asked for
  static func neighbours(
    _ kind: Contiguity.Kind = .rook, symmetric: Bool = true, areas: Bool = false,
    _ variants: @escaping @Sendable (SegregationParameters) -> [NeighbourVariant<Double>]
  ) -> SpatialComputation {
    SpatialComputation(
      needs: areas ? [.contiguity, .areas] : [.contiguity],
      .comparison(symmetric: symmetric) { parameters in
        Self.settled(kind, parameters, variants, none: .nan)
      }, notes: { $0.contiguityNotes(kinds: $0.parameters.kinds(usually: kind)) })
  }

  /// One value per comparison of shared borders, whatever else touches.
  static func borders(
    areas: Bool = false,
    _ variants: @escaping @Sendable (SegregationParameters) -> [NeighbourVariant<Double>]
  ) -> SpatialComputation {
    SpatialComputation(
      needs: areas ? [.contiguity, .areas] : [.contiguity],
      .comparison(symmetric: true) { parameters in
        variants(parameters).map { variant in
          let compute = variant.compute
          return Variant(variant.parameters, undefined: .noNeighbours) {
            comparison throws(GeosegError) in
            guard let contiguity = comparison.space.contiguity else { return .nan }
            return try compute(comparison, contiguity, contiguity.graph(.rook))
          }
        }
      }, notes: { $0.contiguityNotes(kinds: [.rook]) })
  }

  /// The same with more to say about the map.
  func noting(
    _ more: @escaping @Sendable (PopulatedSpace) -> [Diagnostic]
  ) -> SpatialComputation {
    var out = self
    let notes = notes
    out.notes = { notes($0) + more($0) }
    return out
  }

  /// Columns per comparison, for each kind of contiguity and each variant.
  static func neighbourColumns(
    _ variants: @escaping @Sendable (SegregationParameters) -> [NeighbourVariant<[ZoneValues]>]
  ) -> SpatialComputation {
    SpatialComputation(
      needs: [.contiguity],
      .zonesByComparison { parameters in
        Self.settled(.rook, parameters, variants, none: [])
      }, notes: { $0.contiguityNotes(kinds: $0.parameters.kinds(usually: .rook)) })
  }

  private static func settled<Output: Sendable>(
    _ kind: Contiguity.Kind, _ parameters: SegregationParameters,
    _ variants: @Sendable (SegregationParameters) -> [NeighbourVariant<Output>], none: Output
  ) -> [Variant<ComparisonInSpace, Output>] {
    let variants = variants(parameters)
    return parameters.kinds(usually: kind).flatMap { kind in
      variants.map { variant in
        let compute = variant.compute
        return Variant(
          [.init("contiguity", .string(kind.rawValue))] + variant.parameters,
          undefined: .noNeighbours
        ) { comparison throws(GeosegError) in
          guard let contiguity = comparison.space.contiguity else { return none }
          return try compute(comparison, contiguity, contiguity.graph(kind))
        }
      }
    }
  }
}

extension SegregationParameters {
  /// What was asked for, else what the measure is known with.
  func kinds(usually kind: Contiguity.Kind) -> [Contiguity.Kind] {
    contiguity.isEmpty ? [kind] : contiguity
  }
}

extension UndefinedReason {
  /// No zone with people has a neighbour with people, or this one has none.
  static let noNeighbours = UndefinedReason(rawValue: "no-neighbours")
}
