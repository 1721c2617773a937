internal import GeoCore

extension SegregationMeasure {
  static let borderDissimilarity = SegregationMeasure(
    MeasureInfo(
      id: "border-dissimilarity", aliases: ["d-w"], family: .segregation, scope: .global,
      title: Phrase(
        en: "Dissimilarity adjusted for borders D(w)",
        sv: "Dissimilaritet justerad för gränser D(w)"),
      meaning: Phrase(
        en: """
          Dissimilarity less the mean difference in mix over borders, each counted by its \
          length: people of different groups can meet across long borders.
          """,
        sv: """
          Dissimilaritet minus den genomsnittliga skillnaden i blandning över gränser, var \
          och en räknad efter sin längd: över långa gränser kan människor ur olika grupper \
          mötas.
          """),
      formula: "D − Σ ℓᵢⱼ|pᵢ − pⱼ| / Σ ℓᵢⱼ",
      unit: .none, range: -1...1,
      caution: Caution.alikeNeighbours,
      example: Phrase(
        en: """
          Four zones with 80, 10, 10 and 0 of the group among 100, 100, 50 and 50 people, in \
          two columns with borders of 100, 100, 200 and 300 m: 0.7 − (70 + 60 + 20 + 60)/700 \
          = 0.40.
          """,
        sv: """
          Fyra zoner med 80, 10, 10 och 0 ur gruppen bland 100, 100, 50 och 50 människor, i \
          två kolumner med gränser på 100, 100, 200 och 300 m: 0,7 − (70 + 60 + 20 + 60)/700 \
          = 0,40.
          """),
      differences: Phrase(
        en: """
          PySAL's BoundarySpatialDissim takes lengths as shares of each zone's own border by \
          default, another index; OasisR's ISWong stops or takes the wrong rows when a zone \
          has no people.
          """,
        sv: """
          PySAL:s BoundarySpatialDissim tar som förval längder som andelar av varje zons \
          egen gräns, ett annat index; OasisR:s ISWong stannar eller tar fel rader när en \
          zon saknar människor.
          """),
      sources: [
        .init("Wong 1993, Spatial indices of segregation", doi: "10.1080/00420989320080551"),
        .init("Tivadar 2019, OasisR", doi: "10.18637/jss.v089.i07"),
      ]),
    isDefault: false, oracleKeys: ["D_w"],
    .inSpace(
      .borders { _ in
        [
          (
            [],
            { comparison, contiguity, _ in
              PlaceAnalysis.borderDissimilarity(
                focal: comparison.x.span, rest: comparison.y.span, contiguity: contiguity)
            }
          )
        ]
      }))

  static let shapeDissimilarity = SegregationMeasure(
    MeasureInfo(
      id: "shape-dissimilarity", aliases: ["d-s"], family: .segregation, scope: .global,
      title: Phrase(
        en: "Dissimilarity adjusted for borders and shape D(s)",
        sv: "Dissimilaritet justerad för gränser och form D(s)"),
      meaning: Phrase(
        en: """
          D(w) in which a border counts more when its zones are stretched or small: there \
          more people live near it.
          """,
        sv: """
          D(w) där en gräns räknas mer när dess zoner är utdragna eller små: där bor fler \
          nära den.
          """),
      formula: "D − Σ (ℓᵢⱼ/Σℓ)|pᵢ − pⱼ|·½(qᵢ + qⱼ)/max q, q = perimeter/area",
      unit: .none, range: -1...1,
      caution: Phrase(
        en: """
          One small or ragged zone sets max q and moves the whole. Coasts lengthen the whole \
          perimeter, not the interior one: say which was taken.
          """,
        sv: """
          En enda liten eller flikig zon bestämmer max q och flyttar allt. Kuster förlänger \
          hela omkretsen, inte den inre: ange vilken som togs.
          """),
      example: Phrase(
        en: """
          Four zones with 80, 10, 10 and 0 of the group among 100, 100, 50 and 50 people, in \
          two columns of 1, 2, 3 and 6 ha: q = 0.04, 0.03, 0.0267 and 0.0167 per m, so 0.7 − \
          6.217/28 = 0.478.
          """,
        sv: """
          Fyra zoner med 80, 10, 10 och 0 ur gruppen bland 100, 100, 50 och 50 människor, i \
          två kolumner på 1, 2, 3 och 6 ha: q = 0,04, 0,03, 0,0267 och 0,0167 per m, alltså \
          0,7 − 6,217/28 = 0,478.
          """),
      differences: Phrase(
        en: """
          PySAL takes the whole perimeter and zones without people with share 0, OasisR the \
          interior one by default, seg the interior one.
          """,
        sv: """
          PySAL tar hela omkretsen och zoner utan människor med andelen 0, OasisR som förval \
          den inre, seg den inre.
          """),
      sources: [
        .init("Wong 1993, Spatial indices of segregation", doi: "10.1080/00420989320080551")
      ]),
    isDefault: false, oracleKeys: ["D_s_fullperim", "D_s_intperim"],
    .inSpace(
      .borders(areas: true) { _ in
        PerimeterKind.allCases.map { perimeter in
          (
            [.init("perimeter", .string(perimeter.rawValue))],
            { comparison, contiguity, _ in
              PlaceAnalysis.shapeDissimilarity(
                focal: comparison.x.span, rest: comparison.y.span, contiguity: contiguity,
                areas: comparison.space.areas, perimeter: perimeter)
            }
          )
        }
      }))
}
