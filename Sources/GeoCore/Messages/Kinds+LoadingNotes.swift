extension DiagnosticKind {
  /// GS1xx, warnings and notes.
  static let loadingNotesKinds: [DiagnosticKind] = [
    featureWithoutGeometry, nullGeometries, emptyGeometries, heightsIgnored, mixedGeometry,
    nestedCollections, duplicateMember, duplicateProperty, wrongID, halfSurrogates, hugeNumbers,
    crsNotUsed, crsIsLink, noFeatures, moreOfTheSame,
  ]

  public static let featureWithoutGeometry = DiagnosticKind(
    "GS140", .warning,
    title: Phrase(en: "no geometry member", sv: "ingen geometrimedlem"),
    message: Phrase(
      en: "the feature has no member \"geometry\"",
      sv: "objektet saknar medlemmen \"geometry\""),
    hint: Phrase(
      en: "write \"geometry\": null if it has none; is the member misspelt?",
      sv: "skriv \"geometry\": null om det inte har någon; är medlemmen felstavad?"),
    explanation: Phrase(
      en: """
        RFC 7946 (3.2) asks for the member even when it is null. A feature without it takes part \
        in no computation of places or distances.
        """,
      sv: """
        RFC 7946 (3.2) kräver medlemmen även när den är null. Ett objekt utan den deltar inte i \
        någon beräkning av platser eller avstånd.
        """))

  public static let nullGeometries = DiagnosticKind(
    "GS141", .warning,
    title: Phrase(en: "features without geometry", sv: "objekt utan geometri"),
    message: Phrase(
      en: "features without geometry: {count}; this is the first",
      sv: "objekt utan geometri: {count}; detta är det första"),
    hint: Phrase(
      en: "they keep their row; nothing is computed for them",
      sv: "de behåller sin rad; inget beräknas för dem"),
    explanation: Phrase(
      en: """
        The geometry is null, or was left out because of a fault reported above. The rows stay in \
        the output with empty results.
        """,
      sv: """
        Geometrin är null, eller utelämnades på grund av ett fel som rapporterats ovan. Raderna \
        finns kvar i utdata med tomma resultat.
        """))

  public static let emptyGeometries = DiagnosticKind(
    "GS142", .warning,
    title: Phrase(en: "empty geometries", sv: "tomma geometrier"),
    message: Phrase(
      en: "features with an empty geometry: {count}; this is the first",
      sv: "objekt med tom geometri: {count}; detta är det första"),
    hint: Phrase(
      en: "they keep their row; nothing is computed for them",
      sv: "de behåller sin rad; inget beräknas för dem"),
    explanation: Phrase(
      en: """
        The geometry has a type but no coordinates, such as `"coordinates": []`. RFC 7946 allows \
        it; it lies nowhere. The rows stay in the output with empty results.
        """,
      sv: """
        Geometrin har en typ men inga koordinater, som `"coordinates": []`. RFC 7946 tillåter \
        det; den ligger ingenstans. Raderna finns kvar i utdata med tomma resultat.
        """))

  public static let heightsIgnored = DiagnosticKind(
    "GS143", .note,
    title: Phrase(en: "heights ignored", sv: "höjder används inte"),
    message: Phrase(
      en: "heights or measures (Z, M) of positions were ignored: {count}",
      sv: "höjder eller mätvärden (Z, M) hos positioner användes inte: {count}"),
    explanation: Phrase(
      en: """
        Positions with three or more numbers carry a height, some a measure. geoseg computes in \
        the plane and writes two numbers.
        """,
      sv: """
        Positioner med tre eller fler tal bär en höjd, en del ett mätvärde. geoseg räknar i \
        planet och skriver två tal.
        """))

  public static let mixedGeometry = DiagnosticKind(
    "GS144", .note,
    title: Phrase(en: "mixed geometry", sv: "blandad geometri"),
    message: Phrase(
      en:
        "the file mixes geometry: {points} points, {lines} lines, {areas} areas, {collections} collections",
      sv:
        "filen blandar geometri: {points} punkter, {lines} linjer, {areas} ytor, {collections} samlingar"
    ),
    hint: Phrase(
      en: "each command uses the kind it needs",
      sv: "varje kommando använder det slag det behöver"),
    explanation: Phrase(
      en: """
        GIS programs keep one kind of geometry per layer; GeoJSON may mix them. Zones need areas, \
        places may be points or areas. Rows of another kind are left out with a count where they \
        cannot be used.
        """,
      sv: """
        GIS-program har ett slags geometri per lager; GeoJSON kan blanda dem. Zoner kräver ytor, \
        platser kan vara punkter eller ytor. Rader av annat slag utelämnas, med antal, där de \
        inte kan användas.
        """))

  public static let nestedCollections = DiagnosticKind(
    "GS145", .note,
    title: Phrase(en: "nested collections", sv: "nästlade samlingar"),
    message: Phrase(
      en: "GeometryCollections within others were read as one: {count}",
      sv: "GeometryCollections inuti andra lästes som en: {count}"),
    explanation: Phrase(
      en: """
        RFC 7946 (3.1.8) advises against collections within collections. Their parts are the same \
        when laid side by side.
        """,
      sv: """
        RFC 7946 (3.1.8) avråder från samlingar i samlingar. Delarna är desamma lagda sida vid \
        sida.
        """))

  public static let duplicateMember = DiagnosticKind(
    "GS146", .warning,
    title: Phrase(en: "member twice", sv: "medlem två gånger"),
    message: Phrase(
      en: "the member \"{name}\" stands twice; the last one counts",
      sv: "medlemmen \"{name}\" står två gånger; den sista gäller"),
    hint: Phrase(
      en: "remove the one that is wrong",
      sv: "ta bort den som är fel"),
    explanation: Phrase(
      en: """
        JSON leaves open what a repeated name means (RFC 8259, 4); most programs take the last. \
        Two geometries or types in one object are mostly a fault in the program that wrote the \
        file.
        """,
      sv: """
        JSON lämnar öppet vad ett upprepat namn betyder (RFC 8259, 4); de flesta program tar det \
        sista. Två geometrier eller typer i ett objekt är oftast ett fel i programmet som skrev \
        filen.
        """))

  public static let duplicateProperty = DiagnosticKind(
    "GS147", .warning,
    title: Phrase(en: "property twice", sv: "egenskap två gånger"),
    message: Phrase(
      en: "the property stands twice in the feature; the last value counts",
      sv: "egenskapen står två gånger i objektet; det sista värdet gäller"),
    hint: Phrase(
      en: "remove the one that is wrong",
      sv: "ta bort den som är fel"),
    explanation: Phrase(
      en: """
        JSON leaves open what a repeated name means (RFC 8259, 4); most programs take the last \
        value, and so does geoseg. A table with two columns of the same name makes such files.
        """,
      sv: """
        JSON lämnar öppet vad ett upprepat namn betyder (RFC 8259, 4); de flesta program tar det \
        sista värdet, och det gör geoseg. En tabell med två kolumner av samma namn ger sådana \
        filer.
        """))

  public static let wrongID = DiagnosticKind(
    "GS148", .warning,
    title: Phrase(en: "id of the wrong type", sv: "id av fel typ"),
    message: Phrase(
      en: "an id is a text or a number; found {found}",
      sv: "ett id är en text eller ett tal; fann {found}"),
    hint: Phrase(
      en: "the feature is read as one without id",
      sv: "objektet läses som ett utan id"),
    explanation: Phrase(
      en: """
        RFC 7946 (3.2) allows texts and numbers as ids. Anything else cannot name a feature in \
        messages or outputs.
        """,
      sv: """
        RFC 7946 (3.2) tillåter texter och tal som id. Annat kan inte namnge ett objekt i \
        meddelanden eller utdata.
        """))

  public static let halfSurrogates = DiagnosticKind(
    "GS149", .warning,
    title: Phrase(en: "broken characters", sv: "trasiga tecken"),
    message: Phrase(
      en: "texts with half a surrogate pair (\\uD800…\\uDFFF): {count}; U+FFFD stands there now",
      sv: "texter med ett halvt surrogatpar (\\uD800…\\uDFFF): {count}; där står nu U+FFFD"),
    hint: Phrase(
      en: "write the text again from its source",
      sv: "skriv om texten från källan"),
    explanation: Phrase(
      en: """
        Characters beyond U+FFFF are written in JSON as two escapes. One without the other stands \
        for nothing, mostly because a text was cut at a fixed length.
        """,
      sv: """
        Tecken bortom U+FFFF skrivs i JSON som två kodsekvenser. Den ena utan den andra betyder \
        inget, oftast för att en text klippts vid en fast längd.
        """))

  public static let hugeNumbers = DiagnosticKind(
    "GS150", .warning,
    title: Phrase(en: "huge numbers", sv: "jättetal"),
    message: Phrase(
      en: "property values beyond 1.8e308 were kept as text: {count}",
      sv: "egenskapsvärden över 1,8e308 behölls som text: {count}"),
    hint: Phrase(
      en: "such a column cannot be computed with",
      sv: "en sådan kolumn går inte att räkna med"),
    explanation: Phrase(
      en: """
        No number of that size can be computed with. The column is passed on as written.
        """,
      sv: """
        Inget tal av den storleken går att räkna med. Kolumnen förs vidare som den skrevs.
        """))

  public static let crsNotUsed = DiagnosticKind(
    "GS151", .warning,
    title: Phrase(en: "crs member not used", sv: "crs-medlem används inte"),
    message: Phrase(
      en: "the crs member names no system ({found}); WGS 84 is assumed",
      sv: "crs-medlemmen anger inget system ({found}); WGS 84 antas"),
    hint: Phrase(
      en: "remove the member, or write urn:ogc:def:crs:EPSG::3006",
      sv: "ta bort medlemmen, eller skriv urn:ogc:def:crs:EPSG::3006"),
    explanation: Phrase(
      en: """
        GeoJSON of 2008 had a member `crs`; null in it means that the system is not known. RFC \
        7946 says WGS 84, and so the file is read. `check` tells when the coordinates cannot be \
        degrees.
        """,
      sv: """
        GeoJSON från 2008 hade en medlem `crs`; null i den betyder att systemet är okänt. RFC \
        7946 säger WGS 84, och så läses filen. `check` säger till när koordinaterna inte kan vara \
        grader.
        """))

  public static let crsIsLink = DiagnosticKind(
    "GS152", .warning,
    title: Phrase(en: "crs given by link", sv: "crs angivet med länk"),
    message: Phrase(
      en: "the crs member is a link ({found}), which is not followed; WGS 84 is assumed",
      sv: "crs-medlemmen är en länk ({found}), som inte följs; WGS 84 antas"),
    hint: Phrase(
      en: "name the system instead: urn:ogc:def:crs:EPSG::3006",
      sv: "namnge systemet i stället: urn:ogc:def:crs:EPSG::3006"),
    explanation: Phrase(
      en: """
        GeoJSON of 2008 allowed a link to a definition. geoseg uses no network unless asked, and \
        a definition that may change is no sound basis.
        """,
      sv: """
        GeoJSON från 2008 tillät en länk till en definition. geoseg använder inget nätverk utan \
        att bli ombett, och en definition som kan ändras är ingen säker grund.
        """))

  public static let noFeatures = DiagnosticKind(
    "GS153", .warning,
    title: Phrase(en: "no features", sv: "inga objekt"),
    message: Phrase(
      en: "the file has no features",
      sv: "filen har inga objekt"),
    hint: Phrase(
      en: "check the filter or the area it was made with",
      sv: "kontrollera filtret eller området den gjordes med"),
    explanation: Phrase(
      en: """
        The file is sound GeoJSON with an empty list. A filter that matches nothing, or a \
        download of an area without data, gives such files.
        """,
      sv: """
        Filen är riktig GeoJSON med en tom lista. Ett filter som inte träffar något, eller en \
        nedladdning av ett område utan data, ger sådana filer.
        """))

  public static let moreOfTheSame = DiagnosticKind(
    "GS154", .note,
    title: Phrase(en: "more of the same", sv: "fler av samma slag"),
    message: Phrase(
      en: "{code}: {count} more, not listed",
      sv: "{code}: {count} till, listas inte"),
    explanation: Phrase(
      en: """
        Findings of one kind are listed up to a thousand times per file, then only counted.
        """,
      sv: """
        Fynd av ett slag listas upp till tusen gånger per fil, sedan räknas de bara.
        """))
}
