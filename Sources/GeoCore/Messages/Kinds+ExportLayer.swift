extension DiagnosticKind {
  /// What is in the layer that is written.
  static let layerKinds: [DiagnosticKind] = [
    notRFC7946, crossesAntimeridian, coordinateNotFinite, sequenceInWGS84,
  ]

  public static let notRFC7946 = DiagnosticKind(
    "GS711", .note,
    title: Phrase(en: "not RFC 7946", sv: "inte RFC 7946"),
    message: Phrase(
      en: "{file} is in {crs} and so not GeoJSON by RFC 7946; QGIS and GDAL read it",
      sv: "{file} är i {crs} och därmed inte GeoJSON enligt RFC 7946; QGIS och GDAL läser den"),
    explanation: Phrase(
      en: """
        RFC 7946 allows WGS 84 only. With --crs-out the coordinates are in the system asked for \
        and the legacy member `crs` names it, which QGIS, GDAL and ArcGIS understand; web maps \
        mostly do not. Leave --crs-out away for standard GeoJSON.
        """,
      sv: """
        RFC 7946 tillåter bara WGS 84. Med --crs-out är koordinaterna i det begärda systemet och \
        den äldre medlemmen `crs` namnger det, vilket QGIS, GDAL och ArcGIS förstår; webbkartor \
        gör det oftast inte. Utelämna --crs-out för GeoJSON enligt standard.
        """))

  public static let crossesAntimeridian = DiagnosticKind(
    "GS712", .warning,
    title: Phrase(en: "crosses the antimeridian", sv: "korsar datumlinjen"),
    message: Phrase(
      en: "a geometry crosses the 180° meridian and is not cut there",
      sv: "en geometri korsar 180°-meridianen och är inte delad där"),
    hint: Phrase(
      en: "maps may draw it around the whole earth; use --crs-out with a local system",
      sv: "kartor kan rita den runt hela jorden; använd --crs-out med ett lokalt system"),
    explanation: Phrase(
      en: """
        RFC 7946 wants geometries cut in two where they cross the antimeridian. geoseg writes \
        them whole; the bounding box says by west > east that the layer crosses it.
        """,
      sv: """
        RFC 7946 vill att geometrier delas där de korsar datumlinjen. geoseg skriver dem hela; \
        omslutningsrutan visar med väst > öst att lagret korsar den.
        """))

  public static let coordinateNotFinite = DiagnosticKind(
    "GS713", .error,
    title: Phrase(en: "coordinate is no number", sv: "koordinaten är inget tal"),
    message: Phrase(
      en: "a coordinate of the layer is infinite or not a number",
      sv: "en koordinat i lagret är oändlig eller inget tal"),
    hint: Phrase(
      en: "run `geoseg check` on the input", sv: "kör `geoseg check` på indata"),
    explanation: Phrase(
      en: "JSON has no infinity. A coordinate too large to keep came in with the input.",
      sv: "JSON har ingen oändlighet. En koordinat för stor att hållas kom med indata."))

  public static let sequenceInWGS84 = DiagnosticKind(
    "GS714", .error, exit: .usage,
    title: Phrase(en: "sequences are in WGS 84", sv: "sekvenser är i WGS 84"),
    message: Phrase(
      en: "{file} cannot be in {crs}: a GeoJSON sequence has no place to name a system",
      sv: "{file} kan inte vara i {crs}: en GeoJSON-sekvens har ingen plats för att ange system"),
    hint: Phrase(
      en: "leave out --crs-out, or write .geojson", sv: "utelämna --crs-out, eller skriv .geojson"),
    explanation: Phrase(
      en: """
        A sequence is a row of features without a collection around them, so the legacy member \
        `crs` has nowhere to stand. Readers take the coordinates as WGS 84, whatever they are.
        """,
      sv: """
        En sekvens är en rad objekt utan samling runt om, så den äldre medlemmen `crs` har \
        ingenstans att stå. Läsare tar koordinaterna som WGS 84, vad de än är.
        """))
}
