internal import ArgumentParser
internal import GeoCore
internal import PlaceAnalysis

/// How catchments are drawn and counted, under the names that plan files use too.
struct CatchmentOptions: ParsableArguments {
  @Option(help: .catchment("catchment"), completion: .setting(CatchmentSetting.named("catchment")))
  var catchment: [String] = []
  @Option(
    help: .init(
      en: "Polygons that are catchments already, such as school districts.",
      sv: "Polygoner som redan är upptagningsområden, till exempel skoldistrikt.",
      value: ValueWord.file),
    completion: .file(extensions: inputEndings))
  var catchments: String?
  @Option(
    help: .init(
      en: "Column that names a given catchment where there are no places.",
      sv: "Kolumn som namnger ett givet upptagningsområde när det inte finns platser.",
      value: ValueWord.column))
  var catchmentKey: String?
  @Option(
    help: .init(
      en: "Column with the id of the place that a given catchment belongs to.",
      sv: "Kolumn med id för platsen som ett givet upptagningsområde hör till.",
      value: ValueWord.column))
  var catchmentPlace: String?
  @Option(help: .catchment("count-by"), completion: .setting(CatchmentSetting.named("count-by")))
  var countBy: [String] = []
  @Option(help: .catchment("edge-width")) var edgeWidth: [String] = []
  @Option(help: .catchment("quadrant-segments")) var quadrantSegments: [String] = []
  @Option(help: .catchment("concavity")) var concavity: [String] = []
  @Option(help: .catchment("sample-step")) var sampleStep: [String] = []
  @Option(help: .catchment("from-network")) var fromNetwork: [String] = []
  @Option(help: .catchment("sliver")) var sliver: [String] = []
  @Option(help: .catchment("curve-tolerance")) var curveTolerance: [String] = []
  @Option(help: .catchment("huff-alpha")) var huffAlpha: [String] = []
  @Option(help: .catchment("huff-beta")) var huffBeta: [String] = []
  @Option(help: .catchment("huff-floor")) var huffFloor: [String] = []
  @Option(help: .catchment("uncovered"), completion: .setting(CatchmentSetting.named("uncovered")))
  var uncovered: [String] = []

  @Option(
    help: .init(
      en: "Column of the places with a cost beside the way to them, such as a wait.",
      sv: "Platsernas kolumn med en kostnad utöver vägen dit, till exempel väntan.",
      value: ValueWord.column))
  var delay: String?

  /// Puts what was given about the places, and catchments that were given, in the place of what the
  /// plan says.
  func apply(to plan: inout Plan) {
    if let delay = delay ?? Setting.delay.text { plan.places?.delay = delay }
    guard let file = catchments ?? plan.catchments?.input.file ?? Setting.catchments.text else {
      return
    }
    var given = plan.catchments ?? Plan.GivenCatchments(input: Plan.Input(file: file))
    given.input.file = file
    given.input.key = catchmentKey ?? Setting.catchmentKey.text ?? given.input.key
    given.place = catchmentPlace ?? Setting.catchmentPlace.text ?? given.place
    plan.catchments = given
  }

  /// Whether all land or every street goes to the nearest place, with or without a cut-off.
  var isByNearest: Bool {
    let words = catchment.isEmpty ? Setting.catchment.list : catchment
    let method = words.last.flatMap { CatchmentMethod(rawValue: $0.lowercased()) }
    return method == .voronoi || method == .networkVoronoi
  }

  /// What was given, here or in the environment, in the order of the help.
  var settings: [Plan.Setting] {
    let given: [(name: String, values: [String])] = [
      ("catchment", catchment),
      ("count-by", countBy),
      ("edge-width", edgeWidth),
      ("quadrant-segments", quadrantSegments),
      ("concavity", concavity),
      ("sample-step", sampleStep),
      ("from-network", fromNetwork),
      ("sliver", sliver),
      ("curve-tolerance", curveTolerance),
      ("huff-alpha", huffAlpha),
      ("huff-beta", huffBeta),
      ("huff-floor", huffFloor),
      ("uncovered", uncovered),
    ]
    return given.compactMap { name, values in
      let values = values.isEmpty ? Setting(rawValue: name)?.list ?? [] : values
      return values.isEmpty ? nil : Plan.Setting(name: name, values: values)
    }
  }
}

extension ArgumentHelp {
  fileprivate static func catchment(_ name: String) -> ArgumentHelp {
    .setting(CatchmentSetting.named(name))
  }
}
