internal import GeoCore

/// Lines of `crosswalk` and `shares`.
enum CrosswalkText {
  static let oneInput = Phrase(
    en: "standard input can be read only once", sv: "standard in kan bara läsas en gång")
  static let weightNeedsPoints = Phrase(
    en: "the points that --weight belongs to", sv: "punkterna som --weight hör till")

  static let all = [oneInput, weightNeedsPoints]
}
