internal import GeoCore

/// Curves behind the indices, as tables of points.
extension SegregationMeasure {
  static let segregationCurve = SegregationMeasure(
    MeasureInfo(
      id: "segregation-curve", aliases: ["lorenz"], family: .segregation, scope: .global,
      title: Phrase(en: "Segregation curve", sv: "Segregationskurva"),
      meaning: Phrase(
        en: """
          Zones with the highest shares of the group first: which part of everybody else (x) lives \
          where which part of the group (y) does. The diagonal is evenness.
          """,
        sv: """
          Zonerna med högst andel av gruppen först: vilken del av alla andra (x) som bor där vilken \
          del av gruppen (y) bor. Diagonalen är jämnhet.
          """),
      formula: "x = Σ yᵢ/Y, y = Σ xᵢ/X over the zones with the highest shares", unit: .share,
      range: 0...1,
      caution: Phrase(
        en: "When two curves cross, D and G can rank the towns differently: look at both.",
        sv: "När två kurvor korsas kan D och G ordna orterna olika: se på båda."),
      example: Phrase(
        en: """
          Four zones with 80, 10, 10, 0 of the group among 100, 100, 50, 50 people: (0, 0), (0.1, \
          0.8), (0.3, 0.9), (0.75, 1), (1, 1); the greatest gap is D = 0.7.
          """,
        sv: """
          Fyra zoner med 80, 10, 10, 0 ur gruppen bland 100, 100, 50, 50 människor: (0; 0), (0,1; \
          0,8), (0,3; 0,9), (0,75; 1), (1; 1); största avståndet är D = 0,7.
          """),
      sources: [.init("Duncan & Duncan 1955", doi: "10.2307/2088328")]),
    .curve { focal, rest in
      let points = PlaceAnalysis.segregationCurve(focal: focal, rest: rest)
      return CurvePoints(x: points.map(\.rest), y: points.map(\.focal))
    })

  static let concentrationProfileCurve = SegregationMeasure(
    MeasureInfo(
      id: "concentration-profile-curve", aliases: ["conprof-curve"], family: .segregation,
      scope: .global,
      title: Phrase(en: "Concentration profile", sv: "Koncentrationsprofil"),
      meaning: Phrase(
        en: """
          Which part of the group (y) lives in zones where the group is at least the share x. A step \
          down at every share that some zone has.
          """,
        sv: """
          Vilken del av gruppen (y) som bor i zoner där gruppen är minst andelen x. Ett steg ner vid \
          varje andel som någon zon har.
          """),
      formula: "v(s) = Σ_{pᵢ ≥ s} xᵢ/X", unit: .share, range: 0...1,
      caution: Phrase(
        en: "Steps, not a line: y holds from the point before up to x itself.",
        sv: "Steg, ingen linje: y gäller från punkten före till och med x självt."),
      example: Phrase(
        en: """
          Four zones with 80, 10, 10, 0 of the group among 100, 100, 50, 50 people: (0, 1), (0.1, 1), \
          (0.2, 0.9), (0.8, 0.8).
          """,
        sv: """
          Fyra zoner med 80, 10, 10, 0 ur gruppen bland 100, 100, 50, 50 människor: (0; 1), (0,1; 1), \
          (0,2; 0,9), (0,8; 0,8).
          """),
      sources: [.init("Hong & Sadahiro 2014", doi: "10.1080/13658816.2013.862265")]),
    .curve { focal, rest in
      let points = PlaceAnalysis.concentrationProfileCurve(focal: focal, rest: rest)
      return CurvePoints(x: points.map(\.zoneShare), y: points.map(\.focal))
    })
}
