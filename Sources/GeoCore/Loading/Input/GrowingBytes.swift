internal import Glibc

/// Bytes from a stream, in one block that grows as they come.
///
/// Grown by `realloc`, which moves pages instead of copying once the block is large.
struct GrowingBytes: ~Copyable {
  private var memory: UnsafeMutableRawPointer
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int) throws(GeosegError) {
    self.capacity = max(1 << 16, capacity)
    guard let memory = malloc(self.capacity + ByteStorage.padding) else {
      throw GeosegError(.outOfMemory, ["bytes": .integer(self.capacity)])
    }
    self.memory = memory
  }

  deinit { Glibc.free(memory) }

  /// Makes room for `more` bytes after those there are, and returns where they go.
  mutating func room(for more: Int) throws(GeosegError) -> UnsafeMutableRawPointer {
    let (needed, overflow) = count.addingReportingOverflow(more)
    if overflow || needed > capacity {
      let target = overflow ? Int.max : max(needed, capacity + capacity / 2)
      let (size, tooLarge) = target.addingReportingOverflow(ByteStorage.padding)
      guard !tooLarge, let grown = realloc(memory, size) else {
        throw GeosegError(.outOfMemory, ["bytes": .integer(target)])
      }
      memory = grown
      capacity = target
    }
    return memory + count
  }

  /// Bytes that fit without growing.
  var spare: Int { capacity - count }

  /// Counts bytes that were written into the room.
  mutating func advance(by written: Int) { count += written }

  mutating func append(_ start: UnsafeRawPointer, count more: Int) throws(GeosegError) {
    try room(for: more).copyMemory(from: start, byteCount: more)
    advance(by: more)
  }

  /// The bytes as they are now, for good.
  consuming func finished() -> ByteStorage {
    let (memory, count) = (self.memory, self.count)
    discard self
    memset(memory + count, 0, ByteStorage.padding)
    return ByteStorage.adopting(memory, count: count)
  }
}
