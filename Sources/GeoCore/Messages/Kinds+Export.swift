extension DiagnosticKind {
  /// GS7xx: writing layers.
  public static let exportKinds: [DiagnosticKind] =
    [
      outputExists, outputFolderMissing, outputIsFolder, cannotCreate, writeFailed, outputClosed,
      unknownEnding, outputIsInput, outputTwice, checksumFailed,
    ] + layerKinds

  public static let outputExists = DiagnosticKind(
    "GS701", .error, exit: .cannotCreateOutput,
    title: Phrase(en: "output exists", sv: "utdata finns redan"),
    message: Phrase(en: "{file} exists already", sv: "{file} finns redan"),
    hint: Phrase(
      en: "choose another name, or add --overwrite to replace it",
      sv: "välj ett annat namn, eller lägg till --overwrite för att ersätta den"),
    explanation: Phrase(
      en: """
        geoseg never replaces a file unasked: yesterday's result may be in a report. With \
        --overwrite the new file takes the old one's place in one step when it is complete, so \
        that a failed run leaves the old one as it was.
        """,
      sv: """
        geoseg ersätter aldrig en fil oombett: gårdagens resultat kan finnas i en rapport. Med \
        --overwrite tar den nya filen den gamlas plats i ett steg när den är klar, så att en \
        misslyckad körning lämnar den gamla orörd.
        """))

  public static let outputFolderMissing = DiagnosticKind(
    "GS702", .error, exit: .cannotCreateOutput,
    title: Phrase(en: "output folder missing", sv: "utdatamappen saknas"),
    message: Phrase(
      en: "{file} cannot be created: there is no folder {folder}",
      sv: "{file} kan inte skapas: mappen {folder} finns inte"),
    hint: Phrase(en: "mkdir -p {folder}", sv: "mkdir -p {folder}"),
    explanation: Phrase(
      en: """
        Outputs are written into folders that exist; geoseg makes none, since a missing folder \
        is mostly a misspelt one.
        """,
      sv: """
        Utdata skrivs i mappar som finns; geoseg skapar inga, eftersom en mapp som saknas oftast \
        är felstavad.
        """))

  public static let outputIsFolder = DiagnosticKind(
    "GS703", .error, exit: .cannotCreateOutput,
    title: Phrase(en: "output is a folder", sv: "utdata är en mapp"),
    message: Phrase(en: "{file} is a folder", sv: "{file} är en mapp"),
    hint: Phrase(
      en: "name a file in it, such as {file}/result.geojson",
      sv: "ange en fil i den, till exempel {file}/resultat.geojson"),
    explanation: Phrase(
      en: "A layer is one file, and a folder stands where that file should go.",
      sv: "Ett lager är en fil, och en mapp står där filen skulle hamna."))

  public static let cannotCreate = DiagnosticKind(
    "GS704", .error, exit: .cannotCreateOutput,
    title: Phrase(en: "cannot create output", sv: "kan inte skapa utdata"),
    message: Phrase(
      en: "{file} cannot be created: {reason}", sv: "{file} kan inte skapas: {reason}"),
    hint: Phrase(
      en: "check the permissions of its folder, or write somewhere else",
      sv: "kontrollera mappens rättigheter, eller skriv någon annanstans"),
    explanation: Phrase(
      en: """
        The system refused to make the file. Usual causes are a folder that may not be written \
        to, a read-only disk, a protected file, or a name that is too long. geoseg needs to be \
        able to make files in the folder, since it writes under a temporary name first.
        """,
      sv: """
        Systemet vägrade att skapa filen. Vanliga orsaker är en mapp som inte får skrivas i, en \
        skrivskyddad disk, en skyddad fil eller ett för långt namn. geoseg måste kunna skapa \
        filer i mappen, eftersom den först skriver under ett tillfälligt namn.
        """))

  public static let writeFailed = DiagnosticKind(
    "GS705", .error, exit: .readWriteFailed,
    title: Phrase(en: "write failed", sv: "skrivningen misslyckades"),
    message: Phrase(
      en: "{file} could not be written: {reason}", sv: "{file} kunde inte skrivas: {reason}"),
    hint: Phrase(
      en: "free some space or write to another disk, then run again",
      sv: "frigör utrymme eller skriv till en annan disk, och kör igen"),
    explanation: Phrase(
      en: """
        The disk is full, a quota is used up, or the disk or network share failed while writing. \
        The unfinished file was removed; a file of that name from before is untouched.
        """,
      sv: """
        Disken är full, en kvot är slut, eller så fallerade disken eller nätverksmappen under \
        skrivningen. Den ofärdiga filen togs bort; en tidigare fil med namnet är orörd.
        """))

  public static let outputClosed = DiagnosticKind(
    "GS706", .note, exit: .done,
    title: Phrase(en: "reader went away", sv: "läsaren försvann"),
    message: Phrase(
      en: "the program reading the output closed its end",
      sv: "programmet som läser utdata stängde sin ände"),
    explanation: Phrase(
      en: """
        In a pipe such as `geoseg access … | head` the second program stops reading when it has \
        enough. That is no fault; geoseg stops quietly.
        """,
      sv: """
        I ett rör som `geoseg access … | head` slutar det andra programmet läsa när det har nog. \
        Det är inget fel; geoseg slutar i tysthet.
        """))

  public static let unknownEnding = DiagnosticKind(
    "GS707", .error, exit: .usage,
    title: Phrase(en: "unknown file ending", sv: "okänd filändelse"),
    message: Phrase(
      en: "the ending of {file} names no format that geoseg writes",
      sv: "ändelsen på {file} anger inget format som geoseg skriver"),
    hint: Phrase(
      en: "use one of {endings}, each also with .gz",
      sv: "använd någon av {endings}, alla även med .gz"),
    explanation: Phrase(
      en: """
        The ending of the name chooses the format: .geojson and .json are GeoJSON (RFC 7946), \
        .geojsons is a GeoJSON text sequence (RFC 8142), .geojsonl, .ndjson and .jsonl have one \
        feature per line, .csv is a table without geometry unless WKT is asked for. Another .gz \
        at the end compresses.
        """,
      sv: """
        Namnets ändelse väljer formatet: .geojson och .json är GeoJSON (RFC 7946), .geojsons är \
        en GeoJSON-textsekvens (RFC 8142), .geojsonl, .ndjson och .jsonl har ett objekt per rad, \
        .csv är en tabell utan geometri om inte WKT begärs. Ett .gz sist komprimerar.
        """))

  public static let outputIsInput = DiagnosticKind(
    "GS708", .error, exit: .cannotCreateOutput,
    title: Phrase(en: "output is an input", sv: "utdata är indata"),
    message: Phrase(
      en: "{file} is also read as input ({input})", sv: "{file} läses också som indata ({input})"),
    hint: Phrase(en: "write to another name", sv: "skriv till ett annat namn"),
    explanation: Phrase(
      en: """
        A run that replaces its own input cannot be repeated, and its provenance would name a \
        file that is gone. --overwrite does not allow it either.
        """,
      sv: """
        En körning som ersätter sin egen indata kan inte göras om, och dess proveniens skulle \
        namnge en fil som är borta. Inte heller --overwrite tillåter det.
        """))

  public static let outputTwice = DiagnosticKind(
    "GS709", .error, exit: .usage,
    title: Phrase(en: "two outputs, one name", sv: "två utdata, ett namn"),
    message: Phrase(
      en: "{file} is named for two outputs", sv: "{file} anges för två utdata"),
    hint: Phrase(
      en: "give each output its own name", sv: "ge varje utdata sitt eget namn"),
    explanation: Phrase(
      en: "Two layers of one run were to go to the same file; the second would replace the first.",
      sv: "Två lager i en körning skulle till samma fil; det andra skulle ersätta det första."))

  public static let checksumFailed = DiagnosticKind(
    "GS710", .error, exit: .readWriteFailed,
    title: Phrase(en: "checksum failed", sv: "kontrollsumman misslyckades"),
    message: Phrase(
      en: "{file} could not be read again for its checksum: {reason}",
      sv: "{file} kunde inte läsas igen för sin kontrollsumma: {reason}"),
    hint: Phrase(
      en: "leave the inputs in place until the run is done",
      sv: "låt indata ligga kvar tills körningen är klar"),
    explanation: Phrase(
      en: """
        The provenance of an output names its inputs with their SHA-256 checksums. The file could \
        not be opened or read for that: it was moved, or its disk failed.
        """,
      sv: """
        Proveniensen i utdata namnger indata med deras SHA-256-kontrollsummor. Filen kunde inte \
        öppnas eller läsas för det: den har flyttats, eller så fallerade disken.
        """))
}
