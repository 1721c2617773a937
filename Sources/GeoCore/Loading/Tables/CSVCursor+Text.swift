extension CSVCursor.Field {
  /// The range of bytes that is the field's text, when it needs no unquoting.
  @inline(__always)
  var plainRange: Range<Int> { isQuoted ? start &+ 1..<end &- 1 : start..<end }

  /// Calls `body` with the field's text: in place if possible, else unquoted in `scratch`.
  @inline(__always)
  func withText<Result>(
    _ bytes: UnsafePointer<UInt8>, scratch: inout [UInt8],
    _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    if !needsUnquoting {
      let range = plainRange
      return body(UnsafeBufferPointer(start: bytes + range.lowerBound, count: range.count))
    }
    unquote(bytes, into: &scratch)
    return scratch.withUnsafeBufferPointer(body)
  }

  func string(_ bytes: UnsafePointer<UInt8>) -> String {
    var scratch: [UInt8] = []
    return withText(bytes, scratch: &scratch) { String(decoding: $0, as: UTF8.self) }
  }

  private func unquote(_ bytes: UnsafePointer<UInt8>, into out: inout [UInt8]) {
    out.removeAll(keepingCapacity: true)
    var i = start &+ 1
    var inside = true
    while i < end {
      if inside, bytes[i] == 0x22 {
        if i &+ 1 < end, bytes[i &+ 1] == 0x22 {
          out.append(0x22)
          i &+= 1
        } else {
          inside = false
        }
      } else {
        out.append(bytes[i])
      }
      i &+= 1
    }
  }
}
