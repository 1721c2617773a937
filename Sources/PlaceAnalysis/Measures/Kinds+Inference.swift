public import GeoCore

extension DiagnosticKind {
  /// GS620–GS629: replicates, what they are drawn from and what they cannot say.
  public static let inferenceKinds: [DiagnosticKind] = [
    indexWithoutPlaces, zonesDrawnInSpace, personsRounded, tooManyPersons, replicatesDropped,
    comparisonImpossible, intervalMeaning,
  ]

  public static let indexWithoutPlaces = DiagnosticKind(
    "GS620", .warning,
    title: Phrase(en: "index that does not see places", sv: "index som inte ser platser"),
    message: Phrase(
      en: "{measure} does not depend on where zones lie, so {model} says nothing about it",
      sv: "{measure} beror inte på var zonerna ligger, så {model} säger inget om det"),
    hint: Phrase(
      en: "use null-person-permutation for it, or a measure of space such as spatial-proximity",
      sv: "använd null-person-permutation för det, eller ett rumsligt mått som spatial-proximity"),
    explanation: Phrase(
      en: """
        When whole zones change places, every zone keeps its people. An index of the zones' mixes \
        alone is then the same in every replicate, and any p-value would be an artefact: some \
        programs print 0. Test it by letting persons change homes, and use measures of space for \
        the question whether alike zones lie together.
        """,
      sv: """
        När hela zoner byter plats behåller varje zon sina människor. Ett index som bara ser \
        zonernas blandning blir då lika i varje upprepning, och ett p-värde vore en artefakt: vissa \
        program skriver ut 0. Pröva det genom att låta personer byta bostad, och använd rumsliga \
        mått för frågan om lika zoner ligger samlade.
        """))

  public static let zonesDrawnInSpace = DiagnosticKind(
    "GS621", .warning,
    title: Phrase(
      en: "zones drawn for an index of space", sv: "dragna zoner för ett rumsligt index"),
    message: Phrase(
      en: "{measure} needs every zone at its place, so {model} cannot be used for it",
      sv: "{measure} behöver varje zon på sin plats, så {model} kan inte användas för det"),
    hint: Phrase(
      en: "use bootstrap-persons or jackknife-zones",
      sv: "använd bootstrap-persons eller jackknife-zones"),
    explanation: Phrase(
      en: """
        A bootstrap of zones draws some of them several times and leaves others out. The map then \
        has holes and zones on top of each other, and distances and neighbours mean nothing.
        """,
      sv: """
        Vid bootstrap av zoner dras vissa flera gånger och andra inte alls. Kartan får då hål och \
        zoner ovanpå varandra, och avstånd och grannar betyder ingenting.
        """))

  public static let personsRounded = DiagnosticKind(
    "GS622", .note,
    title: Phrase(en: "counts rounded to persons", sv: "antal avrundade till personer"),
    message: Phrase(
      en: "{cells} counts are no whole numbers; replicates are drawn from rounded ones",
      sv: "{cells} antal är inte heltal; upprepningarna dras ur avrundade antal"),
    explanation: Phrase(
      en: """
        Drawing persons by chance needs whole persons. Each group's size is rounded, and those of \
        its zones with the largest fractions get one more until the size is reached. The index \
        itself is computed from the counts as they are.
        """,
      sv: """
        Att dra personer slumpmässigt kräver hela personer. Varje grupps storlek avrundas, och de \
        av dess zoner som har störst decimaldel får en till tills storleken är nådd. Indexet självt \
        beräknas ur antalen som de är.
        """))

  public static let tooManyPersons = DiagnosticKind(
    "GS623", .warning,
    title: Phrase(en: "too many persons to draw", sv: "för många personer att dra"),
    message: Phrase(
      en: "the counts sum to more than {limit} persons; nothing was drawn",
      sv: "antalen summerar till mer än {limit} personer; ingenting drogs"),
    hint: Phrase(
      en: "check that the columns count persons", sv: "kontrollera att kolumnerna räknar personer"),
    explanation: Phrase(
      en: "More people than a hundred Earths are no persons, but amounts or scaled values.",
      sv: "Fler människor än på hundra jordklot är inte personer, utan belopp eller skalade värden."
    ))

  public static let replicatesDropped = DiagnosticKind(
    "GS624", .note,
    title: Phrase(en: "replicates without a value", sv: "upprepningar utan värde"),
    message: Phrase(
      en: "{measure} is undefined in {dropped} of {replicates} replicates; they were left out",
      sv: "{measure} är odefinierat i {dropped} av {replicates} upprepningar; de utelämnades"),
    explanation: Phrase(
      en: """
        By chance a small group may have no members in a replicate, or all zones drawn may have the \
        same mix. The index is then 0/0. Intervals and p-values are of the other replicates; where \
        many are dropped they say little.
        """,
      sv: """
        Av en slump kan en liten grupp sakna medlemmar i en upprepning, eller alla dragna zoner ha \
        samma blandning. Indexet blir då 0/0. Intervall och p-värden gäller de övriga upprepningarna; \
        när många faller bort säger de lite.
        """))

  public static let comparisonImpossible = DiagnosticKind(
    "GS625", .warning,
    title: Phrase(en: "tables that cannot be compared so", sv: "tabeller som inte kan jämföras så"),
    message: Phrase(
      en: "{model} cannot compare these tables: {reason}",
      sv: "{model} kan inte jämföra dessa tabeller: {reason}"),
    hint: Phrase(
      en: "use random-label or bootstrap-zones", sv: "använd random-label eller bootstrap-zones"),
    explanation: Phrase(
      en: """
        Two tables are compared over the same groups, and each group needs members in both. \
        The counterfactual of composition is one of two groups. An index of space can be compared \
        only where every zone keeps its place.
        """,
      sv: """
        Två tabeller jämförs över samma grupper, och varje grupp behöver medlemmar i båda. Det \
        kontrafaktiska fallet composition gäller två grupper. Ett rumsligt index kan jämföras bara \
        när varje zon behåller sin plats.
        """))

  public static let intervalMeaning = DiagnosticKind(
    "GS626", .note,
    title: Phrase(en: "what an interval means", sv: "vad ett intervall betyder"),
    message: Phrase(en: "{model}: {meaning}", sv: "{model}: {meaning}"),
    explanation: Phrase(
      en: """
        An interval is the middle 95 % of replicates, and its name says how those were made. \
        Intervals that begin with null- show what chance alone would give: a value beyond them is \
        not explained by small zones. Those that begin with bootstrap- or jackknife- show how much \
        the value hangs on single persons or zones. Where every resident is counted there is no \
        sampling error, so that none of them is a margin of error of the area's own figure.
        """,
      sv: """
        Ett intervall är de mittersta 95 procenten av upprepningarna, och namnet säger hur de \
        gjordes. Intervall som börjar med null- visar vad slumpen ensam skulle ge: ett värde \
        utanför förklaras inte av små zoner. De som börjar med bootstrap- eller jackknife- visar \
        hur mycket värdet hänger på enstaka personer eller zoner. När alla invånare är räknade \
        finns inget urvalsfel, så inget av dem är en felmarginal för områdets egen siffra.
        """))
}
