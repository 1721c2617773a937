extension DiagnosticKind {
  /// GS1xx, JSON and the outermost object.
  static let loadingSyntaxKinds: [DiagnosticKind] = [
    invalidJSON, textEndsEarly, nestedTooDeep, outOfMemory, tooManyCoordinates, tooManyCells,
    notGeoJSON,
    unknownType, featuresMissing,
  ]

  public static let invalidJSON = DiagnosticKind(
    "GS110", .error,
    title: Phrase(en: "not JSON", sv: "inte JSON"),
    message: Phrase(
      en: "not valid JSON: expected {expected}, found {found}",
      sv: "inte giltig JSON: väntade {expected}, fann {found}"),
    hint: Phrase(
      en: "look at the line and column given; the fault is there or just before",
      sv: "se på raden och kolumnen som anges; felet är där eller strax före"),
    explanation: Phrase(
      en: """
        The text breaks the grammar of JSON (RFC 8259). Frequent causes: a comma too many or too \
        few, single quotes, comments, NaN, decimal commas, a file edited by hand or glued \
        together from several.
        """,
      sv: """
        Texten bryter mot JSON:s grammatik (RFC 8259). Vanliga orsaker: ett kommatecken för \
        mycket eller för litet, enkla citattecken, kommentarer, NaN, decimalkomma, en fil som \
        redigerats för hand eller klistrats ihop av flera.
        """))

  public static let textEndsEarly = DiagnosticKind(
    "GS111", .error,
    title: Phrase(en: "cut-off file", sv: "avkortad fil"),
    message: Phrase(
      en: "the file ends in the middle: expected {expected}",
      sv: "filen slutar mitt i: väntade {expected}"),
    hint: Phrase(
      en: "fetch or write the file again; it is not complete",
      sv: "hämta eller skriv filen igen; den är inte hel"),
    explanation: Phrase(
      en: """
        The text stops before its arrays and objects are closed, as after a broken download or a \
        full disk. geoseg never goes on with a part of a file.
        """,
      sv: """
        Texten slutar innan listor och objekt är stängda, som efter en avbruten nedladdning eller \
        en full disk. geoseg fortsätter aldrig med en del av en fil.
        """))

  public static let nestedTooDeep = DiagnosticKind(
    "GS112", .error,
    title: Phrase(en: "nested too deep", sv: "för djupt nästlad"),
    message: Phrase(
      en: "arrays or objects lie more than {levels} deep",
      sv: "listor eller objekt ligger djupare än {levels} nivåer"),
    hint: Phrase(
      en: "GeoJSON needs fewer than ten levels; look at the place given",
      sv: "GeoJSON behöver färre än tio nivåer; se på stället som anges"),
    explanation: Phrase(
      en: """
        Such depth does not come from map data. The limit keeps a hostile or broken file from \
        using up memory.
        """,
      sv: """
        Ett sådant djup kommer inte från kartdata. Gränsen hindrar en illvillig eller trasig fil \
        från att sluka minnet.
        """))

  public static let outOfMemory = DiagnosticKind(
    "GS113", .error, exit: .unavailable,
    title: Phrase(en: "out of memory", sv: "minnet tog slut"),
    message: Phrase(
      en: "there is no memory for {bytes} more bytes of input",
      sv: "det finns inte minne för ytterligare {bytes} byte indata"),
    hint: Phrase(
      en: "give the file by name instead of through a pipe, uncompressed, or split it",
      sv: "ange filen med namn i stället för genom ett rör, okomprimerad, eller dela den"),
    explanation: Phrase(
      en: """
        Input from a pipe and compressed input must lie in memory as a whole; files are mapped \
        instead. Nothing was computed from a part.
        """,
      sv: """
        Indata från ett rör och komprimerade indata måste ligga helt i minnet; filer mappas i \
        stället. Inget beräknades av en del.
        """))

  public static let tooManyCoordinates = DiagnosticKind(
    "GS114", .error,
    title: Phrase(en: "too many coordinates", sv: "för många koordinater"),
    message: Phrase(
      en: "the file has {count} coordinates; a table holds 2 147 483 647",
      sv: "filen har {count} koordinater; en tabell rymmer 2 147 483 647"),
    hint: Phrase(
      en: "split the file, or simplify its geometry",
      sv: "dela filen, eller förenkla dess geometri"),
    explanation: Phrase(
      en: """
        Coordinates are counted in 32 bits. A file beyond that is over 30 GB and more than one \
        analysis can use.
        """,
      sv: """
        Koordinater räknas i 32 bitar. En fil därutöver är över 30 GB och mer än en analys kan \
        använda.
        """))

  public static let tooManyCells = DiagnosticKind(
    "GS115", .error,
    title: Phrase(en: "table too sparse", sv: "för gles tabell"),
    message: Phrase(
      en: "the features have so many different properties that the table would be nearly empty",
      sv: "objekten har så många olika egenskaper att tabellen skulle bli nästan tom"),
    hint: Phrase(
      en: "keep the properties that are needed: ogr2ogr -select NAME,NAME out.geojson FILE",
      sv: "behåll de egenskaper som behövs: ogr2ogr -select NAMN,NAMN ut.geojson FIL"),
    explanation: Phrase(
      en: """
        Every property name becomes a column with a cell for each feature. Names that are made of \
        values, such as one per feature, or the free tags of OpenStreetMap, would give a table \
        many times the size of the file. Select the properties that matter before loading.
        """,
      sv: """
        Varje egenskapsnamn blir en kolumn med en cell för varje objekt. Namn som bildats av \
        värden, till exempel ett per objekt, eller OpenStreetMaps fria taggar, skulle ge en \
        tabell många gånger större än filen. Välj de egenskaper som behövs före inläsningen.
        """))

  public static let notGeoJSON = DiagnosticKind(
    "GS120", .error,
    title: Phrase(en: "not GeoJSON", sv: "inte GeoJSON"),
    message: Phrase(
      en: "valid JSON but not GeoJSON: found {found}, expected an object with a \"type\"",
      sv: "giltig JSON men inte GeoJSON: fann {found}, väntade ett objekt med \"type\""),
    hint: Phrase(
      en: "a layer has \"type\": \"FeatureCollection\" and \"features\": […]",
      sv: "ett lager har \"type\": \"FeatureCollection\" och \"features\": […]"),
    explanation: Phrase(
      en: """
        RFC 7946 wants one object at the top whose member `type` says what it is: a \
        FeatureCollection, a Feature or a geometry. A bare list of features, or the answer of \
        some other service, is not GeoJSON.
        """,
      sv: """
        RFC 7946 vill ha ett objekt överst vars medlem `type` säger vad det är: en \
        FeatureCollection, en Feature eller en geometri. En naken lista av objekt, eller svaret \
        från någon annan tjänst, är inte GeoJSON.
        """))

  public static let unknownType = DiagnosticKind(
    "GS121", .error,
    title: Phrase(en: "unknown type", sv: "okänd typ"),
    message: Phrase(
      en: "GeoJSON has no type \"{type}\"",
      sv: "GeoJSON har ingen typ \"{type}\""),
    hint: Phrase(
      en: "types: {near}",
      sv: "typer: {near}"
    ),
    explanation: Phrase(
      en: """
        The types of GeoJSON are written exactly so, large and small letters included. Another \
        word means a misspelling or a file of another kind.
        """,
      sv: """
        GeoJSON:s typer skrivs exakt så, med stora och små bokstäver. Ett annat ord betyder en \
        felskrivning eller en fil av annat slag.
        """))

  public static let featuresMissing = DiagnosticKind(
    "GS122", .error,
    title: Phrase(en: "no features", sv: "inga objekt"),
    message: Phrase(
      en: "the FeatureCollection has no array \"features\"",
      sv: "FeatureCollection saknar listan \"features\""),
    hint: Phrase(
      en: "write \"features\": [] for an empty layer",
      sv: "skriv \"features\": [] för ett tomt lager"),
    explanation: Phrase(
      en: """
        RFC 7946 (3.3) asks every FeatureCollection for a member `features` that is an array. \
        Without it there is nothing to read.
        """,
      sv: """
        RFC 7946 (3.3) kräver att varje FeatureCollection har en medlem `features` som är en \
        lista. Utan den finns inget att läsa.
        """))
}
