internal import GeoCore

extension MeasureSetting where Parameters == CatchmentParameters {
  /// Settings of catchments that share out people and land.
  static var sharing: [CatchmentSetting] {
    [
      CatchmentSetting(
        "curve-tolerance",
        Phrase(
          en:
            "How far drawn borders may lie off bent ones in voronoi with delays, 0.1m when left out.",
          sv:
            "Hur långt ritade gränser får ligga från böjda i voronoi med tillägg, 0.1m om det utelämnas."
        ),
        value: Words.distance, length(\.curveTolerance)),
      CatchmentSetting(
        "huff-alpha",
        Phrase(
          en: "Exponent of capacity in huff, 1 when left out.",
          sv: "Exponent för kapacitet i huff, 1 om den utelämnas."),
        value: Words.number,
        number(\.huffAlpha, Phrase(en: "a number from 0", sv: "ett tal från 0")) { $0 >= 0 }),
      CatchmentSetting(
        "huff-beta",
        Phrase(
          en: "Exponent of cost in huff, 2 when left out.",
          sv: "Exponent för kostnad i huff, 2 om den utelämnas."),
        value: Words.number,
        number(\.huffBeta, Phrase(en: "a number above 0", sv: "ett tal över 0")) { $0 > 0 }),
      CatchmentSetting(
        "huff-floor",
        Phrase(
          en: "Cost below which places are alike in huff, 1min when left out.",
          sv: "Kostnad under vilken platser är lika i huff, 1min om den utelämnas."),
        value: Words.distance, cutOff(\.huffFloor)),
    ]
  }
}
