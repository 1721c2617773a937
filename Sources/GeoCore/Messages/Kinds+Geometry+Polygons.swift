extension DiagnosticKind {
  /// GS41x: the rings of one feature.
  static let geometryPolygonKinds: [DiagnosticKind] = [
    holeOutside, ringsCross, holeInHole, partsOverlap, edgesShared, insideFallsApart, tooIntricate,
  ]

  public static let holeOutside = DiagnosticKind(
    "GS411", .error,
    title: Phrase(en: "hole outside its shell", sv: "hål utanför sin ytterring"),
    message: Phrase(
      en: "a hole lies outside its shell, at {place}",
      sv: "ett hål ligger utanför sin ytterring, vid {place}"),
    hint: Phrase(
      en: "run `geoseg check --repair -o repaired.geojson`, then look at that feature",
      sv: "kör `geoseg check --repair -o lagad.geojson` och granska sedan objektet"),
    explanation: Phrase(
      en: """
        The first ring of a polygon is its shell, the others are holes in it. A hole outside \
        takes away land that was never there: the area comes out too small. Often a separate \
        part was written as a hole; `--repair` takes it for one and adds it; look at the result.
        """,
      sv: """
        En polygons första ring är ytterringen, de andra är hål i den. Ett hål utanför drar bort \
        mark som aldrig fanns: ytan blir för liten. Ofta har en egen del skrivits som ett hål; \
        `--repair` tolkar det så och lägger till den; granska resultatet.
        """))

  public static let ringsCross = DiagnosticKind(
    "GS412", .error,
    title: Phrase(en: "rings cross", sv: "ringar korsar varandra"),
    message: Phrase(
      en: "two rings of one polygon cross near {place}",
      sv: "två ringar i samma polygon korsar varandra nära {place}"),
    hint: Phrase(
      en: "run `geoseg check --repair -o repaired.geojson`, then look at that feature",
      sv: "kör `geoseg check --repair -o lagad.geojson` och granska sedan objektet"),
    explanation: Phrase(
      en: """
        A hole crosses its shell or another hole, so part of it is taken away twice or from \
        nothing. `--repair` takes the union of the holes from the shell.
        """,
      sv: """
        Ett hål korsar sin ytterring eller ett annat hål, så en del dras bort dubbelt eller från \
        ingenting. `--repair` drar hålens union från ytterringen.
        """))

  public static let holeInHole = DiagnosticKind(
    "GS413", .error,
    title: Phrase(en: "hole within a hole", sv: "hål i ett hål"),
    message: Phrase(
      en: "a hole lies within another hole, at {place}",
      sv: "ett hål ligger i ett annat hål, vid {place}"),
    hint: Phrase(
      en: "run `geoseg check --repair -o repaired.geojson`, then look at that feature",
      sv: "kör `geoseg check --repair -o lagad.geojson` och granska sedan objektet"),
    explanation: Phrase(
      en: """
        Land within a hole is gone already; a second hole there takes it away again, so the area \
        comes out too small. An island in a lake is a part of its own in a MultiPolygon, not a \
        hole.
        """,
      sv: """
        Mark i ett hål är redan borta; ett hål till drar bort den igen, så ytan blir för liten. \
        En ö i en sjö är en egen del i en MultiPolygon, inte ett hål.
        """))

  public static let partsOverlap = DiagnosticKind(
    "GS414", .error,
    title: Phrase(en: "parts overlap", sv: "delar överlappar"),
    message: Phrase(
      en: "parts of one feature overlap near {place}",
      sv: "delar av samma objekt överlappar nära {place}"),
    hint: Phrase(
      en: "run `geoseg check --repair -o repaired.geojson`, then look at that feature",
      sv: "kör `geoseg check --repair -o lagad.geojson` och granska sedan objektet"),
    explanation: Phrase(
      en: """
        Two parts of a MultiPolygon share land, which then counts twice in its area. `--repair` \
        unites them.
        """,
      sv: """
        Två delar av en MultiPolygon delar mark, som då räknas dubbelt i ytan. `--repair` slår \
        ihop dem.
        """))

  public static let edgesShared = DiagnosticKind(
    "GS415", .warning,
    title: Phrase(en: "rings share an edge", sv: "ringar delar kant"),
    message: Phrase(
      en: "two rings of one feature run along each other from {place}",
      sv: "två ringar i samma objekt löper längs varandra från {place}"),
    hint: Phrase(
      en: "the area is right as it is; `--repair` dissolves the common edge",
      sv: "ytan är rätt som den är; `--repair` löser upp den gemensamma kanten"),
    explanation: Phrase(
      en: """
        Two parts of a MultiPolygon lie side by side, or a hole runs along its shell. Areas are \
        right, but by the rules of OGC Simple Features the edge should not be there, and some \
        programs refuse it.
        """,
      sv: """
        Två delar av en MultiPolygon ligger kant i kant, eller ett hål löper längs sin \
        ytterring. Ytor stämmer, men enligt OGC Simple Features ska kanten inte finnas, och en \
        del program vägrar.
        """))

  public static let insideFallsApart = DiagnosticKind(
    "GS416", .warning,
    title: Phrase(en: "inside falls apart", sv: "insidan faller isär"),
    message: Phrase(
      en: "rings that touch each other cut the inside of a polygon into pieces",
      sv: "ringar som rör vid varandra delar polygonens insida"),
    hint: Phrase(
      en: "the area is right as it is; `--repair` makes the pieces parts of their own",
      sv: "ytan är rätt som den är; `--repair` gör bitarna till egna delar"),
    explanation: Phrase(
      en: """
        Holes touch the shell or each other so that one cannot walk from one side of the polygon \
        to the other. Areas are right; by the rules of OGC Simple Features such pieces are parts \
        of a MultiPolygon.
        """,
      sv: """
        Hål rör vid ytterringen eller varandra så att man inte kan gå från polygonens ena sida \
        till den andra. Ytor stämmer; enligt OGC Simple Features är sådana bitar delar av en \
        MultiPolygon.
        """))

  public static let tooIntricate = DiagnosticKind(
    "GS417", .warning,
    title: Phrase(en: "too intricate to check", sv: "för invecklad att kontrollera"),
    message: Phrase(
      en: "so many edges run close to each other that not all could be compared",
      sv: "så många kanter löper nära varandra att alla inte kunde jämföras"),
    hint: Phrase(
      en: "what was compared is sound; simplify the shape if it is not meant to be so",
      sv: "det som jämförts är felfritt; förenkla formen om den inte ska vara sådan"),
    explanation: Phrase(
      en: """
        To find crossings, edges whose surroundings overlap are compared. In a shape such as a \
        hatching of long slanted strokes nearly all do, and checking would take hours, so it \
        stops. Crossings beyond that point are not reported.
        """,
      sv: """
        För att hitta korsningar jämförs kanter vars omgivningar överlappar. I en form som en \
        skraffering av långa sneda streck gör nästan alla det, och kontrollen skulle ta timmar, \
        så den avbryts. Korsningar därefter rapporteras inte.
        """))
}
