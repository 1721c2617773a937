public import GeoCore

/// A parameter of the measures of segregation, under the name that options, the environment and
/// plan files share.
public struct SegregationSetting: Sendable {
  /// In kebab-case, such as `own-distance`.
  public let name: String
  /// What it sets, in one line.
  public let help: Phrase
  /// What stands for the value in help.
  public let value: Phrase
  /// Words that it can be, for completion; empty where it is something else.
  public let words: [String]
  let apply: Apply

  /// Reads the values given, each perhaps a list with commas, into the parameters.
  typealias Apply =
    @Sendable (_ entries: [String], inout SegregationParameters, _ at: Location)
    throws(GeosegError) -> Void

  init(
    _ name: String, _ help: Phrase, value: Phrase, words: [String] = [],
    _ apply: @escaping Apply
  ) {
    self.name = name
    self.help = help
    self.value = value
    self.words = words
    self.apply = apply
  }

  /// The setting of that name.
  public static func named(_ name: String) -> SegregationSetting? {
    all.first { $0.name == name }
  }
}

extension SegregationParameters {
  /// Reads settings by name, all faults at once.
  ///
  /// - Parameters:
  ///   - settings: names with their values as written; a value may be a list with commas.
  ///   - location: where the setting of a name was written.
  public static func read(
    _ settings: [(name: String, values: [String])], at location: (String) -> Location
  ) throws(GeosegError) -> SegregationParameters {
    var parameters = SegregationParameters()
    var faults: [Diagnostic] = []
    for (name, values) in settings where !values.isEmpty {
      guard let setting = SegregationSetting.named(name) else {
        faults.append(
          Diagnostic(
            .settingUnknown,
            [
              "name": .text(name),
              "names": .text(SegregationSetting.all.map(\.name).joined(separator: ", ")),
            ], at: location(name)))
        continue
      }
      let entries = values.flatMap { value in
        value.split(separator: ",", omittingEmptySubsequences: false).map {
          trimmed(String($0))
        }
      }
      do throws(GeosegError) {
        try setting.apply(entries, &parameters, location(name))
      } catch {
        faults += error.diagnostics
      }
    }
    if !faults.isEmpty { throw GeosegError(faults) }
    return parameters
  }

  private static func trimmed(_ text: String) -> String {
    var rest = text[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
