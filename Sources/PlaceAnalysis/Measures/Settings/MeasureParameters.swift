public import GeoCore

/// What the measures of a family can be tuned by; the defaults are those of `init()`.
public protocol MeasureParameters: Sendable {
  init()

  /// Every setting of the family, in the order of the help: one list for options, the environment
  /// and plan files.
  static var settings: [MeasureSetting<Self>] { get }
}

extension MeasureParameters {
  /// Reads settings by name, all faults at once.
  ///
  /// - Parameters:
  ///   - settings: names with their values as written; a value may be a list with commas.
  ///   - location: where the setting of a name was written.
  public static func read(
    _ settings: [(name: String, values: [String])], at location: (String) -> Location
  ) throws(GeosegError) -> Self {
    var parameters = Self()
    var faults: [Diagnostic] = []
    for (name, values) in settings where !values.isEmpty {
      guard let setting = MeasureSetting<Self>.named(name) else {
        faults.append(
          Diagnostic(
            .settingUnknown,
            [
              "name": .text(name),
              "names": .text(Self.settings.map(\.name).joined(separator: ", ")),
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
