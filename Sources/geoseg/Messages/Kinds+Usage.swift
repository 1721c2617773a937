internal import GeoCore

extension DiagnosticKind {
  /// GS0xx: how the program was asked.
  static let usageKinds: [DiagnosticKind] = [
    unknownCommand, unknownOption, missingOptionValue, missingArgument, unexpectedArgument,
    invalidOptionValue, conflictingOptions, flagTakesNoValue, unknownTopic, invalidSetting,
    usageFault,
  ]

  static let unknownCommand = DiagnosticKind(
    "GS001", .error, exit: .usage,
    title: Phrase(en: "unknown command", sv: "okänt kommando"),
    message: Phrase(
      en: "there is no command “{command}”{nearest}",
      sv: "det finns inget kommando ”{command}”{nearest}"),
    hint: Phrase(
      en: "commands: {commands}; see `geoseg --help`",
      sv: "kommandon: {commands}; se `geoseg --help`"),
    explanation: Phrase(
      en: """
        The first word after `geoseg` names the command. It was none of those that exist, most often \
        a slip of the keyboard, or a file name given before the command: inputs come after it, as in \
        `geoseg info zones.geojson`.
        """,
      sv: """
        Det första ordet efter `geoseg` är kommandot. Det var inget av dem som finns, oftast ett \
        skrivfel eller ett filnamn före kommandot: indata skrivs efter det, som i \
        `geoseg info zones.geojson`.
        """))

  static let unknownOption = DiagnosticKind(
    "GS002", .error, exit: .usage,
    title: Phrase(en: "unknown option", sv: "okänd flagga"),
    message: Phrase(
      en: "there is no option {option}{nearest}", sv: "det finns ingen flagga {option}{nearest}"),
    hint: Phrase(
      en: "see the options with `{command} --help`", sv: "se flaggorna med `{command} --help`"),
    explanation: Phrase(
      en: """
        The command does not have this option. Options are whole words with two hyphens and mean the \
        same in every command; only -h, -o, -q, -v and -j have a short form. A file whose name begins \
        with a hyphen is written `./-name`.
        """,
      sv: """
        Kommandot har inte den flaggan. Flaggor är hela ord med två bindestreck och betyder samma sak \
        i alla kommandon; bara -h, -o, -q, -v och -j har kortform. En fil vars namn börjar med \
        bindestreck skrivs `./-namn`.
        """))

  static let missingOptionValue = DiagnosticKind(
    "GS003", .error, exit: .usage,
    title: Phrase(en: "option without its value", sv: "flagga utan värde"),
    message: Phrase(en: "{option} needs a value", sv: "{option} behöver ett värde"),
    hint: Phrase(en: "{help}", sv: "{help}"),
    explanation: Phrase(
      en: "The option was the last word, or another option followed where its value belongs.",
      sv: "Flaggan var sista ordet, eller så följde en annan flagga där värdet hör hemma."))

  static let missingArgument = DiagnosticKind(
    "GS004", .error, exit: .usage,
    title: Phrase(en: "something is missing", sv: "något saknas"),
    message: Phrase(
      en: "the command needs {argument}", sv: "kommandot behöver {argument}"),
    hint: Phrase(en: "usage: {usage}", sv: "användning: {usage}"),
    explanation: Phrase(
      en: """
        A command needs to know what to work on: first its input (a file, or `-` for standard \
        input), and for reach also `--places` and a distance such as `--within 1000m`.
        """,
      sv: """
        Ett kommando måste få veta vad det ska arbeta med: först indata (en fil, eller `-` för \
        standard in), och för räckvidd även `--places` och ett avstånd som `--within 1000m`.
        """))

  static let unexpectedArgument = DiagnosticKind(
    "GS005", .error, exit: .usage,
    title: Phrase(en: "a word too many", sv: "ett ord för mycket"),
    message: Phrase(
      en: "did not expect “{argument}” here", sv: "väntade inte ”{argument}” här"),
    hint: Phrase(
      en: "usage: {usage}; several values of one option are separated by commas",
      sv: "användning: {usage}; flera värden till en flagga skiljs med komma"),
    explanation: Phrase(
      en: """
        There was a word that belongs to no option and is no input of the command. Often a value \
        holds a space (quote it), or several values were separated by spaces instead of commas.
        """,
      sv: """
        Det fanns ett ord som inte hör till någon flagga och inte är indata. Ofta innehåller ett \
        värde ett mellanslag (sätt citattecken), eller så skildes flera värden med mellanslag i \
        stället för komma.
        """))

  static let invalidOptionValue = DiagnosticKind(
    "GS006", .error, exit: .usage,
    title: Phrase(en: "value that the option cannot take", sv: "värde som flaggan inte kan ha"),
    message: Phrase(
      en: "“{value}” is no value for {option}", sv: "”{value}” är inget värde för {option}"),
    hint: Phrase(en: "{help}", sv: "{help}"),
    explanation: Phrase(
      en: """
        The option takes one of a few words, a number, or a quantity with its unit. The hint lists \
        what is possible.
        """,
      sv: """
        Flaggan tar ett av några ord, ett tal eller en storhet med enhet. Tipset räknar upp vad som \
        är möjligt.
        """))
}
