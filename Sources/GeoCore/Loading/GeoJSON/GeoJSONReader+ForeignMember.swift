extension GeoJSONReader {
  /// A member beside the features of a FeatureCollection, such as `geoseg`; nil when the text is no
  /// object or has no such member.
  ///
  /// Reads as far as the member; what the features hold is not looked at. Complexity: O(bytes
  /// before its end).
  public static func foreignMember(
    _ name: String, of input: InputFile
  ) throws(GeosegError) -> JSONValue? {
    try TextEncoding.check(input.content.bytes, file: input.name)
    let bytes = input.content.bytes
    defer { withExtendedLifetime(input) {} }
    var scanner = JSONScanner(bytes, at: TextEncoding.markLength(bytes))
    _ = scanner.skipSequenceGap()
    guard !scanner.isAtEnd, scanner.at.pointee == JSONByte.openBrace else { return nil }
    do throws(JSONFault) {
      var isOpen = try scanner.enterObject()
      while isOpen {
        let isWanted = try scanner.key().string == name
        if isWanted { return try scanner.tree() }
        try scanner.skipValue()
        isOpen = try scanner.nextMember()
      }
      return nil
    } catch {
      throw error.error(in: bytes, file: input.name)
    }
  }
}
