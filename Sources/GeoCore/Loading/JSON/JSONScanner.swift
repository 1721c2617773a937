/// A place in a JSON text, moving forward token by token (RFC 8259, strict).
///
/// The one tokenizer of the program: the GeoJSON reader, `JSONValue` and `JSONSyntax` all stand on
/// it. The text must be followed by `ByteStorage.padding` zero bytes. Nothing recurses.
struct JSONScanner {
  /// Levels of arrays and objects that a text may nest.
  static let depthLimit = 512

  let base: UnsafePointer<UInt8>
  let end: UnsafePointer<UInt8>
  var at: UnsafePointer<UInt8>
  let decimals = DecimalReader()

  init(_ bytes: UnsafeRawBufferPointer, at offset: Int = 0) {
    // An empty buffer may have no address; a static zero stands in for its end.
    let start = bytes.baseAddress ?? UnsafeRawPointer(DecimalReader.zeros)
    base = start.assumingMemoryBound(to: UInt8.self)
    end = base + bytes.count
    at = base + offset
  }

  var offset: Int {
    get { at - base }
    set { at = base + newValue }
  }

  var isAtEnd: Bool { at >= end }

  func fault(_ expected: JSONFault.Expectation) -> JSONFault {
    JSONFault(offset: at - base, expected: expected)
  }

  func fault(_ expected: JSONFault.Expectation, at place: UnsafePointer<UInt8>) -> JSONFault {
    JSONFault(offset: place - base, expected: expected)
  }

  /// Moves past blanks, tabs and line ends.
  @inline(__always)
  mutating func skipSpace() {
    while at.pointee <= 0x20, JSONByte.isSpace(at.pointee) { at += 1 }
  }

  /// Moves past `byte` if it stands here.
  @inline(__always)
  mutating func take(_ byte: UInt8) -> Bool {
    guard at.pointee == byte else { return false }
    at += 1
    return true
  }

  /// Moves past an object's opening brace and to its first key; false when it is empty.
  mutating func enterObject() throws(JSONFault) -> Bool {
    at += 1
    skipSpace()
    if take(JSONByte.closeBrace) { return false }
    guard at.pointee == JSONByte.quote else { throw fault(.key) }
    return true
  }

  /// Reads a key and the colon after it, and moves to the value.
  mutating func key() throws(JSONFault) -> JSONText {
    guard at.pointee == JSONByte.quote else { throw fault(.key) }
    let key = try text()
    skipSpace()
    guard take(JSONByte.colon) else { throw fault(.colon) }
    skipSpace()
    return key
  }

  /// After a member's value: moves to the next key; false at the end of the object.
  mutating func nextMember() throws(JSONFault) -> Bool {
    skipSpace()
    if take(JSONByte.comma) {
      skipSpace()
      guard at.pointee == JSONByte.quote else { throw fault(.key) }
      return true
    }
    guard take(JSONByte.closeBrace) else { throw fault(.commaOrBrace) }
    return false
  }

  /// Moves past an array's opening bracket and to its first element; false when it is empty.
  mutating func enterArray() -> Bool {
    at += 1
    skipSpace()
    return !take(JSONByte.closeBracket)
  }

  /// After an element: moves to the next one; false at the end of the array.
  mutating func nextElement() throws(JSONFault) -> Bool {
    skipSpace()
    if take(JSONByte.comma) {
      skipSpace()
      return true
    }
    guard take(JSONByte.closeBracket) else { throw fault(.commaOrBracket) }
    return false
  }

  /// Moves past `true`, `false` or `null`.
  mutating func skipLiteral(_ word: StaticString) throws(JSONFault) {
    let letters = word.utf8Start
    var i = 0
    while i < word.utf8CodeUnitCount {
      guard at[i] == letters[i] else { throw fault(.literal) }
      i += 1
    }
    at += word.utf8CodeUnitCount
  }
}
