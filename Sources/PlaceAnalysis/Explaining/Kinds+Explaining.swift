public import GeoCore

extension DiagnosticKind {
  /// GS867–GS876: taking a number of an output apart.
  public static let explainingKinds: [DiagnosticKind] = [
    withoutRecord, rowUnknown, columnNotThere, inputsNotFound, inputChanged, numberDiffers,
    layerNotExplained, rowNotSaid, otherVersion, rowsNotTold,
  ]

  public static let withoutRecord = DiagnosticKind(
    "GS867", .error,
    title: Phrase(en: "file without a record", sv: "fil utan uppgifter om tillkomst"),
    message: Phrase(
      en: "{file} does not tell how it was made", sv: "{file} säger inte hur den kom till"),
    hint: Phrase(
      en: "give the file as geoseg wrote it; beside CSV and lines lies NAME.provenance.json",
      sv: "ge filen som geoseg skrev den; bredvid CSV och rader ligger NAMN.provenance.json"),
    explanation: Phrase(
      en: """
        A number can be taken apart only when it is known what made it. GeoJSON carries that as its \
        member `geoseg`, other formats in a file NAME.provenance.json beside them. Programs that \
        save the layer anew, such as QGIS, drop it: use the file as geoseg wrote it.
        """,
      sv: """
        Ett tal kan bara plockas isär när det är känt vad som gjorde det. GeoJSON bär med sig det i \
        medlemmen `geoseg`, andra format i en fil NAMN.provenance.json bredvid. Program som sparar \
        om lagret, som QGIS, tappar bort det: använd filen som geoseg skrev den.
        """))

  public static let rowUnknown = DiagnosticKind(
    "GS868", .error, exit: .usage,
    title: Phrase(en: "unknown zone or place", sv: "okänd zon eller plats"),
    message: Phrase(
      en: "{file} has no {what} {name}", sv: "{file} har ingen {what} {name}"),
    hint: Phrase(en: "there are {names}", sv: "det finns {names}"),
    explanation: Phrase(
      en: """
        The zone is named by its code in the column that the run took as key, else by the id of the \
        feature. The hint names those that are spelt most like it, or the first ones.
        """,
      sv: """
        Zonen anges med sin kod i den kolumn som körningen tog som nyckel, annars med objektets id. \
        Tipset nämner dem som stavas mest likt, eller de första.
        """))

  public static let columnNotThere = DiagnosticKind(
    "GS869", .error, exit: .usage,
    title: Phrase(en: "unknown column of an output", sv: "okänd kolumn i utdata"),
    message: Phrase(
      en: "{file} has no column {name}", sv: "{file} har ingen kolumn {name}"),
    hint: Phrase(
      en: "did you mean {names}? `geoseg explain {file}` lists all",
      sv: "menade du {names}? `geoseg explain {file}` listar alla"),
    explanation: Phrase(
      en: "The name has to be one of the columns of the layer, as written in the file.",
      sv: "Namnet måste vara en av lagrets kolumner, som det står i filen."))

  public static let inputsNotFound = DiagnosticKind(
    "GS870", .error, exit: .inputMissing,
    title: Phrase(en: "inputs of an output not found", sv: "utdatas indata hittas inte"),
    message: Phrase(en: "not found: {files}", sv: "hittas inte: {files}"),
    hint: Phrase(
      en: "name their folder with --inputs FOLDER; looked in {folders}",
      sv: "ange mappen med --inputs MAPP; letade i {folders}"),
    explanation: Phrase(
      en: """
        To take a number apart it is computed again from the inputs of the run. They are looked for \
        by the names in the record, seen from the folder of the output and from the working folder, \
        and by their checksum under any name in those folders. `--inputs FOLDER` adds a folder; it \
        may be repeated.
        """,
      sv: """
        För att plocka isär ett tal räknas det om från körningens indata. De söks med namnen i \
        uppgifterna, sedda från utdatas mapp och från arbetsmappen, och med sin kontrollsumma under \
        vilket namn som helst i de mapparna. `--inputs MAPP` lägger till en mapp; kan upprepas.
        """))

  public static let inputChanged = DiagnosticKind(
    "GS871", .error,
    title: Phrase(en: "input has changed", sv: "indata har ändrats"),
    message: Phrase(
      en: "{file} is not the file that {output} was made from",
      sv: "{file} är inte den fil som {output} gjordes av"),
    hint: Phrase(
      en:
        "find the old file with --inputs FOLDER, or use --accept-changed to see what it makes now",
      sv: "hitta den gamla filen med --inputs MAPP, eller se med --accept-changed vad den ger nu"),
    explanation: Phrase(
      en: """
        The record of the output holds the SHA-256 checksum of every input. This file has the name \
        of one, but other bytes: it was edited or replaced since. The rows behind the number would \
        not be those that made it.
        """,
      sv: """
        Uppgifterna i utdata har SHA-256-kontrollsumman för varje indatafil. Den här filen har \
        samma namn som en av dem men andra byte: den har ändrats eller ersatts sedan dess. Raderna \
        bakom talet skulle inte vara de som gjorde det.
        """))

  public static let numberDiffers = DiagnosticKind(
    "GS872", .warning, exit: .answerIsNo,
    title: Phrase(en: "number differs from the file", sv: "tal som skiljer sig från filen"),
    message: Phrase(
      en: "the file says {file}, the inputs make {computed}",
      sv: "filen säger {file}, indata ger {computed}"),
    hint: Phrase(
      en: "the output was edited, the inputs have changed, or another version ({version}) wrote it",
      sv: "utdata har ändrats, indata har ändrats, eller så skrev en annan version ({version}) den"),
    explanation: Phrase(
      en: """
        The number was computed again and is not the one that stands in the output, beyond what \
        rounding does (one part in 10⁹). The exit code is 1, so that a script notices.
        """,
      sv: """
        Talet räknades om och är inte det som står i utdata, utöver vad avrundning gör (en del på \
        10⁹). Slutkoden är 1, så att ett skript märker det.
        """))

  public static let layerNotExplained = DiagnosticKind(
    "GS873", .error, exit: .usage,
    title: Phrase(en: "layer that is not taken apart", sv: "lager som inte plockas isär"),
    message: Phrase(
      en: "{file} is {layer}; zones and places can be taken apart",
      sv: "{file} är {layer}; zoner och platser kan plockas isär"),
    hint: Phrase(
      en: "take the zone or place layer of access, overlap or segregation",
      sv: "ta zon- eller platslagret från access, overlap eller segregation"),
    explanation: Phrase(
      en: """
        Rows of the layers zones and places of access, overlap and segregation can be taken apart. \
        Other layers (links, pairs, catchments, profiles) are parts already, and `decompose` and \
        `change` tell theirs in tables of their own.
        """,
      sv: """
        Rader i lagren zones och places från access, overlap och segregation kan plockas isär. \
        Andra lager (links, pairs, catchments, profiler) är redan delar, och `decompose` och \
        `change` visar sina i egna tabeller.
        """))

  public static let rowNotSaid = DiagnosticKind(
    "GS874", .error, exit: .usage,
    title: Phrase(en: "which row is not said", sv: "vilken rad är inte sagt"),
    message: Phrase(
      en: "{file} is a layer of {what}: say which with {option}",
      sv: "{file} är ett lager med {what}: säg vilken med {option}"),
    hint: Phrase(
      en: "{option} ID --column NAME, such as {option} {example}",
      sv: "{option} ID --column NAMN, till exempel {option} {example}"),
    explanation: Phrase(
      en: "A number stands in one row and one column; both have to be said.",
      sv: "Ett tal står på en rad och i en kolumn; båda måste sägas."))

  public static let otherVersion = DiagnosticKind(
    "GS875", .note,
    title: Phrase(en: "written by another version", sv: "skriven av en annan version"),
    message: Phrase(
      en: "{file} was written by version {version}; this is {own}",
      sv: "{file} skrevs av version {version}; detta är {own}"),
    explanation: Phrase(
      en: "Versions may compute a measure otherwise; the change log tells where.",
      sv: "Versioner kan räkna ett mått på olika sätt; ändringsloggen säger var."))

  public static let rowsNotTold = DiagnosticKind(
    "GS876", .note,
    title: Phrase(en: "number without rows", sv: "tal utan rader"),
    message: Phrase(
      en: "{column} is computed again, but not told row by row",
      sv: "{column} räknas om, men visas inte rad för rad"),
    explanation: Phrase(
      en: """
        Some numbers come from all zones at once, such as ranks, probabilities and smoothed \
        surfaces. They are computed again and compared, with the measure's page above.
        """,
      sv: """
        Vissa tal kommer ur alla zoner på en gång, till exempel rangordningar, sannolikheter och \
        utjämnade ytor. De räknas om och jämförs, med måttets sida ovanför.
        """))
}
