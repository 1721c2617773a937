internal import GeoCore

/// One value per comparison for each of the classes.
extension SegregationMeasure {
  static let inPySALAbsoluteClustering = inPySAL(
    "absolute-clustering", "AbsoluteClustering", "ACL", \.absoluteClustering)
  static let inPySALRelativeClustering = inPySAL(
    "relative-clustering", "RelativeClustering", "RCL", \.relativeClustering)
  static let inPySALSpatialProximity = inPySAL(
    "spatial-proximity", "SpatialProximity", "SP", \.spatialProximity)
  static let inPySALDistanceDecayIsolation = inPySAL(
    "distance-decay-isolation", "DistanceDecayIsolation", "DPxx", \.distanceDecayIsolation)
  static let inPySALDistanceDecayInteraction = inPySAL(
    "distance-decay-interaction", "DistanceDecayInteraction", "DPxy", \.distanceDecayInteraction)

  private static func inPySAL(
    _ measure: String, _ name: String, _ key: String,
    _ value: @escaping @Sendable (PySALInvertedProximity) -> Double
  ) -> SegregationMeasure {
    SegregationMeasure(
      MeasureInfo(
        id: "pysal-" + measure, family: .segregation, scope: .global,
        title: Phrase(en: "\(name) of PySAL", sv: "\(name) i PySAL"),
        meaning: Phrase(
          en: """
            What \(name) of PySAL segregation 2.5.4 prints, to recognise it: its proximity grows \
            with distance. Not a measure; see \(measure).
            """,
          sv: """
            Det som \(name) i PySAL segregation 2.5.4 skriver ut, för att känna igen det: dess \
            närhet växer med avståndet. Inget mått; se \(measure).
            """),
        formula: "as \(measure), with cᵢⱼ = 1 − exp(−dᵢⱼ/Σₘdₘⱼ) and cᵢᵢ = 1 − exp(−√(0.6·aᵢ))",
        unit: .ratio, range: -Double.infinity...Double.infinity,
        caution: Phrase(
          en: "Do not use: a checkerboard comes out more clustered than a city of two halves.",
          sv: "Använd inte: ett schackbräde blir mer klustrat än en stad i två halvor."),
        example: Phrase(
          en: "On a grid, relative clustering of 36 against 64 cells is 64/36 − 1 = 0.7778 always.",
          sv: "I ett rutnät är relativ klustring av 36 mot 64 rutor alltid 64/36 − 1 = 0,7778."),
        sources: [.init("PySAL segregation 2.5.4, class \(name)")]),
      isDefault: false, oracleKeys: ["PySAL_only_\(key)_inverted_proximity"],
      .inSpace(
        SpatialComputation(
          needs: [.areas, .centroids],
          .comparison(symmetric: false) { _ in
            [
              .init(undefined: .noGeometry) { who throws(GeosegError) in
                value(try who.invertedProximity)
              }
            ]
          })))
  }
}

private struct InvertedKey: Hashable, Sendable {
  let focal: Int
  let other: Int?
}

extension ComparisonInSpace {
  /// The five of a comparison are worked out together.
  fileprivate var invertedProximity: PySALInvertedProximity {
    get throws(GeosegError) {
      try populated.shared(InvertedKey(focal: focal, other: other)) { () throws(GeosegError) in
        try PySALInvertedProximity(
          focal: x, rest: y, areasSquareMetres: space.areas, x: space.x, y: space.y,
          context: context)
      }
    }
  }
}
