/// Where one block of a file lies and what kind of block it is.
struct OSMBlob: Sendable {
  enum Kind: Sendable {
    case header
    case data
    /// Of a kind made later; to be passed over, says the format.
    case unknown
  }

  var kind: Kind
  /// Of its length prefix, for messages.
  var position: Int
  /// The bytes of the block in the file.
  var range: Range<Int>

  /// Longest header of a block.
  static let headerLimit = 64 << 10
  /// Longest block, packed or unpacked.
  static let limit = 32 << 20

  /// Whether a file begins as OSM PBF files do, whatever it is called.
  static func begins(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard bytes.count >= 15, bytes[0] == 0, bytes[1] == 0 else { return false }
    let start: [UInt8] = [0x0A, 9] + Array("OSMHeader".utf8)
    return bytes[4..<15].elementsEqual(start)
  }

  /// The blocks of a file, found from length to length without unpacking any.
  static func list(
    _ bytes: UnsafeRawBufferPointer, file: String
  ) throws(GeosegError) -> [OSMBlob] {
    var blobs: [OSMBlob] = []
    var at = 0
    while at < bytes.count {
      do throws(OSMFault) {
        let blob = try read(bytes, at: at)
        if blobs.isEmpty, blob.kind != .header { throw .noHeader }
        blobs.append(blob)
        at = blob.range.upperBound
      } catch {
        throw error.error(in: file, at: at)
      }
    }
    if blobs.isEmpty { throw OSMFault.noHeader.error(in: file, at: 0) }
    return blobs
  }

  private static func read(
    _ bytes: UnsafeRawBufferPointer, at start: Int
  ) throws(OSMFault) -> OSMBlob {
    guard bytes.count - start >= 4 else { throw .truncated }
    let length = bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) }
    guard length > 0 else { throw .damaged(.blockHeader) }
    guard length <= headerLimit else { throw .tooLarge }
    guard bytes.count - start - 4 >= length else { throw .truncated }
    let header = UnsafeRawBufferPointer(rebasing: bytes[(start + 4)..<(start + 4 + length)])
    var cursor = WireCursor(header.assumingMemoryBound(to: UInt8.self))
    var kind: Kind?
    var size: UInt64?
    while let field = cursor.field() {
      switch field {
      case .bytes(1):
        let name = cursor.bytes()
        kind =
          name.elementsEqual("OSMHeader".utf8)
          ? .header : name.elementsEqual("OSMData".utf8) ? .data : .unknown
      case .number(3): size = cursor.varint()
      default: cursor.skip(field)
      }
    }
    guard !cursor.isBroken, let kind, let size else { throw .damaged(.blockHeader) }
    guard size <= UInt64(limit) else { throw .tooLarge }
    let first = start + 4 + length
    guard bytes.count - first >= Int(size) else { throw .truncated }
    return OSMBlob(kind: kind, position: start, range: first..<first + Int(size))
  }
}
