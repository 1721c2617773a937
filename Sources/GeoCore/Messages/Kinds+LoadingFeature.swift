extension DiagnosticKind {
  /// GS1xx, faults of structure in single features.
  static let loadingFeatureKinds: [DiagnosticKind] = [
    featureNotObject, featureWithoutType, wrongFeatureType, collectionWithoutType,
    propertiesNotObject, geometryNotObject, geometryWithoutType, unknownGeometryType,
    coordinatesMissing, geometriesMissing, wrongCoordinates, positionTooShort, lineTooShort,
    ringTooShort, coordinateTooLarge, collectionsTooDeep,
  ]

  public static let featureNotObject = DiagnosticKind(
    "GS123", .error,
    title: Phrase(en: "not a feature", sv: "inget objekt"),
    message: Phrase(
      en: "a Feature belongs here; found {found}",
      sv: "här ska en Feature stå; fann {found}"),
    hint: Phrase(
      en: "remove the element or write it as a Feature",
      sv: "ta bort elementet eller skriv det som en Feature"),
    explanation: Phrase(
      en: """
        The elements of `features`, and the records of a sequence, are objects. The row is kept \
        without geometry and properties, so that the numbers of the other rows stay right.
        """,
      sv: """
        Elementen i `features`, och posterna i en sekvens, är objekt. Raden behålls utan geometri \
        och egenskaper, så att de andra radernas nummer stämmer.
        """))

  public static let featureWithoutType = DiagnosticKind(
    "GS124", .error,
    title: Phrase(en: "feature without type", sv: "objekt utan typ"),
    message: Phrase(
      en: "the feature has no \"type\"",
      sv: "objektet saknar \"type\""),
    hint: Phrase(
      en: "add \"type\": \"Feature\"",
      sv: "lägg till \"type\": \"Feature\""),
    explanation: Phrase(
      en: """
        RFC 7946 (3.2) knows a feature by `"type": "Feature"`. Without it the geometry is not \
        used; the properties are read.
        """,
      sv: """
        RFC 7946 (3.2) känner igen ett objekt på `"type": "Feature"`. Utan det används inte \
        geometrin; egenskaperna läses.
        """))

  public static let wrongFeatureType = DiagnosticKind(
    "GS125", .error,
    title: Phrase(en: "wrong feature type", sv: "fel objekttyp"),
    message: Phrase(
      en: "the type of a feature is \"Feature\"; found {found}",
      sv: "typen för ett objekt är \"Feature\"; fann {found}"),
    hint: Phrase(
      en: "write \"type\": \"Feature\", or wrap a bare geometry in a Feature",
      sv: "skriv \"type\": \"Feature\", eller lägg en naken geometri i en Feature"),
    explanation: Phrase(
      en: """
        The elements of `features` are Features. A misspelt type, or a geometry put there without \
        a Feature around it, is reported and the geometry left out.
        """,
      sv: """
        Elementen i `features` är Features. En felstavad typ, eller en geometri utan en Feature \
        omkring, rapporteras och geometrin utelämnas.
        """))

  public static let collectionWithoutType = DiagnosticKind(
    "GS126", .error,
    title: Phrase(en: "collection without type", sv: "samling utan typ"),
    message: Phrase(
      en: "there are \"features\" but no \"type\": \"FeatureCollection\"",
      sv: "det finns \"features\" men ingen \"type\": \"FeatureCollection\""),
    hint: Phrase(
      en: "add \"type\": \"FeatureCollection\"",
      sv: "lägg till \"type\": \"FeatureCollection\""),
    explanation: Phrase(
      en: """
        RFC 7946 (3.3) knows a layer by its type. The features were read all the same; other \
        programs may refuse the file.
        """,
      sv: """
        RFC 7946 (3.3) känner igen ett lager på dess typ. Objekten lästes ändå; andra program kan \
        avvisa filen.
        """))

  public static let propertiesNotObject = DiagnosticKind(
    "GS127", .error,
    title: Phrase(en: "properties are no object", sv: "egenskaper är inget objekt"),
    message: Phrase(
      en: "\"properties\" must be an object or null; found {found}",
      sv: "\"properties\" ska vara ett objekt eller null; fann {found}"),
    hint: Phrase(
      en: "write pairs of name and value within braces",
      sv: "skriv par av namn och värde inom klamrar"),
    explanation: Phrase(
      en: """
        Properties are name–value pairs (RFC 7946, 3.2). The feature is kept with all its values \
        missing.
        """,
      sv: """
        Egenskaper är par av namn och värde (RFC 7946, 3.2). Objektet behålls med alla värden \
        saknade.
        """))

  public static let geometryNotObject = DiagnosticKind(
    "GS128", .error,
    title: Phrase(en: "geometry is no object", sv: "geometri är inget objekt"),
    message: Phrase(
      en: "a geometry must be an object; found {found}",
      sv: "en geometri ska vara ett objekt; fann {found}"),
    hint: Phrase(
      en: "write an object with \"type\" and \"coordinates\", or null for no geometry",
      sv: "skriv ett objekt med \"type\" och \"coordinates\", eller null för ingen geometri"),
    explanation: Phrase(
      en: """
        A geometry is an object with type and coordinates (RFC 7946, 3.1); WKT or a bare list of \
        coordinates is not. The feature is kept without geometry.
        """,
      sv: """
        En geometri är ett objekt med typ och koordinater (RFC 7946, 3.1); WKT eller en naken \
        koordinatlista är det inte. Objektet behålls utan geometri.
        """))

  public static let geometryWithoutType = DiagnosticKind(
    "GS129", .error,
    title: Phrase(en: "geometry without type", sv: "geometri utan typ"),
    message: Phrase(
      en: "the geometry has no \"type\"",
      sv: "geometrin saknar \"type\""),
    hint: Phrase(
      en: "add its type, such as \"type\": \"Polygon\"",
      sv: "lägg till typen, till exempel \"type\": \"Polygon\""),
    explanation: Phrase(
      en: """
        Without a type it is not known what the coordinates mean (RFC 7946, 3.1). The feature is \
        kept without geometry.
        """,
      sv: """
        Utan typ är det okänt vad koordinaterna betyder (RFC 7946, 3.1). Objektet behålls utan \
        geometri.
        """))

  public static let unknownGeometryType = DiagnosticKind(
    "GS130", .error,
    title: Phrase(en: "unknown geometry type", sv: "okänd geometrityp"),
    message: Phrase(
      en: "GeoJSON has no geometry type {found}",
      sv: "GeoJSON har ingen geometrityp {found}"),
    hint: Phrase(
      en: "types: {near}",
      sv: "typer: {near}"),
    explanation: Phrase(
      en: """
        Geometry types are written exactly as in RFC 7946, large and small letters included; \
        curves and surfaces of other formats have none. The feature is kept without geometry.
        """,
      sv: """
        Geometrityper skrivs exakt som i RFC 7946, med stora och små bokstäver; kurvor och ytor i \
        andra format saknar typ. Objektet behålls utan geometri.
        """))

  public static let coordinatesMissing = DiagnosticKind(
    "GS131", .error,
    title: Phrase(en: "no coordinates", sv: "inga koordinater"),
    message: Phrase(
      en: "the {type} has no \"coordinates\"",
      sv: "{type} saknar \"coordinates\""),
    hint: Phrase(
      en: "write \"coordinates\": [] for an empty geometry",
      sv: "skriv \"coordinates\": [] för en tom geometri"),
    explanation: Phrase(
      en: """
        Every geometry but a GeometryCollection has coordinates (RFC 7946, 3.1). The feature is \
        kept without geometry.
        """,
      sv: """
        Varje geometri utom GeometryCollection har koordinater (RFC 7946, 3.1). Objektet behålls \
        utan geometri.
        """))

  public static let geometriesMissing = DiagnosticKind(
    "GS132", .error,
    title: Phrase(en: "no geometries", sv: "inga geometrier"),
    message: Phrase(
      en: "the GeometryCollection has no array \"geometries\"",
      sv: "GeometryCollection saknar listan \"geometries\""),
    hint: Phrase(
      en: "write \"geometries\": […]",
      sv: "skriv \"geometries\": […]"),
    explanation: Phrase(
      en: """
        A GeometryCollection holds its parts in the array `geometries` (RFC 7946, 3.1.8). The \
        feature is kept without geometry.
        """,
      sv: """
        En GeometryCollection har sina delar i listan `geometries` (RFC 7946, 3.1.8). Objektet \
        behålls utan geometri.
        """))

  public static let wrongCoordinates = DiagnosticKind(
    "GS133", .error,
    title: Phrase(en: "wrong coordinates", sv: "fel koordinater"),
    message: Phrase(
      en: "the coordinates of a {type} are {shape}; found {found} where that does not fit",
      sv: "koordinaterna för {type} är {shape}; fann {found} där det inte passar"),
    hint: Phrase(
      en: "check the type and the brackets at the place given; numbers stand without quotes",
      sv: "kontrollera typen och hakparenteserna på stället som anges; tal skrivs utan citattecken"),
    explanation: Phrase(
      en: """
        The coordinates nest too deep or not deep enough for the type, or hold something that is \
        no number: a text, null, an object. The feature is kept without geometry.
        """,
      sv: """
        Koordinaterna är nästlade för djupt eller för grunt för typen, eller innehåller något som \
        inte är ett tal: en text, null, ett objekt. Objektet behålls utan geometri.
        """))

  public static let positionTooShort = DiagnosticKind(
    "GS134", .error,
    title: Phrase(en: "position too short", sv: "för kort position"),
    message: Phrase(
      en: "a position needs two numbers, x and y",
      sv: "en position behöver två tal, x och y"),
    hint: Phrase(
      en: "write [x, y]: east or longitude first",
      sv: "skriv [x, y]: öst eller longitud först"),
    explanation: Phrase(
      en: """
        A position with one number or none names no place (RFC 7946, 3.1.1). The feature is kept \
        without geometry.
        """,
      sv: """
        En position med ett eller inget tal anger ingen plats (RFC 7946, 3.1.1). Objektet behålls \
        utan geometri.
        """))

  public static let lineTooShort = DiagnosticKind(
    "GS135", .error,
    title: Phrase(en: "line too short", sv: "för kort linje"),
    message: Phrase(
      en: "a line of a {type} needs two positions or more",
      sv: "en linje i {type} behöver minst två positioner"),
    hint: Phrase(
      en: "add the missing position, or make it a Point",
      sv: "lägg till den position som saknas, eller gör den till en Point"),
    explanation: Phrase(
      en: """
        A line runs from somewhere to somewhere (RFC 7946, 3.1.4). The feature is kept without \
        geometry.
        """,
      sv: """
        En linje går från något till något (RFC 7946, 3.1.4). Objektet behålls utan geometri.
        """))

  public static let ringTooShort = DiagnosticKind(
    "GS136", .error,
    title: Phrase(en: "ring too short", sv: "för kort ring"),
    message: Phrase(
      en: "a ring of a {type} needs four positions or more, the last equal to the first",
      sv: "en ring i {type} behöver minst fyra positioner, den sista lik den första"),
    hint: Phrase(
      en: "close the ring by repeating its first position, or remove it",
      sv: "slut ringen genom att upprepa dess första position, eller ta bort den"),
    explanation: Phrase(
      en: """
        The smallest ring is a triangle: three corners and the first again (RFC 7946, 3.1.6). A \
        shorter one bounds no area. The feature is kept without geometry.
        """,
      sv: """
        Den minsta ringen är en triangel: tre hörn och det första igen (RFC 7946, 3.1.6). En \
        kortare omsluter ingen yta. Objektet behålls utan geometri.
        """))

  public static let coordinateTooLarge = DiagnosticKind(
    "GS137", .error,
    title: Phrase(en: "number too large", sv: "för stort tal"),
    message: Phrase(
      en: "a coordinate is larger than any number that can be computed with",
      sv: "en koordinat är större än något tal som går att räkna med"),
    hint: Phrase(
      en: "look at the exponent; coordinates are degrees or metres",
      sv: "se på exponenten; koordinater är grader eller meter"),
    explanation: Phrase(
      en: """
        Numbers beyond about 1.8e308 have no place on earth. The feature is kept without \
        geometry.
        """,
      sv: """
        Tal över omkring 1,8e308 har ingen plats på jorden. Objektet behålls utan geometri.
        """))

  public static let collectionsTooDeep = DiagnosticKind(
    "GS138", .error,
    title: Phrase(en: "collections nested too deep", sv: "för djupt nästlade samlingar"),
    message: Phrase(
      en: "GeometryCollections lie more than {levels} deep in each other",
      sv: "GeometryCollections ligger djupare än {levels} nivåer i varandra"),
    hint: Phrase(
      en: "put the parts into one collection",
      sv: "lägg delarna i en samling"),
    explanation: Phrase(
      en: """
        RFC 7946 (3.1.8) advises against nested collections at all. The feature is kept without \
        geometry.
        """,
      sv: """
        RFC 7946 (3.1.8) avråder helt från nästlade samlingar. Objektet behålls utan geometri.
        """))
}
