extension DiagnosticKind {
  /// GS44x: what a repair changed.
  static let geometryRepairKinds: [DiagnosticKind] = [
    ringsClosed, ringsTurned, coordinatesRemoved, geometryRebuilt, ringsDropped, notRepaired,
    overlapsKept,
  ]

  public static let ringsClosed = DiagnosticKind(
    "GS440", .note,
    title: Phrase(en: "rings closed", sv: "ringar slutna"),
    message: Phrase(en: "rings closed: {count}", sv: "ringar slutna: {count}"),
    explanation: Phrase(
      en: """
        The first coordinate was repeated at the end of rings that did not have it. Areas did \
        not change.
        """,
      sv: "Första koordinaten upprepades sist i ringar som saknade det. Ytor ändrades inte."))

  public static let ringsTurned = DiagnosticKind(
    "GS441", .note,
    title: Phrase(en: "rings turned", sv: "ringar vända"),
    message: Phrase(
      en: "rings turned the right way round: {count}",
      sv: "ringar vända åt rätt håll: {count}"),
    explanation: Phrase(
      en: """
        The coordinates of shells that ran clockwise and of holes that ran counter-clockwise \
        were put in reverse order. Areas did not change.
        """,
      sv: """
        Koordinaterna i ytterringar som gick medurs och hål som gick moturs lades i omvänd \
        ordning. Ytor ändrades inte.
        """))

  public static let coordinatesRemoved = DiagnosticKind(
    "GS442", .note,
    title: Phrase(en: "coordinates removed", sv: "koordinater borttagna"),
    message: Phrase(
      en: "repeated coordinates and spikes removed: {count}",
      sv: "upprepade koordinater och taggar borttagna: {count}"),
    explanation: Phrase(
      en: """
        Coordinates that repeated the one before, and tips of spikes, were removed. Areas did \
        not change.
        """,
      sv: """
        Koordinater som upprepade den föregående, och taggars spetsar, togs bort. Ytor ändrades \
        inte.
        """))

  public static let geometryRebuilt = DiagnosticKind(
    "GS443", .note,
    title: Phrase(en: "geometry rebuilt", sv: "geometri ombyggd"),
    message: Phrase(
      en: "geometry rebuilt from its loops: area {before} m² before, {after} m² after",
      sv: "geometrin byggdes om av sina slingor: yta {before} m² före, {after} m² efter"),
    hint: Phrase(
      en: "look at this feature on a map before you use it",
      sv: "granska objektet på en karta innan du använder det"),
    explanation: Phrase(
      en: """
        Rings that crossed themselves or each other were rebuilt one by one (structure method): \
        shells united, holes taken away. The area before is the plain sum of signed loops and \
        may have been meaningless.
        """,
      sv: """
        Ringar som korsade sig själva eller varandra byggdes om en i taget (strukturmetoden): \
        ytterringar slogs ihop, hål drogs bort. Ytan före är den enkla summan av slingor med \
        tecken och kan ha varit meningslös.
        """))

  public static let ringsDropped = DiagnosticKind(
    "GS444", .warning,
    title: Phrase(en: "rings left out", sv: "ringar utelämnade"),
    message: Phrase(
      en: "rings without area left out: {count}",
      sv: "ringar utan yta utelämnade: {count}"),
    hint: Phrase(
      en: "look at this feature on a map before you use it",
      sv: "granska objektet på en karta innan du använder det"),
    explanation: Phrase(
      en: """
        Rings with fewer than three different coordinates, or with all of them on one line, \
        bound nothing. The feature stays, even if nothing is left of its geometry.
        """,
      sv: """
        Ringar med färre än tre olika koordinater, eller med alla på en linje, omsluter \
        ingenting. Objektet blir kvar, även om inget är kvar av geometrin.
        """))

  public static let notRepaired = DiagnosticKind(
    "GS445", .error,
    title: Phrase(en: "not repaired", sv: "inte lagad"),
    message: Phrase(
      en: "the geometry could not be repaired and is left as it was",
      sv: "geometrin kunde inte lagas och lämnas som den var"),
    hint: Phrase(en: "fetch the shape again from its source", sv: "hämta formen igen från källan"),
    explanation: Phrase(
      en: "The geometry library refused to rebuild the polygon; its words are given as cause.",
      sv: "Geometribiblioteket vägrade bygga om polygonen; dess ord anges som orsak."))

  public static let overlapsKept = DiagnosticKind(
    "GS446", .note,
    title: Phrase(en: "overlaps kept", sv: "överlapp kvar"),
    message: Phrase(
      en: "overlaps and gaps between zones are not repaired: geoseg cannot know who owns the land",
      sv: "överlapp och glapp mellan zoner lagas inte: geoseg kan inte veta vem marken tillhör"),
    explanation: Phrase(
      en: """
        `--repair` mends features one by one. Between zones it changes nothing, since moving a \
        border moves people. Use a topology editor, or the agency's original coordinates.
        """,
      sv: """
        `--repair` lagar objekt för objekt. Mellan zoner ändras inget, eftersom en flyttad gräns \
        flyttar människor. Använd ett topologiverktyg, eller myndighetens ursprungliga \
        koordinater.
        """))
}
