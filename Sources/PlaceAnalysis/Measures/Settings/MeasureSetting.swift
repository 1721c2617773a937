public import GeoCore

/// A parameter of the measures of one family, under the name that options, the environment and
/// plan files share.
public struct MeasureSetting<Parameters: MeasureParameters>: Sendable {
  /// In kebab-case, such as `own-distance`.
  public let name: String
  /// What it sets, in one line.
  public let help: Phrase
  /// What stands for the value in help.
  public let value: Phrase
  /// Words that it can be, for completion; empty where it is something else.
  public let words: [String]
  let apply: Apply

  /// Reads the values given, each perhaps a list with commas, into the parameters.
  typealias Apply =
    @Sendable (_ entries: [String], inout Parameters, _ at: Location)
    throws(GeosegError) -> Void

  init(
    _ name: String, _ help: Phrase, value: Phrase, words: [String] = [],
    _ apply: @escaping Apply
  ) {
    self.name = name
    self.help = help
    self.value = value
    self.words = words
    self.apply = apply
  }

  /// Every setting of the family, in the order of the help.
  public static var all: [MeasureSetting] { Parameters.settings }

  /// The setting of that name.
  public static func named(_ name: String) -> MeasureSetting? {
    all.first { $0.name == name }
  }

  typealias Words = SettingWords
}

/// What stands for a value in help.
enum SettingWords {
  static let distance = Phrase(en: "distance", sv: "avstånd")
  static let number = Phrase(en: "number", sv: "antal")
  static let place = Phrase(en: "place", sv: "plats")
  static let word = Phrase(en: "word", sv: "ord")
}
