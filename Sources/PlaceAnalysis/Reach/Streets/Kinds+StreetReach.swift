public import GeoCore

extension DiagnosticKind {
  /// GS890–GS899: reach along streets.
  public static let streetReachKinds: [DiagnosticKind] = [
    placesOffStreets, peopleWithoutStreet, areaAlongStreets, radiusStandsAlone, cutOffNoStreetCost,
    networkAndMatrix, slopeWithoutHeights, networkFarFromZones,
    zonesOffStreets, bandwidthOfOtherUnit,
  ]

  public static let placesOffStreets = DiagnosticKind(
    "GS890", .warning,
    title: Phrase(en: "places off the streets", sv: "platser utanför gatunätet"),
    message: Phrase(
      en: "{count} of {total} places are not connected to the streets: {ids}",
      sv: "{count} av {total} platser är inte anslutna till gatorna: {ids}"),
    hint: Phrase(
      en:
        "check that the network covers them; --max-snap says how far a place may lie from a street",
      sv: "kontrollera att nätet täcker dem; --max-snap anger hur långt från en gata de får ligga"),
    explanation: Phrase(
      en: """
        A place is tied to the nearest street, at most --max-snap away (500m), and with \
        --min-component only to a part of the network of that many vertices. A place that is not \
        tied is reached by nobody; the layer of places says so in street_distance_m, which is null \
        there.
        """,
      sv: """
        En plats knyts till närmaste gata, högst --max-snap bort (500m), och med --min-component \
        bara till en del av nätet med så många noder. En plats som inte knyts nås av ingen; \
        platslagret säger det i street_distance_m, som är null där.
        """))

  public static let peopleWithoutStreet = DiagnosticKind(
    "GS891", .warning,
    title: Phrase(en: "people off the streets", sv: "människor utanför gatunätet"),
    message: Phrase(
      en: "{people} in {count} zones are not connected to the streets: {ids}",
      sv: "{people} i {count} zoner är inte anslutna till gatorna: {ids}"),
    hint: Phrase(
      en: "check that the network covers the zones; or raise --max-snap",
      sv: "kontrollera att nätet täcker zonerna; eller höj --max-snap"),
    explanation: Phrase(
      en: """
        People are tied to the nearest street from where they are placed (--population-at), at most \
        --max-snap away. Those who are not tied reach no place. They are counted as people without \
        access, and every zone says how large their share is in unconnected_share.
        """,
      sv: """
        Människor knyts till närmaste gata från den punkt där de placerats (--population-at), högst \
        --max-snap bort. De som inte knyts når ingen plats. De räknas som människor utan tillgång, \
        och varje zon anger hur stor deras andel är i unconnected_share.
        """))

  public static let areaAlongStreets = DiagnosticKind(
    "GS892", .warning,
    title: Phrase(en: "no areas along streets", sv: "inga ytor längs gator"),
    message: Phrase(
      en: "along streets people are taken at cells instead of over the exact area",
      sv: "längs gator tas människor i rutor i stället för över den exakta ytan"),
    hint: Phrase(
      en: "use --population-at cells or points:FILE",
      sv: "använd --population-at cells eller points:FIL"),
    explanation: Phrase(
      en: """
        With --population-at area the people of a zone are cut by round catchments. Paths along \
        streets begin at points, so that people are placed on the default cells.
        """,
      sv: """
        Med --population-at area klipps zonens människor av runda upptagningsområden. Vägar längs \
        gator börjar i punkter, så människorna placeras i standardrutorna.
        """))

  public static let radiusStandsAlone = DiagnosticKind(
    "GS893", .error, exit: .usage,
    title: Phrase(en: "two limits of different kinds", sv: "två gränser av olika slag"),
    message: Phrase(
      en: "{within} cannot stand together for paths by {cost}",
      sv: "{within} kan inte stå tillsammans för vägar efter {cost}"),
    hint: Phrase(
      en: "give limits of the cost's own unit ({unit}), or one length or time as a radius",
      sv: "ange gränser i kostnadens egen enhet ({unit}), eller en längd eller tid som radie"),
    explanation: Phrase(
      en: """
        The cut-offs of a reach limit what the best path costs. One length or time may instead \
        limit how long that path is (a radius), with paths chosen by slope, angle or turns. A plan \
        can name several reaches, one for each radius.
        """,
      sv: """
        Gränserna för en räckvidd begränsar vad den bästa vägen kostar. En längd eller tid kan i \
        stället begränsa hur lång den vägen är (en radie), med vägar valda efter lutning, vinkel \
        eller svängar. En plan kan ha flera räckvidder, en för varje radie.
        """))

  public static let cutOffNoStreetCost = DiagnosticKind(
    "GS894", .error, exit: .usage,
    title: Phrase(en: "limit of another kind", sv: "gräns av annat slag"),
    message: Phrase(
      en: "{within} is no limit for paths by {cost}",
      sv: "{within} är ingen gräns för vägar efter {cost}"),
    hint: Phrase(
      en: "use a length or a time; deg with --cost angular, turns with --cost turns",
      sv: "använd en längd eller en tid; deg med --cost angular, turns med --cost turns"),
    explanation: Phrase(
      en: "Angles limit paths by least angle only, and turns those by fewest turns.",
      sv: "Vinklar begränsar bara vägar efter minsta vinkel, och svängar dem med minst svängar."))

  public static let networkAndMatrix = DiagnosticKind(
    "GS895", .error, exit: .usage,
    title: Phrase(en: "two kinds of cost", sv: "två slags kostnad"),
    message: Phrase(
      en: "the reach {name} has both a network and a cost matrix",
      sv: "räckvidden {name} har både ett gatunät och en kostnadsmatris"),
    hint: Phrase(en: "keep one of them", sv: "behåll en av dem"),
    explanation: Phrase(
      en: "Costs come from one source: straight lines, streets, or a table of one's own.",
      sv: "Kostnader kommer från en källa: fågelvägen, gator eller en egen tabell."))

  public static let slopeWithoutHeights = DiagnosticKind(
    "GS896", .error, exit: .badData,
    title: Phrase(en: "streets without heights", sv: "gator utan höjder"),
    message: Phrase(
      en: "paths by slope need heights, and the streets carry none",
      sv: "vägar efter lutning behöver höjder, och gatorna har inga"),
    hint: Phrase(
      en: "give lines with a third coordinate, or use --cost minutes",
      sv: "ge linjer med en tredje koordinat, eller använd --cost minutes"),
    explanation: Phrase(
      en: """
        The hiking function of Tobler takes the slope from heights in metres: the third number of \
        each coordinate of a line. Without them every street would count as flat.
        """,
      sv: """
        Toblers gångfunktion tar lutningen från höjder i meter: det tredje talet i linjens varje \
        koordinat. Utan dem skulle varje gata räknas som plan.
        """))

  public static let networkFarFromZones = DiagnosticKind(
    "GS897", .error, exit: .badData,
    title: Phrase(en: "streets somewhere else", sv: "gator någon annanstans"),
    message: Phrase(
      en: "nobody lives within {limit} of a street: the network lies somewhere else",
      sv: "ingen bor inom {limit} från en gata: gatunätet ligger någon annanstans"),
    hint: Phrase(
      en: "look at both with `geoseg info`; is the network's CRS right?",
      sv: "se på båda med `geoseg info`; stämmer nätets koordinatsystem?"),
    explanation: Phrase(
      en: """
        Not one of the points where people are placed could be tied to a street, so that every \
        result would be empty. Mostly the file covers another town, or its coordinates are declared \
        in another system than they are in.
        """,
      sv: """
        Inte en enda av de punkter där människor placeras kunde knytas till en gata, så varje \
        resultat skulle bli tomt. Oftast täcker filen en annan ort, eller så anges koordinaterna i \
        ett annat system än de är i.
        """))

  public static let zonesOffStreets = DiagnosticKind(
    "GS898", .warning,
    title: Phrase(en: "zones off the streets", sv: "zoner utanför gatunätet"),
    message: Phrase(
      en: "the middle of {count} of {total} zones is not connected to the streets: {ids}",
      sv: "mitten av {count} av {total} zoner är inte ansluten till gatorna: {ids}"),
    hint: Phrase(
      en: "check that the network covers the zones; or raise --max-snap",
      sv: "kontrollera att nätet täcker zonerna; eller höj --max-snap"),
    explanation: Phrase(
      en: """
        For environments along streets all people of a zone set out from its centroid. A zone that \
        is tied to no street meets nobody but its own people, so that segregation looks stronger \
        there than it is.
        """,
      sv: """
        För omgivningar längs gator utgår en zons alla människor från dess mittpunkt. En zon som \
        inte knyts till någon gata möter inga andra än sina egna, så segregationen ser starkare ut \
        där än den är.
        """))

  public static let bandwidthOfOtherUnit = DiagnosticKind(
    "GS899", .error, exit: .usage,
    title: Phrase(en: "bandwidth of another unit", sv: "bandbredd i annan enhet"),
    message: Phrase(
      en: "paths by {cost} are measured in {unit}, and the bandwidths are not",
      sv: "vägar efter {cost} mäts i {unit}, och det gör inte bandbredderna"),
    hint: Phrase(
      en: "give --bandwidth in {unit}, or use --cost metres",
      sv: "ange --bandwidth i {unit}, eller använd --cost metres"),
    explanation: Phrase(
      en: """
        The bandwidth of an environment is compared with what the path to other people costs, so it \
        needs the same unit.
        """,
      sv: """
        Bandbredden för en omgivning jämförs med vad vägen till andra människor kostar, så den \
        behöver samma enhet.
        """))
}
