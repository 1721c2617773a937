/// The parts of an unpacked block of data, found but not yet read.
struct OSMBlock {
  var texts: UnsafeBufferPointer<UInt8>?
  var groups: [UnsafeBufferPointer<UInt8>] = []
  var grid = OSMGrid()

  init(_ content: UnsafeBufferPointer<UInt8>) throws(OSMFault) {
    var cursor = WireCursor(content)
    var granularity: UInt64 = 100
    while let field = cursor.field() {
      switch field {
      case .bytes(1): texts = cursor.bytes()
      case .bytes(2): groups.append(cursor.bytes())
      case .number(17): granularity = cursor.varint()
      case .number(19): grid.north = Int64(bitPattern: cursor.varint())
      case .number(20): grid.east = Int64(bitPattern: cursor.varint())
      default: cursor.skip(field)
      }
    }
    // A degree is 10⁹ units; a coarser grid than one per degree is nonsense.
    guard !cursor.isBroken, (1...1_000_000_000).contains(granularity) else {
      throw .damaged(.block)
    }
    grid.step = Int64(granularity)
  }
}

/// How the whole numbers of a block become degrees.
struct OSMGrid: Sendable {
  /// Billionths of a degree per unit.
  var step: Int64 = 100
  /// Billionths of a degree of the number 0.
  var east: Int64 = 0
  var north: Int64 = 0

  /// Degrees of a pair of numbers; nil for what is nowhere on earth, such as a place left open.
  ///
  /// The double nearest to the decimal number that is meant, as if it had been read from text.
  @inline(__always)
  func degrees(_ lon: Int64, _ lat: Int64) -> (x: Double, y: Double)? {
    let (dx, tooFar) = lon.multipliedReportingOverflow(by: step)
    let (dy, tooHigh) = lat.multipliedReportingOverflow(by: step)
    let (x, farther) = east.addingReportingOverflow(dx)
    let (y, higher) = north.addingReportingOverflow(dy)
    guard !tooFar, !tooHigh, !farther, !higher,
      x.magnitude <= 180_000_000_000, y.magnitude <= 90_000_000_000
    else { return nil }
    return (Double(x) / 1e9, Double(y) / 1e9)
  }
}
