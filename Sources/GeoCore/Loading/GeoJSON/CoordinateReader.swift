/// What is wrong with the coordinates of a geometry.
enum CoordinateFault {
  /// Something else than the array or number that belongs here, or broken JSON.
  case shape
  case positionTooShort
  case lineTooShort
  case ringTooShort
  case tooLarge
}

/// Reads `coordinates` into flat arrays; the hottest loop of loading.
///
/// Returns false at the first fault and leaves it in `fault`, `at` near it. Whether the text is
/// JSON at all is then settled by skipping it strictly from its start.
struct CoordinateReader {
  var at: UnsafePointer<UInt8>
  let decimals: DecimalReader
  var fault = CoordinateFault.shape
  /// Positions with more than two numbers.
  var higherPositions = 0

  init(_ scanner: JSONScanner) {
    at = scanner.at
    decimals = scanner.decimals
  }

  @inline(__always)
  mutating func skipSpace() {
    while at.pointee <= 0x20, JSONByte.isSpace(at.pointee) { at += 1 }
  }

  private mutating func failed(_ fault: CoordinateFault) -> Bool {
    self.fault = fault
    return false
  }

  /// Reads `coordinates` of a type that has them.
  mutating func read(_ type: GeometryType, into geometry: inout PieceGeometry) -> Bool {
    switch type {
    case .point: point(&geometry)
    case .multiPoint: multiPoint(&geometry)
    case .lineString: line(&geometry)
    case .multiLineString: list { reader in reader.line(&geometry) }
    case .polygon: polygon(&geometry)
    case .multiPolygon: list { reader in reader.polygon(&geometry) }
    case .collection: false
    }
  }

  /// Reads the elements of an array one by one.
  @inline(__always)
  private mutating func list(_ element: (inout CoordinateReader) -> Bool) -> Bool {
    guard at.pointee == JSONByte.openBracket else { return failed(.shape) }
    at += 1
    skipSpace()
    if at.pointee == JSONByte.closeBracket {
      at += 1
      return true
    }
    while true {
      guard element(&self) else { return false }
      skipSpace()
      if at.pointee == JSONByte.comma {
        at += 1
        skipSpace()
      } else if at.pointee == JSONByte.closeBracket {
        at += 1
        return true
      } else {
        return failed(.shape)
      }
    }
  }

  private mutating func point(_ geometry: inout PieceGeometry) -> Bool {
    guard at.pointee == JSONByte.openBracket else { return failed(.shape) }
    var inside = at + 1
    while JSONByte.isSpace(inside.pointee) { inside += 1 }
    if inside.pointee == JSONByte.closeBracket {
      at = inside + 1
      return true
    }
    guard position(&geometry) else { return false }
    geometry.endRing()
    geometry.endPart(.point)
    return true
  }

  private mutating func multiPoint(_ geometry: inout PieceGeometry) -> Bool {
    list { reader in
      guard reader.position(&geometry) else { return false }
      geometry.endRing()
      geometry.endPart(.point)
      return true
    }
  }

  private mutating func line(_ geometry: inout PieceGeometry) -> Bool {
    let start = at
    let count = positions(&geometry)
    if count == 0 { return true }
    if count < 2 {
      if count == 1 {
        at = start
        fault = .lineTooShort
      }
      return false
    }
    geometry.endRing()
    geometry.endPart(.line)
    return true
  }

  private mutating func polygon(_ geometry: inout PieceGeometry) -> Bool {
    let first = geometry.ringEnds.count
    var emptyRing: UnsafePointer<UInt8>?
    let read = list { reader in
      let start = reader.at
      let count = reader.positions(&geometry)
      if count >= 4 {
        geometry.endRing()
        return true
      }
      if count < 0 { return false }
      if count == 0, emptyRing == nil {
        emptyRing = start
        return true
      }
      reader.at = start
      return reader.failed(.ringTooShort)
    }
    guard read else { return false }
    if geometry.ringEnds.count == first { return true }
    // A ring of no positions is an empty polygon by itself, but a fault among others.
    if let emptyRing {
      at = emptyRing
      return failed(.ringTooShort)
    }
    geometry.endPart(.area)
    return true
  }

  private mutating func position(_ geometry: inout PieceGeometry) -> Bool {
    geometry.x.reserveOne()
    geometry.y.reserveOne()
    var p = at
    let x = geometry.x.start + geometry.x.count
    let y = geometry.y.start + geometry.y.count
    let ok = pair(&p, x, y, &geometry, geometry.x.count)
    at = p
    guard ok else { return false }
    geometry.x.count &+= 1
    geometry.y.count &+= 1
    return true
  }

  /// Reads a list of positions and returns how many; −1 at a fault.
  private mutating func positions(_ geometry: inout PieceGeometry) -> Int {
    guard at.pointee == JSONByte.openBracket else {
      fault = .shape
      return -1
    }
    at += 1
    skipSpace()
    if at.pointee == JSONByte.closeBracket {
      at += 1
      return 0
    }
    let first = geometry.x.count
    var count = first
    var p = at
    while true {
      if count == geometry.x.capacity || count == geometry.y.capacity {
        geometry.x.count = count
        geometry.y.count = count
        geometry.x.reserveOne()
        geometry.y.reserveOne()
      }
      guard pair(&p, geometry.x.start + count, geometry.y.start + count, &geometry, count) else {
        at = p
        return -1
      }
      count &+= 1
      var next = p.pointee
      if next <= 0x20 {
        while JSONByte.isSpace(p.pointee) { p += 1 }
        next = p.pointee
      }
      p += 1
      guard next == JSONByte.comma else {
        if next == JSONByte.closeBracket { break }
        at = p - 1
        fault = .shape
        return -1
      }
      if p.pointee <= 0x20 { while JSONByte.isSpace(p.pointee) { p += 1 } }
    }
    geometry.x.count = count
    geometry.y.count = count
    at = p
    return count &- first
  }

  /// Reads one position of two or more numbers, the `index`th of the geometries.
  @inline(__always)
  private mutating func pair(
    _ p: inout UnsafePointer<UInt8>, _ x: UnsafeMutablePointer<Double>,
    _ y: UnsafeMutablePointer<Double>, _ geometry: inout PieceGeometry, _ index: Int
  ) -> Bool {
    let start = p
    guard p.pointee == JSONByte.openBracket else { return failed(.shape) }
    p += 1
    if p.pointee <= 0x20 { while JSONByte.isSpace(p.pointee) { p += 1 } }
    let east = decimals.read(&p)
    if p.pointee <= 0x20 { while JSONByte.isSpace(p.pointee) { p += 1 } }
    guard p.pointee == JSONByte.comma, !east.isNaN else {
      return shortPosition(&p, start, east)
    }
    p += 1
    if p.pointee <= 0x20 { while JSONByte.isSpace(p.pointee) { p += 1 } }
    let north = decimals.read(&p)
    if p.pointee <= 0x20 { while JSONByte.isSpace(p.pointee) { p += 1 } }
    if p.pointee == JSONByte.comma {
      higherPositions &+= 1
      guard moreNumbers(&p, &geometry, index) else { return failed(.shape) }
    }
    guard p.pointee == JSONByte.closeBracket, !north.isNaN else { return failed(.shape) }
    p += 1
    guard east.isFinite && north.isFinite else {
      p = start
      return failed(.tooLarge)
    }
    x.pointee = east
    y.pointee = north
    return true
  }

  @inline(never)
  private mutating func shortPosition(
    _ p: inout UnsafePointer<UInt8>, _ start: UnsafePointer<UInt8>, _ east: Double
  ) -> Bool {
    guard p.pointee == JSONByte.closeBracket else { return failed(.shape) }
    // `[]` and `[x]`; anything else did not read as a number.
    if east.isNaN {
      var q = start + 1
      while JSONByte.isSpace(q.pointee) { q += 1 }
      guard q == p else { return failed(.shape) }
    }
    p = start
    return failed(.positionTooShort)
  }

  /// Moves past heights and measures, up to the closing bracket; keeps the height if it is asked for.
  @inline(never)
  private mutating func moreNumbers(
    _ p: inout UnsafePointer<UInt8>, _ geometry: inout PieceGeometry, _ index: Int
  ) -> Bool {
    var isThird = true
    while p.pointee == JSONByte.comma {
      p += 1
      while JSONByte.isSpace(p.pointee) { p += 1 }
      let number = decimals.read(&p)
      if isThird { geometry.keep(height: number, of: index) }
      isThird = false
      if number.isNaN {
        // Some writers put null for a height that is not known.
        guard p[0] == 0x6E, p[1] == 0x75, p[2] == 0x6C, p[3] == 0x6C else { return false }
        p += 4
      }
      while JSONByte.isSpace(p.pointee) { p += 1 }
    }
    return true
  }
}
