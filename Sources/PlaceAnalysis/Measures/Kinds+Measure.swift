public import GeoCore

extension DiagnosticKind {
  /// GS500–GS519: measures, and the counts that they are given.
  public static let measureKinds: [DiagnosticKind] = [
    unknownMeasure, measureOfOtherFamily, noGroups, loneGroup, countTooLarge, emptyRange,
    emptyZones, onlyOneGroup, suppressedSearch, measureNeedsGeometry, measureOnlyCompat,
  ]

  public static let unknownMeasure = DiagnosticKind(
    "GS500", .error, exit: .usage,
    title: Phrase(en: "unknown measure", sv: "okänt mått"),
    message: Phrase(
      en: "there is no measure “{measure}”", sv: "det finns inget mått ”{measure}”"),
    hint: Phrase(en: "{suggestion}", sv: "{suggestion}"),
    explanation: Phrase(
      en: """
        Measures are named by their id, such as `dissimilarity` or `location-quotient`, or by a \
        short alias such as `d` or `lq`. `geoseg measures` lists them all, and `geoseg explain ID` \
        describes one.
        """,
      sv: """
        Mått anges med sitt id, till exempel `dissimilarity` eller `location-quotient`, eller med \
        ett kort alias som `d` eller `lq`. `geoseg measures` listar alla och `geoseg explain ID` \
        beskriver ett av dem.
        """))

  public static let measureOfOtherFamily = DiagnosticKind(
    "GS501", .error, exit: .usage,
    title: Phrase(en: "measure of another family", sv: "mått ur en annan familj"),
    message: Phrase(
      en: "{measure} is a measure of {family}, not of {wanted}",
      sv: "{measure} är ett mått för {family}, inte för {wanted}"),
    hint: Phrase(en: "ask for it with `geoseg {family}`", sv: "be om det med `geoseg {family}`"),
    explanation: Phrase(
      en: """
        Every measure belongs to one family: access, overlap or segregation. A command computes \
        the measures of its own family; a plan file can ask for several families in one run.
        """,
      sv: """
        Varje mått hör till en familj: access, overlap eller segregation. Ett kommando beräknar \
        måtten i sin egen familj; en planfil kan begära flera familjer i samma körning.
        """))

  public static let measureNeedsGeometry = DiagnosticKind(
    "GS509", .error, exit: .usage,
    title: Phrase(en: "measure needs geometry", sv: "måttet behöver geometri"),
    message: Phrase(
      en: "{measure} depends on where the zones lie, and there is no geometry",
      sv: "{measure} beror på var zonerna ligger, och det finns ingen geometri"),
    hint: Phrase(
      en: "give the zones as a layer of polygons", sv: "ge zonerna som ett lager med ytor"),
    explanation: Phrase(
      en: """
        Concentration, clustering, centralisation and environments are about distance, area and         neighbours. A table of counts alone does not say any of that.
        """,
      sv: """
        Koncentration, klustring, centralisering och omgivningar handlar om avstånd, yta och         grannar. En tabell med bara antal säger inget om det.
        """))

  public static let measureOnlyCompat = DiagnosticKind(
    "GS510", .error, exit: .usage,
    title: Phrase(en: "number of another program", sv: "ett annat programs tal"),
    message: Phrase(
      en: "{measure} is what another program computes, and is given only for comparison",
      sv: "{measure} är vad ett annat program räknar ut, och ges bara för jämförelse"),
    hint: Phrase(
      en: "add --compat to have it beside the measure itself",
      sv: "lägg till --compat för att få det bredvid måttet självt"),
    explanation: Phrase(
      en: """
        Some programs give other numbers under the name of a measure, by a slip or by another \
        definition. They can be had with `--compat`, so that an old figure can be recognised; \
        `geoseg explain` says for each why it differs.
        """,
      sv: """
        Vissa program ger andra tal under ett måtts namn, av misstag eller genom en annan \
        definition. De kan fås med `--compat`, så att en gammal siffra kan kännas igen; \
        `geoseg explain` säger för vart och ett varför det skiljer sig.
        """))
}
