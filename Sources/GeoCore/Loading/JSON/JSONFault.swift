/// Where and why a text is not JSON.
///
/// Trivial on purpose: it is thrown from the hot loops of the scanner.
struct JSONFault: Error, Hashable {
  /// What should have stood at the place of the fault.
  enum Expectation: UInt8 {
    case value
    case key
    case colon
    case commaOrBrace
    case commaOrBracket
    case end
    case literal
    case digit
    case noLeadingZero
    case escape
    case hexDigits
    case noControlCharacter
    case closingQuote
    case utf8
    case lessNesting
    case newLine
    case feature
    /// Sound JSON, but with more sparse properties than a table can hold.
    case fewerColumns
  }

  /// Byte offset from the start of the text.
  var offset: Int
  var expected: Expectation
}
