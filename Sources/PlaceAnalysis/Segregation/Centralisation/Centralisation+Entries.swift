internal import GeoCore

extension SegregationMeasure {
  static let absoluteCentralisation = SegregationMeasure(
    MeasureInfo(
      id: "absolute-centralisation", aliases: ["ace"], family: .segregation, scope: .global,
      title: Phrase(
        en: "Absolute centralisation",
        sv: "Absolut centralisering"),
      meaning: Phrase(
        en: """
          How much nearer to the centre the group lives than if it were spread evenly over the \
          land: 1 all in the centre, 0 evenly, −1 all at the edge.
          """,
        sv: """
          Hur mycket närmare centrum gruppen bor än om den var jämnt spridd över ytan: 1 alla \
          i centrum, 0 jämnt, −1 alla i utkanten.
          """),
      formula: "ACE = Σ X_{r−1}A_r − Σ X_rA_{r−1}",
      unit: .ratio, range: -1...1,
      caution: Caution.centre,
      example: Phrase(
        en: """
          Four zones of equal area 0, 1, 2 and 3 km from the centre with 60, 30, 10 and 0 of \
          the group: (0.6 · 0.5 + 0.9 · 0.75 + 1) − (0.9 · 0.25 + 0.5 + 0.75) = 0.5.
          """,
        sv: """
          Fyra zoner av samma yta 0, 1, 2 och 3 km från centrum med 60, 30, 10 och 0 ur \
          gruppen: (0,6 · 0,5 + 0,9 · 0,75 + 1) − (0,9 · 0,25 + 0,5 + 0,75) = 0,5.
          """),
      differences: Phrase(
        en: """
          PySAL, divseg and OasisR's ACE do not merge zones at the same distance, so that the \
          order of the rows decides; OasisR's centre is the first zone unless told otherwise, \
          and it leaves out zones without people.
          """,
        sv: """
          PySAL, divseg och OasisR:s ACE slår inte ihop zoner på samma avstånd, så att \
          radernas ordning avgör; OasisR:s centrum är den första zonen om inget annat sägs, \
          och zoner utan folk utelämnas.
          """),
      sources: [
        .init("Massey & Denton 1988", doi: "10.1093/sf/67.2.281"),
        .init("Folch & Rey 2016", doi: "10.1111/pirs.12145"),
      ]),
    isDefault: false, oracleKeys: ["ACE_<centre>", "ACE_poly"],
    .inSpace(
      .centralisation(needs: [.areas, .centroids]) { who, distances in
        PlaceAnalysis.absoluteCentralisation(
          focal: who.x.span, rest: who.y.span, areasSquareMetres: who.space.areas.span,
          distancesMetres: distances, emptyZones: who.parameters.emptyZones,
          within: who.parameters.ringLimit)
      }))
}

extension SegregationMeasure {
  static let relativeCentralisation = SegregationMeasure(
    MeasureInfo(
      id: "relative-centralisation", aliases: ["rce"], family: .segregation, scope: .global,
      title: Phrase(
        en: "Relative centralisation",
        sv: "Relativ centralisering"),
      meaning: Phrase(
        en: """
          How much nearer to the centre the group lives than the other group: the share of one \
          that would have to change sides for both to lie alike.
          """,
        sv: """
          Hur mycket närmare centrum gruppen bor än den andra gruppen: den andel som skulle \
          behöva byta sida för att båda skulle ligga lika.
          """),
      formula: "RCE = Σ X_{r−1}Y_r − Σ X_rY_{r−1}",
      unit: .ratio, range: -1...1,
      caution: Caution.centre,
      example: Phrase(
        en: """
          Four zones of equal area 0, 1, 2 and 3 km from the centre with 60, 30, 10 and 0 of \
          the group, 10, 20, 30 and 40 of the other: (0.6 · 0.3 + 0.9 · 0.6 + 1) − (0.9 · 0.1 \
          + 0.3 + 0.6) = 0.73.
          """,
        sv: """
          Fyra zoner av samma yta 0, 1, 2 och 3 km från centrum med 60, 30, 10 och 0 ur \
          gruppen, 10, 20, 30 och 40 ur den andra: (0,6 · 0,3 + 0,9 · 0,6 + 1) − (0,9 · 0,1 + \
          0,3 + 0,6) = 0,73.
          """),
      differences: Phrase(
        en: """
          PySAL and divseg do not merge zones at the same distance, so that the order of the \
          rows decides; OasisR fails where distances differ by rounding.
          """,
        sv: """
          PySAL och divseg slår inte ihop zoner på samma avstånd, så att radernas ordning \
          avgör; OasisR stannar när avstånd skiljer sig genom avrundning.
          """),
      sources: [
        .init("Duncan & Duncan 1955", doi: "10.1086/221609"),
        .init("Massey & Denton 1988", doi: "10.1093/sf/67.2.281"),
        .init("Folch & Rey 2016", doi: "10.1111/pirs.12145"),
      ]),
    isDefault: false, oracleKeys: ["RCE_<centre>", "RCE_poly"],
    .inSpace(
      .centralisation(needs: .centroids) { who, distances in
        PlaceAnalysis.relativeCentralisation(
          focal: who.x.span, rest: who.y.span, distancesMetres: distances,
          within: who.parameters.ringLimit)
      }))
}

extension SegregationMeasure {
  static let populationCentralisation = SegregationMeasure(
    MeasureInfo(
      id: "population-centralisation", aliases: ["ace-duncan"], family: .segregation,
      scope: .global,
      title: Phrase(
        en: "Centralisation in the population",
        sv: "Centralisering i befolkningen"),
      meaning: Phrase(
        en: """
          How much nearer to the centre the group lives than everybody does, on a scale that \
          the group's size leaves alone; the same number as relative centralisation against \
          all others.
          """,
        sv: """
          Hur mycket närmare centrum gruppen bor än alla, på en skala som gruppens storlek \
          inte påverkar; samma tal som relativ centralisering mot alla andra.
          """),
      formula: "RCE(x, t)/(1 − P)",
      unit: .ratio, range: -1...1,
      caution: Caution.centre,
      example: Phrase(
        en: """
          Four zones of equal area 0, 1, 2 and 3 km from the centre with 60, 30, 10 and 0 of \
          the group among 70, 50, 40 and 40 people: (2.08 − 1.715)/(1 − 0.5) = 0.73.
          """,
        sv: """
          Fyra zoner av samma yta 0, 1, 2 och 3 km från centrum med 60, 30, 10 och 0 ur \
          gruppen bland 70, 50, 40 och 40 människor: (2,08 − 1,715)/(1 − 0,5) = 0,73.
          """),
      sources: [.init("Duncan & Duncan 1955", doi: "10.1086/221609")]),
    isDefault: false, oracleKeys: ["ACEDuncan_<centre>"],
    .inSpace(
      .centralisation(needs: .centroids) { who, distances in
        PlaceAnalysis.populationCentralisation(
          focal: who.x.span, rest: who.y.span, distancesMetres: distances,
          within: who.parameters.ringLimit)
      }))
}

extension SegregationMeasure {
  static let centralShare = SegregationMeasure(
    MeasureInfo(
      id: "central-share", aliases: ["pcc"], family: .segregation, scope: .global,
      title: Phrase(
        en: "Share in central zones",
        sv: "Andel i centrala zoner"),
      meaning: Phrase(
        en: """
          The share of the group that lives in the zones declared central.
          """,
        sv: """
          Den andel av gruppen som bor i de zoner som anges som centrala.
          """),
      formula: "Σ xᵢ/X over the central zones",
      unit: .share, range: 0...1,
      caution: Phrase(
        en: """
          Given only where central zones are named; depends wholly on where their border runs.
          """,
        sv: """
          Ges bara när centrala zoner anges; beror helt på var deras gräns går.
          """),
      example: Phrase(
        en: """
          Four zones of equal area 0, 1, 2 and 3 km from the centre with 60, 30, 10 and 0 of \
          the group, the nearest two declared central: (60 + 30)/100 = 0.9.
          """,
        sv: """
          Fyra zoner av samma yta 0, 1, 2 och 3 km från centrum med 60, 30, 10 och 0 ur \
          gruppen, de två närmaste angivna som centrala: (60 + 30)/100 = 0,9.
          """),
      sources: [.init("Massey & Denton 1988", doi: "10.1093/sf/67.2.281")]),
    isDefault: false, oracleKeys: [],
    .inSpace(.centralShare))
}
