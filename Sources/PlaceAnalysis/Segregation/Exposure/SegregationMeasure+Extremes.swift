internal import GeoCore

/// Concentration at the extremes: of the whole, and zone by zone.
extension SegregationMeasure {
  private static let meaning = Phrase(
    en: """
      The first group less the second as a share of everybody: 1 all of the first (affluent), −1 all \
      of the second (deprived). People of neither group count in the denominator.
      """,
    sv: """
      Den första gruppen minus den andra som andel av alla: 1 bara den första (välbeställda), −1 bara \
      den andra (utsatta). Människor ur ingen av grupperna räknas i nämnaren.
      """)
  private static let massey = MeasureInfo.Source(
    "Massey 2001, The prodigal paradigm returns, in Does It Take a Village?")

  static let concentrationAtExtremes = SegregationMeasure(
    MeasureInfo(
      id: "concentration-at-extremes", aliases: ["ice"], family: .segregation, scope: .global,
      title: Phrase(
        en: "Concentration at the extremes, mean", sv: "Koncentration i ytterligheterna, medel"),
      meaning: meaning, formula: "(A − B)/T", unit: .share, range: -1...1,
      caution: Phrase(
        en: "The mean says how large the extremes are, not how apart they live: map the zones.",
        sv: "Medelvärdet säger hur stora ytterligheterna är, inte hur åtskilda de bor: se kartan."),
      example: Phrase(
        en:
          "Two zones with 60, 30, 10 and 20, 30, 50 people, first against third: (80 − 60)/200 = 0.1.",
        sv:
          "Två zoner med 60, 30, 10 respektive 20, 30, 50, första mot tredje: (80 − 60)/200 = 0,1."),
      sources: [massey]),
    .inSpace(
      SpatialComputation(
        needs: [],
        .comparison(symmetric: true) { _ in
          [
            SpatialComputation.Variant { pair in
              let total = pair.populated.composition.total
              guard total > 0 else { return .nan }
              var sum = CompensatedSum()
              for i in pair.x.indices { sum.add(pair.x[i] - pair.y[i]) }
              return sum.value / total
            }
          ]
        })))

  static let localConcentrationAtExtremes = SegregationMeasure(
    MeasureInfo(
      id: "local-concentration-at-extremes", aliases: ["local-ice"], family: .segregation,
      scope: .zone,
      title: Phrase(
        en: "Concentration at the extremes", sv: "Koncentration i ytterligheterna"),
      meaning: meaning, formula: "(Aᵢ − Bᵢ)/tᵢ", unit: .share, range: -1...1,
      caution: Phrase(
        en: "0 is an even balance of the extremes, or nobody of either.",
        sv: "0 är jämvikt mellan ytterligheterna, eller ingen ur någon av dem."),
      example: Phrase(
        en: "Zones with 60, 30, 10 and 20, 30, 50 people, first against third: 0.5 and −0.3.",
        sv: "Zoner med 60, 30, 10 respektive 20, 30, 50 människor, första mot tredje: 0,5 och −0,3."
      ),
      sources: [massey]),
    .inSpace(
      SpatialComputation(
        needs: [],
        .zonesByComparison { _ in
          [
            SpatialComputation.Variant { pair in
              let totals = pair.populated.composition.zoneTotals
              let values = pair.x.indices.map { i in
                totals[i] > 0 ? (pair.x[i] - pair.y[i]) / totals[i] : .nan
              }
              return [ZoneValues("concentration_at_extremes", .numbers(values), unit: .share)]
            }
          ]
        })))
}
