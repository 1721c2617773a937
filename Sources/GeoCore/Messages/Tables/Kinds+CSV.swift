extension DiagnosticKind {
  /// GS201–GS222: delimited text.
  public static let csvKinds: [DiagnosticKind] = [
    tableReadAs, titlesSkipped, footnotesSkipped, emptyTable, notATable, brokenTableText,
    unclosedQuote, shortRecord, longRecord, columnNamedTwice, notesBesideData, columnWithoutName,
    bothDecimalMarks, doubtfulDecimalMark, nearlyNumbers, codesKeptAsText, markersRead,
    textAfterQuote, onlyOneColumn, noHeader, unknownTableOption, emptyColumnsLeftOut,
  ]

  public static let tableReadAs = DiagnosticKind(
    "GS201", .note,
    title: Phrase(en: "how the table was read", sv: "hur tabellen lästes"),
    message: Phrase(
      en: """
        read as {delimiter}, {encoding}, {marks}, {header}: {rows} rows, {columns} \
        columns
        """,
      sv: """
        läst som {delimiter}, {encoding}, {marks}, {header}: {rows} rader, {columns} \
        kolumner
        """),
    explanation: Phrase(
      en: """
        Delimiter, encoding, decimal mark and header of a table are found out from its \
        text. The note says what was found, so that a wrong guess is seen at once. \
        --decimal settles the mark.
        """,
      sv: """
        Avgränsare, teckenkodning, decimaltecken och rubriker i en tabell avgörs av dess \
        text. Noten säger vad som hittades, så att en felgissning syns direkt. --decimal \
        bestämmer decimaltecknet.
        """))

  public static let titlesSkipped = DiagnosticKind(
    "GS202", .note,
    title: Phrase(en: "title lines skipped", sv: "titelrader hoppades över"),
    message: Phrase(
      en: "{count} title lines before the header were skipped: “{text}”",
      sv: "{count} titelrader före rubrikerna hoppades över: ”{text}”"),
    explanation: Phrase(
      en: """
        Exports from statistical databases begin with a title. The header is taken to be \
        the first line of the longest stretch of lines with the same number of fields.
        """,
      sv: """
        Uttag ur statistikdatabaser börjar med en titel. Rubrikraden antas vara den \
        första raden i den längsta följden av rader med lika många fält.
        """))

  public static let footnotesSkipped = DiagnosticKind(
    "GS203", .note,
    title: Phrase(en: "footnotes skipped", sv: "fotnoter hoppades över"),
    message: Phrase(
      en: """
        {count} lines of notes from line {line} on were skipped: “{text}”
        """, sv: "{count} rader med noter från rad {line} hoppades över: ”{text}”"),
    hint: Phrase(
      en: "if these are data, give them as many fields as the header has",
      sv: "om detta är data, ge raderna lika många fält som rubrikraden"),
    explanation: Phrase(
      en: """
        After the data, exports carry contact, dates of update and definitions. Lines at \
        the end that hold no value in any column of numbers are taken for such notes.
        """,
      sv: """
        Efter data innehåller uttag kontaktuppgifter, uppdateringsdatum och \
        definitioner. Rader i slutet utan värde i någon talkolumn antas vara sådana \
        noter.
        """))

  public static let emptyTable = DiagnosticKind(
    "GS204", .error,
    title: Phrase(en: "empty table", sv: "tom tabell"),
    message: Phrase(en: "the table has no rows", sv: "tabellen har inga rader"),
    hint: Phrase(
      en: """
        check that the right file was given and that its export was complete
        """,
      sv: """
        kontrollera att rätt fil angavs och att uttaget blev fullständigt
        """),
    explanation: Phrase(
      en: """
        The file holds no text, only blank lines, or a header without a single row below \
        it.
        """,
      sv: """
        Filen har ingen text, bara tomma rader, eller en rubrikrad utan en enda rad \
        under.
        """))

  public static let notATable = DiagnosticKind(
    "GS205", .error,
    title: Phrase(en: "not a table of text", sv: "inte en texttabell"),
    message: Phrase(
      en: "the file is {what}, not a table of text", sv: "filen är {what}, inte en texttabell"),
    hint: Phrase(
      en: "save the sheet as CSV (UTF-8) and give that file",
      sv: "spara bladet som CSV (UTF-8) och ange den filen"),
    explanation: Phrase(
      en: """
        Tables are read from delimited text. Spreadsheets, databases, web pages and JSON \
        have to be saved as CSV first. A web page in place of a table often is the error \
        page of a failed download.
        """,
      sv: """
        Tabeller läses från avgränsad text. Kalkylblad, databaser, webbsidor och JSON \
        måste först sparas som CSV. En webbsida i stället för en tabell är ofta felsidan \
        från en misslyckad nedladdning.
        """))

  public static let brokenTableText = DiagnosticKind(
    "GS206", .error,
    title: Phrase(en: "broken text", sv: "trasig text"),
    message: Phrase(
      en: """
        the text is broken at line {line}: the byte {byte} fits no encoding that the \
        rest has
        """,
      sv: """
        texten är trasig vid rad {line}: byten {byte} passar inte den kodning som resten \
        har
        """),
    hint: Phrase(
      en: "save the table anew as UTF-8, or cut out the broken line",
      sv: """
        spara tabellen på nytt som UTF-8, eller ta bort den trasiga raden
        """),
    explanation: Phrase(
      en: """
        The text is UTF-8 for the most part, but has bytes that are not. That happens \
        when files of different encodings are put together, or when a file was cut off \
        in the middle of a letter.
        """,
      sv: """
        Texten är till största delen UTF-8 men har byte som inte är det. Det händer när \
        filer med olika kodning slås ihop, eller när en fil har kapats mitt i en \
        bokstav.
        """))

  public static let unclosedQuote = DiagnosticKind(
    "GS207", .error,
    title: Phrase(en: "quote never closed", sv: "citattecken stängs aldrig"),
    message: Phrase(
      en: "the quote opened in the record on line {line} is never closed",
      sv: "citattecknet som öppnas i posten på rad {line} stängs aldrig"),
    hint: Phrase(
      en: "close the quote, or double it if it belongs to the text",
      sv: "stäng citattecknet, eller dubblera det om det hör till texten"),
    explanation: Phrase(
      en: """
        A field that begins with a quote goes on to the next single quote, across lines \
        if need be. Without one, all the rest of the file would be that field.
        """,
      sv: """
        Ett fält som börjar med citattecken fortsätter till nästa enkla citattecken, \
        över rader om det behövs. Utan ett sådant skulle hela resten av filen bli det \
        fältet.
        """))

  public static let shortRecord = DiagnosticKind(
    "GS208", .warning,
    title: Phrase(en: "record with too few fields", sv: "post med för få fält"),
    message: Phrase(
      en: """
        line {line} has {fields} fields, not {width}; the rest are missing
        """, sv: "rad {line} har {fields} fält, inte {width}; resten saknas"),
    hint: Phrase(
      en: "check the line; was the file cut off?", sv: "kontrollera raden; har filen kapats?"),
    explanation: Phrase(
      en: """
        A record with fewer fields than the header leaves its last columns missing. At \
        the end of a file it mostly means that the download or export broke off.
        """,
      sv: """
        En post med färre fält än rubrikraden lämnar sina sista kolumner utan värde. I \
        slutet av en fil betyder det oftast att nedladdningen eller uttaget avbröts.
        """))

  public static let longRecord = DiagnosticKind(
    "GS209", .error,
    title: Phrase(en: "record with too many fields", sv: "post med för många fält"),
    message: Phrase(
      en: """
        line {line} has {fields} fields, not {width}: its values may stand in the wrong \
        columns
        """,
      sv: """
        rad {line} har {fields} fält, inte {width}: värdena kan stå i fel kolumn
        """),
    hint: Phrase(
      en: "put texts that contain a {delimiter} in quotes",
      sv: "sätt texter som innehåller {delimiter} inom citattecken"),
    explanation: Phrase(
      en: """
        More fields than columns mean that some text in the line contains the delimiter, \
        so that all values after it have moved to the right. Such a line is never \
        guessed at.
        """,
      sv: """
        Fler fält än kolumner betyder att någon text på raden innehåller avgränsaren, så \
        att alla värden efter den har flyttats åt höger. En sådan rad tolkas aldrig på \
        en höft.
        """))

  public static let columnNamedTwice = DiagnosticKind(
    "GS210", .warning,
    title: Phrase(en: "column named twice", sv: "kolumnnamn används två gånger"),
    message: Phrase(
      en: """
        two columns are called “{name}”; the later one is called “{other}” here
        """, sv: "två kolumner heter ”{name}”; den senare kallas ”{other}” här"),
    hint: Phrase(
      en: "give every column its own name in the file", sv: "ge varje kolumn ett eget namn i filen"),
    explanation: Phrase(
      en: """
        Columns are found by name, so the second of two with the same name gets a \
        number. Check which of them is meant.
        """,
      sv: """
        Kolumner hittas genom namnet, så den andra av två med samma namn får ett nummer. \
        Kontrollera vilken som avses.
        """))

  public static let notesBesideData = DiagnosticKind(
    "GS211", .note,
    title: Phrase(en: "notes beside the data left out", sv: "noter bredvid data utelämnades"),
    message: Phrase(
      en: """
        {cells} cells of text in columns without a name ({columns}) were left out
        """, sv: "{cells} textceller i kolumner utan namn ({columns}) utelämnades"),
    explanation: Phrase(
      en: """
        Spreadsheets often carry notes to the right of the data. A column without a name \
        that is empty in most rows is taken for such notes.
        """,
      sv: """
        Kalkylblad har ofta noter till höger om data. En kolumn utan namn som är tom i \
        de flesta rader antas vara sådana noter.
        """))

  public static let columnWithoutName = DiagnosticKind(
    "GS212", .warning,
    title: Phrase(en: "column without a name", sv: "kolumn utan namn"),
    message: Phrase(
      en: "column {number} has no name; it is called “{name}” here",
      sv: "kolumn {number} har inget namn; den kallas ”{name}” här"),
    hint: Phrase(
      en: "give every column a name in the header", sv: "ge varje kolumn ett namn i rubrikraden"),
    explanation: Phrase(
      en: "The header has an empty field above a column that holds data.",
      sv: """
        Rubrikraden har ett tomt fält över en kolumn som innehåller data.
        """))

  public static let bothDecimalMarks = DiagnosticKind(
    "GS213", .warning,
    title: Phrase(en: "two decimal marks in one column", sv: "två decimaltecken i samma kolumn"),
    message: Phrase(
      en: """
        the column “{column}” has both “{point}” and “{comma}”; it is kept as text
        """,
      sv: """
        kolumnen ”{column}” har både ”{point}” och ”{comma}”; den behålls som text
        """),
    hint: Phrase(
      en: "use one decimal mark in the column", sv: "använd ett decimaltecken i kolumnen"),
    explanation: Phrase(
      en: """
        One of the two marks must part thousands, or rows of different origin were put \
        together. Reading either as the other would make numbers wrong by a thousand, so \
        the column stays text.
        """,
      sv: """
        Ett av tecknen måste dela tusental, eller så har rader av olika ursprung slagits \
        ihop. Att läsa det ena som det andra skulle göra tal tusenfalt fel, så kolumnen \
        förblir text.
        """))

  public static let doubtfulDecimalMark = DiagnosticKind(
    "GS214", .warning,
    title: Phrase(en: "doubtful decimal mark", sv: "tveksamt decimaltecken"),
    message: Phrase(
      en: """
        the column “{column}” is kept as text: “{text}” could be a fraction or thousands
        """,
      sv: """
        kolumnen ”{column}” behålls som text: ”{text}” kan vara ett decimaltal eller \
        tusental
        """),
    hint: Phrase(
      en: "say which with --decimal comma or --decimal point",
      sv: "ange vilket med --decimal comma eller --decimal point"),
    explanation: Phrase(
      en: """
        Every fraction in the column has three digits after one to three others, and the \
        rest of the table does not tell the mark, or was said to have the other one. \
        Thousands are read when parted by blanks, never when parted by points or commas.
        """,
      sv: """
        Varje decimaltal i kolumnen har tre siffror efter en till tre andra, och resten \
        av tabellen avgör inte tecknet, eller angavs ha det andra. Tusental läses när de \
        delas av blanksteg, aldrig när de delas av punkt eller komma.
        """))

  public static let nearlyNumbers = DiagnosticKind(
    "GS215", .warning,
    title: Phrase(en: "text among numbers", sv: "text bland tal"),
    message: Phrase(
      en: """
        the column “{column}” is kept as text because of cells such as “{text}”
        """,
      sv: """
        kolumnen ”{column}” behålls som text på grund av celler som ”{text}”
        """),
    hint: Phrase(
      en: "write unknown values as empty cells and hidden ones as .. ",
      sv: "skriv okända värden som tomma celler och dolda som .. "),
    explanation: Phrase(
      en: """
        Nearly all cells are numbers, but a column is only read as numbers when all are. \
        Remarks such as 12*, <5 or x have to be taken out; what they mean cannot be \
        guessed.
        """,
      sv: """
        Nästan alla celler är tal, men en kolumn läses som tal bara när alla är det. \
        Märken som 12*, <5 eller x måste tas bort; vad de betyder går inte att gissa.
        """))

  public static let codesKeptAsText = DiagnosticKind(
    "GS216", .note,
    title: Phrase(en: "codes kept as text", sv: "koder behålls som text"),
    message: Phrase(
      en: """
        columns kept as text because of codes such as “{text}”: {columns}
        """,
      sv: """
        kolumner som behålls som text på grund av koder som ”{text}”: {columns}
        """),
    explanation: Phrase(
      en: """
        Digits with a leading zero are codes (county 03, municipality 0380), and so are \
        whole numbers too long to be counts. Reading them as numbers would change them.
        """,
      sv: """
        Siffror med inledande nolla är koder (län 03, kommun 0380), liksom heltal som är \
        för långa för att vara antal. Att läsa dem som tal skulle ändra dem.
        """))

  public static let markersRead = DiagnosticKind(
    "GS217", .note,
    title: Phrase(
      en: "markers for hidden and missing values", sv: "märken för dolda och saknade värden"),
    message: Phrase(
      en: """
        {suppressed} cells are suppressed ({hidden}) and {missing} are missing \
        ({absent}), in {columns}
        """,
      sv: """
        {suppressed} celler är undertryckta ({hidden}) och {missing} saknas ({absent}), \
        i {columns}
        """),
    hint: Phrase(
      en: """
        a dash can mean that there is nobody: if the table says so, write 0 there
        """,
      sv: """
        ett streck kan betyda att ingen finns: om tabellen säger det, skriv 0 där
        """),
    explanation: Phrase(
      en: """
        Two points stand for a value that is hidden or too uncertain, one point for not \
        applicable, a dash for none. None of them is read as zero: a suppressed value \
        has a range, the others are missing.
        """,
      sv: """
        Två punkter står för ett värde som är dolt eller för osäkert, en punkt för ej \
        tillämpligt, ett streck för inget. Inget av dem läses som noll: ett undertryckt \
        värde har ett intervall, de andra saknas.
        """))

  public static let textAfterQuote = DiagnosticKind(
    "GS218", .warning,
    title: Phrase(en: "text after a closing quote", sv: "text efter avslutande citattecken"),
    message: Phrase(
      en: """
        a field on line {line} goes on after its closing quote; the text was kept
        """,
      sv: """
        ett fält på rad {line} fortsätter efter sitt avslutande citattecken; texten \
        behölls
        """),
    hint: Phrase(
      en: "double the quotes that belong to the text",
      sv: "dubblera citattecken som hör till texten"),
    explanation: Phrase(
      en: """
        Inside quotes, a quote that belongs to the text is written twice. A single one \
        ends the field, and text after it is against the rules for CSV.
        """,
      sv: """
        Inom citattecken skrivs ett citattecken som hör till texten två gånger. Ett \
        ensamt avslutar fältet, och text efter det strider mot reglerna för CSV.
        """))

  public static let onlyOneColumn = DiagnosticKind(
    "GS219", .warning,
    title: Phrase(en: "only one column found", sv: "bara en kolumn hittades"),
    message: Phrase(
      en: "no delimiter was found: “{text}” is read as one column",
      sv: "ingen avgränsare hittades: ”{text}” läses som en kolumn"),
    hint: Phrase(
      en: "part the fields with semicolon, comma, tab or vertical bar",
      sv: "dela fälten med semikolon, kommatecken, tabb eller lodstreck"),
    explanation: Phrase(
      en: """
        None of the known delimiters parts at least one line into two fields.
        """, sv: "Ingen av de kända avgränsarna delar någon rad i två fält."))

  public static let noHeader = DiagnosticKind(
    "GS220", .warning,
    title: Phrase(en: "no header", sv: "inga rubriker"),
    message: Phrase(
      en: """
        the first line holds values, not names; the columns are called {columns} …
        """,
      sv: """
        första raden har värden, inte namn; kolumnerna kallas {columns} …
        """),
    hint: Phrase(
      en: "add a line with the names of the columns", sv: "lägg till en rad med kolumnernas namn"),
    explanation: Phrase(
      en: """
        A header holds no numbers except years or classes in rising order. Here the \
        first line of the table does, so it is kept as data.
        """,
      sv: """
        En rubrikrad har inga tal utom årtal eller klasser i stigande ordning. Här har \
        tabellens första rad det, så den behålls som data.
        """))

  public static let unknownTableOption = DiagnosticKind(
    "GS221", .error, exit: .usage,
    title: Phrase(en: "unknown choice", sv: "okänt val"),
    message: Phrase(
      en: "“{text}” is not one of {choices}", sv: "”{text}” är inte något av {choices}"),
    hint: Phrase(en: "choose one of: {choices}", sv: "välj något av: {choices}"),
    explanation: Phrase(
      en: "The option takes one of a few words, written exactly so.",
      sv: "Flaggan tar ett av några få ord, skrivna exakt så."))

  public static let emptyColumnsLeftOut = DiagnosticKind(
    "GS222", .note,
    title: Phrase(en: "empty columns left out", sv: "tomma kolumner utelämnades"),
    message: Phrase(
      en: "columns at the end without any value were left out: {columns}",
      sv: "kolumner i slutet utan något värde utelämnades: {columns}"),
    explanation: Phrase(
      en: """
        A name over an empty column at the right edge mostly is a title that was written \
        there.
        """,
      sv: """
        Ett namn över en tom kolumn längst till höger är oftast en titel som har \
        skrivits där.
        """))
}
