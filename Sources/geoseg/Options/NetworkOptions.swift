internal import ArgumentParser
internal import GeoCore
internal import PlaceAnalysis

/// How the network of a file is made: the choices of `StreetOptions` that concern the network itself,
/// under the same names.
struct NetworkOptions: ParsableArguments {
  @Option(help: .street("mode"), completion: .street("mode")) var mode: [String] = []
  @Option(help: .street("join-tolerance")) var joinTolerance: [String] = []
  @Option(help: .street("split-crossings"), completion: .street("split-crossings"))
  var splitCrossings: [String] = []
  @Option(help: .street("unlinks"), completion: .file(extensions: inputEndings))
  var unlinks: [String] = []
  @Option(help: .street("barriers"), completion: .file(extensions: inputEndings))
  var barriers: [String] = []
  @Option(help: .street("add-streets"), completion: .file(extensions: inputEndings))
  var addStreets: [String] = []
  @Option(help: .street("remove-streets")) var removeStreets: [String] = []

  @Option(
    help: .init(
      en: "CRS to compute in, such as 3006; plane for metres without a place on earth.",
      sv: "CRS att räkna i, till exempel 3006; plane för meter utan plats på jorden.",
      value: ValueWord.crs))
  var crs: String?

  @Option(
    help: .init(
      en: "CRS to believe instead of the one that the streets declare.",
      sv: "CRS att tro på i stället för det som gatorna anger.", value: ValueWord.crs))
  var crsIn: String?

  /// What was given, here or in the environment.
  var settings: [Plan.Setting] {
    let given: [(name: String, values: [String])] = [
      ("mode", mode), ("join-tolerance", joinTolerance), ("split-crossings", splitCrossings),
      ("unlinks", unlinks), ("barriers", barriers), ("add-streets", addStreets),
      ("remove-streets", removeStreets),
    ]
    return given.compactMap { name, values in
      let texts = values.isEmpty ? Setting(rawValue: name)?.list ?? [] : values
      return texts.isEmpty ? nil : Plan.Setting(name: name, values: texts)
    }
  }

  /// The choices read, with the files that they name opened.
  func recipe() throws(GeosegError) -> (NetworkRecipe, StreetSettings) {
    let settings = try StreetSettings.read(
      settings.map { ($0.name, $0.values) }, at: { Location(planKey: "--" + $0) })
    var recipe = NetworkRecipe()
    recipe.columns.mode = settings.mode
    recipe.joinTolerance = settings.joining.tolerance
    recipe.splitsCrossings = settings.joining.splitsCrossings
    recipe.removed = settings.joining.removed
    recipe.unlinks = try settings.joining.unlinks.map(open)
    recipe.barriers = try settings.joining.barriers.map(open)
    recipe.added = try settings.joining.added.map(open)
    let declared = crsIn ?? Setting.crsIn.text
    recipe.declaring = try declared.map { text throws(GeosegError) in try CRS.parse(text) }
    let wanted = crs ?? Setting.crs.text
    recipe.computing = try wanted.map { text throws(GeosegError) in try CRS.parse(text) }
    if recipe.computing == .plane { recipe.declaring = .plane }
    return (recipe, settings)
  }

  private func open(_ path: String) throws(GeosegError) -> InputFile { try InputFile.open(path) }

  /// The files that are read beside the streets.
  var files: [String] {
    settings.filter { StreetSetting.named($0.name)?.isFile ?? false }.flatMap(\.values)
  }
}
