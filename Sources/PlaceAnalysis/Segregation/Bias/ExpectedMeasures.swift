internal import GeoCore

/// Catalogue entries of what chance alone gives.
extension SegregationMeasure {
  static let dissimilarityUnderEvenness = SegregationMeasure(
    MeasureInfo(
      id: "dissimilarity-expected", aliases: ["d-star"], family: .segregation, scope: .global,
      title: Phrase(en: "Dissimilarity by chance", sv: "Olikhetsindex av slump"),
      meaning: Phrase(
        en: """
          The index of dissimilarity that chance alone gives when everybody belongs to the group \
          with the same chance, in zones of the size they have. The smaller zones and groups are, \
          the higher.
          """,
        sv: """
          Det olikhetsindex som slumpen ensam ger när alla har samma chans att tillhöra gruppen, \
          i zoner av den storlek de har. Ju mindre zoner och grupper, desto högre.
          """),
      formula: "D* = Σ MAD(tᵢ, P)/(2TP(1−P)), MAD(n, p) = 2ν·C(n,ν)·p^ν·(1−p)^{n−ν+1}, "
        + "ν = ⌊np⌋ + 1",
      unit: .share, range: 0...1,
      caution: Phrase(
        en: "Zone totals with fractions are rounded to whole persons.",
        sv: "Zonsummor med decimaler avrundas till hela personer."),
      example: Phrase(
        en: """
          Four zones of 100, 100, 50 and 50 people, a third of them in the group: mean deviations \
          of 3.769, 3.769, 2.671 and 2.671 persons over 2 · 300 · ⅓ · ⅔ give 0.0966.
          """,
        sv: """
          Fyra zoner med 100, 100, 50 och 50 människor, en tredjedel i gruppen: medelavvikelser på \
          3,769, 3,769, 2,671 och 2,671 personer genom 2 · 300 · ⅓ · ⅔ ger 0,0966.
          """),
      sources: [
        .init("Carrington & Troske 1997", doi: "10.1080/07350015.1997.10524718"),
        .init("Diaconis & Zabell 1991", doi: "10.1214/ss/1177011699"),
      ]),
    oracleKeys: ["D_star_fixedP_binomial"],
    .comparison(symmetric: true) {
      PlaceAnalysis.dissimilarityUnderEvenness(focal: $0, rest: $1)
    })

  static let multigroupDissimilarityExpected = SegregationMeasure(
    MeasureInfo(
      id: "multigroup-dissimilarity-expected", aliases: ["d-multi-expected"],
      family: .segregation, scope: .global,
      title: Phrase(
        en: "Multigroup dissimilarity by chance", sv: "Olikhetsindex för flera grupper av slump"),
      meaning: Phrase(
        en: """
          The multigroup dissimilarity that is expected when people change homes by chance while \
          every zone and group keeps its size. Exact, not simulated.
          """,
        sv: """
          Det olikhetsindex för flera grupper som väntas när människor byter bostad av en slump \
          medan varje zon och grupp behåller sin storlek. Exakt, inte simulerat.
          """),
      formula: "E[D] = ΣₖΣᵢ E|nᵢₖ − tᵢPₖ|/(2TI), nᵢₖ hypergeometric with T, Nₖ, tᵢ",
      unit: .share, range: 0...1, caution: roundingCaution,
      example: Phrase(
        en: """
          Two zones of two people, two groups of two: D is 1, 0, 1 with chances 1/6, 4/6, 1/6, \
          so 0.3333.
          """,
        sv: """
          Två zoner med två människor, två grupper med två: D är 1, 0, 1 med sannolikheterna \
          1/6, 4/6, 1/6, alltså 0,3333.
          """),
      sources: [
        .init("Winship 1977", doi: "10.1093/sf/55.4.1058"),
        .init("Diaconis & Zabell 1991", doi: "10.1214/ss/1177011699"),
      ]),
    .allGroups { FixedMargins($0)?.dissimilarity ?? .nan })

  static let mutualInformationExpected = SegregationMeasure(
    MeasureInfo(
      id: "mutual-information-expected", aliases: ["m-expected"], family: .segregation,
      scope: .global,
      title: Phrase(
        en: "Mutual information by chance", sv: "Ömsesidig information av slump"),
      meaning: Phrase(
        en: """
          The mutual information M that is expected when people change homes by chance while every \
          zone and group keeps its size. Exact, not simulated. What M exceeds it by is not \
          explained by small zones.
          """,
        sv: """
          Den ömsesidiga information M som väntas när människor byter bostad av en slump medan \
          varje zon och grupp behåller sin storlek. Exakt, inte simulerat. Det som M ligger över \
          det förklaras inte av små zoner.
          """),
      formula: "E[M] = ΣᵢΣₖ E[nᵢₖ ln(nᵢₖT/(tᵢNₖ))]/T, nᵢₖ hypergeometric with T, Nₖ, tᵢ",
      unit: .nats, range: 0...Double.infinity, caution: roundingCaution,
      example: Phrase(
        en: """
          Two zones of two people, two groups of two: M is ln 2, 0, ln 2 with chances 1/6, 4/6, \
          1/6, so ln 2/3 = 0.2310 nats.
          """,
        sv: """
          Två zoner med två människor, två grupper med två: M är ln 2, 0, ln 2 med \
          sannolikheterna 1/6, 4/6, 1/6, alltså ln 2/3 = 0,2310 nat.
          """),
      differences: simulatedElsewhere, sources: [patefield]),
    .allGroups { FixedMargins($0)?.mutualInformation ?? .nan })

  static let multigroupInformationTheoryExpected = SegregationMeasure(
    MeasureInfo(
      id: "multigroup-information-theory-expected", aliases: ["h-expected"],
      family: .segregation, scope: .global,
      title: Phrase(
        en: "Information theory index by chance", sv: "Teoretiskt informationsindex av slump"),
      meaning: Phrase(
        en: """
          The index H of several groups that is expected when people change homes by chance while \
          every zone and group keeps its size. Exact, not simulated.
          """,
        sv: """
          Det index H för flera grupper som väntas när människor byter bostad av en slump medan \
          varje zon och grupp behåller sin storlek. Exakt, inte simulerat.
          """),
      formula: "E[H] = E[M]/E",
      unit: .share, range: 0...1, caution: roundingCaution,
      example: Phrase(
        en: "Two zones of two people, two groups of two: E[M]/E = (ln 2/3)/ln 2 = 0.3333.",
        sv: "Två zoner med två människor, två grupper med två: E[M]/E = (ln 2/3)/ln 2 = 0,3333."),
      differences: simulatedElsewhere, sources: [patefield]),
    .allGroups { FixedMargins($0)?.informationTheory ?? .nan })

  static let localDivergenceExpected = SegregationMeasure(
    MeasureInfo(
      id: "local-divergence-expected", aliases: ["ls-expected"], family: .segregation,
      scope: .zone,
      title: Phrase(en: "Local divergence by chance", sv: "Lokal avvikelse av slump"),
      meaning: Phrase(
        en: """
          How far each zone's mix would be from that of the area by chance alone, given how many \
          live there. Small zones stand out without anybody having chosen it.
          """,
        sv: """
          Hur långt varje zons blandning skulle ligga från områdets av slumpen ensam, med hänsyn \
          till hur många som bor där. Små zoner sticker ut utan att någon har valt det.
          """),
      formula: "Σₖ E[nᵢₖ ln(nᵢₖT/(tᵢNₖ))]/tᵢ, nᵢₖ hypergeometric with T, Nₖ, tᵢ",
      unit: .nats, range: 0...Double.infinity, caution: roundingCaution,
      example: Phrase(
        en: """
          Two zones of two people, two groups of two: both zones ln 2 · 2/6 = 0.2310 nats.
          """,
        sv: """
          Två zoner med två människor, två grupper med två: båda zonerna ln 2 · 2/6 = 0,2310 nat.
          """),
      differences: simulatedElsewhere, sources: [patefield]),
    .zones(column: "local_divergence_expected") { town in
      FixedMargins(town)?.localDivergence
        ?? [Double](repeating: .nan, count: town.zoneCount)
    })

  private static let patefield = MeasureInfo.Source("Patefield 1981", doi: "10.2307/2346669")

  private static let roundingCaution = Phrase(
    en: "Counts with fractions are rounded to whole persons, groups keeping their size.",
    sv: "Antal med decimaler avrundas till hela personer så att gruppernas storlek behålls.")

  private static let simulatedElsewhere = Phrase(
    en: """
      The R package segregation draws some hundred tables of the same margins and gives their \
      mean, which this is the limit of.
      """,
    sv: """
      R-paketet segregation drar några hundra tabeller med samma marginaler och ger deras \
      medelvärde, vars gränsvärde detta är.
      """)
}
