public import GeoCore

/// What a user of a result should know about the counts behind it.
extension DiagnosticKind {
  public static let groupsSlightlyAboveTotal = DiagnosticKind(
    "GS511", .warning,
    title: Phrase(en: "groups miss their total a little", sv: "grupper avviker lite från totalen"),
    message: Phrase(
      en:
        "in {zones} zones the groups add up to slightly more than the total, by at most {largest} in zone {zone}",
      sv: "i {zones} zoner blir grupperna något mer än totalen, som mest {largest} i zon {zone}"),
    hint: Phrase(
      en: "published tables with added noise do so; nothing is rescaled",
      sv: "så blir det i publicerade tabeller med tillagt brus; inget skalas om"),
    explanation: Phrase(
      en: """
        Statistics protected by small random changes do not add up exactly. Gaps of up to three \
        people, or one per cent of the zone, are accepted: nobody is then outside the groups.
        """,
      sv: """
        Statistik som skyddas med små slumpmässiga ändringar summerar inte exakt. Avvikelser på \
        upp till tre personer, eller en procent av zonen, godtas: ingen är då utanför grupperna.
        """))

  public static let emptyGroupDropped = DiagnosticKind(
    "GS512", .warning,
    title: Phrase(en: "empty group", sv: "tom grupp"),
    message: Phrase(
      en: "nobody belongs to {group}; it is left out of the measures",
      sv: "ingen tillhör {group}; gruppen utelämnas ur måtten"),
    hint: Phrase(en: "check the column", sv: "kontrollera kolumnen"),
    explanation: Phrase(
      en: """
        A group without members has no distribution to compare. It is dropped, and the number of \
        groups that enters some measures is that of the groups with members. Measures of a pair \
        with an empty group are undefined.
        """,
      sv: """
        En grupp utan medlemmar har ingen fördelning att jämföra. Den utelämnas, och antalet \
        grupper som ingår i vissa mått är antalet grupper med medlemmar. Mått för ett par med en \
        tom grupp är odefinierade.
        """))

  public static let emptyZones = DiagnosticKind(
    "GS513", .note,
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
    "GS514", .warning,
    title: Phrase(en: "only one group has members", sv: "bara en grupp har medlemmar"),
    message: Phrase(
      en: "everybody belongs to {group}; there is nothing to separate",
      sv: "alla tillhör {group}; det finns inget att skilja åt"),
    hint: Phrase(
      en: "check the columns of the groups", sv: "kontrollera gruppernas kolumner"),
    explanation: Phrase(
      en: "Evenness between groups is 0/0 when only one group exists: undefined, not zero.",
      sv: "Jämnhet mellan grupper blir 0/0 när bara en grupp finns: odefinierat, inte noll."))

  public static let suppressedCounts = DiagnosticKind(
    "GS515", .note,
    title: Phrase(en: "suppressed counts", sv: "dolda antal"),
    message: Phrase(
      en:
        "{cells} counts in {zones} zones ({share} % of the people) are suppressed: values are ranges",
      sv: "{cells} antal i {zones} zoner ({share} % av människorna) är dolda: värdena är intervall"),
    hint: Phrase(
      en: "the value stands for the middle of the ranges; quote it with its interval",
      sv: "värdet gäller mitten av intervallen; ange det tillsammans med sitt intervall"),
    explanation: Phrase(
      en: """
        A publisher hides small counts. Each then stands for a range, and each measure for the \
        lowest and highest value it can take when the hidden counts are filled in.
        """,
      sv: """
        Utgivare döljer små antal. Varje dolt antal står då för ett intervall, och varje mått för \
        det lägsta och högsta värde det kan ha när de dolda antalen fylls i.
        """))

  public static let suppressedSearch = DiagnosticKind(
    "GS516", .note,
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
