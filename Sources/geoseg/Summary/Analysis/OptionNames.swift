internal import GeoCore

/// Keys of a plan as the options that they were given with.
enum OptionNames {
  /// The finding with `--within` in the place of `reach.reach.within`.
  static func telling(_ diagnostic: Diagnostic) -> Diagnostic {
    guard let key = diagnostic.location.planKey else { return diagnostic }
    var diagnostic = diagnostic
    diagnostic.location.planKey = option(of: key)
    return diagnostic
  }

  /// nil when the key belongs to no option.
  static func option(of key: String) -> String? {
    let parts = key.split(separator: ".")
    guard let first = parts.first else { return nil }
    if first == "reach" {
      // A choice about a network stands below it: reach.walking.network.mode.
      let named =
        parts.dropFirst(2).last { Setting(rawValue: String($0)) != nil } ?? parts.dropFirst(2).first
      let part = named.map { String($0.prefix { $0 != "[" }) } ?? "within"
      return Setting(rawValue: part)?.option ?? Setting.within.option
    }
    if let last = parts.last, let setting = Setting(rawValue: String(last)) {
      return setting.option
    }
    return Setting(rawValue: String(first))?.option
  }
}
