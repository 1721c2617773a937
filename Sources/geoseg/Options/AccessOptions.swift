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
