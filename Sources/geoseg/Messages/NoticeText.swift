internal import GeoCore

/// What the program says about its own work, outside of diagnostics.
enum NoticeText {
  static let standardOutput = Phrase(en: "standard output", sv: "standard ut")
  static let andMore = Phrase(en: "… and {count} more {code}", sv: "… och {count} till av {code}")
  static let cause = Phrase(en: "cause: {cause}", sv: "orsak: {cause}")
  static let feature = Phrase(en: "feature {index}", sv: "objekt {index}")
  static let column = Phrase(en: "column {name}", sv: "kolumn {name}")
  static let wrote = Phrase(en: "wrote {files}", sv: "skrev {files}")
  static let featureCount = Phrase(en: "{count} features", sv: "{count} objekt")
  static let oneFeature = Phrase(en: "1 feature", sv: "1 objekt")
  static let stageTime = Phrase(en: "{stage}: {time}", sv: "{stage}: {time}")
  static let totalTime = Phrase(
    en: "total {time}, {threads} threads", sv: "totalt {time}, {threads} trådar")
  static let remaining = Phrase(en: "ETA {time}", sv: "klart om {time}")
  static let perSecond = Phrase(en: "{rate}/s", sv: "{rate}/s")
  static let or = Phrase(en: " or ", sv: " eller ")
  static let didYouMean = Phrase(en: "; did you mean {names}?", sv: "; menade du {names}?")

  static let all: [Phrase] = [
    standardOutput, andMore, cause, feature, column, wrote, featureCount, oneFeature, stageTime,
    totalTime,
    remaining,
    perSecond, or, didYouMean,
  ]

  static func features(_ count: Int, in language: Language) -> String {
    count == 1
      ? oneFeature.template(in: language)
      : featureCount.rendered(["count": .integer(count)], in: language)
  }

  /// `; did you mean a or b?`, or nothing when there is no name to suggest.
  static func nearest(_ names: [String]) -> PhraseArgument {
    guard !names.isEmpty else { return .text("") }
    func joined(_ language: Language) -> String {
      didYouMean.rendered(
        ["names": .text(names.joined(separator: or.template(in: language)))], in: language)
    }
    return .phrase(Phrase(en: joined(.english), sv: joined(.swedish)))
  }
}
