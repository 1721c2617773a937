internal import GeoCore

/// Reads the streets of a plan and joins them to a network in the CRS of computation.
struct StreetLoader {
  let folder: String?
  let crs: CRS
  let settings: StreetSettings
  let context: RunContext

  /// A network with the files that it was made from, under the paths of the plan.
  struct Loaded {
    let streets: Streets
    let inputs: [(path: String, input: BuiltNetwork.Input)]
    let diagnostics: [Diagnostic]
  }

  /// - Throws: what the files cannot give.
  func load(_ network: Plan.Network) throws(GeosegError) -> Loaded {
    let joining = settings.joining
    var recipe = NetworkRecipe()
    recipe.columns = StreetColumns(mode: settings.mode)
    recipe.joinTolerance = joining.tolerance
    recipe.splitsCrossings = joining.splitsCrossings
    recipe.computing = crs
    recipe.declaring = try network.crs.map { text throws(GeosegError) in try CRS.parse(text) }
    recipe.removed = joining.removed
    recipe.barriers = try open(joining.barriers)
    recipe.unlinks = try open(joining.unlinks)
    recipe.added = try open(joining.added)
    let built = try recipe.build(InputFile.open(network.file, folder: folder), run: context)
    let paths: [String: String?] = [
      "network": network.file, "barriers": joining.barriers, "unlinks": joining.unlinks,
      "added-streets": joining.added,
    ]
    return Loaded(
      streets: Streets(name: network.file, network: built.network, barriers: built.barriers),
      inputs: built.inputs.map { ((paths[$0.role] ?? nil) ?? $0.file.name, $0) },
      // The CRS of computation is told once, for the zones.
      diagnostics: built.diagnostics.filter { $0.kind != .computingCRSNote })
  }

  private func open(_ path: String?) throws(GeosegError) -> InputFile? {
    try path.map { path throws(GeosegError) in try InputFile.open(path, folder: folder) }
  }
}
