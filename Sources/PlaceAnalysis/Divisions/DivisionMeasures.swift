internal import GeoCore

/// The numbers of crosswalks and of shares in a second layer, as their summaries name them.
enum DivisionMeasures {
  static let all = [zones, carried, areaOutside, shareInLayer]

  private static let goodchild = MeasureInfo.Source(
    "Goodchild & Lam 1980, areal interpolation: a variant of the traditional spatial problem")

  static let zones = MeasureInfo(
    id: "crosswalk-zones", family: .overlap, scope: .global,
    title: Phrase(en: "Zones by change", sv: "Zoner efter ändring"),
    meaning: Phrase(
      en: """
        How many zones of the old and of the new division are unchanged, renamed, moved (the same \
        code, another polygon), split, merged, partly the same, gone or added.
        """,
      sv: """
        Hur många zoner i den gamla och den nya indelningen som är oförändrade (unchanged), \
        omdöpta (renamed), flyttade (moved: samma kod, annan yta), delade (split), sammanslagna \
        (merged), delvis samma (partly), borta (gone) eller tillkomna (added).
        """),
    formula: "count of zones", unit: ColumnUnit(rawValue: "zones"), range: 0...Double.infinity,
    sources: [goodchild])

  static let carried = MeasureInfo(
    id: "crosswalk-count", family: .overlap, scope: .global,
    title: Phrase(en: "Counts carried over", sv: "Överförda antal"),
    meaning: Phrase(
      en: """
        The sum of a count over the old zones (before), what the new zones got of it (after), what \
        lies outside all of them (outside), what lay in slivers and went with its zone \
        (in-slivers, a part of after), and what the changed zones got (in-changed-zones). Before \
        is after plus outside.
        """,
      sv: """
        Summan av ett antal över de gamla zonerna (before), det som de nya fick (after), det som \
        ligger utanför dem alla (outside), det som låg i strimlor och följde sin zon (in-slivers, \
        en del av after) och det som de ändrade zonerna fick (in-changed-zones). Before är after \
        plus outside.
        """),
    formula: "n′_j = Σ_i s_ij · n_i", unit: .persons, range: 0...Double.infinity,
    caution: Phrase(
      en: "Parting by area takes people as spread evenly; points or buildings say where they are.",
      sv:
        "Fördelning efter yta tar människor som jämnt spridda; punkter eller byggnader säger var de är."
    ), sources: [goodchild])

  static let areaOutside = MeasureInfo(
    id: "crosswalk-area-outside", family: .overlap, scope: .global,
    title: Phrase(en: "Area outside the other layer", sv: "Yta utanför det andra lagret"),
    meaning: Phrase(
      en: "Ground of the old zones under no new one, and of the new zones under no old one.",
      sv: "Mark i de gamla zonerna under ingen ny, och i de nya under ingen gammal."),
    formula: "Σ area − Σ covered", unit: .squareMetres, range: 0...Double.infinity,
    sources: [goodchild])

  static let shareInLayer = MeasureInfo(
    id: "share-in-layer", family: .overlap, scope: .global,
    title: Phrase(en: "Share in the second layer", sv: "Andel i det andra lagret"),
    meaning: Phrase(
      en: """
        The share of all ground, of all people and of each group that lies in any area of a second \
        layer, such as police areas or school districts. Ground under several is counted once.
        """,
      sv: """
        Den andel av all mark, alla invånare och varje grupp som ligger i något område i ett annat \
        lager, till exempel polisområden eller upptagningsområden. Mark under flera räknas en gång.
        """),
    formula: "Σ_i s_i · n_i / Σ_i n_i", unit: .share, range: 0...1,
    caution: Phrase(
      en: "A share, never a yes or no: borders of such areas follow neither DeSO nor RegSO.",
      sv: "En andel, aldrig ja eller nej: sådana gränser följer varken DeSO eller RegSO."),
    sources: [goodchild])
}
