internal import ArgumentParser
internal import GeoCore
internal import PlaceAnalysis

/// The parameters of the measures of access, under the names that plan files use too.
struct AccessOptions: ParsableArguments {
  @Option(help: .access("decay"), completion: .setting(AccessSetting.named("decay")))
  var decay: [String] = []
  @Option(help: .access("nearest-count")) var nearestCount: [String] = []
  @Option(help: .access("opportunities")) var opportunities: [String] = []
  @Option(help: .access("cutoff-interval")) var cutoffInterval: [String] = []
  @Option(help: .access("increment")) var increment: [String] = []
  @Option(help: .access("huff-alpha")) var huffAlpha: [String] = []
  @Option(help: .access("huff-beta")) var huffBeta: [String] = []
  @Option(help: .access("huff-floor")) var huffFloor: [String] = []
  @Option(help: .access("tau")) var tau: [String] = []
  @Option(help: .access("demand-exponent")) var demandExponent: [String] = []
  @Option(help: .access("inequality-of")) var inequalityOf: [String] = []
  @Option(help: .access("rank-by")) var rankBy: [String] = []
  @Option(help: .access("poverty-line")) var povertyLine: [String] = []
  @Option(help: .access("poverty-share")) var povertyShare: [String] = []
  @Option(help: .access("standard")) var standard: [String] = []
  @Option(help: .access("atkinson-epsilon")) var atkinsonEpsilon: [String] = []
  @Option(help: .access("quantile")) var quantile: [String] = []
  @Option(help: .access("value-bounds")) var valueBounds: [String] = []

  /// What was given, here or in the environment, in the order of the help.
  var settings: [Plan.Setting] {
    let given: [(name: String, values: [String])] = [
      ("decay", decay),
      ("nearest-count", nearestCount),
      ("opportunities", opportunities),
      ("cutoff-interval", cutoffInterval),
      ("increment", increment),
      ("huff-alpha", huffAlpha),
      ("huff-beta", huffBeta),
      ("huff-floor", huffFloor),
      ("tau", tau),
      ("demand-exponent", demandExponent),
      ("inequality-of", inequalityOf),
      ("rank-by", rankBy),
      ("poverty-line", povertyLine),
      ("poverty-share", povertyShare),
      ("standard", standard),
      ("atkinson-epsilon", atkinsonEpsilon),
      ("quantile", quantile),
      ("value-bounds", valueBounds),
    ]
    return given.compactMap { name, values in
      let values = values.isEmpty ? Setting(rawValue: name)?.list ?? [] : values
      return values.isEmpty ? nil : Plan.Setting(name: name, values: values)
    }
  }
}

extension ArgumentHelp {
  fileprivate static func access(_ name: String) -> ArgumentHelp {
    .setting(AccessSetting.named(name))
  }
}
