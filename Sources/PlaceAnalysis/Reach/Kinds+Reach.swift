public import GeoCore

extension DiagnosticKind {
  /// GS52x–GS54x: reach, places, catchments.
  public static let reachKinds: [DiagnosticKind] = [
    cutOffWithoutUnit, badCutOff, badPopulationAt, badMatrixCost, duplicateMatrixPair,
    matrixMatchesNothing, unknownMatrixOrigins, unknownMatrixDestinations,
  ]

  public static let cutOffWithoutUnit = DiagnosticKind(
    "GS520", .error, exit: .usage,
    title: Phrase(en: "cut-off without a unit", sv: "gräns utan enhet"),
    message: Phrase(
      en: "\"{text}\" does not say metres or minutes", sv: "”{text}” säger inte meter eller minuter"),
    hint: Phrase(
      en: "write for example {text}m, 1.5km or 15min",
      sv: "skriv till exempel {text}m, 1.5km eller 15min"),
    explanation: Phrase(
      en: """
        A limit on reach needs its unit, so that nobody reads minutes as metres. Metres are written \
        800m or 1.5km, minutes 15min. Several limits are separated by commas: 500m,1000m.
        """,
      sv: """
        En gräns för räckvidd behöver sin enhet, så att ingen läser minuter som meter. Meter \
        skrivs 800m eller 1.5km, minuter 15min. Flera gränser skiljs åt med komma: 500m,1000m.
        """))

  public static let badCutOff = DiagnosticKind(
    "GS521", .error, exit: .usage,
    title: Phrase(en: "limit that cannot be read", sv: "gräns som inte kan läsas"),
    message: Phrase(
      en: "\"{text}\" is not a distance or a time", sv: "”{text}” är inget avstånd och ingen tid"),
    hint: Phrase(
      en: "write metres as 800m or 1.5km, minutes as 15min",
      sv: "skriv meter som 800m eller 1.5km, minuter som 15min"),
    explanation: Phrase(
      en: """
        A limit is a number that is not negative and a unit: m, km or min. Decimals take a point. \
        Minutes become metres at the walking speed, 80 m/min unless the reach says otherwise.
        """,
      sv: """
        En gräns är ett tal som inte är negativt och en enhet: m, km eller min. Decimaler skrivs \
        med punkt. Minuter blir meter med gånghastigheten, 80 m/min om inget annat anges.
        """))

  public static let badPopulationAt = DiagnosticKind(
    "GS522", .error, exit: .usage,
    title: Phrase(en: "unknown place for the population", sv: "okänd plats för befolkningen"),
    message: Phrase(
      en: "\"{text}\" does not say where the people of a zone are",
      sv: "”{text}” säger inte var folket i ett område finns"),
    hint: Phrase(
      en: "use cells, cells:50m, centroid, area or points:FILE",
      sv: "använd cells, cells:50m, centroid, area eller points:FIL"),
    explanation: Phrase(
      en: """
        One setting says for a whole run where people are. cells (the default) spreads the people \
        of a zone evenly on a grid of about 100 m; cells:50m takes another size, from 1m; centroid \
        puts all at the middle; area spreads them over the area exactly; points:FILE takes \
        buildings, addresses or a second polygon layer.
        """,
      sv: """
        En inställning säger för hela körningen var människor finns. cells (standard) sprider \
        folket i ett område jämnt på ett rutnät om cirka 100 m; cells:50m tar en annan storlek, \
        från 1m; centroid ställer alla i mitten; area sprider dem exakt över ytan; points:FIL tar \
        byggnader, adresser eller ett andra polygonlager.
        """))

  public static let badMatrixCost = DiagnosticKind(
    "GS523", .error,
    title: Phrase(en: "bad cost in the matrix", sv: "felaktig kostnad i matrisen"),
    message: Phrase(
      en: "the cost from {origin} to {destination} is {cost}",
      sv: "kostnaden från {origin} till {destination} är {cost}"),
    hint: Phrase(
      en: "give metres or minutes from zero up; leave the row out when there is no way",
      sv: "ange meter eller minuter från noll och uppåt; utelämna raden när det inte finns någon väg"),
    explanation: Phrase(
      en: """
        A cost matrix holds numbers from zero up. A negative number or a cell without a number \
        often stands for “no way” in other programs: leave such rows out instead.
        """,
      sv: """
        En kostnadsmatris innehåller tal från noll och uppåt. Ett negativt tal eller en cell utan \
        tal betyder i andra program ofta ”ingen väg”: utelämna sådana rader i stället.
        """))

  public static let duplicateMatrixPair = DiagnosticKind(
    "GS524", .error,
    title: Phrase(en: "pair given twice in the matrix", sv: "par som står två gånger i matrisen"),
    message: Phrase(
      en: "the cost from {origin} to {destination} is given more than once",
      sv: "kostnaden från {origin} till {destination} står mer än en gång"),
    hint: Phrase(en: "keep one row per pair", sv: "behåll en rad per par"),
    explanation: Phrase(
      en: """
        Two rows of the cost matrix name the same zone and place. Which of the two holds cannot be \
        known, so the run stops.
        """,
      sv: """
        Två rader i kostnadsmatrisen anger samma område och plats. Vilken av dem som gäller går \
        inte att veta, så körningen stannar.
        """))

  public static let matrixMatchesNothing = DiagnosticKind(
    "GS525", .error,
    title: Phrase(en: "matrix of other zones or places", sv: "matris för andra områden eller platser"),
    message: Phrase(
      en: "no row of the matrix names a zone and a place of this run",
      sv: "ingen rad i matrisen anger ett område och en plats i denna körning"),
    hint: Phrase(
      en: """
        zones here: {zones}; unknown origins: {origins}; places here: {places}; unknown \
        destinations: {destinations}
        """,
      sv: """
        områden här: {zones}; okända startpunkter: {origins}; platser här: {places}; okända mål: \
        {destinations}
        """),
    explanation: Phrase(
      en: """
        Origins of the matrix are matched with the keys of the zones, destinations with those of \
        the places, as text. Choose the key columns with --key and --places-key, or check that \
        codes kept their leading zeros.
        """,
      sv: """
        Matrisens startpunkter jämförs med områdenas nycklar och målen med platsernas, som text. \
        Välj nyckelkolumner med --key och --places-key, eller kontrollera att koderna har sina \
        inledande nollor kvar.
        """))

  public static let unknownMatrixOrigins = DiagnosticKind(
    "GS526", .warning,
    title: Phrase(en: "unknown origins in the matrix", sv: "okända startpunkter i matrisen"),
    message: Phrase(
      en: "{count} origins of the matrix are no zone here: {ids}",
      sv: "{count} startpunkter i matrisen är inget område här: {ids}"),
    hint: Phrase(
      en: "their rows are not used; check the key column of the zones",
      sv: "deras rader används inte; kontrollera områdenas nyckelkolumn"),
    explanation: Phrase(
      en: "The matrix names zones that are not in the zone layer. Their rows are left out.",
      sv: "Matrisen anger områden som inte finns i områdeslagret. Deras rader utelämnas."))

  public static let unknownMatrixDestinations = DiagnosticKind(
    "GS527", .warning,
    title: Phrase(en: "unknown destinations in the matrix", sv: "okända mål i matrisen"),
    message: Phrase(
      en: "{count} destinations of the matrix are no place here: {ids}",
      sv: "{count} mål i matrisen är ingen plats här: {ids}"),
    hint: Phrase(
      en: "their rows are not used; check the key column of the places",
      sv: "deras rader används inte; kontrollera platsernas nyckelkolumn"),
    explanation: Phrase(
      en: "The matrix names places that are not in the place layer. Their rows are left out.",
      sv: "Matrisen anger platser som inte finns i platslagret. Deras rader utelämnas."))
}
