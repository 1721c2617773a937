extension DiagnosticKind {
  /// GS1xx, files, streams and their encoding.
  static let loadingInputKinds: [DiagnosticKind] = [
    missingInput, unreadableInput, readFailed, emptyInput, damagedGzip, wideEncoding,
    invalidUTF8, otherFormat, packedFile,
  ]

  public static let missingInput = DiagnosticKind(
    "GS101", .error, exit: .inputMissing,
    title: Phrase(en: "input not found", sv: "indata saknas"),
    message: Phrase(
      en: "there is no file {name}",
      sv: "det finns ingen fil {name}"),
    hint: Phrase(
      en: "{hint}",
      sv: "{hint}"),
    explanation: Phrase(
      en: """
        No file has this name. Names in a plan file count from the folder of the plan, names on \
        the command line from the working folder. Large and small letters differ.
        """,
      sv: """
        Ingen fil har det namnet. Namn i en planfil räknas från planens mapp, namn på \
        kommandoraden från arbetsmappen. Stora och små bokstäver är olika.
        """))

  public static let unreadableInput = DiagnosticKind(
    "GS102", .error, exit: .inputMissing,
    title: Phrase(en: "input cannot be opened", sv: "indata kan inte öppnas"),
    message: Phrase(
      en: "{name} cannot be opened",
      sv: "{name} kan inte öppnas"),
    hint: Phrase(
      en: "give a file that you may read, not a folder",
      sv: "ange en fil som du får läsa, inte en mapp"),
    explanation: Phrase(
      en: """
        The name exists but is a folder, or the file may not be read by you. `ls -l` shows whose \
        it is; the reason of the system stands beside the message.
        """,
      sv: """
        Namnet finns men är en mapp, eller så får du inte läsa filen. `ls -l` visar vems den är; \
        systemets orsak står intill meddelandet.
        """))

  public static let readFailed = DiagnosticKind(
    "GS103", .error, exit: .readWriteFailed,
    title: Phrase(en: "reading failed", sv: "läsningen misslyckades"),
    message: Phrase(
      en: "{name} could not be read to its end",
      sv: "{name} gick inte att läsa till slut"),
    hint: Phrase(
      en: "check the disk or the network folder and try again",
      sv: "kontrollera disken eller nätverksmappen och försök igen"),
    explanation: Phrase(
      en: """
        The system reported a fault while the file was read, as when a network folder goes away. \
        Nothing was computed from the part that had been read.
        """,
      sv: """
        Systemet rapporterade ett fel medan filen lästes, som när en nätverksmapp försvinner. \
        Inget beräknades av den del som hunnit läsas.
        """))

  public static let emptyInput = DiagnosticKind(
    "GS104", .error,
    title: Phrase(en: "empty input", sv: "tomma indata"),
    message: Phrase(
      en: "the input is empty",
      sv: "indata är tomma"),
    hint: Phrase(
      en: "check that the command before the pipe, or the download, worked",
      sv: "kontrollera att kommandot före röret, eller nedladdningen, lyckades"),
    explanation: Phrase(
      en: """
        The file has no bytes, or only blanks. Most often a download was cut off or the command \
        before a pipe failed.
        """,
      sv: """
        Filen har inga byte, eller bara blanktecken. Oftast avbröts en nedladdning eller så \
        misslyckades kommandot före ett rör.
        """))

  public static let damagedGzip = DiagnosticKind(
    "GS105", .error,
    title: Phrase(en: "damaged gzip file", sv: "skadad gzip-fil"),
    message: Phrase(
      en: "the gzip-compressed file is damaged or cut off",
      sv: "den gzip-komprimerade filen är skadad eller avkortad"),
    hint: Phrase(
      en: "fetch it again; `gzip -t FILE` tests it",
      sv: "hämta den igen; `gzip -t FIL` prövar den"),
    explanation: Phrase(
      en: """
        The compressed data end early, fail their checksum, or are followed by something else. \
        geoseg never goes on with a part of a file. The byte given is where the compressed data \
        went wrong.
        """,
      sv: """
        De komprimerade data slutar för tidigt, stämmer inte med sin kontrollsumma eller följs av \
        något annat. geoseg fortsätter aldrig med en del av en fil. Den angivna byten är där de \
        komprimerade data gick fel.
        """))

  public static let wideEncoding = DiagnosticKind(
    "GS106", .error,
    title: Phrase(en: "not UTF-8", sv: "inte UTF-8"),
    message: Phrase(
      en: "the file is written in {encoding}; GeoJSON must be UTF-8",
      sv: "filen är skriven i {encoding}; GeoJSON ska vara UTF-8"),
    hint: Phrase(
      en: "iconv -f {encoding} -t UTF-8 {name} > utf8.geojson",
      sv: "iconv -f {encoding} -t UTF-8 {name} > utf8.geojson"),
    explanation: Phrase(
      en: """
        The byte-order mark or the zero bytes at the start show an encoding of two or four bytes \
        per character, as some Windows programs write. RFC 8259 asks for UTF-8. Convert the file \
        once and use the copy.
        """,
      sv: """
        Byteordningsmärket eller nollbytena i början visar en kodning med två eller fyra byte per \
        tecken, som en del Windowsprogram skriver. RFC 8259 kräver UTF-8. Konvertera filen en \
        gång och använd kopian.
        """))

  public static let invalidUTF8 = DiagnosticKind(
    "GS107", .error,
    title: Phrase(en: "not UTF-8", sv: "inte UTF-8"),
    message: Phrase(
      en: "the byte {byte} is not UTF-8; the file looks like Windows-1252",
      sv: "byten {byte} är inte UTF-8; filen ser ut som Windows-1252"),
    hint: Phrase(
      en: "iconv -f WINDOWS-1252 -t UTF-8 {name} > utf8.geojson",
      sv: "iconv -f WINDOWS-1252 -t UTF-8 {name} > utf8.geojson"),
    explanation: Phrase(
      en: """
        A text holds a byte that cannot stand there in UTF-8. In Swedish files it is mostly an å, \
        ä or ö written in Windows-1252 or Latin-1. Guessing would garble names and break joins on \
        them, so the file is refused. Convert it with the command shown.
        """,
      sv: """
        En text innehåller en byte som inte kan stå där i UTF-8. I svenska filer är det mest ett \
        å, ä eller ö skrivet i Windows-1252 eller Latin-1. En gissning skulle förvanska namn och \
        förstöra kopplingar på dem, så filen avvisas. Konvertera den med kommandot som visas.
        """))

  public static let otherFormat = DiagnosticKind(
    "GS108", .error,
    title: Phrase(en: "another format", sv: "ett annat format"),
    message: Phrase(
      en: "this is {format}, not GeoJSON",
      sv: "detta är {format}, inte GeoJSON"),
    hint: Phrase(
      en: "ogr2ogr -f GeoJSON out.geojson {name}",
      sv: "ogr2ogr -f GeoJSON out.geojson {name}"),
    explanation: Phrase(
      en: """
        The first bytes are those of another format. geoseg reads GeoJSON; GDAL's `ogr2ogr` turns \
        nearly any format into it. A table of figures (CSV) goes with `--join` instead. HTML is \
        mostly an error page saved in place of the file.
        """,
      sv: """
        De första byten hör till ett annat format. geoseg läser GeoJSON; GDAL:s `ogr2ogr` gör \
        nästan alla format till det. En tabell med siffror (CSV) ges i stället med `--join`. HTML \
        är oftast en felsida som sparats i filens ställe.
        """))

  public static let packedFile = DiagnosticKind(
    "GS109", .error,
    title: Phrase(en: "packed file", sv: "packad fil"),
    message: Phrase(
      en: "this is a {format} archive",
      sv: "detta är ett {format}-arkiv"),
    hint: Phrase(
      en: "unpack it first: {command} FILE",
      sv: "packa upp den först: {command} FIL"),
    explanation: Phrase(
      en: """
        geoseg unpacks gzip by itself, other archives not: a ZIP may hold many files, and which \
        one is meant must be said. Unpack it and give the file inside.
        """,
      sv: """
        geoseg packar själv upp gzip men inte andra arkiv: en ZIP kan innehålla många filer, och \
        det måste sägas vilken som avses. Packa upp den och ange filen inuti.
        """))
}
