extension DiagnosticKind {
  /// GS3xx: coordinate reference systems and moving between them.
  public static let crsKinds: [DiagnosticKind] =
    [unknownCRS, legacyCRS, unknownFileCRS, notHorizontal, geographicComputing, computingUnit]
    + transformKinds + coordinateKinds

  public static let unknownCRS = DiagnosticKind(
    "GS301", .error, exit: .usage,
    title: Phrase(en: "unknown CRS", sv: "okänt referenssystem"),
    message: Phrase(
      en: "no coordinate reference system is called \"{crs}\"",
      sv: "inget koordinatreferenssystem heter ”{crs}”"),
    hint: Phrase(
      en: "write a code such as EPSG:3006 (SWEREF 99 TM), 4326 (WGS 84), or `plane`",
      sv: "skriv en kod som EPSG:3006 (SWEREF 99 TM), 4326 (WGS 84) eller `plane`"),
    explanation: Phrase(
      en: """
        The name was looked up in PROJ's database and is not there. Accepted are EPSG codes \
        (EPSG:3006 or just 3006), URNs (urn:ogc:def:crs:EPSG::3006), CRS84, opengis.net \
        addresses, full names, PROJ strings, WKT, and `plane` for metres without a system. Often \
        the cause is a slip in the code: 3006 is SWEREF 99 TM, 3007–3018 its local zones, 3021 \
        RT 90 2.5 gon V, 4326 WGS 84.
        """,
      sv: """
        Namnet slogs upp i PROJ:s databas och finns inte där. Giltiga är EPSG-koder (EPSG:3006 \
        eller bara 3006), URN:er (urn:ogc:def:crs:EPSG::3006), CRS84, adresser på opengis.net, \
        fullständiga namn, PROJ-strängar, WKT och `plane` för meter utan system. Ofta är det en \
        felskrivning: 3006 är SWEREF 99 TM, 3007–3018 dess lokala zoner, 3021 RT 90 2,5 gon V, \
        4326 WGS 84.
        """))

  public static let legacyCRS = DiagnosticKind(
    "GS302", .note,
    title: Phrase(en: "legacy crs member", sv: "äldre crs-medlem"),
    message: Phrase(
      en: "the file declares {crs}; RFC 7946 expects WGS 84. Read as {crs}",
      sv: "filen anger {crs}; RFC 7946 förväntar sig WGS 84. Läst som {crs}"),
    explanation: Phrase(
      en: """
        GeoJSON of 2008 could name its system in a member `crs`; RFC 7946 took that away and \
        fixed WGS 84. Swedish deliveries in SWEREF 99 TM still use it. geoseg believes the \
        member, so nothing needs to be done.
        """,
      sv: """
        GeoJSON från 2008 kunde namnge sitt system i medlemmen `crs`; RFC 7946 tog bort den och \
        bestämde WGS 84. Svenska leveranser i SWEREF 99 TM använder den fortfarande. geoseg \
        litar på medlemmen, så inget behöver göras.
        """))

  public static let unknownFileCRS = DiagnosticKind(
    "GS303", .error,
    title: Phrase(en: "unknown CRS in file", sv: "okänt referenssystem i filen"),
    message: Phrase(
      en: "the file declares the system \"{crs}\", which PROJ does not know",
      sv: "filen anger systemet ”{crs}”, som PROJ inte känner till"),
    hint: Phrase(
      en: "correct the file's crs member, for instance to urn:ogc:def:crs:EPSG::3006",
      sv: "rätta filens crs-medlem, till exempel till urn:ogc:def:crs:EPSG::3006"),
    explanation: Phrase(
      en: """
        The file names its coordinate reference system and the name is not in PROJ's database. \
        geoseg does not guess: a wrong system gives plausible but wrong numbers. Ask whoever made \
        the file which system it is in and write its EPSG code.
        """,
      sv: """
        Filen namnger sitt koordinatreferenssystem och namnet finns inte i PROJ:s databas. geoseg \
        gissar inte: fel system ger rimliga men felaktiga tal. Fråga den som gjort filen vilket \
        system den är i och skriv EPSG-koden.
        """))

  public static let notHorizontal = DiagnosticKind(
    "GS304", .error,
    title: Phrase(en: "not a map CRS", sv: "inget kartsystem"),
    message: Phrase(
      en: "{crs} ({name}) does not say where on a map a point is",
      sv: "{crs} ({name}) säger inte var på en karta en punkt ligger"),
    hint: Phrase(
      en: "give the horizontal system, such as EPSG:3006 or EPSG:4326",
      sv: "ange det horisontella systemet, till exempel EPSG:3006 eller EPSG:4326"),
    explanation: Phrase(
      en: """
        Heights, times, local building grids and geocentric coordinates are also kept as \
        reference systems; they cannot place a zone on a map. Of a compound system (map and \
        height) geoseg uses the map part by itself.
        """,
      sv: """
        Höjder, tider, lokala byggplatsnät och geocentriska koordinater finns också som \
        referenssystem; de kan inte placera ett område på en karta. Av ett sammansatt system \
        (karta och höjd) använder geoseg kartdelen.
        """))

  public static let geographicComputing = DiagnosticKind(
    "GS305", .error, exit: .usage,
    title: Phrase(en: "computing in degrees", sv: "beräkning i grader"),
    message: Phrase(
      en: "{crs} ({name}) is in degrees; distances and areas cannot be computed in it",
      sv: "{crs} ({name}) är i grader; avstånd och ytor kan inte beräknas i det"),
    hint: Phrase(
      en: "leave out --crs to have one chosen, or give one in metres, such as EPSG:3006",
      sv: "utelämna --crs så väljs ett, eller ange ett i meter, till exempel EPSG:3006"),
    explanation: Phrase(
      en: """
        One degree of longitude is 111 km at the equator and 56 km in Stockholm: lengths in \
        degrees mean nothing. Input in degrees is welcome; it is moved to a metric system before \
        anything is computed, and back for the output. --crs names that metric system.
        """,
      sv: """
        En longitudgrad är 111 km vid ekvatorn och 56 km i Stockholm: längder i grader betyder \
        inget. Indata i grader går bra; de flyttas till ett metriskt system innan något beräknas \
        och tillbaka för utdata. --crs namnger det metriska systemet.
        """))

  public static let computingUnit = DiagnosticKind(
    "GS306", .error, exit: .usage,
    title: Phrase(en: "computing CRS not in metres", sv: "beräkningssystem inte i meter"),
    message: Phrase(
      en: "{crs} ({name}) is in the unit {unit}; geoseg computes in metres",
      sv: "{crs} ({name}) är i enheten {unit}; geoseg räknar i meter"),
    hint: Phrase(
      en: "leave out --crs to have one chosen, or give a system in metres",
      sv: "utelämna --crs så väljs ett, eller ange ett system i meter"),
    explanation: Phrase(
      en: """
        Every distance and area that geoseg takes and gives is in metres. A system in feet would \
        make `--within 800m` wrong by a factor of three. Input in feet is welcome; only the \
        system to compute in must be metric.
        """,
      sv: """
        Alla avstånd och ytor som geoseg tar emot och ger är i meter. Ett system i fot skulle \
        göra `--within 800m` fel med en faktor tre. Indata i fot går bra; bara beräkningssystemet \
        måste vara metriskt.
        """))
}
