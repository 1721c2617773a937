extension DiagnosticKind {
  /// GS43x: zones among each other.
  static let geometryZoneKinds: [DiagnosticKind] = [
    zonesOverlap, zonesOverlapBySliver, sliverGap, enclosedGap, emptyZone, overlapUnknown,
    gapsUnknown,
  ]

  public static let zonesOverlap = DiagnosticKind(
    "GS430", .error,
    title: Phrase(en: "zones overlap", sv: "zoner överlappar"),
    message: Phrase(
      en: "overlaps {other} by {area} m², up to {width} m wide",
      sv: "överlappar {other} med {area} m², upp till {width} m brett"),
    hint: Phrase(
      en: "decide which zone the land belongs to; two zone divisions in one file must be split",
      sv: "avgör vilken zon marken tillhör; två zonindelningar i samma fil måste delas upp"),
    explanation: Phrase(
      en: """
        Land in two zones counts twice: its people are shared out to both, and areas do not add \
        up. The width is that of the largest circle that fits in; narrower than 1 m is taken as \
        rounding (GS431). geoseg does not mend overlaps, since it cannot know who owns the land.
        """,
      sv: """
        Mark i två zoner räknas dubbelt: invånarna fördelas på båda och ytor går inte ihop. \
        Bredden är den största cirkel som ryms; smalare än 1 m räknas som avrundning (GS431). \
        geoseg lagar inte överlapp, eftersom den inte kan veta vem marken tillhör.
        """))

  public static let zonesOverlapBySliver = DiagnosticKind(
    "GS431", .warning,
    title: Phrase(en: "sliver overlap", sv: "strimla av överlapp"),
    message: Phrase(
      en: "slivers overlap {other}: {pieces}, together {area} m², up to {width} m wide",
      sv: "strimlor överlappar {other}: {pieces}, tillsammans {area} m², upp till {width} m breda"),
    hint: Phrase(
      en: "from rounded coordinates; no result changes noticeably",
      sv: "kommer av avrundade koordinater; inget resultat ändras märkbart"),
    explanation: Phrase(
      en: """
        Nothing wider than 1 m: the same border was rounded or generalised differently in the \
        two zones. Real files are full of them. The width given is the mean width of the widest \
        sliver.
        """,
      sv: """
        Inget bredare än 1 m: samma gräns har avrundats eller generaliserats olika i de två \
        zonerna. Verkliga filer är fulla av dem. Bredden är den bredaste strimlans medelbredd.
        """))

  public static let sliverGap = DiagnosticKind(
    "GS432", .warning,
    title: Phrase(en: "sliver gap", sv: "strimla av glapp"),
    message: Phrase(
      en: """
        slivers between it and {other} lie in no zone: {count}, together {area} m², up to \
        {width} m wide
        """,
      sv: """
        strimlor mellan den och {other} ligger inte i någon zon: {count}, tillsammans {area} m², \
        upp till {width} m breda
        """),
    hint: Phrase(
      en: "from rounded coordinates; no result changes noticeably",
      sv: "kommer av avrundade koordinater; inget resultat ändras märkbart"),
    explanation: Phrase(
      en: """
        A hole in the union of all zones into which no circle of 1 m fits: the same border was \
        rounded differently in two zones.
        """,
      sv: """
        Ett hål i zonernas union där ingen cirkel på 1 m ryms: samma gräns har avrundats olika i \
        två zoner.
        """))

  public static let enclosedGap = DiagnosticKind(
    "GS433", .note,
    title: Phrase(en: "gap between zones", sv: "glapp mellan zoner"),
    message: Phrase(
      en: "no zone covers {area} m² near {place}, though zones enclose it",
      sv: "ingen zon täcker {area} m² nära {place}, fast zoner omsluter det"),
    hint: Phrase(
      en: "fine for a lake or another municipality; else a zone is missing",
      sv: "i sin ordning för en sjö eller en annan kommun; annars saknas en zon"),
    explanation: Phrase(
      en: """
        A hole in the union of all zones, wider than 1 m. Nobody is counted there. It may be \
        water or an enclave; it may also be a zone that was lost on the way, as when zones of a \
        new division are missing from an old one.
        """,
      sv: """
        Ett hål i zonernas union, bredare än 1 m. Ingen räknas där. Det kan vara vatten eller en \
        enklav; det kan också vara en zon som försvunnit på vägen, till exempel när zoner i en \
        ny indelning saknas i en gammal.
        """))

  public static let emptyZone = DiagnosticKind(
    "GS434", .note,
    title: Phrase(en: "empty zone", sv: "tom zon"),
    message: Phrase(en: "nobody lives here ({column} is 0)", sv: "ingen bor här ({column} är 0)"),
    hint: Phrase(
      en: "shares of this zone are undefined and left empty in the output",
      sv: "zonens andelar är odefinierade och lämnas tomma i utdata"),
    explanation: Phrase(
      en: """
        The zone has a population of 0. It counts in areas and distances but has no shares: they \
        are null with the reason `empty-zone`. If a table was joined, check that 0 does not \
        stand for a missing year.
        """,
      sv: """
        Zonens befolkning är 0. Den räknas i ytor och avstånd men har inga andelar: de är null \
        med skälet `empty-zone`. Har en tabell kopplats, kontrollera att 0 inte står för ett år \
        som saknas.
        """))

  public static let overlapUnknown = DiagnosticKind(
    "GS435", .error,
    title: Phrase(en: "overlap cannot be computed", sv: "överlapp kan inte beräknas"),
    message: Phrase(
      en: "its overlap with {other} cannot be computed",
      sv: "överlappet med {other} kan inte beräknas"),
    hint: Phrase(
      en: "run `geoseg check --repair -o repaired.geojson`, then look at that feature",
      sv: "kör `geoseg check --repair -o lagad.geojson` och granska sedan objektet"),
    explanation: Phrase(
      en: """
        The geometry library refused the pair even after mending both. Usually a coordinate is \
        far out of range. The library's words are given as cause.
        """,
      sv: """
        Geometribiblioteket vägrade paret även efter att båda lagats. Oftast är en koordinat \
        långt utanför rimliga värden. Bibliotekets ord anges som orsak.
        """))

  public static let gapsUnknown = DiagnosticKind(
    "GS436", .warning,
    title: Phrase(en: "gaps cannot be found", sv: "glapp kan inte sökas"),
    message: Phrase(
      en: "gaps between the zones could not be looked for",
      sv: "glapp mellan zonerna kunde inte sökas"),
    hint: Phrase(
      en: "run `geoseg check --repair -o repaired.geojson`, then look at that feature",
      sv: "kör `geoseg check --repair -o lagad.geojson` och granska sedan objektet"),
    explanation: Phrase(
      en: """
        The borders could not be broken up where they meet. Usually a coordinate is far out of \
        range. The library's words are given as cause.
        """,
      sv: """
        Gränserna kunde inte delas där de möts. Oftast är en koordinat långt utanför rimliga \
        värden. Bibliotekets ord anges som orsak.
        """))
}
