extension JSONValue {
  /// Reads a whole JSON text into a tree; its members stay in order, duplicates included.
  ///
  /// Whole numbers that fit become `integer`, all others `number`, correctly rounded; half a
  /// surrogate pair becomes U+FFFD. Errors as of `JSONSyntax`. Complexity: O(bytes).
  public static func parse(
    _ bytes: UnsafeRawBufferPointer, file: String? = nil
  ) throws(GeosegError) -> JSONValue {
    try parse(ByteStorage.copying(bytes), file: file)
  }

  /// Reads the JSON text of an input.
  public static func parse(_ input: InputFile) throws(GeosegError) -> JSONValue {
    try parse(input.content, file: input.name)
  }

  /// Reads the JSON text of a string.
  public static func parse(_ text: String) throws(GeosegError) -> JSONValue {
    var bytes = try GrowingBytes(capacity: text.utf8.count)
    let room = try bytes.room(for: text.utf8.count)
    for (i, byte) in text.utf8.enumerated() {
      room.storeBytes(of: byte, toByteOffset: i, as: UInt8.self)
    }
    bytes.advance(by: text.utf8.count)
    return try parse(bytes.finished(), file: nil)
  }

  private static func parse(
    _ storage: ByteStorage, file: String?
  ) throws(GeosegError) -> JSONValue {
    defer { withExtendedLifetime(storage) {} }
    try TextEncoding.check(storage.bytes, file: file)
    var scanner = JSONScanner(storage.bytes, at: TextEncoding.markLength(storage.bytes))
    do throws(JSONFault) {
      scanner.skipSpace()
      let value = try scanner.tree()
      scanner.skipSpace()
      if !scanner.isAtEnd { throw scanner.fault(.end) }
      return value
    } catch {
      throw error.error(in: storage.bytes, file: file)
    }
  }
}

extension JSONScanner {
  /// An array or object that is not finished yet.
  private struct Open {
    var isObject: Bool
    var key = ""
    var elements: [JSONValue] = []
    var members: [JSONValue.Member] = []

    mutating func add(_ value: JSONValue) {
      if isObject { members.append(.init(key, value)) } else { elements.append(value) }
    }

    var value: JSONValue { isObject ? .object(members) : .array(elements) }
  }

  /// Reads the value that starts here as a tree, with a stack of its own.
  mutating func tree() throws(JSONFault) -> JSONValue {
    var stack: [Open] = []
    value: while true {
      var done: JSONValue
      switch at.pointee {
      case JSONByte.openBrace, JSONByte.openBracket:
        var open = Open(isObject: at.pointee == JSONByte.openBrace)
        if try open.isObject ? enterObject() : enterArray() {
          if stack.count >= JSONScanner.depthLimit { throw fault(.lessNesting) }
          if open.isObject { open.key = try key().string }
          stack.append(open)
          continue value
        }
        done = open.value
      case JSONByte.quote: done = .string(try text().string)
      case JSONByte.minus, 0x30...0x39: done = try numberValue()
      case UInt8(ascii: "t"):
        try skipLiteral("true")
        done = .bool(true)
      case UInt8(ascii: "f"):
        try skipLiteral("false")
        done = .bool(false)
      case UInt8(ascii: "n"):
        try skipLiteral("null")
        done = .null
      default: throw fault(.value)
      }
      while let top = stack.indices.last {
        stack[top].add(done)
        if stack[top].isObject {
          if try nextMember() {
            stack[top].key = try key().string
            continue value
          }
        } else if try nextElement() {
          continue value
        }
        done = stack.removeLast().value
      }
      return done
    }
  }

  private mutating func numberValue() throws(JSONFault) -> JSONValue {
    let start = at
    let value = try number()
    let token = UnsafeBufferPointer(start: start, count: at - start)
    let isWhole = token.allSatisfy { JSONByte.isDigit($0) || $0 == JSONByte.minus }
    // −0 is no integer: its sign would be lost.
    if isWhole, !(value == 0 && value.sign == .minus),
      let integer = Int(String(decoding: token, as: UTF8.self))
    {
      return .integer(integer)
    }
    return .number(value)
  }
}
