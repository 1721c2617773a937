/// Reads properties again that only JSON text can hold: nested, of mixed types, or too large.
///
/// Such columns are rare, so nothing is kept for them at first but where the properties of each
/// row start.
struct JSONColumns {
  let names: [String]
  let pieces: [Piece]
  let input: InputFile

  /// The columns in the order of `names`: values as written, blanks between tokens left out.
  func read(_ context: RunContext) throws(GeosegError) -> [Column] {
    if names.isEmpty { return [] }
    let parts = try context.mapChunks(count: pieces.count, grain: 1) {
      range throws(GeosegError) in texts(of: pieces[range.lowerBound])
    }
    return names.indices.map { column in
      var texts = TextStore()
      var isMissing: [Bool] = []
      for part in parts {
        texts.append(contentsOf: part[column].texts)
        isMissing += part[column].isMissing
      }
      let status =
        isMissing.contains(true) ? isMissing.map { $0 ? CellStatus.missing : .given } : nil
      return Column(names[column], .json(texts), status: status)
    }
  }

  private struct Part: Sendable {
    var texts = TextStore()
    var isMissing: [Bool] = []
  }

  private func texts(of piece: Piece) -> [Part] {
    var parts = Array(repeating: Part(), count: names.count)
    var scanner = JSONScanner(input.content.bytes)
    let columnOfName = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    var found = Array<UnsafeBufferPointer<UInt8>?>(repeating: nil, count: names.count)
    for offset in piece.propertyOffsets {
      for column in names.indices { found[column] = nil }
      if offset >= 0 {
        scanner.offset = offset
        // Read without a fault before, so there is none now.
        try? gather(&scanner, columnOfName, into: &found)
      }
      for column in names.indices {
        if let token = found[column], token.first != UInt8(ascii: "n") {
          parts[column].texts.append(utf8: JSONColumns.compact(token))
          parts[column].isMissing.append(false)
        } else {
          parts[column].texts.append(utf8: [])
          parts[column].isMissing.append(true)
        }
      }
    }
    input.content.release(piece.start..<piece.end)
    return parts
  }

  private func gather(
    _ scanner: inout JSONScanner, _ columnOfName: [String: Int],
    into found: inout [UnsafeBufferPointer<UInt8>?]
  ) throws(JSONFault) {
    var isOpen = try scanner.enterObject()
    while isOpen {
      let column = columnOfName[try scanner.key().string]
      let start = scanner.at
      try scanner.skipValue()
      if let column {
        found[column] = UnsafeBufferPointer(start: start, count: scanner.at - start)
      }
      isOpen = try scanner.nextMember()
    }
  }

  /// A value without the blanks between its tokens.
  static func compact(_ token: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(token.count)
    var isInString = false
    var i = 0
    while i < token.count {
      let byte = token[i]
      if isInString || !JSONByte.isSpace(byte) { out.append(byte) }
      if byte == JSONByte.backslash && isInString {
        i += 1
        if i < token.count { out.append(token[i]) }
      } else if byte == JSONByte.quote {
        isInString.toggle()
      }
      i += 1
    }
    return out
  }
}
