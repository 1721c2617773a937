internal import GeoCore

/// Labels of `info`.
enum InfoText {
  static let geometry = Phrase(en: "geometry", sv: "geometri")
  static let declared = Phrase(en: "declared by the file", sv: "anges av filen")
  static let assumed = Phrase(
    en: "as the file does not say otherwise (RFC 7946)",
    sv: "eftersom filen inte säger annat (RFC 7946)")
  static let extent = Phrase(en: "lon/lat", sv: "lon/lat")
  static let extentInFile = Phrase(en: "extent in its own system", sv: "utsträckning i eget system")
  static let column = Phrase(en: "column", sv: "kolumn")
  static let type = Phrase(en: "type", sv: "typ")
  static let unit = Phrase(en: "looks like", sv: "liknar")
  static let least = Phrase(en: "min", sv: "min")
  static let most = Phrase(en: "max", sv: "max")
  static let missing = Phrase(en: "missing", sv: "saknas")
  static let suppressed = Phrase(en: "suppressed", sv: "undertryckta")
  static let example = Phrase(en: "example", sv: "exempel")

  static let all = [
    geometry, declared, assumed, extent, extentInFile, column, type, unit, least, most, missing,
    suppressed, example,
  ]
}
