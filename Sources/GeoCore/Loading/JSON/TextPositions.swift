internal import Glibc

/// Turns byte offsets of a text into lines and columns, in one pass over the text.
enum TextPositions {
  /// The position of each offset; columns count characters (code points) from 1.
  ///
  /// Complexity: O(text up to the last offset + n log n), whatever the length of its lines.
  static func positions(
    of offsets: [Int], in bytes: UnsafeRawBufferPointer
  ) -> [Location.Position] {
    let origin = Location.Position(byte: 0, line: 1, column: 1)
    var positions = [Location.Position](repeating: origin, count: offsets.count)
    guard let base = bytes.baseAddress else { return positions }
    var line = 1
    var column = 1
    // A byte-order mark is no column.
    var at = TextEncoding.markLength(bytes)
    for index in offsets.indices.sorted(by: { offsets[$0] < offsets[$1] }) {
      let target = min(offsets[index], bytes.count)
      while at < target, let hit = memchr(base + at, Int32(JSONByte.newLine), target - at) {
        line += 1
        column = 1
        at = UnsafeRawPointer(hit) - base + 1
      }
      while at < target {
        // The bytes of a character after its first are no columns.
        if bytes[at] & 0xC0 != 0x80 { column += 1 }
        at += 1
      }
      positions[index] = Location.Position(byte: offsets[index], line: line, column: column)
    }
    return positions
  }
}
