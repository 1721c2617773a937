/// One property of the features of a piece, gathered as it is met.
struct PieceColumn {
  enum Kind {
    /// Only null so far.
    case none
    case numbers
    case texts
    case booleans
    /// Nested, mixed, or too large for a double: read again as JSON once all rows are known.
    case json
  }

  /// The name as it lies in the text, with its quotes, to recognise it cheaply.
  let token: [UInt8]
  let name: String
  private(set) var kind = Kind.none
  /// Rows with an entry, null included; later rows have none yet.
  private(set) var rows = 0
  /// Rows before the first value, which have no place in the arrays.
  private(set) var firstRow = 0
  /// NaN where missing.
  private(set) var numbers: [Double] = []
  private(set) var textBytes: [UInt8] = []
  /// Where each text ends; the complement (negative) where it is missing.
  private(set) var textEnds: [Int] = []
  /// 0 false, 1 true, 2 missing.
  private(set) var booleans: [UInt8] = []

  init(token: [UInt8], name: String) {
    self.token = token
    self.name = name
  }

  /// Drops the last row's entry, for another one to take its place.
  mutating func dropLast() {
    rows -= 1
    switch kind {
    case .none, .json: break
    case .numbers: numbers.removeLast()
    case .texts:
      textEnds.removeLast()
      let end = textEnds.last ?? 0
      textBytes.removeLast(textBytes.count - (end < 0 ? ~end : end))
    case .booleans: booleans.removeLast()
    }
    firstRow = min(firstRow, rows)
  }

  @inline(__always)
  mutating func append(number: Double) {
    if kind != .numbers, !become(.numbers) { return }
    numbers.append(number)
    rows &+= 1
  }

  mutating func append(text: JSONText) -> Bool {
    if kind != .texts, !become(.texts) { return false }
    let replaced = text.appendDecoded(to: &textBytes)
    textEnds.append(textBytes.count)
    rows += 1
    return replaced
  }

  mutating func append(boolean: Bool) {
    if kind != .booleans, !become(.booleans) { return }
    booleans.append(boolean ? 1 : 0)
    rows += 1
  }

  mutating func appendNull() { fill(to: rows + 1) }

  /// Enters a value that only JSON can hold.
  mutating func appendJSON() {
    turnIntoJSON()
    rows += 1
  }

  /// Enters missing values up to `row`.
  mutating func fill(to row: Int) {
    while rows < row {
      switch kind {
      case .none, .json: rows = row - 1
      case .numbers: numbers.append(.nan)
      case .texts: textEnds.append(~textBytes.count)
      case .booleans: booleans.append(2)
      }
      rows += 1
    }
  }

  /// Takes on a kind if there is none yet; otherwise kinds are mixed and the entry is only counted.
  private mutating func become(_ wanted: Kind) -> Bool {
    guard kind == .none else {
      turnIntoJSON()
      rows += 1
      return false
    }
    kind = wanted
    firstRow = rows
    return true
  }

  private mutating func turnIntoJSON() {
    kind = .json
    numbers = []
    textBytes = []
    textEnds = []
    booleans = []
  }
}
