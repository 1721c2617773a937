internal import GeoCore

/// Numbers as people read them on a terminal; files never pass here.
enum NumberText {
  /// A whole number in groups of three, parted by a no-break space, from five digits on.
  static func whole(_ value: Int) -> String {
    Phrase(en: "{n}", sv: "{n}").rendered(["n": .integer(value)], in: .english)
  }

  /// A value with the decimals that its unit deserves.
  static func value(_ value: Double, unit: ColumnUnit) -> String {
    switch unit {
    case .persons, .squareMetres, .places, .capacity:
      return value == value.rounded() ? grouped(value) : decimal(value, 1)
    case .metres, .minutes: return decimal(value, 1)
    default: return decimal(value, 4)
    }
  }

  /// A fixed count of decimals, the whole part in groups.
  static func decimal(_ value: Double, _ decimals: Int) -> String {
    let text = FixedDecimal.string(value, decimals: decimals)
    guard let point = text.firstIndex(of: "."), let whole = Int(text[..<point]) else { return text }
    let sign = whole == 0 && text.hasPrefix("-") ? "-" : ""
    return sign + self.whole(whole) + text[point...]
  }

  /// The shortest text that reads back equal, whole numbers in groups.
  static func shortest(_ value: Double) -> String {
    value == value.rounded() ? grouped(value) : ShortestDecimal.string(value)
  }

  /// 1.9 k, 12 M: two digits or three, for rates.
  static func rounded(_ value: Double) -> String {
    let steps: [(Double, String)] = [(1e9, " G"), (1e6, " M"), (1e3, " k")]
    for (size, letter) in steps where value >= size {
      let scaled = value / size
      return FixedDecimal.string(scaled, decimals: scaled < 10 ? 1 : 0) + letter
    }
    return FixedDecimal.string(value, decimals: value < 10 ? 1 : 0)
  }

  /// 0.2 s, 3 s, 4 min, 2 h 5 min.
  static func duration(seconds: Double) -> String {
    if seconds < 9.95 { return FixedDecimal.string(max(0, seconds), decimals: 1) + " s" }
    if seconds < 90 { return FixedDecimal.string(seconds, decimals: 0) + " s" }
    let minutes = Int((seconds / 60).rounded())
    return minutes < 120 ? "\(minutes) min" : "\(minutes / 60) h \(minutes % 60) min"
  }

  private static func grouped(_ value: Double) -> String {
    Int(exactly: value).map(whole) ?? ShortestDecimal.string(value)
  }
}
