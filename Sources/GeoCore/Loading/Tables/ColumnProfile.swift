/// What the cells of one column are, counted.
struct ColumnProfile: Sendable {
  /// A cell that decided something, by its line and text.
  struct Example: Sendable {
    var line: Int
    var text: String
  }

  var suppressed = 0
  var missing = 0
  /// Empty cells.
  var empty = 0
  var missingNumbers = 0
  var whole = 0
  var points = 0
  var commas = 0
  /// Of `points` and `commas`, those that cannot be thousands.
  var surePoints = 0
  var sureCommas = 0
  var codes = 0
  var texts = 0
  var firstText: Example?
  var firstCode: Example?
  var firstComma: Example?
  var firstPoint: Example?

  var numbers: Int { whole + points + commas }
  var given: Int { numbers + codes + texts + missingNumbers }
  /// No cell has anything in it.
  var isEmpty: Bool { given + suppressed + missing == 0 }

  mutating func merge(_ other: ColumnProfile) {
    suppressed += other.suppressed
    missing += other.missing
    empty += other.empty
    missingNumbers += other.missingNumbers
    whole += other.whole
    points += other.points
    commas += other.commas
    surePoints += other.surePoints
    sureCommas += other.sureCommas
    codes += other.codes
    texts += other.texts
    firstText = firstText ?? other.firstText
    firstCode = firstCode ?? other.firstCode
    firstComma = firstComma ?? other.firstComma
    firstPoint = firstPoint ?? other.firstPoint
  }

  @inline(__always)
  mutating func add(
    _ kind: CellReader.Kind, line: Int, text: UnsafeBufferPointer<UInt8>
  ) {
    switch kind {
    case .empty: empty &+= 1
    case .suppressed: suppressed &+= 1
    case .missing: missing &+= 1
    case .missingNumber: missingNumbers &+= 1
    case .text:
      texts &+= 1
      if firstText == nil { firstText = Self.example(line, text) }
    case .number(let number):
      switch number.form {
      case .whole: whole &+= 1
      case .point:
        points &+= 1
        if !number.couldBeThousands { surePoints &+= 1 }
        if firstPoint == nil { firstPoint = Self.example(line, text) }
      case .comma:
        commas &+= 1
        if !number.couldBeThousands { sureCommas &+= 1 }
        if firstComma == nil { firstComma = Self.example(line, text) }
      case .code, .none:
        codes &+= 1
        if firstCode == nil { firstCode = Self.example(line, text) }
      }
    }
  }

  private static func example(_ line: Int, _ text: UnsafeBufferPointer<UInt8>) -> Example {
    Example(line: line, text: String(decoding: text.prefix(60), as: UTF8.self))
  }
}
