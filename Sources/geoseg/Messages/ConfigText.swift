internal import GeoCore

/// Headings of `config`.
enum ConfigText {
  static let option = Phrase(en: "option", sv: "flagga")
  static let value = Phrase(en: "value", sv: "värde")
  static let origin = Phrase(en: "from", sv: "från")
  static let standard = Phrase(en: "default", sv: "förval")

  static let all = [option, value, origin, standard]
}
