internal import GeoCore

/// Entries of PySAL's measures of neighbours, offered only for comparison with it.
extension SegregationMeasure {
  static let pysalSpatialDissimilarity = SegregationMeasure(
    MeasureInfo(
      id: "pysal-spatial-dissimilarity", aliases: [], family: .segregation, scope: .global,
      title: Phrase(
        en: "D(adj) as PySAL has it",
        sv: "D(adj) som i PySAL"),
      meaning: Phrase(
        en: """
          SpatialDissim of PySAL segregation 2.5.4: queen contiguity by common corners, \
          zones without people with share 0.
          """,
        sv: """
          SpatialDissim i PySAL segregation 2.5.4: queen genom gemensamma hörn, zoner utan \
          människor med andelen 0.
          """),
      formula: "D − Σ w|pᵢ − pⱼ| / Σ w, p = 0 without people",
      unit: .none, range: -1...1,
      caution: Phrase(
        en: """
          A contrast between nobody and somebody counts. Use adjacency-dissimilarity.
          """,
        sv: """
          En kontrast mellan ingen och någon räknas. Använd adjacency-dissimilarity.
          """),
      example: Phrase(
        en: """
          Without zones without people: as adjacency-dissimilarity with queen contiguity, \
          0.283 in the four zones of its example.
          """,
        sv: """
          Utan zoner utan människor: som adjacency-dissimilarity med queen, 0,283 i de fyra \
          zonerna i dess exempel.
          """),
      sources: [.init("Cortes, Rey, Knaap & Wolf 2020", doi: "10.1007/s42001-019-00059-3")]),
    isDefault: false, oracleKeys: [],
    .inSpace(
      .corners { comparison, geometry in
        adjacencyDissimilarityWithEmptyZones(
          focal: comparison.x.span, rest: comparison.y.span,
          neighbours: CornerContiguity.graph(geometry, .corner))
      }))

  static let pysalBoundaryDissimilarity = SegregationMeasure(
    MeasureInfo(
      id: "pysal-boundary-dissimilarity", aliases: [], family: .segregation, scope: .global,
      title: Phrase(
        en: "D(w) as PySAL has it",
        sv: "D(w) som i PySAL"),
      meaning: Phrase(
        en: """
          BoundarySpatialDissim of PySAL segregation 2.5.4 with its default: lengths as \
          shares of each zone's own border.
          """,
        sv: """
          BoundarySpatialDissim i PySAL segregation 2.5.4 med dess förval: längder som \
          andelar av varje zons egen gräns.
          """),
      formula: "D − (1/n) ΣᵢΣⱼ (ℓᵢⱼ/ℓᵢ)|pᵢ − pⱼ|",
      unit: .none, range: -1...1,
      caution: Phrase(
        en: """
          One zone without a border makes it undefined, and zones without people count. Use \
          border-dissimilarity.
          """,
        sv: """
          En zon utan gräns gör den odefinierad, och zoner utan människor räknas. Använd \
          border-dissimilarity.
          """),
      example: Phrase(
        en: """
          In the four zones of the example of border-dissimilarity 0.3475 instead of 0.40.
          """,
        sv: """
          I de fyra zonerna i exemplet för border-dissimilarity 0,3475 i stället för 0,40.
          """),
      sources: [.init("Cortes, Rey, Knaap & Wolf 2020", doi: "10.1007/s42001-019-00059-3")]),
    isDefault: false, oracleKeys: ["PySAL_only_D_w_rowstandardised"],
    .inSpace(
      .borders { _ in
        [
          (
            [],
            { comparison, contiguity, _ in
              borderDissimilarityByRows(
                focal: comparison.x.span, rest: comparison.y.span, contiguity: contiguity)
            }
          )
        ]
      }))

  static let pysalProximityProfile = SegregationMeasure(
    MeasureInfo(
      id: "pysal-proximity-profile", aliases: [], family: .segregation, scope: .global,
      title: Phrase(
        en: "SPP as PySAL has it",
        sv: "SPP som i PySAL"),
      meaning: Phrase(
        en: """
          SpatialProxProf of PySAL segregation 2.5.4: a sum over 1000 thresholds.
          """,
        sv: """
          SpatialProxProf i PySAL segregation 2.5.4: en summa över 1000 trösklar.
          """),
      formula: "[P − Σ_{s<P} η(s)/1000 + Σ_{s≥P} η(s)/1000]/(1 − P)",
      unit: .none, range: -Double.infinity...Double.infinity,
      caution: Phrase(
        en: """
          Off in the third decimal, and 0 for sets of zones that span two parts of the map. \
          Use proximity-profile.
          """,
        sv: """
          Fel i tredje decimalen, och 0 för mängder av zoner som spänner över två delar av \
          kartan. Använd proximity-profile.
          """),
      example: Phrase(
        en: """
          In the four zones of the example of proximity-profile 0.2000, by chance the same.
          """,
        sv: """
          I de fyra zonerna i exemplet för proximity-profile 0,2000, av en slump detsamma.
          """),
      sources: [.init("Cortes, Rey, Knaap & Wolf 2020", doi: "10.1007/s42001-019-00059-3")]),
    isDefault: false, oracleKeys: ["SPP_queen_grid1000"],
    .inSpace(
      .corners { comparison, geometry throws(GeosegError) in
        try proximityProfileOnGrid(
          focal: comparison.x, rest: comparison.y,
          neighbours: CornerContiguity.graph(geometry, .corner), thresholds: 1000,
          context: comparison.context)
      }))
}

extension SpatialComputation {
  /// One value per comparison, from the written corners of the zones.
  fileprivate static func corners(
    _ value:
      @escaping @Sendable (ComparisonInSpace, GeometryColumn) throws(GeosegError) -> Double
  ) -> SpatialComputation {
    SpatialComputation(
      needs: [.contiguity],
      .comparison(symmetric: false) { _ in
        [
          Variant(undefined: .noNeighbours) { comparison throws(GeosegError) in
            guard let geometry = comparison.space.geometry else { return .nan }
            return try value(comparison, geometry)
          }
        ]
      })
  }
}
