internal import GeoCore

/// The front page of the help.
enum RootText {
  static let abstract = Phrase(
    en: "Access, catchment overlap and segregation of neighbourhoods, as layers for the map.",
    sv: "Tillgänglighet, överlappande upptagningsområden och segregation, som lager till kartan.")
  static let usage = Phrase(
    en: "geoseg COMMAND INPUT… [options] [-o OUT]",
    sv: "geoseg KOMMANDO INDATA… [flaggor] [-o UT]")
  static let commands = Phrase(en: "Commands", sv: "Kommandon")
  static let more = Phrase(
    en: "geoseg COMMAND -h is short, --help has examples; geoseg help TOPIC: {topics}.",
    sv: "geoseg KOMMANDO -h är kort, --help har exempel; geoseg help ÄMNE: {topics}.")

  static let all = [abstract, usage, commands, more]
}
