public import GeoCore

/// What a user of a result should know about the counts behind it.
extension DiagnosticKind {

  public static let emptyZones = DiagnosticKind(
    "GS506", .note,
    title: Phrase(en: "zones without people", sv: "zoner utan människor"),
    message: Phrase(
      en: "{zones} zones have no people; they count for nothing and have no local values",
      sv: "{zones} zoner saknar människor; de räknas inte och har inga lokala värden"),
    explanation: Phrase(
      en: """
        A zone without people has no mix. It drops out of every sum over people, and its shares, \
        quotients and entropies are undefined rather than zero.
        """,
      sv: """
        En zon utan människor har ingen sammansättning. Den faller ur alla summor över människor, \
        och dess andelar, kvoter och entropier är odefinierade snarare än noll.
        """))

  public static let onlyOneGroup = DiagnosticKind(
    "GS507", .warning,
    title: Phrase(en: "only one group has members", sv: "bara en grupp har medlemmar"),
    message: Phrase(
      en: "everybody belongs to {group}; there is nothing to separate",
      sv: "alla tillhör {group}; det finns inget att skilja åt"),
    hint: Phrase(
      en: "check the columns of the groups", sv: "kontrollera gruppernas kolumner"),
    explanation: Phrase(
      en: "Evenness between groups is 0/0 when only one group exists: undefined, not zero.",
      sv: "Jämnhet mellan grupper blir 0/0 när bara en grupp finns: odefinierat, inte noll."))

  public static let suppressedSearch = DiagnosticKind(
    "GS508", .note,
    title: Phrase(en: "ranges by search", sv: "intervall genom sökning"),
    message: Phrase(
      en:
        "too many ways to fill the suppressed counts in: {fillings} were tried, ranges are at least this wide",
      sv:
        "för många sätt att fylla i de dolda antalen: {fillings} prövades, intervallen är minst så här breda"
    ),
    hint: Phrase(
      en: "use a table with fewer hidden counts, or larger zones",
      sv: "använd en tabell med färre dolda antal, eller större zoner"),
    explanation: Phrase(
      en: """
        Up to 100 000 fillings are all tried, and the interval is exact (`suppressed-cells`). \
        Beyond that a seeded search takes the arrangements that push groups apart or together and \
        random ones; the true interval is at least as wide (`suppressed-cells-sampled`).
        """,
      sv: """
        Upp till 100 000 ifyllningar prövas alla, och intervallet är exakt (`suppressed-cells`). \
        Därutöver söks med fast frö bland de fördelningar som skiljer eller för samman grupper och \
        bland slumpade; det sanna intervallet är minst så brett (`suppressed-cells-sampled`).
        """))
}
