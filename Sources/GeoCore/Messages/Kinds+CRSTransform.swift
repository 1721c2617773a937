extension DiagnosticKind {
  /// Moving from one system to another.
  static let transformKinds: [DiagnosticKind] = [
    unknownAccuracy, missingGrid, noTransform, projUnavailable, outsideTransformArea,
    betterGridMissing, planeNotReferenced,
  ]

  public static let unknownAccuracy = DiagnosticKind(
    "GS307", .error,
    title: Phrase(en: "transform of unknown accuracy", sv: "omvandling med okänd noggrannhet"),
    message: Phrase(
      en: "PROJ knows no way from {source} to {target} with a known accuracy, only a \"ballpark\"",
      sv: "PROJ känner ingen väg från {source} till {target} med känd noggrannhet, bara en gissning"
    ),
    hint: Phrase(
      en: "name the input's system by its EPSG code, or give a PROJ string with a datum",
      sv: "ange indatas system med EPSG-kod, eller en PROJ-sträng med datum"),
    explanation: Phrase(
      en: """
        When no published transformation ties two datums together, PROJ can still pretend that \
        they are the same (a ballpark transform). That may be off by hundreds of metres without a \
        sign, so geoseg refuses. It happens with PROJ strings that name only an ellipsoid \
        (+ellps=GRS80 without +datum or +towgs84), with engineering or historic systems, and for \
        data outside the area of all known transformations. Name the registered system, or move \
        the data to one beforehand with a program that has the parameters.
        """,
      sv: """
        När ingen publicerad transformation binder ihop två datum kan PROJ ändå låtsas att de är \
        samma (ballpark). Det kan bli hundratals meter fel utan att det märks, så geoseg vägrar. \
        Det händer med PROJ-strängar som bara namnger en ellipsoid (+ellps=GRS80 utan +datum \
        eller +towgs84), med lokala eller historiska system och för data utanför alla kända \
        transformationers område. Ange det registrerade systemet, eller flytta data dit i förväg \
        med ett program som har parametrarna.
        """))

  public static let missingGrid = DiagnosticKind(
    "GS308", .error,
    title: Phrase(en: "transformation grid missing", sv: "transformationsnät saknas"),
    message: Phrase(
      en: "from {source} to {target} a known accuracy needs the grid {grid}, which is not here",
      sv: "från {source} till {target} kräver känd noggrannhet nätet {grid}, som inte finns här"),
    hint: Phrase(
      en: "install {grid} (Debian: apt-get install proj-data; else projsync --file {grid})",
      sv: "installera {grid} (Debian: apt-get install proj-data; annars projsync --file {grid})"),
    explanation: Phrase(
      en: """
        Some systems are tied together by a grid of measured shifts that PROJ keeps in a file. \
        The file is not installed, and geoseg never fetches anything from the network. Without it \
        only a guess would be left. Install the file in PROJ's data folder (`geoseg doctor` shows \
        it) and run again.
        """,
      sv: """
        Vissa system binds ihop av ett nät med uppmätta skift som PROJ har i en fil. Filen är \
        inte installerad, och geoseg hämtar aldrig något från nätet. Utan den återstår bara en \
        gissning. Installera filen i PROJ:s datamapp (`geoseg doctor` visar den) och kör igen.
        """))

  public static let noTransform = DiagnosticKind(
    "GS309", .error,
    title: Phrase(en: "no transform", sv: "ingen omvandling"),
    message: Phrase(
      en: "PROJ finds no way from {source} to {target}",
      sv: "PROJ hittar ingen väg från {source} till {target}"),
    hint: Phrase(
      en: "check both systems with `projinfo -s {source} -t {target}`",
      sv: "kontrollera båda systemen med `projinfo -s {source} -t {target}`"),
    explanation: Phrase(
      en: """
        The two systems cannot be tied together at all, for instance because one of them belongs \
        to another planet or to a building site. Use a system on the earth for both.
        """,
      sv: """
        De två systemen kan inte bindas ihop alls, till exempel för att det ena hör till en annan \
        planet eller en byggplats. Använd ett system på jorden för båda.
        """))

  public static let projUnavailable = DiagnosticKind(
    "GS310", .error, exit: .unavailable,
    title: Phrase(en: "PROJ cannot be used", sv: "PROJ kan inte användas"),
    message: Phrase(
      en: "the PROJ library or its database proj.db cannot be opened",
      sv: "biblioteket PROJ eller dess databas proj.db kan inte öppnas"),
    hint: Phrase(
      en: "install proj-data/proj-bin, and check the variables PROJ_LIB and PROJ_DATA",
      sv: "installera proj-data/proj-bin och kontrollera variablerna PROJ_LIB och PROJ_DATA"),
    explanation: Phrase(
      en: """
        Coordinate systems are looked up in a database that comes with PROJ. It is missing, or a \
        variable such as PROJ_LIB or PROJ_DATA points to the database of another version. \
        `geoseg doctor` shows which one is used.
        """,
      sv: """
        Koordinatsystem slås upp i en databas som följer med PROJ. Den saknas, eller så pekar en \
        variabel som PROJ_LIB eller PROJ_DATA på en annan versions databas. `geoseg doctor` visar \
        vilken som används.
        """))

  public static let outsideTransformArea = DiagnosticKind(
    "GS311", .warning,
    title: Phrase(en: "outside the transform's area", sv: "utanför omvandlingens område"),
    message: Phrase(
      en: "part of the data lies outside the area that \"{operation}\" is meant for",
      sv: "en del av data ligger utanför det område som ”{operation}” är avsedd för"),
    hint: Phrase(
      en: "the stated accuracy holds inside that area only; consider another --crs",
      sv: "den angivna noggrannheten gäller bara inom området; överväg ett annat --crs"),
    explanation: Phrase(
      en: """
        Transformations are measured for one country or region. Outside it the same formula is \
        used, but nobody vouches for the accuracy. geoseg uses one operation for all points of a \
        layer so that neighbours stay neighbours.
        """,
      sv: """
        Transformationer är uppmätta för ett land eller en region. Utanför används samma formel, \
        men ingen går i god för noggrannheten. geoseg använder en och samma operation för alla \
        punkter i ett lager så att grannar förblir grannar.
        """))

  public static let betterGridMissing = DiagnosticKind(
    "GS312", .warning,
    title: Phrase(en: "a better transform exists", sv: "en bättre omvandling finns"),
    message: Phrase(
      en: "\"{operation}\" is good to {accuracy} m; with the grid {grid} it would be better",
      sv: "”{operation}” är god till {accuracy} m; med nätet {grid} vore den bättre"),
    hint: Phrase(
      en: "install {grid} if metres matter (Debian: apt-get install proj-data)",
      sv: "installera {grid} om meter spelar roll (Debian: apt-get install proj-data)"),
    explanation: Phrase(
      en: """
        The best operation between the two systems needs a grid that is not installed. The next \
        best one with a known accuracy was used; its name and accuracy are in the provenance.
        """,
      sv: """
        Den bästa operationen mellan de två systemen kräver ett nät som inte är installerat. Den \
        näst bästa med känd noggrannhet användes; namn och noggrannhet finns i proveniensen.
        """))

  public static let planeNotReferenced = DiagnosticKind(
    "GS313", .error,
    title: Phrase(en: "plane coordinates have no place", sv: "plana koordinater saknar plats"),
    message: Phrase(
      en: "metres in a plane (`plane`) cannot be moved to or from {crs}",
      sv: "meter i ett plan (`plane`) kan inte flyttas till eller från {crs}"),
    hint: Phrase(
      en: "use `plane` for all layers and for the output, or name the real system",
      sv: "använd `plane` för alla lager och för utdata, eller ange det verkliga systemet"),
    explanation: Phrase(
      en: """
        `plane` means metres that are tied to no place on the earth, such as a drawing or a test \
        grid. Nothing says where on the globe they are, so no other system can be reached.
        """,
      sv: """
        `plane` betyder meter som inte är bundna till någon plats på jorden, till exempel en \
        ritning eller ett testrutnät. Inget säger var på jordklotet de ligger, så inget annat \
        system kan nås.
        """))
}
