public import GeoCore

extension DiagnosticKind {
  /// GS655–GS669: who is counted as inside catchments, and catchments that are given.
  public static let overlapKinds: [DiagnosticKind] = [
    givenHasNoCost, nothingToCountBy, catchmentsMissing, catchmentPlaceUnknown,
    placesWithoutCatchment, catchmentsOverlap, catchmentsUnused, reachUnusedByGiven,
    catchmentPlaceAlone,
  ]

  public static let givenHasNoCost = DiagnosticKind(
    "GS655", .error, exit: .usage,
    title: Phrase(
      en: "given catchments have no cost", sv: "givna upptagningsområden har ingen kostnad"),
    message: Phrase(
      en: "people cannot be counted by cost in catchments that are given",
      sv: "människor kan inte räknas efter kostnad i upptagningsområden som är givna"),
    hint: Phrase(
      en: "leave count-by out: the polygon says who is inside",
      sv: "utelämna count-by: polygonen säger vilka som är innanför"),
    explanation: Phrase(
      en: """
        Catchments such as school districts are polygons with a border and no distance. Whoever \
        lies inside or on the border is counted.
        """,
      sv: """
        Upptagningsområden som skoldistrikt är polygoner med en gräns och utan avstånd. Alla som \
        ligger innanför eller på gränsen räknas.
        """))

  public static let nothingToCountBy = DiagnosticKind(
    "GS656", .error, exit: .usage,
    title: Phrase(en: "no polygons to count by", sv: "inga polygoner att räkna efter"),
    message: Phrase(
      en: "count-by polygon needs catchments that are drawn as polygons",
      sv: "count-by polygon kräver upptagningsområden som ritas som polygoner"),
    hint: Phrase(
      en: "choose a catchment that has polygons, or count by cost",
      sv: "välj ett upptagningsområde som har polygoner, eller räkna efter kostnad"),
    explanation: Phrase(
      en: """
        A matrix of costs, a reach by rank and street lines alone say who is in reach but draw no \
        land. People can only be counted by their cost then.
        """,
      sv: """
        En kostnadsmatris, en räckvidd efter rang och enbart gatulinjer säger vilka som når en \
        plats men ritar ingen mark. Då kan människor bara räknas efter sin kostnad.
        """))
  public static let catchmentsMissing = DiagnosticKind(
    "GS657", .error, exit: .usage,
    title: Phrase(en: "no catchments given", sv: "inga upptagningsområden angivna"),
    message: Phrase(
      en: "catchments are to be given, and no file of them is named",
      sv: "upptagningsområden ska vara givna, och ingen fil med dem är angiven"),
    hint: Phrase(
      en: "add --catchments FILE (or the key catchments)",
      sv: "lägg till --catchments FIL (eller nyckeln catchments)"),
    explanation: Phrase(
      en: "With --catchment given the polygons, such as school districts, come from a layer.",
      sv: "Med --catchment given kommer polygonerna, till exempel skoldistrikt, från ett lager."))

  public static let catchmentPlaceUnknown = DiagnosticKind(
    "GS658", .error, exit: .badData,
    title: Phrase(
      en: "catchment of an unknown place", sv: "upptagningsområde för okänd plats"),
    message: Phrase(
      en: "{count} of {total} catchments name a place that there is not: {ids}",
      sv: "{count} av {total} upptagningsområden anger en plats som inte finns: {ids}"),
    hint: Phrase(
      en: "name the column with the place's id by --catchment-place; places here: {places}",
      sv: "ange kolumnen med platsens id med --catchment-place; platser här: {places}"),
    explanation: Phrase(
      en: """
        A catchment belongs to the place whose id stands in its column. Leave the places out, and \
        every catchment is a place of its own, named by its key.
        """,
      sv: """
        Ett upptagningsområde hör till platsen vars id står i dess kolumn. Utelämna platserna, så \
        är varje upptagningsområde en egen plats med sin nyckel som namn.
        """))

  public static let placesWithoutCatchment = DiagnosticKind(
    "GS659", .warning,
    title: Phrase(
      en: "places without a catchment", sv: "platser utan upptagningsområde"),
    message: Phrase(
      en: "{count} of {total} places have no catchment among those given: {ids}",
      sv: "{count} av {total} platser har inget upptagningsområde bland de givna: {ids}"),
    explanation: Phrase(
      en: "They stay in the output with an empty catchment and nobody in it.",
      sv: "De finns kvar i utdata med ett tomt upptagningsområde utan människor."))

  public static let catchmentsOverlap = DiagnosticKind(
    "GS660", .note,
    title: Phrase(en: "given catchments overlap", sv: "givna upptagningsområden överlappar"),
    message: Phrase(
      en: "{count} pairs of given catchments overlap, by {area} m² in all: {ids}",
      sv: "{count} par av givna upptagningsområden överlappar, med {area} m² i allt: {ids}"),
    explanation: Phrase(
      en: """
        Districts usually part the land. Whoever lives where two of them overlap is in both, and \
        counted as shared; on a common border too.
        """,
      sv: """
        Distrikt delar oftast upp marken. Den som bor där två av dem överlappar finns i båda och \
        räknas som delad; på en gemensam gräns också.
        """))

  public static let catchmentsUnused = DiagnosticKind(
    "GS661", .warning,
    title: Phrase(
      en: "catchments are not used", sv: "upptagningsområdena används inte"),
    message: Phrase(
      en: "catchments are drawn, so that those in {file} are not used",
      sv: "upptagningsområden ritas, så att de i {file} inte används"),
    hint: Phrase(
      en: "choose --catchment given, or leave --catchments out",
      sv: "välj --catchment given, eller utelämna --catchments"),
    explanation: Phrase(
      en: "Catchments are either drawn from a reach or given as polygons.",
      sv: "Upptagningsområden antingen ritas från en räckvidd eller är givna som polygoner."))

  public static let reachUnusedByGiven = DiagnosticKind(
    "GS662", .note,
    title: Phrase(en: "reach is not used", sv: "räckvidden används inte"),
    message: Phrase(
      en: "given catchments have no reach: --within and the like are not used",
      sv: "givna upptagningsområden har ingen räckvidd: --within och liknande används inte"),
    explanation: Phrase(
      en: "The polygon alone says who is inside.",
      sv: "Polygonen ensam säger vilka som är innanför."))

  public static let catchmentPlaceAlone = DiagnosticKind(
    "GS663", .error, exit: .usage,
    title: Phrase(
      en: "catchments of places that are not given", sv: "upptagningsområden för platser som saknas"
    ),
    message: Phrase(
      en: "a column of the catchments is to name their place, and no places are given",
      sv: "en kolumn i upptagningsområdena ska ange deras plats, och inga platser är angivna"),
    hint: Phrase(
      en: "add --places FILE, or name the catchments' own key by --catchment-key",
      sv: "lägg till --places FIL, eller ange upptagningsområdenas egen nyckel med --catchment-key"),
    explanation: Phrase(
      en: "Without places every catchment is a place of its own, named by its key.",
      sv: "Utan platser är varje upptagningsområde en egen plats med sin nyckel som namn."))
}
