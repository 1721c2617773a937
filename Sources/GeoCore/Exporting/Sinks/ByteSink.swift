/// Somewhere that bytes go, in order.
public protocol ByteSink: AnyObject {
  /// Takes the bytes; throws `writeFailed` or `outputClosed`.
  func write(_ bytes: UnsafeRawBufferPointer) throws(GeosegError)
  /// Says that there are no more; every error that was put off comes now.
  func finish() throws(GeosegError)
}

extension ByteSink {
  public func write(_ bytes: [UInt8]) throws(GeosegError) {
    var failure: GeosegError?
    bytes.withUnsafeBytes { raw in
      do throws(GeosegError) { try write(raw) } catch { failure = error }
    }
    if let failure { throw failure }
  }

  public func write(_ text: String) throws(GeosegError) { try write(Array(text.utf8)) }

  func write(_ buffer: ByteBuffer) throws(GeosegError) { try write(buffer.bytes) }
}

/// Keeps the bytes in memory: for tests and small summaries.
public final class MemorySink: ByteSink {
  public private(set) var bytes: [UInt8] = []

  public init() {}

  public func write(_ bytes: UnsafeRawBufferPointer) throws(GeosegError) {
    self.bytes.append(contentsOf: bytes)
  }

  public func finish() throws(GeosegError) {}

  public var text: String { String(decoding: bytes, as: UTF8.self) }
}
