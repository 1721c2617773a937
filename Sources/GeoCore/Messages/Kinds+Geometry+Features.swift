extension DiagnosticKind {
  /// GS42x: features by themselves and as a list.
  static let geometryFeatureKinds: [DiagnosticKind] = [
    noGeometry, notAnArea, duplicateID, duplicateKey, missingKey, duplicateGeometry,
    leapsAntimeridian, degreesInMetricCRS, placeOutside,
  ]

  public static let noGeometry = DiagnosticKind(
    "GS420", .warning,
    title: Phrase(en: "no geometry", sv: "ingen geometri"),
    message: Phrase(en: "the geometry is {what}", sv: "geometrin är {what}"),
    hint: Phrase(
      en: """
        the feature counts in totals, but nothing can be reached from it; add its geometry or \
        remove it
        """,
      sv: """
        objektet räknas i summor, men inget kan nås från det; lägg till geometrin eller ta bort \
        det
        """),
    explanation: Phrase(
      en: """
        A feature with null or empty geometry is allowed in GeoJSON, for statistics without a \
        place. Its people count in segregation measures; in everything with distances they are \
        undefined.
        """,
      sv: """
        Ett objekt med null eller tom geometri är tillåtet i GeoJSON, för statistik utan plats. \
        Invånarna räknas i segregationsmått; i allt med avstånd är de odefinierade.
        """))

  public static let notAnArea = DiagnosticKind(
    "GS421", .error,
    title: Phrase(en: "not an area", sv: "inte en yta"),
    message: Phrase(
      en: "zones are areas, this is not one",
      sv: "zoner är ytor, detta är ingen yta"),
    hint: Phrase(
      en: "give points or lines as places, and polygons as zones",
      sv: "ange punkter eller linjer som platser och polygoner som zoner"),
    explanation: Phrase(
      en: """
        Zones are the polygons that people live in. The feature has only points or lines. \
        Perhaps zones and places were given in the wrong order; a population given as points \
        goes into `--population-at points:FILE`.
        """,
      sv: """
        Zoner är de polygoner som människor bor i. Objektet har bara punkter eller linjer. \
        Kanske angavs zoner och platser i fel ordning; en befolkning som punkter anges med \
        `--population-at points:FIL`.
        """))

  public static let duplicateID = DiagnosticKind(
    "GS422", .error,
    title: Phrase(en: "duplicate id", sv: "dubblerat id"),
    message: Phrase(
      en: "the id {id} was used before, by feature {other} (counted from 0)",
      sv: "id {id} har använts tidigare, av objekt {other} (räknat från 0)"),
    hint: Phrase(
      en: "give every feature an id of its own, or name a key column with --key",
      sv: "ge varje objekt ett eget id, eller ange en nyckelkolumn med --key"),
    explanation: Phrase(
      en: """
        Ids name features in joins, results and provenance. With one id for two features a \
        result could not be traced back. Feature parts exported one by one are a common cause: \
        dissolve them into one feature each.
        """,
      sv: """
        Id:n benämner objekt i kopplingar, resultat och proveniens. Med samma id på två objekt \
        kan ett resultat inte spåras. Vanlig orsak är delar som exporterats var för sig: slå \
        ihop dem till ett objekt.
        """))

  public static let duplicateKey = DiagnosticKind(
    "GS423", .error,
    title: Phrase(en: "duplicate key", sv: "dubblerad nyckel"),
    message: Phrase(
      en: "{key} in column {column} was used before, by feature {other} (counted from 0)",
      sv: "{key} i kolumnen {column} har använts tidigare, av objekt {other} (räknat från 0)"),
    hint: Phrase(
      en: """
        choose a column whose codes are unique, or dissolve the parts of a zone into one feature
        """,
      sv: "välj en kolumn med unika koder, eller slå ihop zonens delar till ett objekt"),
    explanation: Phrase(
      en: """
        The key column joins tables to zones. With a repeated code a row of the table would \
        count twice.
        """,
      sv: """
        Nyckelkolumnen kopplar tabeller till zoner. Med en upprepad kod skulle en tabellrad \
        räknas dubbelt.
        """))

  public static let missingKey = DiagnosticKind(
    "GS424", .error,
    title: Phrase(en: "missing key", sv: "saknad nyckel"),
    message: Phrase(en: "no code in column {column}", sv: "ingen kod i kolumnen {column}"),
    hint: Phrase(
      en: "fill in the code, or choose another key column",
      sv: "fyll i koden, eller välj en annan nyckelkolumn"),
    explanation: Phrase(
      en: "A feature without a code cannot be joined to any table row.",
      sv: "Ett objekt utan kod kan inte kopplas till någon tabellrad."))

  public static let duplicateGeometry = DiagnosticKind(
    "GS425", .error,
    title: Phrase(en: "duplicate geometry", sv: "dubblerad geometri"),
    message: Phrase(
      en: "has exactly the same geometry as {other}",
      sv: "har exakt samma geometri som {other}"),
    hint: Phrase(
      en: "remove one of the two, or add their counts up in one feature",
      sv: "ta bort ett av dem, eller summera deras antal i ett objekt"),
    explanation: Phrase(
      en: """
        Two features have the same shape in the same place, wherever their rings begin. For \
        zones that is an error: people and land would count twice. For places it is a note: two \
        services in one house are common.
        """,
      sv: """
        Två objekt har samma form på samma plats, var ringarna än börjar. För zoner är det ett \
        fel: människor och mark räknas dubbelt. För platser är det en notis: två verksamheter i \
        samma hus är vanligt.
        """))

  public static let leapsAntimeridian = DiagnosticKind(
    "GS426", .warning,
    title: Phrase(en: "spans the antimeridian", sv: "går över datumlinjen"),
    message: Phrase(
      en: "an edge near {place} leaps across more than half of the earth",
      sv: "en kant nära {place} spänner över mer än halva jorden"),
    hint: Phrase(
      en: "cut the feature at 180°, as RFC 7946 asks",
      sv: "dela objektet vid 180°, som RFC 7946 begär"),
    explanation: Phrase(
      en: """
        A polygon across the 180th meridian that is not cut there seems to reach around the \
        whole earth the other way. RFC 7946 (3.1.9) asks for two parts, one on each side.
        """,
      sv: """
        En polygon över 180:e meridianen som inte är delad där tycks sträcka sig runt hela \
        jorden åt andra hållet. RFC 7946 (3.1.9) begär två delar, en på var sida.
        """))

  public static let degreesInMetricCRS = DiagnosticKind(
    "GS427", .error,
    title: Phrase(en: "degrees in a metric system", sv: "grader i ett metersystem"),
    message: Phrase(
      en: "the coordinates look like degrees, but the file is said to be in {crs}",
      sv: "koordinaterna ser ut som grader, men filen sägs vara i {crs}"),
    hint: Phrase(
      en: "if they are longitude and latitude, add --crs-in EPSG:4326",
      sv: "är de longitud och latitud, lägg till --crs-in EPSG:4326"),
    explanation: Phrase(
      en: """
        All coordinates lie within ±180 and ±90, which in metres is the size of a city block. \
        The crs member or --crs-in names a system in metres. Most likely the data were transformed \
        to WGS 84 and the old crs member was left in the file.
        """,
      sv: """
        Alla koordinater ligger inom ±180 och ±90, vilket i meter är ett kvarter. Medlemmen crs \
        eller --crs-in anger ett system i meter. Troligen transformerades data till WGS 84 och den \
        gamla crs-medlemmen blev kvar.
        """))

  public static let placeOutside = DiagnosticKind(
    "GS428", .warning,
    title: Phrase(en: "place outside the study area", sv: "plats utanför studieområdet"),
    message: Phrase(
      en: "lies {distance} m outside the study area",
      sv: "ligger {distance} m utanför studieområdet"),
    hint: Phrase(
      en: """
        places just outside are welcome: they serve people near the border; far away ones \
        suggest a wrong CRS
        """,
      sv: """
        platser strax utanför är välkomna: de betjänar boende nära gränsen; långt bort tyder på \
        fel referenssystem
        """),
    explanation: Phrase(
      en: """
        The place lies in none of the zones. Leaving out places beyond the border makes zones \
        near it look worse off than they are, so geoseg keeps them. Many places, or distances of \
        hundreds of kilometres, point to wrong coordinates.
        """,
      sv: """
        Platsen ligger inte i någon zon. Att utelämna platser bortom gränsen får zoner nära den \
        att se sämre försedda ut än de är, så geoseg behåller dem. Många sådana, eller avstånd \
        på hundratals kilometer, tyder på fel koordinater.
        """))
}
