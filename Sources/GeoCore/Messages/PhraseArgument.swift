/// A value that fills one place of a `Phrase`.
public enum PhraseArgument: Sendable, Hashable {
  case text(String)
  case integer(Int)
  /// A number with a fixed count of decimals.
  case number(Double, decimals: Int)
  case phrase(Phrase)

  func rendered(in language: Language) -> String {
    switch self {
    case .text(let text): text
    case .integer(let value): Self.grouped(value)
    case .number(let value, let decimals): FixedDecimal.string(value, decimals: decimals)
    case .phrase(let phrase): phrase.rendered(in: language)
    }
  }

  /// Digits in groups of three, parted by a no-break space, from five digits on.
  private static func grouped(_ value: Int) -> String {
    let digits = String(value.magnitude)
    guard digits.count > 4 else { return String(value) }
    var out = value < 0 ? "-" : ""
    for (i, digit) in digits.enumerated() {
      if i > 0 && (digits.count - i).isMultiple(of: 3) { out += "\u{00A0}" }
      out.append(digit)
    }
    return out
  }
}

extension PhraseArgument: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  public init(stringLiteral value: String) { self = .text(value) }
  public init(integerLiteral value: Int) { self = .integer(value) }
}
