extension DiagnosticKind {
  /// GS228 and GS260–GS269: joining tables to zones.
  public static let joinKinds: [DiagnosticKind] = [
    joinKeyNeeded, unmatchedZones, unmatchedRows, nothingMatched, keyTwiceInTable, leadingZerosLost,
    divisionMismatch, divisionStripped, columnReplaced, keyMissing, keySharedByZones,
  ]

  public static let joinKeyNeeded = DiagnosticKind(
    "GS228", .error, exit: .usage,
    title: Phrase(en: "key needed", sv: "nyckel behövs"),
    message: Phrase(
      en: "no key was named for joining {table}", sv: "ingen nyckel angavs för att koppla {table}"),
    hint: Phrase(
      en: """
        give --key COLUMN, or --key ZONES=TABLE where the names differ; {suggestion}
        """,
      sv: """
        ange --key KOLUMN, eller --key ZONER=TABELL där namnen skiljer sig; {suggestion}
        """),
    explanation: Phrase(
      en: """
        A table is joined to the zones by a code that both have, such as the DeSO code. \
        Which columns hold it has to be said, because a wrong guess would give people to \
        the wrong zones.
        """,
      sv: """
        En tabell kopplas till zonerna med en kod som båda har, till exempel DeSO-koden. \
        Vilka kolumner som har den måste anges, eftersom en felgissning skulle ge \
        personer till fel zoner.
        """))

  public static let unmatchedZones = DiagnosticKind(
    "GS260", .warning,
    title: Phrase(en: "zones without a row in the table", sv: "zoner utan rad i tabellen"),
    message: Phrase(
      en: "{count} of {zones} zones have no row in {table}: {codes}",
      sv: "{count} av {zones} zoner har ingen rad i {table}: {codes}"),
    hint: Phrase(
      en: """
        their new columns are missing, not zero; is the table of the same version and \
        area?
        """,
      sv: """
        deras nya kolumner saknas och är inte noll; gäller tabellen samma version och \
        område?
        """),
    explanation: Phrase(
      en: """
        No row of the table has the zone's code. Zones of another version, codes that \
        were changed, and tables cut to another area are the usual reasons.
        """,
      sv: """
        Ingen rad i tabellen har zonens kod. Zoner av en annan version, ändrade koder \
        och tabeller för ett annat område är de vanliga skälen.
        """))

  public static let unmatchedRows = DiagnosticKind(
    "GS261", .note,
    title: Phrase(en: "rows of the table without a zone", sv: "tabellrader utan zon"),
    message: Phrase(
      en: "{count} of {rows} rows of {table} belong to no zone: {codes}",
      sv: """
        {count} av {rows} rader i {table} hör inte till någon zon: {codes}
        """),
    explanation: Phrase(
      en: """
        The table has codes that the layer does not. That is as it should be when the \
        table covers the whole country and the layer one municipality.
        """,
      sv: """
        Tabellen har koder som lagret saknar. Så ska det vara när tabellen täcker hela \
        landet och lagret en kommun.
        """))

  public static let nothingMatched = DiagnosticKind(
    "GS262", .error,
    title: Phrase(en: "no code matches", sv: "ingen kod stämmer"),
    message: Phrase(
      en: "no code of “{key}” is found in “{tableKey}” of {table}",
      sv: "ingen kod i ”{key}” finns i ”{tableKey}” i {table}"),
    hint: Phrase(
      en: """
        codes here such as {codes}, in the table such as {tableCodes}; {suggestion}
        """,
      sv: """
        koder här är till exempel {codes}, i tabellen {tableCodes}; {suggestion}
        """),
    explanation: Phrase(
      en: """
        The two columns have nothing in common: one of them is not the key, or the codes \
        are of different kinds, such as names against codes.
        """,
      sv: """
        De två kolumnerna har inget gemensamt: någon av dem är inte nyckeln, eller så är \
        koderna av olika slag, till exempel namn mot koder.
        """))

  public static let keyTwiceInTable = DiagnosticKind(
    "GS263", .error,
    title: Phrase(en: "code twice in the table", sv: "kod två gånger i tabellen"),
    message: Phrase(
      en: """
        the code “{code}” is in {table} more than once; {count} codes are
        """,
      sv: """
        koden ”{code}” finns mer än en gång i {table}; det gäller {count} koder
        """),
    hint: Phrase(en: "{suggestion}", sv: "{suggestion}"),
    explanation: Phrase(
      en: """
        Joining needs one row per code. A table in long form has one row per code and \
        category: choose one category, or turn the categories into columns.
        """,
      sv: """
        Koppling kräver en rad per kod. En tabell i lång form har en rad per kod och \
        kategori: välj en kategori, eller gör kategorierna till kolumner.
        """))

  public static let leadingZerosLost = DiagnosticKind(
    "GS264", .warning,
    title: Phrase(en: "codes have lost leading zeros", sv: "koder har tappat inledande nollor"),
    message: Phrase(
      en: """
        {count} codes of “{column}” in {table} have lost their leading zeros: “{code}” \
        was matched as “{padded}”
        """,
      sv: """
        {count} koder i ”{column}” i {table} har tappat inledande nollor: ”{code}” \
        kopplades som ”{padded}”
        """),
    hint: Phrase(
      en: "keep the column as text when exporting from the spreadsheet",
      sv: "behåll kolumnen som text vid export från kalkylbladet"),
    explanation: Phrase(
      en: """
        Spreadsheets turn 0380 into 380. The zeros were put back for matching, which is \
        only done when all codes of the other side have the same length and no row has \
        the full code already. Check one of the codes by hand.
        """,
      sv: """
        Kalkylprogram gör 0380 till 380. Nollorna sattes tillbaka för kopplingen, vilket \
        bara görs när alla koder på den andra sidan är lika långa och ingen rad redan \
        har hela koden. Kontrollera en av koderna för hand.
        """))

  public static let divisionMismatch = DiagnosticKind(
    "GS265", .error,
    title: Phrase(en: "another version of the areas", sv: "en annan version av indelningen"),
    message: Phrase(
      en: """
        the codes of {table} are of {tableVersion}, the zones of {version}
        """, sv: "koderna i {table} gäller {tableVersion}, zonerna {version}"),
    hint: Phrase(
      en: "use the table of the same version as the zones",
      sv: "använd tabellen av samma version som zonerna"),
    explanation: Phrase(
      en: """
        The same code denotes another area in another version: 288 RegSO in 99 \
        municipalities changed their borders. Tables are therefore joined on code and \
        version together.
        """,
      sv: """
        Samma kod betecknar ett annat område i en annan version: 288 RegSO i 99 kommuner \
        ändrade gräns. Tabeller kopplas därför på kod och version tillsammans.
        """))

  public static let divisionStripped = DiagnosticKind(
    "GS266", .note,
    title: Phrase(
      en: "version of the areas taken off the codes",
      sv: "indelningens version togs av från koderna"),
    message: Phrase(
      en: """
        the codes of {table} carry {version}; it was taken off for joining
        """, sv: "koderna i {table} bär {version}; den togs av för kopplingen"),
    hint: Phrase(
      en: """
        the zones do not say their version: make sure that it is the same
        """, sv: "zonerna anger inte sin version: se till att den är densamma"),
    explanation: Phrase(
      en: """
        Statistics of the new division carry a suffix such as 0114A0010_DeSO2025, \
        geometry does not. The suffix is compared with the version column of the zones \
        when there is one.
        """,
      sv: """
        Statistik för den nya indelningen bär ett tillägg som 0114A0010_DeSO2025, \
        geometrin gör det inte. Tillägget jämförs med zonernas versionskolumn när den \
        finns.
        """))

  public static let columnReplaced = DiagnosticKind(
    "GS267", .note,
    title: Phrase(en: "columns renamed in joining", sv: "kolumner döptes om vid koppling"),
    message: Phrase(
      en: """
        columns of {table} that the zones have already got another name: {columns}
        """,
      sv: """
        kolumner i {table} som zonerna redan har fick ett annat namn: {columns}
        """),
    explanation: Phrase(
      en: """
        A column of the table never overwrites one of the layer. When both have the same \
        name, that of the table gets a number.
        """,
      sv: """
        En kolumn i tabellen skriver aldrig över en i lagret. När båda har samma namn \
        får tabellens ett nummer.
        """))

  public static let keyMissing = DiagnosticKind(
    "GS268", .warning,
    title: Phrase(en: "rows without a code", sv: "rader utan kod"),
    message: Phrase(
      en: "{count} rows of {table} have no code in “{column}”",
      sv: "{count} rader i {table} har ingen kod i ”{column}”"),
    hint: Phrase(
      en: "fill in the codes; rows without one are left out of the join",
      sv: "fyll i koderna; rader utan kod utelämnas ur kopplingen"),
    explanation: Phrase(
      en: "A row without a key cannot be matched with anything.",
      sv: "En rad utan nyckel kan inte kopplas till något."))

  public static let keySharedByZones = DiagnosticKind(
    "GS269", .warning,
    title: Phrase(en: "several zones share a code", sv: "flera zoner delar en kod"),
    message: Phrase(
      en: """
        {count} codes belong to several zones, such as “{code}”: each gets the same \
        values
        """,
      sv: """
        {count} koder hör till flera zoner, till exempel ”{code}”: var och en får samma \
        värden
        """),
    hint: Phrase(
      en: """
        do not add up the new columns: people would be counted more than once
        """,
      sv: """
        summera inte de nya kolumnerna: personer skulle räknas mer än en gång
        """),
    explanation: Phrase(
      en: """
        Joining a table of larger areas, such as municipalities, gives each zone the \
        value of the whole area it lies in. That is right for attributes and wrong for \
        counts.
        """,
      sv: """
        När en tabell för större områden, till exempel kommuner, kopplas får varje zon \
        värdet för hela området den ligger i. Det är rätt för egenskaper och fel för \
        antal.
        """))
}
