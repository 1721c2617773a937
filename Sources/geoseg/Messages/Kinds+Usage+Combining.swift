internal import GeoCore

extension DiagnosticKind {
  static let conflictingOptions = DiagnosticKind(
    "GS007", .error, exit: .usage,
    title: Phrase(en: "options that exclude each other", sv: "flaggor som utesluter varandra"),
    message: Phrase(
      en: "{first} and {second} cannot be used together: {reason}",
      sv: "{first} och {second} kan inte användas tillsammans: {reason}"),
    hint: Phrase(en: "leave out one of them", sv: "utelämna en av dem"),
    explanation: Phrase(
      en: """
        Standard output carries one thing: a layer, or with --json one document. Write the layer to a \
        file with -o FILE to have both. Other pairs say in their message why they exclude each other.
        """,
      sv: """
        Standard ut bär en sak: ett lager, eller med --json ett dokument. Skriv lagret till en fil med \
        -o FIL för att få båda. Andra par säger i meddelandet varför de utesluter varandra.
        """))

  static let flagTakesNoValue = DiagnosticKind(
    "GS008", .error, exit: .usage,
    title: Phrase(en: "value for an on/off option", sv: "värde till en av/på-flagga"),
    message: Phrase(
      en: "{option} takes no value, but got “{value}”",
      sv: "{option} tar inget värde men fick ”{value}”"),
    hint: Phrase(en: "write only {option}", sv: "skriv bara {option}"),
    explanation: Phrase(
      en: "The option is either given or not; there is nothing to set it to.",
      sv: "Flaggan är antingen given eller inte; den kan inte sättas till något."))

  static let unknownTopic = DiagnosticKind(
    "GS009", .error, exit: .usage,
    title: Phrase(en: "nothing by that name", sv: "inget med det namnet"),
    message: Phrase(
      en: "there is no measure, code or topic “{name}”{nearest}",
      sv: "det finns inget mått, ingen kod och inget ämne ”{name}”{nearest}"),
    hint: Phrase(
      en: "`geoseg measures` lists the measures; codes look like GS404; topics: {topics}",
      sv: "`geoseg measures` räknar upp måtten; koder ser ut som GS404; ämnen: {topics}"),
    explanation: Phrase(
      en: "`explain` and `help` know measures by id or alias, codes, commands and a few topics.",
      sv: "`explain` och `help` känner mått med id eller alias, koder, kommandon och några ämnen."))

  static let invalidSetting = DiagnosticKind(
    "GS010", .error, exit: .badPlan,
    title: Phrase(en: "setting that cannot be used", sv: "inställning som inte kan användas"),
    message: Phrase(
      en: "“{value}” is no value for {setting}", sv: "”{value}” är inget värde för {setting}"),
    hint: Phrase(en: "possible: {possible}", sv: "möjligt: {possible}"),
    explanation: Phrase(
      en: """
        An environment variable GEOSEG_… gives a default for the option of that name and must hold a \
        value that the option could take. Correct it, or unset it.
        """,
      sv: """
        En miljövariabel GEOSEG_… ger ett förval för flaggan med det namnet och måste ha ett värde som \
        flaggan kan ta. Rätta den, eller ta bort den.
        """))

  static let usageFault = DiagnosticKind(
    "GS011", .error, exit: .usage,
    title: Phrase(en: "command line not understood", sv: "kommandoraden gick inte att förstå"),
    message: Phrase(en: "{text}", sv: "{text}"),
    hint: Phrase(en: "see `{command} --help`", sv: "se `{command} --help`"),
    explanation: Phrase(
      en: "The words of the command line do not fit together; the message says which.",
      sv: "Orden på kommandoraden passar inte ihop; meddelandet säger vilka."))
}
