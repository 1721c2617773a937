/// `D_white_black`: a measure of two columns that the key names.
enum ColumnPairKeys {
  static func value(_ key: String, _ input: KeyInput) -> Number? {
    let words = key.split(separator: "_").map(String.init)
    guard words.count == 3, let x = input.data.counts([words[1]]),
      let y = input.data.counts([words[2]])
    else { return nil }
    return PairKeys.value(words[0], x, y)
  }
}
