internal import GeoCore

/// Who could meet in a catchment: how even the mix of its groups is, and how far it is from the
/// town's.
enum CatchmentMix {
  private static let sources = [
    MeasureInfo.Source(
      "Theil & Finizza 1971, A note on the measurement of racial integration of schools"),
    MeasureInfo.Source("Roberto 2016, The divergence index", doi: "10.48550/arXiv.1508.01167"),
  ]

  static let entropy = MeasureInfo(
    id: "catchment-entropy", aliases: ["mix-entropy"], family: .overlap, scope: .place,
    title: Phrase(en: "evenness of a catchment's mix", sv: "blandningens jämnhet i området"),
    meaning: Phrase(
      en: """
        How even the groups are in size among the people who have the place in reach: who could \
        meet there. 0 is one group alone, 1 all groups alike in size. People in no named group are \
        a group of their own. The layers catchments and pieces have it too.
        """,
      sv: """
        Hur jämnstora grupperna är bland dem som har platsen inom räckhåll: vilka som skulle kunna \
        mötas där. 0 är en enda grupp, 1 alla grupper lika stora. De som inte hör till någon nämnd \
        grupp är en egen grupp. Lagren catchments och pieces har det också.
        """),
    formula: "−Σ_g q_jg ln q_jg / ln G, q_jg = pop_g(K_j) / pop(K_j)", unit: .ratio, range: 0...1,
    caution: Phrase(
      en: """
        Evenness is not the town's mix: see catchment-divergence. It says who could meet, not who \
        does. Undefined for groups that overlap.
        """,
      sv: """
        Jämnhet är inte ortens blandning: se catchment-divergence. Det säger vilka som skulle kunna \
        mötas, inte vilka som gör det. Odefinierat för grupper som överlappar.
        """),
    example: Phrase(
      en: "30 and 10 people of two groups: −(0.75 ln 0.75 + 0.25 ln 0.25) / ln 2 = 0.811.",
      sv: "30 och 10 personer ur två grupper: −(0,75 ln 0,75 + 0,25 ln 0,25) / ln 2 = 0,811."),
    sources: sources)

  static let divergence = MeasureInfo(
    id: "catchment-divergence", aliases: ["mix-divergence"], family: .overlap, scope: .place,
    title: Phrase(
      en: "distance of a catchment's mix from the town's",
      sv: "blandningens avstånd från ortens"),
    meaning: Phrase(
      en: """
        How far the mix of groups among the people who have the place in reach is from that of \
        everybody, in nats: 0 mirrors the town. The layers catchments and pieces have it too.
        """,
      sv: """
        Hur långt gruppernas blandning bland dem som har platsen inom räckhåll är från allas, i \
        nat: 0 speglar orten. Lagren catchments och pieces har det också.
        """),
    formula: "Σ_g q_jg ln(q_jg / π_g), π_g the share of everybody placed", unit: .nats,
    range: 0...Double.infinity,
    caution: Phrase(
      en: """
        Does not say which group there is more of: see the shares. Small catchments swing by \
        chance. Undefined for groups that overlap.
        """,
      sv: """
        Säger inte vilken grupp det är fler av: se andelarna. Små områden svänger av en slump. \
        Odefinierat för grupper som överlappar.
        """),
    example: Phrase(
      en: "Three quarters and one quarter in a town of halves: 0.75 ln 1.5 + 0.25 ln 0.5 = 0.131.",
      sv: "Tre fjärdedelar och en i en ort med hälften var: 0,75 ln 1,5 + 0,25 ln 0,5 = 0,131."),
    sources: sources)

  static let measures = [
    CatchmentMeasure(
      info: entropy,
      placeColumns: { report in
        columns(report, "mix_entropy", .ratio) { $0.entropy($1) }
      }),
    CatchmentMeasure(
      info: divergence,
      placeColumns: { report in
        columns(report, "mix_divergence", .nats) { $0.divergence($1) }
      }),
  ]

  /// One column per scale; none where there are no groups that are parts of everybody.
  private static func columns(
    _ report: CoverReport, _ base: String, _ unit: ColumnUnit,
    _ value: (GroupMix, [Double]) -> Double
  ) -> [Column] {
    report.pass.scales.indices.compactMap { scale in
      let mix = GroupMix(report, scale)
      guard mix.isDefined else { return nil }
      let all = report.pass.series.indices.map {
        report.byPlace(\.totals, scale: scale, series: $0)
      }
      let numbers = (0..<report.input.places.count).map { place in
        value(mix, all.map { $0[place].value })
      }
      return .numbers(report.name(base, scale), numbers, unit: unit, nanIs: .emptyZone)
    }
  }
}
