/// A fixed list of short texts in which the row of a text is found without making a `String`.
struct TagVocabulary: Sendable {
  private let texts: TextStore
  /// Rows plus one by hash, 0 for free; a power of two with at most a quarter taken.
  private let slots: [UInt16]

  init(_ list: [String]) {
    texts = TextStore(list)
    var size = 64
    while size < list.count * 4 { size *= 2 }
    var slots = [UInt16](repeating: 0, count: size)
    for (row, text) in list.enumerated() {
      var text = text
      var slot = text.withUTF8 { Self.hash($0) } & (size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = UInt16(row + 1)
    }
    self.slots = slots
  }

  /// The row of a text, −1 when it is not in the list.
  func row(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    let mask = slots.count - 1
    var slot = Self.hash(text) & mask
    while slots[slot] != 0 {
      let row = Int(slots[slot]) - 1
      if texts.utf8(row).elementsEqual(text) { return row }
      slot = (slot + 1) & mask
    }
    return -1
  }

  private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    guard let first = text.first, let last = text.last else { return 0 }
    let middle = text[text.count / 2]
    return text.count &* 131 &+ Int(first) &* 31 &+ Int(middle) &* 17 &+ Int(last) &* 7
  }
}
