extension DiagnosticKind {
  /// GS40x: one ring by itself.
  static let geometryRingKinds: [DiagnosticKind] = [
    ringNotClosed, tooFewCoordinates, wrongRingOrder, ringCrossesItself, ringTouchesItself,
    ringRunsAlongItself, repeatedCoordinate, spike, zeroArea,
  ]

  public static let ringNotClosed = DiagnosticKind(
    "GS401", .error,
    title: Phrase(en: "ring not closed", sv: "ringen är inte sluten"),
    message: Phrase(
      en: "a ring ends at {place} but does not begin there",
      sv: "en ring slutar vid {place} men börjar inte där"),
    hint: Phrase(
      en: """
        repeat the first coordinate at the end, or run `geoseg check --repair -o \
        repaired.geojson`
        """,
      sv: "upprepa första koordinaten sist, eller kör `geoseg check --repair -o lagad.geojson`"),
    explanation: Phrase(
      en: """
        In GeoJSON the last coordinate of a polygon ring repeats the first one. A ring that does \
        not is often a cut-off file or a hand-written one. If only the closing coordinate is \
        missing, `--repair` adds it and no area changes; if part of the border is missing, the \
        source has to be fetched again.
        """,
      sv: """
        I GeoJSON upprepar en polygonrings sista koordinat den första. En ring som inte gör det \
        kommer ofta från en avhuggen eller handskriven fil. Saknas bara den avslutande \
        koordinaten lägger `--repair` till den och ingen yta ändras; saknas en bit av gränsen \
        måste källan hämtas igen.
        """))

  public static let tooFewCoordinates = DiagnosticKind(
    "GS402", .error,
    title: Phrase(en: "too few coordinates", sv: "för få koordinater"),
    message: Phrase(
      en: "{what} has {count} different coordinates, {needed} are needed",
      sv: "{what} har {count} olika koordinater, {needed} behövs"),
    hint: Phrase(
      en: "fetch the shape again from its source; `--repair` can only leave such a ring out",
      sv: "hämta formen igen från källan; `--repair` kan bara utelämna en sådan ring"),
    explanation: Phrase(
      en: """
        A ring needs three different coordinates to bound an area, a line two, a point one. With \
        fewer there is nothing to measure. Strong generalisation (simplifying with too large a \
        tolerance) is the usual cause.
        """,
      sv: """
        En ring behöver tre olika koordinater för att omsluta en yta, en linje två, en punkt en. \
        Med färre finns inget att mäta. Vanlig orsak är för hård generalisering (förenkling med \
        för stor tolerans).
        """))

  public static let wrongRingOrder = DiagnosticKind(
    "GS403", .warning,
    title: Phrase(en: "wrong ring order", sv: "fel ringriktning"),
    message: Phrase(
      en: "rings that run the wrong way round: {count}{more}",
      sv: "ringar som går åt fel håll: {count}{more}"),
    hint: Phrase(
      en: "geoseg reads it all the same and writes its own output the right way round",
      sv: "geoseg läser filen ändå och skriver sina egna filer åt rätt håll"),
    explanation: Phrase(
      en: """
        RFC 7946 wants shells counter-clockwise and holes clockwise. Shapefiles and much older \
        GeoJSON have it the other way. geoseg tells shells from holes by their order, not by \
        their direction, so no number changes; some map libraries, though, would fill the \
        outside of such a polygon.
        """,
      sv: """
        RFC 7946 vill ha yttre ringar moturs och hål medurs. Shapefiler och mycken äldre GeoJSON \
        har det tvärtom. geoseg skiljer ytterring från hål på ordningen, inte riktningen, så \
        inga tal ändras; en del kartbibliotek fyller dock utsidan av en sådan polygon.
        """))

  public static let ringCrossesItself = DiagnosticKind(
    "GS404", .error,
    title: Phrase(en: "ring crosses itself", sv: "ringen korsar sig själv"),
    message: Phrase(
      en: "ring crosses itself near {place}",
      sv: "ringen korsar sig själv nära {place}"),
    hint: Phrase(
      en: "run `geoseg check --repair -o repaired.geojson`, then look at that feature",
      sv: "kör `geoseg check --repair -o lagad.geojson` och granska sedan objektet"),
    explanation: Phrase(
      en: """
        A ring that crosses itself has no well-defined inside: its loops count with opposite \
        signs, so area and population shares would be wrong. It comes from digitising slips, \
        from generalising, or from coordinates in the wrong order. `--repair` rebuilds the \
        polygon from its loops and says how its area changed.
        """,
      sv: """
        En ring som korsar sig själv har ingen entydig insida: slingorna räknas med olika \
        tecken, så yta och befolkningsandelar blir fel. Det beror på digitaliseringsmissar, \
        generalisering eller koordinater i fel ordning. `--repair` bygger om polygonen av \
        slingorna och anger hur ytan ändrades.
        """))

  public static let ringTouchesItself = DiagnosticKind(
    "GS405", .warning,
    title: Phrase(en: "ring touches itself", sv: "ringen rör vid sig själv"),
    message: Phrase(
      en: "ring touches itself at {place}",
      sv: "ringen rör vid sig själv vid {place}"),
    hint: Phrase(
      en: "the area is right as it is; `--repair` splits it into rings that other programs accept",
      sv: "ytan är rätt som den är; `--repair` delar den i ringar som andra program godtar"),
    explanation: Phrase(
      en: """
        The ring comes back to a point where it has been and leaves again on the same side. The \
        area is well defined and geoseg computes with it, but the rules of OGC Simple Features \
        want a hole or a second part there instead, and some programs refuse it.
        """,
      sv: """
        Ringen återkommer till en punkt där den redan varit och lämnar den på samma sida. Ytan \
        är entydig och geoseg räknar med den, men reglerna i OGC Simple Features vill ha ett hål \
        eller en del till där, och en del program vägrar.
        """))

  public static let ringRunsAlongItself = DiagnosticKind(
    "GS406", .warning,
    title: Phrase(en: "ring runs along itself", sv: "ringen löper längs sig själv"),
    message: Phrase(
      en: "ring runs along itself from {place}",
      sv: "ringen löper längs sig själv från {place}"),
    hint: Phrase(
      en: "run `geoseg check --repair -o repaired.geojson`, then look at that feature",
      sv: "kör `geoseg check --repair -o lagad.geojson` och granska sedan objektet"),
    explanation: Phrase(
      en: """
        Two stretches of the same ring coincide. There and back, as in a polygon with a cut to \
        its hole, nothing is counted twice and this is a warning; twice in the same direction \
        the area within would count double, and it is an error. `--repair` dissolves the \
        stretch.
        """,
      sv: """
        Två sträckor av samma ring sammanfaller. Fram och tillbaka, som i en polygon med ett \
        snitt till sitt hål, räknas inget dubbelt och detta är en varning; två gånger åt samma \
        håll skulle ytan räknas dubbelt, och det är ett fel. `--repair` löser upp sträckan.
        """))

  public static let repeatedCoordinate = DiagnosticKind(
    "GS407", .note,
    title: Phrase(en: "repeated coordinate", sv: "upprepad koordinat"),
    message: Phrase(
      en: "coordinates that repeat the one before: {count}, the first at {place}{more}",
      sv: "koordinater som upprepar den föregående: {count}, den första vid {place}{more}"),
    hint: Phrase(en: "harmless; `--repair` removes them", sv: "ofarligt; `--repair` tar bort dem"),
    explanation: Phrase(
      en: """
        Consecutive coordinates are equal, usually because they were rounded. No number changes.
        """,
      sv: "Koordinater i följd är lika, oftast för att de har avrundats. Inga tal ändras."))

  public static let spike = DiagnosticKind(
    "GS408", .warning,
    title: Phrase(en: "spike", sv: "tagg"),
    message: Phrase(
      en: "the border runs out to {place} and straight back",
      sv: "gränsen går ut till {place} och rakt tillbaka"),
    hint: Phrase(
      en: "the area is right as it is; `--repair` cuts the spike off",
      sv: "ytan är rätt som den är; `--repair` kapar taggen"),
    explanation: Phrase(
      en: """
        A spike encloses nothing, so areas are right, but it makes the box around the feature \
        larger, draws a line on the map and is refused by some programs.
        """,
      sv: """
        En tagg omsluter ingenting, så ytor stämmer, men den gör objektets omslutande ruta \
        större, ritar ett streck på kartan och vägras av en del program.
        """))

  public static let zeroArea = DiagnosticKind(
    "GS409", .error,
    title: Phrase(en: "ring without area", sv: "ring utan yta"),
    message: Phrase(
      en: "all coordinates of a ring lie on one line, at {place}",
      sv: "alla koordinater i en ring ligger på en linje, vid {place}"),
    hint: Phrase(
      en: "fetch the shape again from its source; `--repair` leaves such a ring out",
      sv: "hämta formen igen från källan; `--repair` utelämnar en sådan ring"),
    explanation: Phrase(
      en: """
        The ring bounds no area: a sliver that was rounded or generalised away. As the only ring \
        of a zone it would give people no place to live in.
        """,
      sv: """
        Ringen omsluter ingen yta: en strimla som avrundats eller generaliserats bort. Som \
        zonens enda ring ger den invånarna ingenstans att bo.
        """))
}
