public import GeoCore

extension DiagnosticKind {
  /// GS865–GS866: lines from zones to places.
  public static let linkKinds: [DiagnosticKind] = [manyLinks, tooManyLinks]

  public static let manyLinks = DiagnosticKind(
    "GS865", .note,
    title: Phrase(en: "a layer of very many lines", sv: "ett lager med väldigt många linjer"),
    message: Phrase(
      en: "{layer} gets {count} lines, all of which are written",
      sv: "{layer} får {count} linjer, och alla skrivs"),
    hint: Phrase(
      en: "--links-of nearest or a shorter --within gives fewer",
      sv: "--links-of nearest eller kortare --within ger färre"),
    explanation: Phrase(
      en: """
        The layers links and paths have a line for each zone and each place that its people have \
        within the widest cut-off. Programs for maps become slow with millions of lines. \
        `--links-of nearest` keeps the places that are nearest to somebody; a shorter cut-off, or \
        places of one kind, give fewer as well. Nothing is ever left out unasked.
        """,
      sv: """
        Lagren links och paths har en linje för varje zon och varje plats som dess invånare har \
        inom den vidaste gränsen. Kartprogram blir långsamma med miljoner linjer. \
        `--links-of nearest` behåller de platser som är närmast för någon; en kortare gräns eller \
        platser av ett enda slag ger också färre. Inget utelämnas någonsin oombett.
        """))

  public static let tooManyLinks = DiagnosticKind(
    "GS866", .error,
    title: Phrase(en: "more lines than a layer can hold", sv: "fler linjer än ett lager rymmer"),
    message: Phrase(
      en: "{layer} would get {count} lines; at most {most} are written",
      sv: "{layer} skulle få {count} linjer; högst {most} skrivs"),
    hint: Phrase(
      en: "use --links-of nearest, or a shorter --within",
      sv: "använd --links-of nearest eller kortare --within"),
    explanation: Phrase(
      en: """
        The lines were counted before any was made: a file of this size would fill memory and disk, \
        and no program could show it. A layer cut off somewhere would mislead, so none is written. \
        Ask for the nearest places only, for a shorter cut-off, or for fewer places. The other \
        layers of the run need no links: leave --links and --paths out.
        """,
      sv: """
        Linjerna räknades innan någon gjordes: en så stor fil skulle fylla minne och disk, och inget \
        program kan visa den. Ett lager som är avhugget någonstans vilseleder, så inget skrivs. Be \
        bara om de närmaste platserna, om en kortare gräns eller om färre platser. Körningens andra \
        lager behöver inga linjer: utelämna --links och --paths.
        """))
}
