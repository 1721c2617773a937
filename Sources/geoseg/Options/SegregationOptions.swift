internal import ArgumentParser
internal import GeoCore
internal import PlaceAnalysis

/// The parameters of the measures of segregation, under the names that plan files use too.
struct SegregationOptions: ParsableArguments {
  @Option(help: .segregation("scale")) var scale: [String] = []
  @Option(help: .segregation("own-distance"), completion: .segregation("own-distance"))
  var ownDistance: [String] = []
  @Option(help: .segregation("power")) var power: [String] = []
  @Option(help: .segregation("cutoff"), completion: .segregation("cutoff")) var cutoff: [String] =
    []
  @Option(help: .segregation("centre"), completion: .segregation("centre")) var centre: [String] =
    []
  @Option(help: .segregation("centre-limit")) var centreLimit: [String] = []
  @Option(help: .segregation("central-zones")) var centralZones: [String] = []
  @Option(help: .segregation("empty-zones"), completion: .segregation("empty-zones"))
  var emptyZones: [String] = []
  @Option(help: .segregation("bandwidth")) var bandwidth: [String] = []
  @Option(help: .segregation("persons")) var persons: [String] = []
  @Option(help: .segregation("sharing"), completion: .segregation("sharing")) var sharing:
    [String] = []
  @Option(help: .segregation("own-zone"), completion: .segregation("own-zone")) var ownZone:
    [String] = []
  @Option(help: .segregation("atkinson-b")) var atkinsonB: [String] = []
  @Option(help: .segregation("cells")) var cells: [String] = []
  @Option(help: .segregation("diversity-order")) var diversityOrder: [String] = []
  @Option(help: .segregation("polynomial-order")) var polynomialOrder: [String] = []
  @Option(help: .segregation("percentile")) var percentile: [String] = []
  @Option(help: .segregation("host")) var host: [String] = []
  @Option(help: .segregation("kernel"), completion: .segregation("kernel")) var kernel: [String] =
    []
  @Option(help: .segregation("correction"), completion: .segregation("correction"))
  var correction: [String] = []
  @Option(help: .segregation("interval"), completion: .segregation("interval"))
  var interval: [String] = []
  @Option(help: .segregation("interval-level")) var intervalLevel: [String] = []
  @Option(help: .segregation("contiguity"), completion: .segregation("contiguity"))
  var contiguity: [String] = []
  @Option(help: .segregation("border-tolerance")) var borderTolerance: [String] = []
  @Option(help: .segregation("orders")) var orders: [String] = []
  @Option(help: .segregation("order-decay"), completion: .segregation("order-decay"))
  var orderDecay: [String] = []
  @Option(help: .segregation("neighbour-weights"), completion: .segregation("neighbour-weights"))
  var neighbourWeights: [String] = []
  @Option(help: .segregation("rates"), completion: .segregation("rates"))
  var rates: [String] = []
  @Option(help: .segregation("nearest-zones")) var nearestZones: [String] = []
  @Option(help: .segregation("replicates")) var replicates: [String] = []

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
  fileprivate static func segregation(_ name: String) -> ArgumentHelp {
    .setting(SegregationSetting.named(name))
  }
}

extension CompletionKind {
  fileprivate static func segregation(_ name: String) -> CompletionKind {
    .setting(SegregationSetting.named(name))
  }
}
