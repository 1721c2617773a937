internal import GeoCore

/// How far the smaller of two catchments lies within the other.
enum OverlapCoefficient {
  static let info = MeasureInfo(
    id: "overlap-coefficient", aliases: ["szymkiewicz-simpson"], family: .overlap, scope: .place,
    title: Phrase(
      en: "part of the smaller catchment that is shared",
      sv: "delad del av det mindre upptagningsområdet"),
    meaning: Phrase(
      en: """
        The people who have both places in reach, as a share of the smaller catchment. One when all \
        of its people have the other place too. In the table of pairs.
        """,
      sv: """
        Människorna som har båda platserna inom räckhåll, som andel av det mindre \
        upptagningsområdet. Ett när alla dess människor även har den andra platsen. I tabellen över \
        par.
        """),
    formula: "pop(K_i ∩ K_j) / min(pop(K_i), pop(K_j))", unit: .ratio, range: 0...1,
    example: Phrase(
      en: "64 and 36 people with 12 in both: 12 / 36 = 0.333.",
      sv: "64 och 36 personer med 12 i båda: 12 / 36 = 0,333."),
    sources: [
      MeasureInfo.Source(
        "Vijaymeena & Kavitha 2016, A survey on similarity measures in text mining",
        doi: "10.5121/mlaij.2016.3103")
    ])

  static let measure = CatchmentMeasure(info: info)

  /// NaN when one of the two is empty.
  static func value(_ a: Double, _ b: Double, shared: Double) -> Double {
    let smaller = min(a, b)
    return smaller > 0 ? shared / smaller : .nan
  }
}
