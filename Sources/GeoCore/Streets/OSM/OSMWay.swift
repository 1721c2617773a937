/// One way of a block: where its lists lie.
struct OSMWay {
  var id: Int64 = 0
  var keys: UnsafeBufferPointer<UInt8>
  var values: UnsafeBufferPointer<UInt8>
  var refs: UnsafeBufferPointer<UInt8>
  /// Of its nodes, where the file has `LocationsOnWays`.
  var latitudes: UnsafeBufferPointer<UInt8>
  var longitudes: UnsafeBufferPointer<UInt8>

  init(_ message: UnsafeBufferPointer<UInt8>) throws(OSMFault) {
    let none = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    (keys, values, refs, latitudes, longitudes) = (none, none, none, none, none)
    var hasID = false
    var cursor = WireCursor(message)
    while let field = cursor.field() {
      switch field {
      case .number(1): (id, hasID) = (Int64(bitPattern: cursor.varint()), true)
      case .bytes(2): keys = cursor.bytes()
      case .bytes(3): values = cursor.bytes()
      case .bytes(8): refs = cursor.bytes()
      case .bytes(9): latitudes = cursor.bytes()
      case .bytes(10): longitudes = cursor.bytes()
      default: cursor.skip(field)
      }
    }
    guard !cursor.isBroken, hasID else { throw .damaged(.ways) }
  }
}
