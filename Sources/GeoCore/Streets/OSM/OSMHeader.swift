/// What the header of a file says of the blocks behind it.
struct OSMHeader: Sendable {
  /// Ways carry the coordinates of their nodes.
  var hasLocationsOnWays = false

  /// Reads the header block.
  ///
  /// - Throws: `history` and `feature` for what the header requires and nobody here can do.
  init(_ content: UnsafeBufferPointer<UInt8>) throws(OSMFault) {
    var cursor = WireCursor(content)
    while let field = cursor.field() {
      switch field {
      case .bytes(4):
        let name = String(decoding: cursor.bytes(), as: UTF8.self)
        switch name {
        case "OsmSchema-V0.6", "DenseNodes": break
        case "HistoricalInformation": throw .history
        case "LocationsOnWays": hasLocationsOnWays = true
        default: throw .feature(name)
        }
      case .bytes(5):
        if cursor.bytes().elementsEqual("LocationsOnWays".utf8) { hasLocationsOnWays = true }
      default: cursor.skip(field)
      }
    }
    if cursor.isBroken { throw .damaged(.blockHeader) }
  }
}
