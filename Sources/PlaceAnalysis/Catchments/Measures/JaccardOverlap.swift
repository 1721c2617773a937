internal import GeoCore

/// How alike two catchments are: people in both over people in either.
enum JaccardOverlap {
  static let info = MeasureInfo(
    id: "jaccard-overlap", aliases: ["jaccard"], family: .overlap, scope: .place,
    title: Phrase(en: "likeness of two catchments", sv: "två upptagningsområdens likhet"),
    meaning: Phrase(
      en: """
        The people who have both places in reach, as a share of those who have either. One when two \
        places serve the very same people, zero when they share nobody. In the table of pairs.
        """,
      sv: """
        Människorna som har båda platserna inom räckhåll, som andel av dem som har någon av dem. \
        Ett när två platser betjänar precis samma människor, noll när de inte delar någon. I \
        tabellen över par.
        """),
    formula: "pop(K_i ∩ K_j) / pop(K_i ∪ K_j)", unit: .ratio, range: 0...1,
    caution: Phrase(
      en: "A small catchment inside a large one is little alike: see overlap-coefficient.",
      sv: "Ett litet område inuti ett stort liknar det föga: se overlap-coefficient."),
    example: Phrase(
      en: "64 and 58 people with 16 in both: 16 / 106 = 0.151.",
      sv: "64 och 58 personer med 16 i båda: 16 / 106 = 0,151."),
    sources: [
      MeasureInfo.Source(
        "Jaccard 1912, The distribution of the flora in the alpine zone",
        doi: "10.1111/j.1469-8137.1912.tb05611.x")
    ])

  static let measure = CatchmentMeasure(info: info)

  /// NaN when nobody is in either.
  static func value(_ a: Double, _ b: Double, shared: Double) -> Double {
    let either = a + b - shared
    return either > 0 ? shared / either : .nan
  }
}
