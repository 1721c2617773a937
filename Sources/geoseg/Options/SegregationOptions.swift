internal import ArgumentParser
internal import GeoCore
internal import PlaceAnalysis

/// The parameters of the measures of segregation, under the names that plan files use too.
struct SegregationOptions: ParsableArguments {
  @Option(help: .setting("scale")) var scale: [String] = []
  @Option(help: .setting("own-distance"), completion: .setting("own-distance"))
  var ownDistance: [String] = []
  @Option(help: .setting("power")) var power: [String] = []
  @Option(help: .setting("cutoff"), completion: .setting("cutoff")) var cutoff: [String] = []
  @Option(help: .setting("centre"), completion: .setting("centre")) var centre: [String] = []
  @Option(help: .setting("centre-limit")) var centreLimit: [String] = []
  @Option(help: .setting("central-zones")) var centralZones: [String] = []
  @Option(help: .setting("empty-zones"), completion: .setting("empty-zones"))
  var emptyZones: [String] = []
  @Option(help: .setting("bandwidth")) var bandwidth: [String] = []
  @Option(help: .setting("persons")) var persons: [String] = []
  @Option(help: .setting("sharing"), completion: .setting("sharing")) var sharing: [String] = []
  @Option(help: .setting("own-zone"), completion: .setting("own-zone")) var ownZone: [String] = []
  @Option(help: .setting("atkinson-b")) var atkinsonB: [String] = []
  @Option(help: .setting("cells")) var cells: [String] = []
  @Option(help: .setting("diversity-order")) var diversityOrder: [String] = []
  @Option(help: .setting("polynomial-order")) var polynomialOrder: [String] = []
  @Option(help: .setting("percentile")) var percentile: [String] = []
  @Option(help: .setting("host")) var host: [String] = []
  @Option(help: .setting("kernel"), completion: .setting("kernel")) var kernel: [String] = []
  @Option(help: .setting("correction"), completion: .setting("correction"))
  var correction: [String] = []
  @Option(help: .setting("interval"), completion: .setting("interval"))
  var interval: [String] = []
  @Option(help: .setting("interval-level")) var intervalLevel: [String] = []
  @Option(help: .setting("contiguity"), completion: .setting("contiguity"))
  var contiguity: [String] = []
  @Option(help: .setting("border-tolerance")) var borderTolerance: [String] = []
  @Option(help: .setting("orders")) var orders: [String] = []
  @Option(help: .setting("order-decay"), completion: .setting("order-decay"))
  var orderDecay: [String] = []
  @Option(help: .setting("neighbour-weights"), completion: .setting("neighbour-weights"))
  var neighbourWeights: [String] = []
  @Option(help: .setting("rates"), completion: .setting("rates"))
  var rates: [String] = []
  @Option(help: .setting("nearest-zones")) var nearestZones: [String] = []
  @Option(help: .setting("replicates")) var replicates: [String] = []

  @Flag(
    help: .init(
      en: "Add what other programs give under the name of a measure, for comparison.",
      sv: "Ta med vad andra program ger under ett måtts namn, för jämförelse."))
  var compat = false

  /// What was given, here or in the environment, in the order of the help.
  var settings: [Plan.Setting] {
    let given: [(name: String, values: [String])] = [
      ("scale", scale), ("own-distance", ownDistance), ("power", power), ("cutoff", cutoff),
      ("centre", centre), ("centre-limit", centreLimit), ("central-zones", centralZones),
      ("empty-zones", emptyZones),
      ("bandwidth", bandwidth), ("kernel", kernel), ("persons", persons),
      ("sharing", sharing), ("own-zone", ownZone),
      ("atkinson-b", atkinsonB), ("cells", cells),
      ("diversity-order", diversityOrder), ("polynomial-order", polynomialOrder),
      ("percentile", percentile), ("host", host), ("correction", correction),
      ("interval", interval), ("interval-level", intervalLevel),
      ("contiguity", contiguity),
      ("border-tolerance", borderTolerance), ("orders", orders), ("order-decay", orderDecay),
      ("neighbour-weights", neighbourWeights), ("rates", rates), ("nearest-zones", nearestZones),
      ("replicates", replicates),
      ("compat", compat ? ["yes"] : []),
    ]
    return given.compactMap { name, values in
      let values = values.isEmpty ? Setting(rawValue: name)?.list ?? [] : values
      return values.isEmpty ? nil : Plan.Setting(name: name, values: values)
    }
  }
}

extension ArgumentHelp {
  /// The help of a setting of measures.
  fileprivate static func setting(_ name: String) -> ArgumentHelp {
    guard let setting = SegregationSetting.named(name) else { return ArgumentHelp() }
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
  fileprivate static func setting(_ name: String) -> CompletionKind {
    .list(SegregationSetting.named(name)?.words ?? [])
  }
}
