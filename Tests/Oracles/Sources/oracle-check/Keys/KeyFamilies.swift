/// The families of keys; the first that knows a key answers it.
///
/// A family answers nil for a key that it does not know.
enum KeyFamilies {
  typealias Family = @Sendable (_ key: String, _ input: KeyInput) -> Number?

  static let all: [Family] = [
    { key, input in input.pair.flatMap { PairKeys.value(key, $0.x, $0.y) } },
    { key, input in input.groups.flatMap { GroupSetKeys.value(key, $0.town) } },
    { key, input in OrdinalKeys.value(key, input) },
    { key, input in DecompositionKeys.value(key, input) },
    { key, input in ChangeKeys.value(key, input) },
    { key, input in CompatKeys.value(key, input) },
    { key, input in CorrectionKeys.value(key, input) },
    { key, input in ColumnPairKeys.value(key, input) },
    { key, input in EnvironmentKeys.value(key, input) },
    { key, input in NearestPersonsKeys.value(key, input) },
    { key, input in ContiguityKeys.value(key, input) },
    { key, input in DistanceKeys.value(key, input) },
  ]

  static func value(_ key: String, _ input: KeyInput) -> Number? {
    for family in all {
      if let value = family(key, input) { return value }
    }
    return nil
  }
}
