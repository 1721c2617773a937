/// The bytes of one input: a file, or standard input.
///
/// A file is mapped, a stream is read to its end, gzip data (by its magic number, whatever the
/// name) is unpacked. A value that can be shared between threads; the memory goes with the last
/// copy. The bytes are those of the time of opening as long as nobody truncates a mapped file.
public struct InputFile: Sendable {
  /// As shown and as written to provenance: the name as given, `stdin` for `-`; an absolute path
  /// is shortened to one relative to the working folder where they have a part in common.
  public let name: String
  /// Whether the file was gzip-compressed.
  public let isCompressed: Bool
  let content: ByteStorage
  private let stored: ByteStorage

  init(name: String, stored: ByteStorage) throws(GeosegError) {
    self.name = name
    self.stored = stored
    isCompressed = GzipInflater.isGzip(stored.bytes)
    content = isCompressed ? try GzipInflater.inflated(stored, name: name) : stored
  }

  /// An input from bytes in memory, as if read from a file of that name.
  public init(name: String, bytes: some Sequence<UInt8>) throws(GeosegError) {
    let bytes = Array(bytes)
    var buffer = try GrowingBytes(capacity: bytes.count)
    let room = try buffer.room(for: bytes.count)
    bytes.withUnsafeBytes { source in
      if let start = source.baseAddress { room.copyMemory(from: start, byteCount: source.count) }
    }
    buffer.advance(by: bytes.count)
    try self.init(name: name, stored: buffer.finished())
  }

  /// Bytes of the text, unpacked.
  public var byteCount: Int { content.count }

  /// The text, unpacked.
  public func withBytes<Result, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    defer { withExtendedLifetime(content) {} }
    return try body(content.bytes)
  }

  /// The bytes as they lie in the file, still packed: what a checksum is made of.
  public func withStoredBytes<Result, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    defer { withExtendedLifetime(stored) {} }
    return try body(stored.bytes)
  }
}
