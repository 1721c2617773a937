internal import Glibc

/// Guesses where pieces of a list of objects could start.
enum PieceStarts {
  /// Starts in rising order, the list's own first; they depend on the text and `pieceBytes` alone.
  static func guess(_ list: ObjectList, pieceBytes: Int) -> [Int] {
    let bytes = list.input.content.bytes
    var starts = [list.start]
    var border = list.start + pieceBytes
    let signature = signature(of: list)
    while border < bytes.count {
      let limit = min(border + pieceBytes, bytes.count)
      if let start = find(signature, list.form, in: bytes, from: border, to: limit) {
        starts.append(start)
      }
      border = limit
    }
    return starts
  }

  /// The first bytes of the list's first object, up to its first key, and the type if that is it.
  private static func signature(of list: ObjectList) -> UnsafeRawBufferPointer {
    let bytes = list.input.content.bytes
    var scanner = JSONScanner(bytes, at: list.start)
    guard scanner.at.pointee == JSONByte.openBrace,
      let isFilled = try? scanner.enterObject(), isFilled, let key = try? scanner.text()
    else { return UnsafeRawBufferPointer(rebasing: bytes[list.start..<list.start]) }
    var end = scanner.offset
    scanner.skipSpace()
    if key.reads("type"), scanner.take(JSONByte.colon) {
      scanner.skipSpace()
      if scanner.at.pointee == JSONByte.quote, (try? scanner.text()) != nil { end = scanner.offset }
    }
    return UnsafeRawBufferPointer(rebasing: bytes[list.start..<end])
  }

  /// The first object in a range that looks like the first of the list.
  private static func find(
    _ signature: UnsafeRawBufferPointer, _ form: ObjectList.Form,
    in bytes: UnsafeRawBufferPointer, from lower: Int, to upper: Int
  ) -> Int? {
    guard signature.count > 1, let base = bytes.baseAddress, let pattern = signature.baseAddress
    else { return nil }
    var at = lower
    let last = min(bytes.count - signature.count, upper - 1)
    while at <= last,
      let hit = memchr(base + at, Int32(JSONByte.openBrace), last - at + 1)
    {
      let place = UnsafeRawPointer(hit) - base
      if memcmp(hit, pattern, signature.count) == 0, follows(form, bytes, place) { return place }
      at = place + 1
    }
    return nil
  }

  /// Whether what stands before a place can part two objects.
  private static func follows(
    _ form: ObjectList.Form, _ bytes: UnsafeRawBufferPointer, _ place: Int
  ) -> Bool {
    var at = place - 1
    while at >= 0, JSONByte.isSpace(bytes[at]) {
      if form == .sequence && bytes[at] == JSONByte.newLine { return true }
      at -= 1
    }
    guard at >= 0 else { return false }
    return bytes[at] == (form == .features ? JSONByte.comma : JSONByte.recordSeparator)
  }
}
