/// A growing run of plain values without reference counts or bounds checks, for hot loops.
///
/// Capacity that is not used costs address space only, no memory.
struct FlatBuffer<Element: BitwiseCopyable>: ~Copyable {
  private(set) var start: UnsafeMutablePointer<Element>
  private(set) var capacity: Int
  var count = 0

  init(capacity: Int) {
    self.capacity = max(16, capacity)
    start = .allocate(capacity: self.capacity)
  }

  deinit { start.deallocate() }

  var values: UnsafeBufferPointer<Element> { UnsafeBufferPointer(start: start, count: count) }

  @inline(__always)
  mutating func append(_ value: Element) {
    if count == capacity { grow() }
    start[count] = value
    count &+= 1
  }

  @inline(never)
  private mutating func grow() {
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity * 2)
    larger.update(from: start, count: count)
    start.deallocate()
    start = larger
    capacity *= 2
  }

  /// Makes sure that one more value fits.
  @inline(__always)
  mutating func reserveOne() {
    if count == capacity { grow() }
  }
}
