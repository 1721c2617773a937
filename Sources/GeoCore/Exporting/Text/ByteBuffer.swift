/// A growing piece of memory that text is written into.
///
/// Hot loops take room for the most they can need, write through a bare pointer and tell how far
/// they came. Belongs to one thread at a time.
final class ByteBuffer: @unchecked Sendable {
  private(set) var count = 0
  private var capacity: Int
  private var base: UnsafeMutablePointer<UInt8>

  init(capacity: Int = 1 << 16) {
    self.capacity = max(64, capacity)
    base = .allocate(capacity: self.capacity)
  }

  deinit { base.deallocate() }

  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: base, count: count) }

  func removeAll() { count = 0 }

  /// A pointer to where the next byte goes, with at least `room` bytes free.
  func cursor(room: Int) -> UnsafeMutablePointer<UInt8> {
    if count + room > capacity {
      let larger = max(capacity * 2, count + room)
      let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
      moved.update(from: base, count: count)
      base.deallocate()
      base = moved
      capacity = larger
    }
    return base + count
  }

  /// Takes what was written up to `cursor` for good.
  func end(at cursor: UnsafeMutablePointer<UInt8>) { count = cursor - base }

  func append(_ byte: UInt8) {
    let cursor = cursor(room: 1)
    cursor.pointee = byte
    end(at: cursor + 1)
  }

  func append(_ text: StaticString) {
    append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress, !bytes.isEmpty else { return }
    let cursor = cursor(room: bytes.count)
    cursor.update(from: start, count: bytes.count)
    end(at: cursor + bytes.count)
  }

  func append(_ bytes: [UInt8]) { bytes.withUnsafeBufferPointer { append($0) } }

  func append(text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }
}
