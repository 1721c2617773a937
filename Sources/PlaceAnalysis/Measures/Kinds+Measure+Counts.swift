public import GeoCore

/// Faults of the counts and groups that a measure is given.
extension DiagnosticKind {
  public static let noGroups = DiagnosticKind(
    "GS502", .error, exit: .usage,
    title: Phrase(en: "no groups", sv: "inga grupper"),
    message: Phrase(en: "no groups are named", sv: "inga grupper är angivna"),
    hint: Phrase(
      en: "name them with --groups, such as --groups born_abroad,born_sweden",
      sv: "ange dem med --groups, till exempel --groups born_abroad,born_sweden"),
    explanation: Phrase(
      en:
        "Segregation is about how groups live in relation to each other, so at least one is needed.",
      sv: "Segregation handlar om hur grupper bor i förhållande till varandra, så minst en behövs.")
  )

  public static let loneGroup = DiagnosticKind(
    "GS503", .error, exit: .usage,
    title: Phrase(en: "one group alone", sv: "en ensam grupp"),
    message: Phrase(
      en: "the group {group} stands alone and has nothing to be compared with",
      sv: "gruppen {group} är ensam och har inget att jämföras med"),
    hint: Phrase(
      en: "name a second group, or the column with all people by --total",
      sv: "ange en grupp till, eller kolumnen med alla människor med --total"),
    explanation: Phrase(
      en: """
        One group alone means the group against the rest of the people. For that the number of \
        all people of each zone must be known: name its column with --total.
        """,
      sv: """
        En ensam grupp betyder gruppen mot alla andra. Då måste antalet människor i varje zon \
        vara känt: ange den kolumnen med --total.
        """))

  public static let repeatedGroup = DiagnosticKind(
    "GS504", .error, exit: .usage,
    title: Phrase(en: "group named twice", sv: "samma grupp två gånger"),
    message: Phrase(
      en: "two groups are called {group}", sv: "två grupper heter {group}"),
    hint: Phrase(en: "give one of them another name", sv: "ge en av dem ett annat namn"),
    explanation: Phrase(
      en: "Results are told apart by the names of their groups, so every name is used once.",
      sv: "Resultaten skiljs åt med gruppernas namn, så varje namn används en gång."))

  public static let negativeCount = DiagnosticKind(
    "GS505", .error,
    title: Phrase(en: "negative count", sv: "negativt antal"),
    message: Phrase(
      en: "zone {zone} has {value} people in {group}",
      sv: "zon {zone} har {value} människor i {group}"),
    hint: Phrase(
      en:
        "a count of people is 0 or more; mend the file, or leave the zone out with --skip-invalid",
      sv: "ett antal människor är 0 eller mer; rätta filen, eller uteslut zonen med --skip-invalid"),
    explanation: Phrase(
      en: """
        A negative count is often a code for a missing or hidden value (such as −1 or −99), or a \
        difference between years in the wrong column. Missing is not zero: leave the cell empty, \
        or mark it as suppressed.
        """,
      sv: """
        Ett negativt antal är ofta en kod för ett saknat eller dolt värde (till exempel −1 eller \
        −99), eller en skillnad mellan år i fel kolumn. Saknat är inte noll: lämna cellen tom \
        eller markera den som sekretessdold.
        """))

  public static let countNotFinite = DiagnosticKind(
    "GS506", .error,
    title: Phrase(en: "count missing", sv: "antal saknas"),
    message: Phrase(
      en: "zone {zone} has no number of people in {group} (it is {value})",
      sv: "zon {zone} saknar antal människor i {group} (där står {value})"),
    hint: Phrase(
      en: "fill the cell in, or leave the zone out with --skip-invalid",
      sv: "fyll i cellen, eller uteslut zonen med --skip-invalid"),
    explanation: Phrase(
      en: """
        Every zone needs a finite count of every group. A zone whose count is not known can be \
        left out; a count hidden by the publisher can be given as a range with --suppressed.
        """,
      sv: """
        Varje zon behöver ett ändligt antal för varje grupp. En zon vars antal inte är känt kan \
        uteslutas; ett antal som utgivaren dolt kan anges som ett intervall med --suppressed.
        """))

  public static let countTooLarge = DiagnosticKind(
    "GS507", .error,
    title: Phrase(en: "count too large", sv: "för stort antal"),
    message: Phrase(
      en: "zone {zone} has {value} people in {group}, which no place has",
      sv: "zon {zone} har {value} människor i {group}, vilket ingen plats har"),
    hint: Phrase(en: "check the column and its unit", sv: "kontrollera kolumnen och dess enhet"),
    explanation: Phrase(
      en: "Counts above 1e100 cannot be multiplied with each other without losing them.",
      sv: "Antal över 1e100 kan inte multipliceras med varandra utan att gå förlorade."))

  public static let emptyRange = DiagnosticKind(
    "GS508", .error,
    title: Phrase(en: "range upside down", sv: "omvänt intervall"),
    message: Phrase(
      en: "the range of {group} in zone {zone} has its lowest value above its highest",
      sv: "intervallet för {group} i zon {zone} har ett lägsta värde över det högsta"),
    hint: Phrase(
      en: "write ranges from low to high, such as 1..4",
      sv: "skriv intervall från lågt till högt, till exempel 1..4"),
    explanation: Phrase(
      en: "A suppressed count lies between a lowest and a highest value, both possible.",
      sv: "Ett dolt antal ligger mellan ett lägsta och ett högsta värde, båda möjliga."))

  public static let groupAboveTotal = DiagnosticKind(
    "GS509", .error,
    title: Phrase(en: "group larger than its zone", sv: "grupp större än sin zon"),
    message: Phrase(
      en: "zone {zone} has {value} people in {group} but only {total} in all",
      sv: "zon {zone} har {value} människor i {group} men bara {total} totalt"),
    hint: Phrase(
      en: "check that the total column counts the same people and the same year",
      sv: "kontrollera att totalkolumnen räknar samma människor och samma år"),
    explanation: Phrase(
      en: """
        A group is a part of everybody, so it cannot be larger than the total. Usual causes: the \
        total counts another age span or year, or the columns have been swapped.
        """,
      sv: """
        En grupp är en del av alla, så den kan inte vara större än totalen. Vanliga orsaker: \
        totalen gäller andra åldrar eller ett annat år, eller så har kolumnerna bytt plats.
        """))

  public static let groupsAboveTotal = DiagnosticKind(
    "GS510", .error,
    title: Phrase(en: "groups larger than their zone", sv: "grupper större än sin zon"),
    message: Phrase(
      en: "the groups of zone {zone} add up to {sum} but there are only {value} people in all",
      sv: "grupperna i zon {zone} blir tillsammans {sum} men där finns bara {value} människor"),
    hint: Phrase(
      en: "groups must not overlap: count everybody in one group only",
      sv: "grupper får inte överlappa: räkna var och en i bara en grupp"),
    explanation: Phrase(
      en: """
        The groups of one run are parts of a whole, each person in one of them at most. Groups \
        that overlap, such as young people and people born abroad, need a run each.
        """,
      sv: """
        Grupperna i en körning är delar av en helhet, varje person i högst en av dem. Grupper som \
        överlappar, till exempel unga och utrikes födda, behöver var sin körning.
        """))
}
