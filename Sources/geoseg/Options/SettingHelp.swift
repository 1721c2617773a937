internal import ArgumentParser
internal import GeoCore
internal import PlaceAnalysis

extension ArgumentHelp {
  /// The help of a setting of measures.
  static func setting<Parameters>(_ setting: MeasureSetting<Parameters>?) -> ArgumentHelp {
    guard let setting else { return ArgumentHelp() }
    var help = ArgumentHelp(setting.help.here)
    help.valueName = setting.value.here
    guard !setting.words.isEmpty else { return help }
    let words = HelpText.values.rendered(
      ["values": .text(setting.words.joined(separator: ", "))], in: .ofThisRun)
    help.abstract += " " + words
    return help
  }
}

extension CompletionKind {
  /// The words that a setting can be.
  static func setting<Parameters>(_ setting: MeasureSetting<Parameters>?) -> CompletionKind {
    .list(setting?.words ?? [])
  }
}
