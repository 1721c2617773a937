internal import Glibc

/// Read-only bytes in memory, followed by at least `padding` readable zero bytes.
///
/// Scanners lean on the zeros: a NUL is never valid JSON, so a loop that stops at an unexpected
/// byte stops at the end too, and eight bytes can be loaded at any position. Immutable once made,
/// hence safe to share between threads.
final class ByteStorage: @unchecked Sendable {
  /// Zero bytes that follow the content.
  static let padding = 64

  enum Kind {
    /// A private map of a file; dropped pages come back from the file.
    case map(length: Int)
    /// Allocated with `malloc`.
    case heap
  }

  let base: UnsafeRawPointer
  let count: Int
  private let kind: Kind

  private init(base: UnsafeRawPointer, count: Int, kind: Kind) {
    self.base = base
    self.count = count
    self.kind = kind
  }

  deinit {
    let pointer = UnsafeMutableRawPointer(mutating: base)
    switch kind {
    case .map(let length): munmap(pointer, length)
    case .heap: free(pointer)
    }
  }

  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: base, count: count) }

  /// Takes over memory from `malloc` that has `padding` zeros after `count`.
  static func adopting(_ memory: UnsafeMutableRawPointer, count: Int) -> ByteStorage {
    ByteStorage(base: UnsafeRawPointer(memory), count: count, kind: .heap)
  }

  /// Maps the first `count` bytes of an open file; nil (see `errno`) when the system refuses.
  static func map(descriptor: Int32, count: Int) -> ByteStorage? {
    let page = Int(getpagesize())
    let (length, overflow) = count.addingReportingOverflow(2 * page)
    guard !overflow else { return nil }
    // Zero pages first, then the file over them: the bytes after its end stay readable.
    let flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE
    guard let area = mmap(nil, length, PROT_READ, flags, -1, 0), area != MAP_FAILED else {
      return nil
    }
    let over = mmap(area, count, PROT_READ, MAP_PRIVATE | MAP_FIXED, descriptor, 0)
    guard over != MAP_FAILED else {
      let reason = errno
      munmap(area, length)
      errno = reason
      return nil
    }
    madvise(area, count, MADV_SEQUENTIAL)
    return ByteStorage(base: UnsafeRawPointer(area), count: count, kind: .map(length: length))
  }

  /// A copy of bytes that lie elsewhere.
  static func copying(_ bytes: UnsafeRawBufferPointer) throws(GeosegError) -> ByteStorage {
    var buffer = try GrowingBytes(capacity: bytes.count)
    if let start = bytes.baseAddress { try buffer.append(start, count: bytes.count) }
    return buffer.finished()
  }

  /// Tells the system that the pages wholly inside a range are not needed for now.
  ///
  /// They leave resident memory and are read again from the file when touched; without a file
  /// behind the bytes nothing happens.
  func release(_ range: Range<Int>) {
    guard case .map = kind else { return }
    let page = Int(getpagesize())
    let lower = (range.lowerBound + page - 1) / page * page
    let upper = range.upperBound / page * page
    guard lower < upper else { return }
    madvise(UnsafeMutableRawPointer(mutating: base + lower), upper - lower, MADV_DONTNEED)
  }
}
