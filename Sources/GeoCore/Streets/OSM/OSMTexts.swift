/// The texts of a block, each found by its number, with what rules know of them.
struct OSMTexts {
  private(set) var starts: [UnsafePointer<UInt8>] = []
  private(set) var lengths: [Int32] = []
  /// The key that a text is, −1 for none of interest.
  private(set) var keys: [Int8] = []

  /// Takes over the texts of another block; the bytes must outlive this.
  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>?) throws(OSMFault) {
    starts.removeAll(keepingCapacity: true)
    lengths.removeAll(keepingCapacity: true)
    keys.removeAll(keepingCapacity: true)
    guard let bytes else { return }
    var cursor = WireCursor(bytes)
    while let field = cursor.field() {
      guard field == .bytes(1) else {
        cursor.skip(field)
        continue
      }
      let text = cursor.bytes()
      guard let start = text.baseAddress else { continue }
      starts.append(start)
      lengths.append(Int32(truncatingIfNeeded: text.count))
      keys.append(Int8(truncatingIfNeeded: TagKey.vocabulary.row(text)))
    }
    if cursor.isBroken { throw .damaged(.texts) }
  }

  var count: Int { lengths.count }

  subscript(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: starts[index], count: Int(lengths[index]))
  }
}
