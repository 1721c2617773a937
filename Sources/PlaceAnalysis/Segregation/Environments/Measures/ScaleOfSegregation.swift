internal import GeoCore

extension SegregationMeasure {
  static let macroMicroRatio = SegregationMeasure(
    MeasureInfo(
      id: "macro-micro-ratio", aliases: ["macro-micro"], family: .segregation, scope: .global,
      title: Phrase(en: "Macro/micro ratio", sv: "Makro-/mikrokvot"),
      meaning: Phrase(
        en: """
          How much of the segregation among near neighbours is still there among far ones: H̃ at \
          the largest bandwidth as part of H̃ at the smallest. Near 1, whole parts of the area \
          differ; near 0, differences even out within walking distance.
          """,
        sv: """
          Hur mycket av segregationen bland nära grannar som finns kvar bland fjärran: H̃ vid den \
          största bandbredden som del av H̃ vid den minsta. Nära 1 skiljer sig hela delar av \
          området åt; nära 0 jämnas skillnaderna ut inom gångavstånd.
          """),
      formula: "H̃(h_large) / H̃(h_small)",
      unit: .ratio, range: -Double.infinity...Double.infinity,
      caution: Phrase(
        en: """
          Only comparable with the same two bandwidths and kernel, 500 m and 4 000 m in the \
          literature. Zones wider than half the smallest bandwidth push it towards 1: the H̃ at both \
          ends is reported beside it. Unstable where hardly anything is segregated.
          """,
        sv: """
          Bara jämförbar med samma två bandbredder och kärna, 500 m och 4 000 m i litteraturen. \
          Zoner bredare än halva minsta bandbredden trycker den mot 1: H̃ i båda ändar redovisas \
          bredvid. Instabil där nästan inget är segregerat.
          """),
      example: Phrase(
        en: "H̃ 0.5255 at 150 m and 0.3903 at 350 m: 0.3903/0.5255 = 0.743.",
        sv: "H̃ 0,5255 vid 150 m och 0,3903 vid 350 m: 0,3903/0,5255 = 0,743."),
      sources: EnvironmentTexts.scaleSources),
    isDefault: true, oracleKeys: ["macro_micro_ratio_H"],
    .inSpace(
      SpatialComputation(
        needs: [.centroids, .areas],
        .allGroups { parameters in
          parameters.kernels.flatMap { kernel in
            ratioParts(kernel, parameters.bandwidths)
          }
        }, notes: \.environmentNotes)))

  /// The ratio and the values that it is made of.
  private static func ratioParts(
    _ kernel: DecayKernel, _ bandwidths: [Double]
  ) -> [SpatialComputation.Variant<PopulatedSpace, Double>] {
    if bandwidths.isEmpty { return [] }
    let parts: [(name: String, value: @Sendable (MacroMicroRatio) -> Double)] = [
      ("ratio", { $0.ratio }), ("h-at-large", { $0.atLarge }), ("h-at-small", { $0.atSmall }),
    ]
    return parts.map { name, value in
      SpatialComputation.Variant(
        [
          .init("kernel", .string(kernel.rawValue)),
          .init("large", .number(bandwidths.max() ?? .nan)),
          .init("small", .number(bandwidths.min() ?? .nan)),
          .init("part", .string(name)),
        ], undefined: .oneBandwidth
      ) { populated throws(GeosegError) in
        try populated.multiscalarProfile(kernel).macroMicroRatio.map(value) ?? .nan
      }
    }
  }

  static let scaleSlope = SegregationMeasure(
    MeasureInfo(
      id: "scale-slope", aliases: ["profile-slope"], family: .segregation, scope: .global,
      title: Phrase(en: "Slope of the profile", sv: "Profilens lutning"),
      meaning: Phrase(
        en: """
          How fast segregation is lost as surroundings grow: the change of H̃ when the bandwidth \
          grows e-fold, by least squares over all bandwidths. Doubling it changes H̃ by 0.69 times \
          the slope.
          """,
        sv: """
          Hur fort segregationen avtar när omgivningen växer: ändringen av H̃ när bandbredden växer \
          e gånger, med minsta kvadrat över alla bandbredder. En fördubbling ändrar H̃ med 0,69 \
          gånger lutningen.
          """),
      formula: "slope of H̃(h) on ln h",
      unit: .none, range: -Double.infinity...Double.infinity,
      caution: Phrase(
        en: """
          A straight line through a profile that need not be straight: look at the profile. Only \
          comparable over the same bandwidths and kernel.
          """,
        sv: """
          En rät linje genom en profil som inte behöver vara rak: se på profilen. Bara jämförbar \
          över samma bandbredder och kärna.
          """),
      example: Phrase(
        en:
          "H̃ 0.40, 0.25 and 0.10 at 500, 1 000 and 2 000 m: −0.15 per doubling, −0.2164 per ln h.",
        sv:
          "H̃ 0,40, 0,25 och 0,10 vid 500, 1 000 och 2 000 m: −0,15 per fördubbling, −0,2164 per ln h."
      ),
      sources: EnvironmentTexts.scaleSources),
    .inSpace(.profiles(undefined: .oneBandwidth) { $0.slopePerLogBandwidth }))
}
