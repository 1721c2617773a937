internal import GeoCore

extension SegregationMeasure {
  static let localCentralisation = SegregationMeasure(
    MeasureInfo(
      id: "local-relative-centralisation", aliases: ["local-rce"], family: .segregation,
      scope: .zone,
      title: Phrase(
        en: "Local relative centralisation",
        sv: "Lokal relativ centralisering"),
      meaning: Phrase(
        en: """
          Whether, among the zone and those nearest to it, the group lives nearer to the \
          zone than the others: 1 when all of the group do, −1 when all of the others do.
          """,
        sv: """
          Om gruppen, bland zonen och de närmaste, bor närmare zonen än de andra: 1 när hela \
          gruppen gör det, −1 när alla andra gör det.
          """),
      formula: "Σ Xᵣ₋₁Yᵣ − Σ XᵣYᵣ₋₁ over rings r of distance among the zone and its k nearest",
      unit: .none, range: -1...1,
      caution: Phrase(
        en: """
          Depends on k and on the size of the zones; five zones are few. Undefined in zones \
          without people and where one of the groups does not live nearby.
          """,
        sv: """
          Beror på k och på zonernas storlek; fem zoner är få. Odefinierat i zoner utan \
          människor och där en av grupperna inte bor i närheten.
          """),
      example: Phrase(
        en: """
          Three zones in a row with 10, 0, 0 of the group and 0, 10, 10 others: around the \
          first all of the group come first, so 0.5 + 0.5 = 1.0.
          """,
        sv: """
          Tre zoner i rad med 10, 0, 0 ur gruppen och 0, 10, 10 andra: runt den första \
          kommer hela gruppen först, alltså 0,5 + 0,5 = 1,0.
          """),
      differences: Phrase(
        en: """
          PySAL always takes the five nearest whatever is asked for, and lets the order of \
          rows decide between zones at one distance.
          """,
        sv: """
          PySAL tar alltid de fem närmaste vad man än ber om, och låter radordningen avgöra \
          mellan zoner på samma avstånd.
          """),
      sources: [.init("Folch & Rey 2016", doi: "10.1111/pirs.12145")]),
    isDefault: false, oracleKeys: [],
    .inSpace(
      SpatialComputation(
        needs: [.centroids],
        .zonesByComparison { parameters in
          let nearest = parameters.nearestZones
          return [
            SpatialComputation.Variant([.init("nearest", .integer(nearest))]) {
              comparison throws(GeosegError) in
              let values = try localRelativeCentralisation(
                focal: comparison.x.span, rest: comparison.y.span, x: comparison.space.x,
                y: comparison.space.y, nearest: nearest, context: comparison.context)
              return [
                ZoneValues(
                  "local_relative_centralisation", .numbers(values), undefined: .oneGroupNearby)
              ]
            }
          ]
        })))
}

extension UndefinedReason {
  /// Only one of the two groups lives in the zone and those nearest to it.
  static let oneGroupNearby = UndefinedReason(rawValue: "one-group-nearby")
}
