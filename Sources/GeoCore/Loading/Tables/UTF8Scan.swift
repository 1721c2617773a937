/// Counts what is well-formed UTF-8 beyond ASCII, and what is not.
struct UTF8Scan {
  /// Well-formed sequences of two to four bytes.
  private(set) var sequences = 0
  /// Bytes that belong to no well-formed sequence.
  private(set) var faults = 0
  /// Offset of the first of them.
  private(set) var firstFault: Int?

  /// - Complexity: O(bytes), eight at a time where the text is ASCII.
  init(_ bytes: UnsafeRawBufferPointer) {
    let count = bytes.count
    var i = 0
    while i < count {
      if i &+ 8 <= count,
        bytes.loadUnaligned(fromByteOffset: i, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      {
        i &+= 8
        continue
      }
      let lead = bytes[i]
      if lead < 0x80 {
        i &+= 1
        continue
      }
      let length = Self.sequenceLength(bytes, at: i)
      if length > 0 {
        sequences &+= 1
        i &+= length
      } else {
        if firstFault == nil { firstFault = i }
        faults &+= 1
        i &+= 1
      }
    }
  }

  /// Length of the well-formed sequence at `i` (Unicode, table 3-7); 0 when there is none.
  private static func sequenceLength(_ bytes: UnsafeRawBufferPointer, at i: Int) -> Int {
    func tail(_ offset: Int, _ low: UInt8 = 0x80, _ high: UInt8 = 0xBF) -> Bool {
      i + offset < bytes.count && bytes[i + offset] >= low && bytes[i + offset] <= high
    }
    switch bytes[i] {
    case 0xC2...0xDF: return tail(1) ? 2 : 0
    case 0xE0: return tail(1, 0xA0) && tail(2) ? 3 : 0
    case 0xED: return tail(1, 0x80, 0x9F) && tail(2) ? 3 : 0
    case 0xE1...0xEF: return tail(1) && tail(2) ? 3 : 0
    case 0xF0: return tail(1, 0x90) && tail(2) && tail(3) ? 4 : 0
    case 0xF1...0xF3: return tail(1) && tail(2) && tail(3) ? 4 : 0
    case 0xF4: return tail(1, 0x80, 0x8F) && tail(2) && tail(3) ? 4 : 0
    default: return 0
    }
  }
}
