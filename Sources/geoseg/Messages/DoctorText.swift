internal import GeoCore

/// Labels and words of `doctor`.
enum DoctorText {
  static let geoseg = Phrase(en: "geoseg", sv: "geoseg")
  static let build = Phrase(en: "build", sv: "bygge")
  static let swift = Phrase(en: "Swift compiler", sv: "Swift-kompilator")
  static let geos = Phrase(en: "GEOS", sv: "GEOS")
  static let proj = Phrase(en: "PROJ", sv: "PROJ")
  static let epsg = Phrase(en: "EPSG data", sv: "EPSG-data")
  static let kernels = Phrase(en: "numeric kernels", sv: "beräkningskärnor")
  static let projData = Phrase(en: "PROJ data folder", sv: "PROJ:s datamapp")
  static let network = Phrase(en: "network", sv: "nätverk")
  static let threads = Phrase(en: "threads", sv: "trådar")
  static let language = Phrase(en: "language", sv: "språk")
  static let locale = Phrase(en: "locale", sv: "lokal")
  static let settings = Phrase(en: "settings in force", sv: "gällande inställningar")
  static let system = Phrase(en: "system", sv: "system")
  static let notFound = Phrase(en: "not found", sv: "hittades inte")
  static let standard = Phrase(en: "standard", sv: "standard")
  static let unset = Phrase(en: "not set", sv: "inte satt")
  static let none = Phrase(en: "none", sv: "inga")
  static let on = Phrase(en: "on", sv: "på")
  static let off = Phrase(en: "off", sv: "av")

  static let all = [
    geoseg, build, swift, geos, proj, epsg, kernels, projData, network, threads, language, locale,
    settings,
    system, notFound, standard, unset, none, on, off,
  ]
}
