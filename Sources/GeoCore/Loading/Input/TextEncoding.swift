/// Recognises texts that are not UTF-8 before anything is read from them.
enum TextEncoding {
  static let utf8Mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Bytes of a leading UTF-8 byte-order mark: 3 or 0.
  static func markLength(_ bytes: UnsafeRawBufferPointer) -> Int {
    bytes.starts(with: utf8Mark) ? 3 : 0
  }

  /// Throws when the text is UTF-16 or UTF-32, by its mark or by where its zero bytes lie.
  static func check(_ bytes: UnsafeRawBufferPointer, file: String?) throws(GeosegError) {
    guard let encoding = wideEncoding(bytes) else { return }
    let name = file ?? "FILE"
    throw GeosegError(
      .wideEncoding, ["encoding": .text(encoding), "name": .text(name)],
      at: Location(file: file, position: .init(byte: 0, line: 1, column: 1)))
  }

  /// The name of the wide encoding that a text is in, as `iconv` knows it.
  static func wideEncoding(_ bytes: UnsafeRawBufferPointer) -> String? {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return "UTF-32" }
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return "UTF-32" }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
    guard bytes.count >= 4 else {
      // `{}` and the like in two bytes each: only lengths of two or four are possible.
      if bytes.count == 2, bytes[0] == 0, isText(bytes[1]) { return "UTF-16BE" }
      if bytes.count == 2, bytes[1] == 0, isText(bytes[0]) { return "UTF-16LE" }
      return nil
    }
    // JSON starts with an ASCII character; the zeros beside it tell width and order.
    switch (bytes[0] == 0, bytes[1] == 0, bytes[2] == 0, bytes[3] == 0) {
    case (true, true, true, false) where isText(bytes[3]): return "UTF-32BE"
    case (false, true, true, true) where isText(bytes[0]): return "UTF-32LE"
    case (true, false, _, _) where isText(bytes[1]) && !(bytes[2] == 0 && bytes[3] == 0):
      return "UTF-16BE"
    case (false, true, false, _) where isText(bytes[0]): return "UTF-16LE"
    case (false, true, true, false) where isText(bytes[0]): return nil
    default: return nil
    }
  }

  private static func isText(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x7F || JSONByte.isSpace(byte)
  }
}
