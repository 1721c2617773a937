public import GeoCore

/// A choice of how streets are read and walked, under the name that options, the environment and
/// plan files share.
public struct StreetSetting: Sendable {
  /// In kebab-case, such as `max-snap`.
  public let name: String
  /// What it sets, in one line.
  public let help: Phrase
  /// What stands for the value in help.
  public let value: Phrase
  /// Words that it can be, for completion; empty where it is something else.
  public let words: [String]
  /// Whether the value names a file.
  public let isFile: Bool
  let apply: Apply

  /// Reads the values given into the settings.
  typealias Apply =
    @Sendable (_ entries: [String], inout StreetSettings, _ at: Location)
    throws(GeosegError) -> Void

  init(
    _ name: String, _ help: Phrase, value: Phrase, words: [String] = [], isFile: Bool = false,
    _ apply: @escaping Apply
  ) {
    self.name = name
    self.help = help
    self.value = value
    self.words = words
    self.isFile = isFile
    self.apply = apply
  }

  /// The setting of that name.
  public static func named(_ name: String) -> StreetSetting? {
    all.first { $0.name == name }
  }
}

extension StreetSettings {
  /// Reads settings by name, all faults at once.
  ///
  /// - Parameters:
  ///   - settings: names with their values as written; a value may be a list with commas.
  ///   - location: where the setting of a name was written.
  public static func read(
    _ settings: [(name: String, values: [String])], at location: (String) -> Location
  ) throws(GeosegError) -> StreetSettings {
    var out = StreetSettings()
    var faults: [Diagnostic] = []
    for (name, values) in settings where !values.isEmpty {
      guard let setting = StreetSetting.named(name) else { continue }
      let entries =
        setting.isFile
        ? values : values.flatMap { PlanSection.commaSeparated($0) }
      do throws(GeosegError) {
        try setting.apply(entries, &out, location(name))
      } catch {
        faults += error.diagnostics
      }
    }
    if !faults.isEmpty { throw GeosegError(faults) }
    return out
  }
}
