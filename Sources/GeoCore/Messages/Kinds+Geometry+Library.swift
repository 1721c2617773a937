extension DiagnosticKind {
  /// GS49x: the geometry library itself.
  static let geometryLibraryKinds: [DiagnosticKind] = [geosFailed, geosUnavailable]

  public static let geosFailed = DiagnosticKind(
    "GS490", .error,
    title: Phrase(en: "geometry operation failed", sv: "geometrioperation misslyckades"),
    message: Phrase(
      en: "the geometry library could not {operation}",
      sv: "geometribiblioteket kunde inte {operation}"),
    hint: Phrase(
      en: "run `geoseg check` on the file, then `geoseg check --repair -o repaired.geojson`",
      sv: "kör `geoseg check` på filen och sedan `geoseg check --repair -o lagad.geojson`"),
    explanation: Phrase(
      en: """
        geoseg overlays areas with the GEOS library, which needs valid geometries. An operation \
        was refused; the library's own words are given as cause. The usual reason is a ring that \
        crosses itself or a coordinate that is far out of range. `geoseg check` names such \
        features, and `--repair` mends most of them.
        """,
      sv: """
        geoseg lägger ytor över varandra med biblioteket GEOS, som kräver giltiga geometrier. En \
        operation vägrades; bibliotekets egna ord anges som orsak. Det vanliga skälet är en ring \
        som korsar sig själv eller en koordinat långt utanför rimliga värden. `geoseg check` \
        pekar ut sådana objekt och `--repair` lagar de flesta.
        """))

  public static let geosUnavailable = DiagnosticKind(
    "GS491", .error, exit: .unavailable,
    title: Phrase(en: "geometry library unavailable", sv: "geometribiblioteket saknas"),
    message: Phrase(
      en: "the GEOS library could not be started", sv: "biblioteket GEOS kunde inte startas"),
    hint: Phrase(
      en: "free some memory and try again; `geoseg doctor` shows the versions in use",
      sv: "frigör minne och försök igen; `geoseg doctor` visar vilka versioner som används"),
    explanation: Phrase(
      en: "GEOS refused to set up a context, which happens only when memory has run out.",
      sv: "GEOS kunde inte skapa en kontext, vilket bara händer när minnet är slut."))
}
