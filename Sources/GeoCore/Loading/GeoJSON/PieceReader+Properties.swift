extension PieceReader {
  /// Reads the value of a `properties` member into the columns.
  ///
  /// Returns the byte where the object starts, nil when there is none.
  mutating func propertiesValue() throws(JSONFault) -> Int? {
    let place = scanner.at
    guard place.pointee == JSONByte.openBrace else {
      try scanner.skipValue()
      let kind = JSONValueKind(place)
      if kind != .null {
        note(.propertiesNotObject, ["found": .phrase(kind.phrase)], at: place)
      }
      return nil
    }
    let row = self.row
    var next = 0
    var isOpen = try scanner.enterObject()
    while isOpen {
      let column = try propertyKey(expecting: next)
      next = column + 1
      let rows = columns[column].rows
      if rows < row {
        try fill(column, to: row)
      } else if rows > row {
        columns[column].dropLast()
        note(.duplicateProperty, at: scanner.at, column: columns[column].name)
      }
      try property(column)
      isOpen = try scanner.nextMember()
    }
    return place - scanner.base
  }

  /// Enters missing values before `row` and counts them, as a text of few bytes can ask for many.
  private mutating func fill(_ column: Int, to row: Int) throws(JSONFault) {
    if columns[column].kind != .none {
      filledCells += row - columns[column].rows
      if filledCells > cellLimit { throw scanner.fault(.fewerColumns) }
    }
    columns[column].fill(to: row)
  }

  /// Reads a key and its colon, and finds or makes its column.
  ///
  /// Features mostly repeat the keys of the one before in the same order: `next` is tried first.
  @inline(__always)
  private mutating func propertyKey(expecting next: Int) throws(JSONFault) -> Int {
    let start = scanner.at
    if next < columns.count {
      let length = columns[next].token.count
      let isSame = columns[next].token.withUnsafeBufferPointer { token in
        var i = 0
        while i < length, start[i] == token[i] { i += 1 }
        return i == length
      }
      if isSame {
        scanner.at = start + length
        scanner.skipSpace()
        guard scanner.take(JSONByte.colon) else { throw scanner.fault(.colon) }
        scanner.skipSpace()
        return next
      }
    }
    return try otherKey()
  }

  private mutating func otherKey() throws(JSONFault) -> Int {
    let text = try scanner.key()
    let name = text.string
    if let column = columnOfName[name] { return column }
    // The token is complete with its quotes, so that no longer key can be taken for it.
    let token = UnsafeBufferPointer(start: text.start - 1, count: text.count + 2)
    columns.append(PieceColumn(token: Array(token), name: name))
    columnOfName[name] = columns.count - 1
    return columns.count - 1
  }

  /// Reads one value into a column.
  private mutating func property(_ column: Int) throws(JSONFault) {
    let place = scanner.at
    switch place.pointee {
    case JSONByte.quote:
      let text = try scanner.text()
      if columns[column].append(text: text) { tally.replacedSurrogates += 1 }
    case JSONByte.minus, 0x30...0x39:
      let number = try scanner.number()
      if number.magnitude < 0x1p53 {
        columns[column].append(number: number)
      } else if number.isInfinite {
        tally.hugeNumbers += 1
        columns[column].appendJSON()
      } else if JSONNumberToken.isWholeBeyondDouble(place, scanner.at) {
        columns[column].appendJSON()
      } else {
        columns[column].append(number: number)
      }
    case UInt8(ascii: "n"):
      try scanner.skipLiteral("null")
      columns[column].appendNull()
    case UInt8(ascii: "t"):
      try scanner.skipLiteral("true")
      columns[column].append(boolean: true)
    case UInt8(ascii: "f"):
      try scanner.skipLiteral("false")
      columns[column].append(boolean: false)
    default:
      try scanner.skipValue()
      columns[column].appendJSON()
    }
  }
}

/// Questions about a number as it is written.
enum JSONNumberToken {
  /// Whether the number is written as a whole number beyond ±2⁵³, where doubles skip some.
  static func isWholeBeyondDouble(
    _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>
  ) -> Bool {
    let token = UnsafeBufferPointer(start: start, count: end - start)
    let digits = token.first == JSONByte.minus ? token.dropFirst() : token[...]
    guard digits.allSatisfy(JSONByte.isDigit) else { return false }
    guard let value = UInt64(String(decoding: digits, as: UTF8.self)) else { return true }
    return value > 1 << 53
  }
}
