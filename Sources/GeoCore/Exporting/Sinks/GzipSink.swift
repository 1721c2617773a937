internal import CZlib

/// Compresses what is written to it with gzip and passes it on; no name and no time in the header.
final class GzipSink: ByteSink {
  private let next: any ByteSink
  private var stream = z_stream()
  private let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 64)

  init(_ next: any ByteSink) throws(GeosegError) {
    self.next = next
    // 16 above the window size asks for a gzip header instead of a zlib one.
    let status = deflateInit2_(
      &stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    guard status == Z_OK else {
      throw GeosegError(.internalFault, ["what": .text("deflateInit2 \(status)")])
    }
  }

  deinit {
    deflateEnd(&stream)
    room.deallocate()
  }

  func write(_ bytes: UnsafeRawBufferPointer) throws(GeosegError) {
    var offset = 0
    while offset < bytes.count {
      let piece = min(bytes.count - offset, 1 << 30)
      let start = bytes.baseAddress?.advanced(by: offset).assumingMemoryBound(to: UInt8.self)
      stream.next_in = UnsafeMutablePointer(mutating: start)
      stream.avail_in = UInt32(piece)
      try drain(Z_NO_FLUSH)
      offset += piece
    }
  }

  func finish() throws(GeosegError) {
    stream.avail_in = 0
    try drain(Z_FINISH)
    try next.finish()
  }

  private func drain(_ flush: Int32) throws(GeosegError) {
    repeat {
      stream.next_out = room.baseAddress?.assumingMemoryBound(to: UInt8.self)
      stream.avail_out = UInt32(room.count)
      let status = deflate(&stream, flush)
      guard status != Z_STREAM_ERROR else {
        throw GeosegError(.internalFault, ["what": "deflate"])
      }
      let made = room.count - Int(stream.avail_out)
      if made > 0 { try next.write(UnsafeRawBufferPointer(rebasing: room[0..<made])) }
    } while stream.avail_out == 0
  }
}
