extension DiagnosticKind {
  /// GS880–GS889: networks made from files.
  public static let networkKinds: [DiagnosticKind] = [
    crossingsWithoutVertex, unknownRemoval, peopleOnIslands, peopleOffStreets,
    noStreetsForMode, looseAddedStreets,
  ]

  public static let crossingsWithoutVertex = DiagnosticKind(
    "GS880", .note,
    title: Phrase(en: "crossings without a vertex", sv: "korsningar utan nod"),
    message: Phrase(
      en: "streets cross on one level without a common point, and are not joined there: {count}",
      sv: "gator korsar varandra i samma plan utan gemensam punkt, och fogas inte där: {count}"),
    hint: Phrase(
      en: "--split-crossings true joins them; keep bridges apart with layer, bridge or --unlinks",
      sv: "--split-crossings true fogar dem; håll broar isär med layer, bridge eller --unlinks"),
    explanation: Phrase(
      en: """
        Two lines that cross where neither has a point may be a bridge over a street, or a junction \
        that was drawn carelessly; the file does not say. Streets meet at common points only, so that \
        no junction is invented. If the lines are carelessly drawn streets on one level, \
        --split-crossings makes every such place a junction, except where layer, bridge, tunnel or an \
        unlink point keeps the two apart.
        """,
      sv: """
        Två linjer som korsar varandra där ingen av dem har en punkt kan vara en bro över en gata, \
        eller en korsning som ritats slarvigt; filen säger inte vilket. Gator möts bara i gemensamma \
        punkter, så att ingen korsning hittas på. Om linjerna är slarvigt ritade gator i ett plan gör \
        --split-crossings varje sådant ställe till en korsning, utom där layer, bridge, tunnel eller \
        en unlink-punkt håller de två isär.
        """))

  public static let unknownRemoval = DiagnosticKind(
    "GS881", .error, exit: .usage,
    title: Phrase(en: "no such street to remove", sv: "gatan att ta bort finns inte"),
    message: Phrase(
      en: "no street is called “{street}”, so that it cannot be left out",
      sv: "ingen gata heter ”{street}”, så den kan inte utelämnas"),
    hint: Phrase(
      en: "give ids of features, or numbers from a column id, edge_id or osm_way",
      sv: "ange id för objekt, eller nummer ur en kolumn id, edge_id eller osm_way"),
    explanation: Phrase(
      en: """
        Streets to leave out go by the id of their feature; without one by the cell of a column id, \
        edge_id, osm_way or osmid; in OpenStreetMap files by the number of the way. A way that the \
        rules of the mode leave out anyway cannot be named.
        """,
      sv: """
        Gator att utelämna anges med sitt objekts id; utan det med cellen i en kolumn id, edge_id, \
        osm_way eller osmid; i OpenStreetMap-filer med vägens nummer. En väg som färdsättets regler \
        ändå utelämnar kan inte anges.
        """))

  public static let peopleOnIslands = DiagnosticKind(
    "GS883", .warning,
    title: Phrase(en: "people beside the main network", sv: "folk vid sidan av huvudnätet"),
    message: Phrase(
      en:
        "{people} people in {zones} zones live nearest to streets that do not hang together with the main network",
      sv:
        "{people} personer i {zones} zoner bor närmast gator som inte hänger ihop med huvudnätet"
    ),
    hint: Phrase(
      en: "look at the column component; mend the streets, or let people go to larger parts only",
      sv: "se kolumnen component; laga gatorna, eller låt folk bara gå till större delar"),
    explanation: Phrase(
      en: """
        A street that hangs together with nothing, often a path within a park or a yard, can make \
        everybody beside it reach nothing. In the output every edge has the number of its part of the \
        network, 0 for the largest.
        """,
      sv: """
        En gata som inte hänger ihop med något, ofta en gång i en park eller på en gård, kan göra att \
        alla vid den inte når någonting. I utdata har varje kant numret på sin del av nätet, 0 för \
        den största.
        """))

  public static let peopleOffStreets = DiagnosticKind(
    "GS884", .warning,
    title: Phrase(en: "people far from streets", sv: "folk långt från gator"),
    message: Phrase(
      en: "{people} people in {zones} zones have no street within {limit} m",
      sv: "{people} personer i {zones} zoner har ingen gata inom {limit} m"),
    hint: Phrase(
      en: "check that the streets cover the zones; --max-snap sets the limit",
      sv: "kontrollera att gatorna täcker zonerna; --max-snap anger gränsen"),
    explanation: Phrase(
      en: """
        A zone is tied to the nearest street from a point inside it. When that is farther away than \
        the limit, the streets mostly do not cover the zone: its people would reach nothing.
        """,
      sv: """
        En zon knyts till närmaste gata från en punkt i den. När den ligger längre bort än gränsen \
        täcker gatorna oftast inte zonen: dess folk skulle inte nå någonting.
        """))

  public static let noStreetsForMode = DiagnosticKind(
    "GS885", .error,
    title: Phrase(en: "no streets for the mode", sv: "inga gator för färdsättet"),
    message: Phrase(
      en: "the file has no street that can be used; the rules leave out {left}",
      sv: "filen har ingen gata som kan användas; reglerna utelämnar {left}"),
    hint: Phrase(
      en: "see what is in it with `osmium tags-count FILE highway`; try --mode walk",
      sv: "se vad den innehåller med `osmium tags-count FIL highway`; prova --mode walk"),
    explanation: Phrase(
      en: """
        Streets are the ways with a tag highway that the rules of walking or cycling keep. A file that \
        was filtered for something else, such as buildings, has none.
        """,
      sv: """
        Gator är de vägar med taggen highway som reglerna för gång eller cykel behåller. En fil som \
        filtrerats för något annat, som byggnader, har inga.
        """))

  public static let looseAddedStreets = DiagnosticKind(
    "GS886", .warning,
    title: Phrase(en: "added streets meet nothing", sv: "tillagda gator möter inget"),
    message: Phrase(
      en: "added streets that hang together with no street that was there: {count}",
      sv: "tillagda gator som inte hänger ihop med någon gata som fanns: {count}"),
    hint: Phrase(
      en: "draw their ends to the streets that they should meet",
      sv: "dra deras ändar till de gator som de ska möta"),
    explanation: Phrase(
      en: """
        The ends of a street that is added are led to the nearest street within 5 m (more with \
        --join-tolerance). These ended farther away from all streets.
        """,
      sv: """
        Ändarna på en gata som läggs till leds till närmaste gata inom 5 m (mer med \
        --join-tolerance). Dessa slutade längre bort från alla gator.
        """))
}
