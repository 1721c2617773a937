internal import ArgumentParser
internal import GeoCore
internal import PlaceAnalysis

/// Streets that reach follows, and how they are read and walked; the same for every command.
struct StreetOptions: ParsableArguments {
  @Option(
    help: .init(
      en: "Streets to follow instead of straight lines: GeoJSON lines or OSM PBF.",
      sv: "Gator att följa i stället för fågelvägen: GeoJSON-linjer eller OSM PBF.",
      value: ValueWord.file),
    completion: .file(extensions: inputEndings + ["pbf"]))
  var network: String?

  @Option(help: .street("mode"), completion: .street("mode")) var mode: [String] = []
  @Option(help: .street("cost"), completion: .street("cost")) var cost: [String] = []
  @Option(help: .street("direction"), completion: .street("direction"))
  var direction: [String] = []
  @Option(help: .street("snap"), completion: .street("snap")) var snap: [String] = []
  @Option(help: .street("max-snap")) var maxSnap: [String] = []
  @Option(help: .street("min-component")) var minComponent: [String] = []
  @Option(help: .street("barriers"), completion: .file(extensions: inputEndings))
  var barriers: [String] = []
  @Option(help: .street("unlinks"), completion: .file(extensions: inputEndings))
  var unlinks: [String] = []
  @Option(help: .street("add-streets"), completion: .file(extensions: inputEndings))
  var addStreets: [String] = []
  @Option(help: .street("remove-streets")) var removeStreets: [String] = []
  @Option(help: .street("join-tolerance")) var joinTolerance: [String] = []
  @Option(help: .street("split-crossings"), completion: .street("split-crossings"))
  var splitCrossings: [String] = []

  /// What was given, here or in the environment, in the order of the help.
  var settings: [Plan.Setting] {
    let given: [(name: String, values: [String])] = [
      ("mode", mode), ("cost", cost), ("direction", direction), ("snap", snap),
      ("max-snap", maxSnap), ("min-component", minComponent), ("barriers", barriers),
      ("unlinks", unlinks), ("add-streets", addStreets), ("remove-streets", removeStreets),
      ("join-tolerance", joinTolerance), ("split-crossings", splitCrossings),
    ]
    return given.compactMap { name, values in
      let texts = values.isEmpty ? Setting(rawValue: name)?.list ?? [] : values
      return texts.isEmpty ? nil : Plan.Setting(name: name, values: texts)
    }
  }

  /// The network asked for, with its choices over those that a plan has; nil for straight lines.
  func network(over given: Plan.Network? = nil) -> Plan.Network? {
    guard let file = network ?? Setting.network.text ?? given?.file else { return nil }
    var out = given ?? Plan.Network(file: file)
    out.file = file
    for setting in settings {
      out.settings.removeAll { $0.name == setting.name }
      out.settings.append(setting)
    }
    return out
  }

  /// The options with their relative paths seen from a folder.
  func located(_ folder: String?) -> StreetOptions {
    var options = self
    options.network = network.map { WorkingFolder.located($0, in: folder) }
    options.barriers = barriers.map { WorkingFolder.located($0, in: folder) }
    options.unlinks = unlinks.map { WorkingFolder.located($0, in: folder) }
    options.addStreets = addStreets.map { WorkingFolder.located($0, in: folder) }
    return options
  }
}

extension Plan.Network {
  /// Every file that it is read from.
  var files: [String] {
    [file]
      + settings.filter { StreetSetting.named($0.name)?.isFile ?? false }.flatMap(\.values)
  }
}

extension ArgumentHelp {
  /// The help of a choice about streets.
  static func street(_ name: String) -> ArgumentHelp {
    guard let setting = StreetSetting.named(name) else { return ArgumentHelp() }
    var help = ArgumentHelp(setting.help.here)
    help.valueName = setting.value.here
    return help
  }
}

extension CompletionKind {
  static func street(_ name: String) -> CompletionKind {
    .list(StreetSetting.named(name)?.words ?? [])
  }
}
