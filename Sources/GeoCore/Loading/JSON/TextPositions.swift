/// Turns byte offsets of a text into lines and columns, in one pass over the text.
enum TextPositions {
  /// The position of each offset; columns count characters (code points) from 1.
  ///
  /// Complexity: O(text up to the last offset + n log n).
  static func positions(
    of offsets: [Int], in bytes: UnsafeRawBufferPointer
  ) -> [Location.Position] {
    let order = offsets.indices.sorted { offsets[$0] < offsets[$1] }
    let origin = Location.Position(byte: 0, line: 1, column: 1)
    var positions = [Location.Position](repeating: origin, count: offsets.count)
    var line = 1
    var lineStart = 0
    var at = 0
    for index in order {
      let target = min(max(0, offsets[index]), bytes.count)
      while at < target {
        if bytes[at] == JSONByte.newLine {
          line += 1
          lineStart = at + 1
        }
        at += 1
      }
      // A byte-order mark is no column.
      let first = lineStart == 0 && bytes.starts(with: TextEncoding.utf8Mark) ? 3 : lineStart
      var column = 1
      var byte = first
      while byte < target {
        if bytes[byte] & 0xC0 != 0x80 { column += 1 }
        byte += 1
      }
      positions[index] = Location.Position(byte: offsets[index], line: line, column: column)
    }
    return positions
  }
}
