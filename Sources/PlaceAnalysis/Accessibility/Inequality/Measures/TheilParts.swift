internal import GeoCore

/// Theil's T taken apart into inequality between the groups of the run and within them.
enum TheilParts {
  private static let sources = [
    MeasureInfo.Source("Theil 1967, Economics and Information Theory, North-Holland"),
    MeasureInfo.Source(
      "Bourguignon 1979, Decomposable income inequality measures", doi: "10.2307/1914138"),
  ]

  static let between = MeasureInfo(
    id: "access-theil-between", family: .access, scope: .global,
    title: Phrase(en: "Theil's T between groups", sv: "Theils T mellan grupper"),
    meaning: Phrase(
      en: """
        The inequality that would be left if everybody had the mean of his group. Of one group, \
        what it adds: below 0 for a group below the mean. People in none of the groups named are a \
        group of their own. Groups may live mixed in the zones.
        """,
      sv: """
        Den ojämlikhet som skulle återstå om alla hade sin grupps medelvärde. För en grupp det den \
        tillför: under 0 för en grupp under medelvärdet. Människor i ingen av de namngivna \
        grupperna är en egen grupp. Grupper får bo blandat i områdena.
        """),
    formula: "Σ_g s_g ln(μ_g/μ), s_g the group's share of all access", unit: .nats,
    range: -Double.infinity...Double.infinity,
    caution: Phrase(
      en: "Everybody of a zone has the zone's access: groups that live mixed differ little.",
      sv: "Alla i ett område har områdets tillgång: grupper som bor blandat skiljer sig litet."),
    example: Phrase(
      en: "A group of half the people has nothing, the other 2 each: ln 2 = 0.693.",
      sv: "En grupp med halva befolkningen har inget, den andra 2 var: ln 2 = 0,693."),
    sources: sources)

  static let within = MeasureInfo(
    id: "access-theil-within", family: .access, scope: .global,
    title: Phrase(en: "Theil's T within groups", sv: "Theils T inom grupper"),
    meaning: Phrase(
      en: """
        The inequality among members of the same group, each group weighed by its share of all \
        access. Between and within together are Theil's T of everybody.
        """,
      sv: """
        Ojämlikheten bland medlemmar av samma grupp, varje grupp vägd med sin andel av all \
        tillgång. Mellan och inom blir tillsammans Theils T för alla.
        """),
    formula: "Σ_g s_g T_g, s_g the group's share of all access", unit: .nats,
    range: 0...Double.infinity,
    caution: Phrase(
      en: """
        Groups must be parts of everybody: nobody may be in two. Undefined where groups together \
        are more than all.
        """,
      sv: """
        Grupper måste vara delar av alla: ingen får ingå i två. Odefinierat där grupperna \
        tillsammans är fler än alla.
        """),
    example: Phrase(
      en: "Two groups, each with as much in every zone as the other: all of T, 0 between.",
      sv: "Två grupper som bor lika fördelade över områdena: hela T, 0 mellan."),
    sources: sources)

  static let shareBetween = MeasureInfo(
    id: "access-theil-share-between", family: .access, scope: .global,
    title: Phrase(
      en: "share of inequality between groups", sv: "andel av ojämlikheten mellan grupper"),
    meaning: Phrase(
      en: "How much of Theil's T lies between the groups of the run rather than within them.",
      sv: "Hur mycket av Theils T som ligger mellan körningens grupper snarare än inom dem."),
    formula: "between / (between + within)", unit: .share, range: 0...1,
    caution: Phrase(
      en: "More and smaller groups never have less between them.",
      sv: "Fler och mindre grupper har aldrig mindre mellan sig."),
    example: Phrase(
      en: "Between 0.02, within 0.08: 0.2.", sv: "Mellan 0,02, inom 0,08: 0,2."),
    sources: sources)

  static let measures: [AccessMeasure] = [between, within, shareBetween].map { info in
    InequalityEntry(info: info, read: { _ in [] }).measure
  }
}
