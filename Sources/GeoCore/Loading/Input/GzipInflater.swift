internal import CZlib

/// Unpacks gzip data (RFC 1952): one or several members after each other.
enum GzipInflater {
  static func isGzip(_ bytes: UnsafeRawBufferPointer) -> Bool {
    bytes.count >= 2 && bytes[0] == 0x1F && bytes[1] == 0x8B
  }

  /// All members unpacked into one text; zeros after the last one are padding.
  ///
  /// Data that ends early, fails its checksum or is followed by anything else is an error: never
  /// a shorter text.
  static func inflated(_ packed: ByteStorage, name: String) throws(GeosegError) -> ByteStorage {
    let bytes = packed.bytes
    var out = try GrowingBytes(capacity: bytes.count &* 4)
    var at = 0
    repeat {
      at = try inflateMember(bytes, from: at, into: &out, name: name)
      let zeros = bytes[at...].prefix { $0 == 0 }.count
      if at + zeros == bytes.count { at = bytes.count }
    } while at < bytes.count
    return out.finished()
  }

  /// Unpacks the member that starts at `start` and returns where it ends.
  private static func inflateMember(
    _ bytes: UnsafeRawBufferPointer, from start: Int, into out: inout GrowingBytes, name: String
  ) throws(GeosegError) -> Int {
    func damaged(_ at: Int, _ cause: String?) -> GeosegError {
      let position = Location.Position(byte: at, line: 1, column: at + 1)
      return GeosegError(.damagedGzip, at: Location(file: name, position: position), cause: cause)
    }
    var stream = z_stream()
    let gzipOnly: Int32 = 15 + 16
    let size = Int32(MemoryLayout<z_stream>.size)
    guard inflateInit2_(&stream, gzipOnly, ZLIB_VERSION, size) == Z_OK else {
      throw GeosegError(.outOfMemory, ["bytes": .integer(1 << 16)])
    }
    defer { inflateEnd(&stream) }

    let input = UnsafeMutablePointer(
      mutating: bytes.assumingMemoryBound(to: UInt8.self).baseAddress)
    var at = start
    while true {
      // zlib counts in 32 bits, so a long input is handed over in slices.
      let slice = min(bytes.count - at, 1 << 30)
      stream.next_in = input.map { $0 + at }
      stream.avail_in = UInt32(slice)
      if out.spare == 0 { _ = try out.room(for: 1 << 20) }
      let room = min(out.spare, 1 << 30)
      stream.next_out = try out.room(for: room).assumingMemoryBound(to: UInt8.self)
      stream.avail_out = UInt32(room)
      let status = inflate(&stream, Z_NO_FLUSH)
      at += slice - Int(stream.avail_in)
      out.advance(by: room - Int(stream.avail_out))
      switch status {
      case Z_STREAM_END: return at
      case Z_OK where stream.avail_out == 0 || at < bytes.count: continue
      case Z_OK, Z_BUF_ERROR: throw damaged(at, "unexpected end of compressed data")
      default: throw damaged(at, stream.msg.map { String(cString: $0) })
      }
    }
  }
}
