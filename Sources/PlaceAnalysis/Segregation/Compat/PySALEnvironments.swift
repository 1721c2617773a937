internal import GeoCore

/// What PySAL reports as spatial indices and distortion, for `--compat`.
extension SegregationMeasure {
  static let pysalSmoothedDissimilarity = SegregationMeasure(
    info(
      "pysal-smoothed-dissimilarity",
      Phrase(
        en: "Dissim(distance=…) of PySAL segregation",
        sv: "Dissim(distance=…) i PySAL segregation"), "D of rounded ñᵢ = Σⱼ φ(dᵢⱼ)·nⱼ"),
    .inSpace(
      smoothedPairs {
        $0.value(of: 0, against: 1) { PlaceAnalysis.dissimilarity(focal: $0, rest: $1) }
      }))

  static let pysalSmoothedInformationTheory = SegregationMeasure(
    info(
      "pysal-smoothed-information-theory",
      Phrase(
        en: "Entropy(distance=…) of PySAL segregation",
        sv: "Entropy(distance=…) i PySAL segregation"), "H of rounded ñᵢ = Σⱼ φ(dᵢⱼ)·nⱼ"),
    .inSpace(
      smoothedPairs {
        $0.value(of: 0, against: 1) { PlaceAnalysis.informationTheory(focal: $0, rest: $1) }
      }))

  static let pysalSmoothedMultigroupDissimilarity = SegregationMeasure(
    info(
      "pysal-smoothed-multigroup-dissimilarity",
      Phrase(
        en: "MultiDissim(distance=…) of PySAL segregation",
        sv: "MultiDissim(distance=…) i PySAL segregation"), "D of rounded ñᵢₖ = Σⱼ φ(dᵢⱼ)·nⱼₖ"),
    .inSpace(smoothedGroups { $0.multigroupDissimilarity() }))

  static let pysalSmoothedMultigroupInformationTheory = SegregationMeasure(
    info(
      "pysal-smoothed-multigroup-information-theory",
      Phrase(
        en: "MultiInfoTheory(distance=…) of PySAL segregation",
        sv: "MultiInfoTheory(distance=…) i PySAL segregation"),
      "H of rounded ñᵢₖ = Σⱼ φ(dᵢⱼ)·nⱼₖ"),
    .inSpace(smoothedGroups { $0.multigroupInformationTheory() }))

  static let pysalDistortion = SegregationMeasure(
    info(
      "pysal-distortion",
      Phrase(
        en: "GlobalDistortion of PySAL segregation", sv: "GlobalDistortion i PySAL segregation"),
      "Σᵢ (tᵢ/T)·Σⱼ KLᵢ(mⱼ), once per zone j", distortion: true),
    .inSpace(
      SpatialComputation(
        needs: .centroids,
        .allGroups { _ in
          [.init { populated throws(GeosegError) in try populated.unitDistortion().global }]
        })))

  static let pysalLocalDistortion = SegregationMeasure(
    info(
      "pysal-local-distortion",
      Phrase(
        en: "LocalDistortion of PySAL segregation", sv: "LocalDistortion i PySAL segregation"),
      "Σⱼ KLᵢ(mⱼ), once per zone j", distortion: true, scope: .zone),
    .inSpace(
      SpatialComputation(
        needs: .centroids,
        .zones { _ in
          [
            .init { populated throws(GeosegError) in
              [
                ZoneValues(
                  "pysal_local_distortion", .numbers(try populated.unitDistortion().local),
                  unit: .nats)
              ]
            }
          ]
        })))

  private static func info(
    _ id: String, _ title: Phrase, _ formula: String, distortion: Bool = false,
    scope: MeasureInfo.Scope = .global
  ) -> MeasureInfo {
    MeasureInfo(
      id: id, family: .segregation, scope: scope, title: title,
      meaning: distortion
        ? Phrase(
          en: "The raw divergence added up once per zone, as PySAL segregation 2.5 gives it.",
          sv: "Den råa avvikelsen summerad en gång per zon, som PySAL segregation 2.5 ger den.")
        : Phrase(
          en: "The aspatial index of smoothed counts, as PySAL segregation 2.5 gives it.",
          sv: "Det icke-rumsliga indexet av utjämnade antal, som PySAL segregation 2.5 ger det."),
      formula: formula, unit: distortion ? .nats : .share,
      range: distortion ? 0...Double.infinity : 0...1,
      caution: distortion
        ? Phrase(
          en: """
            Grows with the number of zones and depends on where they are cut; zones at equal \
            distances are taken in row order here, in any order there. Use `distortion`.
            """,
          sv: """
            Växer med antalet zoner och beror på hur de är dragna; zoner på lika avstånd tas i \
            radordning här, i vilken ordning som helst där. Använd `distortion`.
            """)
        : Phrase(
          en: """
            Zones weigh by smoothed totals and the whole is the smoothed mix; counts are rounded to \
            whole persons, and the own zone has another constant than others. Use the spatial index \
            of that name.
            """,
          sv: """
            Zoner väger efter utjämnade summor och helheten är den utjämnade blandningen; antalen \
            avrundas till hela personer, och den egna zonen har en annan konstant än andra. Använd \
            det rumsliga indexet med det namnet.
            """),
      example: distortion
        ? Phrase(
          en: "Two zones, 100 of one group and 300 of the other: ¼ ln 4 + ¾ ln(4/3) = 0.5623.",
          sv: "Två zoner, 100 av en grupp och 300 av den andra: ¼ ln 4 + ¾ ln(4/3) = 0,5623.")
        : Phrase(
          en: """
            Two zones 100 m apart with 40 and 10 of one group, 10 and 40 of the other, triangular \
            kernel, 200 m: smoothed 45 and 30 against 30 and 45, D = 0.2.
            """,
          sv: """
            Två zoner 100 m från varandra med 40 och 10 av en grupp, 10 och 40 av den andra, \
            triangulär kärna, 200 m: utjämnat 45 och 30 mot 30 och 45, D = 0,2.
            """),
      sources: [.init("Cortes et al. 2020, PySAL segregation", doi: "10.1007/s42001-019-00059-3")])
  }
}

extension SegregationMeasure {
  private static func smoothedPairs(
    _ value: @escaping @Sendable (Composition) -> Double
  ) -> SpatialComputation {
    SpatialComputation(
      needs: .centroids,
      .comparison(symmetric: true) { parameters in
        parameters.pysalScales.map { scale in
          .init(scale.parameters) { comparison throws(GeosegError) in
            let all = try comparison.populated.pysalEnvironment(scale)
            let pair =
              comparison.other.map { all.selecting([comparison.focal, $0]) }
              ?? all.againstRest(of: comparison.focal)
            return value(SmoothedCounts(pair).roundedPair(scale.kernel))
          }
        }
      })
  }

  private static func smoothedGroups(
    _ value: @escaping @Sendable (Composition) -> Double
  ) -> SpatialComputation {
    SpatialComputation(
      needs: .centroids,
      .allGroups { parameters in
        parameters.pysalScales.map { scale in
          .init(scale.parameters) { populated throws(GeosegError) in
            value(SmoothedCounts(try populated.pysalEnvironment(scale)).rounded(scale.kernel))
          }
        }
      })
  }
}

extension SegregationParameters {
  /// The kernels that libpysal has, all cut at the bandwidth.
  fileprivate var pysalScales: [EnvironmentScale] {
    environmentScales.filter { $0.kernel != .exponential }.map {
      EnvironmentScale($0.kernel, bandwidth: $0.bandwidth, cutOff: 1)
    }
  }
}

extension PopulatedSpace {
  /// At centroids, whatever cells are asked for.
  fileprivate func pysalEnvironment(
    _ scale: EnvironmentScale
  ) throws(GeosegError) -> SpatialEnvironment {
    let scales = parameters.pysalScales
    let all = try shared("pysal environments") { () throws(GeosegError) in
      try SpatialEnvironment.all(
        x: space.x, y: space.y, residents: composition, scales: scales, context)
    }
    return zip(scales, all).first { $0.0 == scale }?.1 ?? SpatialEnvironment(alone: composition)
  }

  fileprivate func unitDistortion() throws(GeosegError) -> UnitDistortion {
    try shared("pysal distortion") { () throws(GeosegError) in
      UnitDistortion(of: composition, x: space.x, y: space.y)
    }
  }
}
