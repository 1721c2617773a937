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

  public static let countTooLarge = DiagnosticKind(
    "GS504", .error,
    title: Phrase(en: "count too large", sv: "för stort antal"),
    message: Phrase(
      en: "the count is {value}, which no place has",
      sv: "antalet är {value}, vilket ingen plats har"),
    hint: Phrase(en: "check the column and its unit", sv: "kontrollera kolumnen och dess enhet"),
    explanation: Phrase(
      en: "Counts above 1e100 cannot be multiplied with each other without losing them.",
      sv: "Antal över 1e100 kan inte multipliceras med varandra utan att gå förlorade."))

  public static let emptyRange = DiagnosticKind(
    "GS505", .error,
    title: Phrase(en: "range upside down", sv: "omvänt intervall"),
    message: Phrase(
      en: "the range has its lowest value above its highest",
      sv: "intervallet har ett lägsta värde över det högsta"),
    hint: Phrase(
      en: "write ranges from low to high, such as 1..4",
      sv: "skriv intervall från lågt till högt, till exempel 1..4"),
    explanation: Phrase(
      en: "A suppressed count lies between a lowest and a highest value, both possible.",
      sv: "Ett dolt antal ligger mellan ett lägsta och ett högsta värde, båda möjliga."))

}
