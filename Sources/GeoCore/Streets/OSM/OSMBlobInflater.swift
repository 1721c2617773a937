internal import CZlib

/// Unpacks blocks one after the other into memory that is kept between them; one per worker.
final class OSMBlobInflater {
  private let stream: UnsafeMutablePointer<z_stream>
  private var isReady = false
  private var memory: UnsafeMutablePointer<UInt8>
  private var capacity: Int

  init() {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    capacity = 1 << 16
    memory = .allocate(capacity: capacity)
  }

  deinit {
    if isReady { inflateEnd(stream) }
    stream.deallocate()
    memory.deallocate()
  }

  /// The content of a block, unpacked; good until the next call.
  func content(_ blob: UnsafeRawBufferPointer) throws(OSMFault) -> UnsafeBufferPointer<UInt8> {
    var cursor = WireCursor(blob.assumingMemoryBound(to: UInt8.self))
    var raw: UnsafeBufferPointer<UInt8>?
    var packed: UnsafeBufferPointer<UInt8>?
    var other: String?
    var size: UInt64 = 0
    while let field = cursor.field() {
      switch field {
      case .bytes(1): raw = cursor.bytes()
      case .number(2): size = cursor.varint()
      case .bytes(3): packed = cursor.bytes()
      case .bytes(4): (_, other) = (cursor.bytes(), "LZMA")
      case .bytes(5): (_, other) = (cursor.bytes(), "bzip2")
      case .bytes(6): (_, other) = (cursor.bytes(), "LZ4")
      case .bytes(7): (_, other) = (cursor.bytes(), "Zstandard")
      default: cursor.skip(field)
      }
    }
    if cursor.isBroken { throw .damaged(.block) }
    if let raw {
      guard raw.count <= OSMBlob.limit else { throw .tooLarge }
      return raw
    }
    if let packed {
      guard size <= UInt64(OSMBlob.limit) else { throw .tooLarge }
      return try unpack(packed, size: Int(size))
    }
    if let other { throw .compression(other) }
    throw .damaged(.block)
  }

  private func unpack(
    _ packed: UnsafeBufferPointer<UInt8>, size: Int
  ) throws(OSMFault) -> UnsafeBufferPointer<UInt8> {
    if size > capacity {
      memory.deallocate()
      capacity = size
      memory = .allocate(capacity: capacity)
    }
    if isReady {
      inflateReset(stream)
    } else {
      let length = Int32(MemoryLayout<z_stream>.size)
      guard inflateInit_(stream, ZLIB_VERSION, length) == Z_OK else {
        throw .unpacking("zlib")
      }
      isReady = true
    }
    stream.pointee.next_in = UnsafeMutablePointer(mutating: packed.baseAddress)
    stream.pointee.avail_in = UInt32(packed.count)
    stream.pointee.next_out = memory
    stream.pointee.avail_out = UInt32(size)
    let status = inflate(stream, Z_FINISH)
    guard status == Z_STREAM_END else {
      let reason = stream.pointee.msg.map { String(cString: $0) }
      throw .unpacking(reason ?? "the block is not as long as it says")
    }
    guard stream.pointee.avail_out == 0 else { throw .damaged(.block) }
    return UnsafeBufferPointer(start: memory, count: size)
  }
}
