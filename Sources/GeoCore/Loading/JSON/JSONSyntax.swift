/// Checks whole texts against the grammar of JSON (RFC 8259), with the tokenizer of the reader.
public enum JSONSyntax {
  /// Throws the first fault with its byte, line and column (`GS107`, `GS110`…`GS112`).
  ///
  /// One value with blanks around it; a leading byte-order mark is allowed, invalid UTF-8 and
  /// more than 512 levels are not. Complexity: O(bytes).
  public static func validate(
    _ bytes: UnsafeRawBufferPointer, file: String? = nil
  ) throws(GeosegError) {
    try validate(ByteStorage.copying(bytes), file: file)
  }

  static func validate(_ storage: ByteStorage, file: String?) throws(GeosegError) {
    defer { withExtendedLifetime(storage) {} }
    try TextEncoding.check(storage.bytes, file: file)
    var scanner = JSONScanner(storage.bytes, at: TextEncoding.markLength(storage.bytes))
    do throws(JSONFault) {
      scanner.skipSpace()
      try scanner.skipValue()
      scanner.skipSpace()
      if !scanner.isAtEnd { throw scanner.fault(.end) }
    } catch {
      throw error.error(in: storage.bytes, file: file)
    }
  }
}
