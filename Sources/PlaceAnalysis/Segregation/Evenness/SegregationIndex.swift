internal import GeoCore

extension SegregationMeasure {
  static let segregationIndex = SegregationMeasure(
    MeasureInfo(
      id: "segregation-index", aliases: ["segregationsindex"], family: .segregation,
      scope: .global,
      title: Phrase(
        en: "Segregation index, 0–100", sv: "Segregationsindex, 0–100"),
      meaning: Phrase(
        en: """
          The dissimilarity index as Swedish statistics publish it, times 100: how many of every \
          hundred members of either group would have to move for all zones to have the same mix.
          """,
        sv: """
          Dissimilaritetsindex så som det publiceras i svensk statistik, gånger 100: hur många av \
          hundra medlemmar i endera gruppen som skulle behöva flytta för att alla zoner skulle få \
          samma sammansättning.
          """),
      formula: "100 · D = 50 Σ |xᵢ/X − yᵢ/Y|",
      unit: .percent, range: 0...100,
      caution: Phrase(
        en: """
          Statistics Sweden warns against comparing the index between municipalities, since the \
          number and size of the zones move its level. `dissimilarity-corrected` takes out what \
          chance alone gives.
          """,
        sv: """
          SCB varnar för att jämföra indexet mellan kommuner, eftersom antalet zoner och deras \
          storlek flyttar nivån. `dissimilarity-corrected` tar bort det som slumpen ensam ger.
          """),
      example: Phrase(
        en: """
          Four zones with 80, 10, 10 and 0 of the group among 100, 100, 50 and 50 people: D is \
          0.70, the index 70.
          """,
        sv: """
          Fyra zoner med 80, 10, 10 och 0 ur gruppen bland 100, 100, 50 och 50 människor: D är \
          0,70, indexet 70.
          """),
      sources: [
        .init("Duncan & Duncan 1955", doi: "10.2307/2088328"),
        .init("SCB, Segregationsindex för boende"),
      ]),
    isDefault: true,
    .comparison(symmetric: true, againstRest: { 100 * $0.dissimilarity(ofGroup: $1) }) {
      100 * PlaceAnalysis.dissimilarity(focal: $0, rest: $1)
    })
}
