public import GeoCore

extension DiagnosticKind {
  /// GS52x–GS54x: reach, places, catchments.
  public static let reachKinds: [DiagnosticKind] = [
    badPopulationAt, badMatrixCost, duplicateMatrixPair,
    matrixMatchesNothing, unknownMatrixOrigins, unknownMatrixDestinations,
    unknownPlaceColumn, badCapacity, badDelay, placeWithoutPosition, placesAtMiddle,
    zonesWithoutPosition,
    areaNeedsCutOffs, pointsOutsideZones, zonesWithoutPoints, badPointWeight, unknownMatrixColumn,
    matrixOfTwoUnits,
  ]

  public static let badPopulationAt = DiagnosticKind(
    "GS520", .error, exit: .usage,
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
    "GS521", .error,
    title: Phrase(en: "bad cost in the matrix", sv: "felaktig kostnad i matrisen"),
    message: Phrase(
      en: "the cost from {origin} to {destination} is {cost}",
      sv: "kostnaden från {origin} till {destination} är {cost}"),
    hint: Phrase(
      en: "give metres or minutes from zero up; leave the row out when there is no way",
      sv:
        "ange meter eller minuter från noll och uppåt; utelämna raden när det inte finns någon väg"),
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
    "GS522", .error,
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
    "GS523", .error,
    title: Phrase(
      en: "matrix of other zones or places", sv: "matris för andra områden eller platser"),
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
    "GS524", .warning,
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
    "GS525", .warning,
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

  public static let unknownPlaceColumn = DiagnosticKind(
    "GS526", .error, exit: .usage,
    title: Phrase(en: "no such column of the places", sv: "ingen sådan kolumn hos platserna"),
    message: Phrase(
      en: "the places have no column \"{column}\" ({use})",
      sv: "platserna har ingen kolumn ”{column}” ({use})"),
    hint: Phrase(en: "columns here: {columns}", sv: "kolumner här: {columns}"),
    explanation: Phrase(
      en: """
        A column of the place layer was asked for by name, as its key, category or capacity, but \
        the layer has none of that name. Names are compared exactly, upper and lower case apart.
        """,
      sv: """
        En kolumn i platslagret efterfrågades med namn, som nyckel, kategori eller kapacitet, men \
        lagret har ingen med det namnet. Namn jämförs exakt, med skillnad på stora och små \
        bokstäver.
        """))

  public static let badCapacity = DiagnosticKind(
    "GS527", .error,
    title: Phrase(en: "bad capacity", sv: "felaktig kapacitet"),
    message: Phrase(
      en: "a capacity is {value}", sv: "en kapacitet är {value}"),
    hint: Phrase(
      en: "give a number from zero up, or leave the cell empty",
      sv: "ange ett tal från noll och uppåt, eller lämna cellen tom"),
    explanation: Phrase(
      en: """
        The capacity of a place (seats, pupils, square metres) is a number from zero up. An empty \
        cell means that it is not known: the place counts as a place, but adds no capacity.
        """,
      sv: """
        En plats kapacitet (stolar, elever, kvadratmeter) är ett tal från noll och uppåt. En tom \
        cell betyder att den inte är känd: platsen räknas som plats men bidrar inte med kapacitet.
        """))

  public static let badDelay = DiagnosticKind(
    "GS577", .error,
    title: Phrase(en: "bad delay", sv: "felaktigt tillägg"),
    message: Phrase(
      en: "the delay of a place is {value}", sv: "en plats tillägg är {value}"),
    hint: Phrase(
      en: "give a number from zero up, or leave the cell empty",
      sv: "ange ett tal från noll och uppåt, eller lämna cellen tom"),
    explanation: Phrase(
      en: """
        The delay of a place is what it costs beside the way to it, such as a wait at the door, in \
        the unit of the reach: metres, or minutes along streets that are walked by time. It is a \
        number from zero up. An empty cell means none.
        """,
      sv: """
        En plats tillägg är vad den kostar utöver vägen dit, till exempel en väntan vid dörren, i \
        räckviddens enhet: meter, eller minuter längs gator som mäts i tid. Det är ett tal från \
        noll och uppåt. En tom cell betyder inget tillägg.
        """))

  public static let placeWithoutPosition = DiagnosticKind(
    "GS528", .warning,
    title: Phrase(en: "place without a position", sv: "plats utan läge"),
    message: Phrase(
      en: "place {id} has no geometry and cannot be reached",
      sv: "plats {id} har ingen geometri och kan inte nås"),
    hint: Phrase(
      en: "give it a point, or leave it out", sv: "ge den en punkt, eller utelämna den"),
    explanation: Phrase(
      en: """
        A place whose geometry is null or empty stays in the place layer, but lies nowhere: nobody \
        reaches it and its catchment is empty.
        """,
      sv: """
        En plats vars geometri saknas eller är tom blir kvar i platslagret men ligger ingenstans: \
        ingen når den och dess upptagningsområde är tomt.
        """))

  public static let placesAtMiddle = DiagnosticKind(
    "GS529", .note,
    title: Phrase(en: "places that are no points", sv: "platser som inte är punkter"),
    message: Phrase(
      en: "{count} places are areas, lines or several points and are taken at a point inside",
      sv: "{count} platser är ytor, linjer eller flera punkter och läggs i en punkt inuti"),
    hint: Phrase(
      en: "give entrances as points when it matters",
      sv: "ange entréer som punkter när det spelar roll"),
    explanation: Phrase(
      en: """
        A place has one position. For an area (a park, a school yard) it is a point surely inside, \
        for lines and several points their centroid. People at the edge of a large park are in \
        truth nearer than the number says: give its entrances as points instead.
        """,
      sv: """
        En plats har ett läge. För en yta (en park, en skolgård) är det en punkt säkert inuti, för \
        linjer och flera punkter deras tyngdpunkt. Människor vid kanten av en stor park är i \
        verkligheten närmare än talet säger: ange dess entréer som punkter i stället.
        """))

  public static let zonesWithoutPosition = DiagnosticKind(
    "GS530", .warning,
    title: Phrase(en: "zones without a position", sv: "områden utan läge"),
    message: Phrase(
      en: "{count} zones with {people} people have no geometry; their people are left out: {ids}",
      sv: "{count} områden med {people} personer saknar geometri; deras folk utelämnas: {ids}"),
    hint: Phrase(
      en: "give them a polygon; `geoseg check` lists them",
      sv: "ge dem en polygon; `geoseg check` listar dem"),
    explanation: Phrase(
      en: """
        People of a zone whose geometry is null or empty cannot be placed, so that nobody knows \
        what they reach. They are in no share, mean or catchment, and are counted here.
        """,
      sv: """
        Människor i ett område vars geometri saknas eller är tom kan inte placeras, så att ingen \
        vet vad de når. De ingår inte i någon andel, något medelvärde eller upptagningsområde, och \
        räknas här.
        """))

  public static let areaNeedsCutOffs = DiagnosticKind(
    "GS531", .warning,
    title: Phrase(en: "area needs cut-offs", sv: "area kräver gränser"),
    message: Phrase(
      en: "a reach by rank has no catchment to overlay; the people are taken at cells instead",
      sv: "en räckvidd efter rang har inget område att lägga på; folket tas i rutor i stället"),
    hint: Phrase(
      en: "use --within for exact areas, or --population-at cells",
      sv: "använd --within för exakta ytor, eller --population-at cells"),
    explanation: Phrase(
      en: """
        With --population-at area, populations come from the exact overlay of zones with buffers. \
        The k nearest places have no buffer, so that their results are computed from cells, as with \
        --population-at cells. The output names the method of each number.
        """,
      sv: """
        Med --population-at area kommer befolkningen ur en exakt överlagring av områden och \
        buffertar. De k närmaste platserna har ingen buffert, så deras resultat räknas från rutor, \
        som med --population-at cells. Utdata anger metoden för varje tal.
        """))

  public static let pointsOutsideZones = DiagnosticKind(
    "GS532", .warning,
    title: Phrase(en: "points outside all zones", sv: "punkter utanför alla områden"),
    message: Phrase(
      en: "{count} of {all} population points lie in no zone and are not used",
      sv: "{count} av {all} befolkningspunkter ligger inte i något område och används inte"),
    hint: Phrase(
      en: "check that the points and the zones are of the same place and CRS",
      sv: "kontrollera att punkterna och områdena gäller samma plats och koordinatsystem"),
    explanation: Phrase(
      en: """
        With --population-at points:FILE the people of a zone are spread over the points that lie \
        in it. Points that lie in no zone, or have no geometry, carry nobody.
        """,
      sv: """
        Med --population-at points:FIL sprids folket i ett område över de punkter som ligger i det. \
        Punkter som inte ligger i något område, eller saknar geometri, bär ingen.
        """))

  public static let zonesWithoutPoints = DiagnosticKind(
    "GS533", .warning,
    title: Phrase(en: "zones without a population point", sv: "områden utan befolkningspunkt"),
    message: Phrase(
      en: "{count} zones hold no population point; their people are put at one point inside: {ids}",
      sv: "{count} områden har ingen befolkningspunkt; deras folk ställs i en punkt inuti: {ids}"),
    hint: Phrase(
      en: "add points there when it matters", sv: "lägg till punkter där när det spelar roll"),
    explanation: Phrase(
      en: """
        A zone with people but without a point of the population layer would lose its people. They \
        are kept at a point surely inside the zone instead.
        """,
      sv: """
        Ett område med folk men utan någon punkt i befolkningslagret skulle tappa sitt folk. De \
        behålls i stället i en punkt som säkert ligger i området.
        """))

  public static let badPointWeight = DiagnosticKind(
    "GS534", .error,
    title: Phrase(
      en: "bad weight of a population point", sv: "felaktig vikt hos en befolkningspunkt"),
    message: Phrase(
      en: "the number of people at a point is {value}",
      sv: "antalet människor i en punkt är {value}"),
    hint: Phrase(
      en: "give numbers from zero up, or leave the cell empty",
      sv: "ange tal från noll och uppåt, eller lämna cellen tom"),
    explanation: Phrase(
      en: """
        The columns that say how many people are at each point hold numbers from zero up. An empty \
        cell counts as nobody.
        """,
      sv: """
        Kolumnerna som säger hur många som finns i varje punkt innehåller tal från noll och uppåt. \
        En tom cell räknas som ingen.
        """))

  public static let unknownMatrixColumn = DiagnosticKind(
    "GS535", .error,
    title: Phrase(en: "matrix column not found", sv: "matriskolumn hittades inte"),
    message: Phrase(
      en: "the matrix has no column for the {use} (\"{column}\")",
      sv: "matrisen har ingen kolumn för {use} (”{column}”)"),
    hint: Phrase(
      en: "columns here: {columns}; call them origin, destination and cost",
      sv: "kolumner här: {columns}; kalla dem origin, destination och cost"),
    explanation: Phrase(
      en: """
        A cost matrix is a table with one row per pair: the code of a zone, the id of a place and \
        the cost between them in metres or minutes, whichever the cut-offs are in. Its columns are \
        found by their names: origin, destination, cost and some common others.
        """,
      sv: """
        En kostnadsmatris är en tabell med en rad per par: ett områdes kod, en plats id och \
        kostnaden mellan dem i meter eller minuter, det som gränserna anges i. Kolumnerna hittas på \
        sina namn: origin, destination, cost och några vanliga andra.
        """))

  public static let matrixOfTwoUnits = DiagnosticKind(
    "GS536", .error, exit: .usage,
    title: Phrase(en: "metres and minutes with one matrix", sv: "meter och minuter med en matris"),
    message: Phrase(
      en: "the cut-offs {within} are in metres and minutes, but a matrix holds one of the two",
      sv:
        "gränserna {within} är i meter och minuter, men en matris innehåller det ena eller det andra"
    ),
    hint: Phrase(
      en: "give all cut-offs in the unit of the matrix", sv: "ange alla gränser i matrisens enhet"),
    explanation: Phrase(
      en: """
        The costs of a matrix are metres or minutes, whichever the cut-offs are in. Cut-offs of \
        both kinds would read the same numbers in two ways.
        """,
      sv: """
        Kostnaderna i en matris är meter eller minuter, det som gränserna anges i. Gränser av båda \
        slagen skulle läsa samma tal på två sätt.
        """))
}
