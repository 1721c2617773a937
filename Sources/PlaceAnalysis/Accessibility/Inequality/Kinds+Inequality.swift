public import GeoCore

extension DiagnosticKind {
  /// GS855–GS864: inequality of access.
  public static let inequalityKinds: [DiagnosticKind] = [
    inequalityOfItself, inequalityOfNothing, rankUnknown, rankMissing, peopleWithoutRank,
    inequalityOfMiddles,
  ]

  public static let inequalityOfItself = DiagnosticKind(
    "GS855", .error, exit: .usage,
    title: Phrase(en: "inequality of inequality", sv: "ojämlikhet i ojämlikhet"),
    message: Phrase(
      en: "inequality-of names {measures}, which is itself about groups or inequality",
      sv: "inequality-of anger {measures}, som självt handlar om grupper eller ojämlikhet"),
    hint: Phrase(
      en: "name measures that have a value for every zone, such as capacity-within",
      sv: "ange mått som har ett värde för varje område, till exempel capacity-within"),
    explanation: Phrase(
      en: """
        Measures of groups and inequality look at how another measure of access lies over people. \
        That other measure must have a value for every zone.
        """,
      sv: """
        Mått på grupper och ojämlikhet ser på hur ett annat tillgångsmått är fördelat över \
        människor. Det andra måttet måste ha ett värde för varje område.
        """))

  public static let inequalityOfNothing = DiagnosticKind(
    "GS856", .warning,
    title: Phrase(en: "nothing to take inequality of", sv: "inget att ta ojämlikheten i"),
    message: Phrase(
      en: "{measures} gave no column of the zones here, so that there is no inequality of it",
      sv:
        "{measures} gav ingen kolumn för områdena här, så att det inte finns någon ojämlikhet i det"
    ),
    hint: Phrase(
      en: "a measure of capacity needs --capacity; `geoseg explain MEASURE` says what it needs",
      sv:
        "ett kapacitetsmått behöver --capacity; `geoseg explain MÅTT` säger vad det behöver"),
    explanation: Phrase(
      en: """
        The setting inequality-of names measures whose zone columns are looked at. A measure that \
        has none, or lacks what it needs in this run, leaves nothing to look at.
        """,
      sv: """
        Inställningen inequality-of anger mått vars områdeskolumner granskas. Ett mått som inte \
        har någon, eller saknar vad det behöver i denna körning, lämnar inget att granska.
        """))

  public static let rankUnknown = DiagnosticKind(
    "GS857", .error, exit: .usage,
    title: Phrase(en: "no such column to rank by", sv: "ingen sådan kolumn att rangordna efter"),
    message: Phrase(
      en: "the zones have no column of numbers “{column}” to rank people by",
      sv: "områdena har ingen talkolumn ”{column}” att rangordna människor efter"),
    hint: Phrase(en: "columns of numbers: {columns}", sv: "talkolumner: {columns}"),
    explanation: Phrase(
      en: """
        Concentration indices and the Palma ratio rank people by a column of the zones, such as a \
        median income. Join it with --join when it is in a table of its own.
        """,
      sv: """
        Koncentrationsindex och Palmakvoten rangordnar människor efter en kolumn hos områdena, \
        till exempel medianinkomst. Koppla den med --join när den står i en egen tabell.
        """))

  public static let rankMissing = DiagnosticKind(
    "GS858", .warning,
    title: Phrase(en: "nothing to rank people by", sv: "inget att rangordna människor efter"),
    message: Phrase(
      en: "{measure} needs a column that people are ranked by, and none was named",
      sv: "{measure} behöver en kolumn att rangordna människor efter, och ingen angavs"),
    hint: Phrase(
      en: "name it with --rank-by, such as a median income",
      sv: "ange den med --rank-by, till exempel en medianinkomst"),
    explanation: Phrase(
      en: """
        Whether access follows income or another rank can only be said when the rank is known. The \
        value is left undefined.
        """,
      sv: """
        Om tillgången följer inkomst eller en annan rang kan bara sägas när rangen är känd. Värdet \
        lämnas odefinierat.
        """))

  public static let peopleWithoutRank = DiagnosticKind(
    "GS859", .note,
    title: Phrase(en: "people without a rank", sv: "människor utan rang"),
    message: Phrase(
      en: "{people} people live where “{column}” has no value and are not ranked",
      sv: "{people} personer bor där ”{column}” saknar värde och rangordnas inte"),
    hint: Phrase(
      en: "they are in the other measures, not in those by rank",
      sv: "de ingår i de andra måtten, inte i dem efter rang"),
    explanation: Phrase(
      en: """
        Small zones often lack an income for secrecy. Their people cannot be ranked and are left \
        out of concentration indices and the Palma ratio.
        """,
      sv: """
        Små områden saknar ofta inkomst av sekretesskäl. Deras folk kan inte rangordnas och \
        utelämnas ur koncentrationsindex och Palmakvoten.
        """))

  public static let inequalityOfMiddles = DiagnosticKind(
    "GS860", .note,
    title: Phrase(
      en: "inequality with suppressed counts", sv: "ojämlikhet med undertryckta antal"),
    message: Phrase(
      en: "inequality is computed with the middle of the ranges of suppressed counts",
      sv: "ojämlikheten räknas med mitten av intervallen för undertryckta antal"),
    hint: Phrase(
      en: "means of groups carry their range; indices of inequality do not",
      sv: "gruppernas medelvärden har sitt intervall; ojämlikhetsindex har det inte"),
    explanation: Phrase(
      en: """
        Where a count is suppressed only its range is known. Means and shares are given with their \
        lowest and highest value; quantiles and indices of inequality are not, and use what stands \
        for the count.
        """,
      sv: """
        Där ett antal är undertryckt är bara dess intervall känt. Medelvärden och andelar anges med \
        lägsta och högsta värde; kvantiler och ojämlikhetsindex gör det inte, utan använder det \
        som står för antalet.
        """))
}
