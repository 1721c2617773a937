/// Nodes of a block as they lie in it, kept until it is known which of them are wanted.
struct OSMNodeRun: Sendable {
  /// Packed identities, latitudes and longitudes, each a difference to the one before.
  private var packed: [UInt8] = []
  private var idsEnd = 0
  private var latitudesEnd = 0
  /// Nodes that are written one by one.
  private var single: [Int64] = []
  private let grid: OSMGrid

  init(grid: OSMGrid) { self.grid = grid }

  var isEmpty: Bool { packed.isEmpty && single.isEmpty }

  /// Takes the dense nodes of a group, of which a run holds one.
  mutating func keepDense(_ message: UnsafeBufferPointer<UInt8>) throws(OSMFault) {
    var ids = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    var latitudes = ids
    var longitudes = ids
    var cursor = WireCursor(message)
    while let field = cursor.field() {
      switch field {
      case .bytes(1): ids = cursor.bytes()
      case .bytes(8): latitudes = cursor.bytes()
      case .bytes(9): longitudes = cursor.bytes()
      default: cursor.skip(field)
      }
    }
    if cursor.isBroken { throw .damaged(.nodes) }
    packed.reserveCapacity(ids.count + latitudes.count + longitudes.count)
    packed.append(contentsOf: ids)
    idsEnd = packed.count
    packed.append(contentsOf: latitudes)
    latitudesEnd = packed.count
    packed.append(contentsOf: longitudes)
  }

  /// Takes one node.
  mutating func keep(_ message: UnsafeBufferPointer<UInt8>) throws(OSMFault) {
    var (id, lat, lon): (Int64?, Int64?, Int64?)
    var cursor = WireCursor(message)
    while let field = cursor.field() {
      switch field {
      case .number(1): id = cursor.signed()
      case .number(8): lat = cursor.signed()
      case .number(9): lon = cursor.signed()
      default: cursor.skip(field)
      }
    }
    guard !cursor.isBroken, let id, let lat, let lon else { throw .damaged(.nodes) }
    single += [id, lat, lon]
  }

  /// Finds the wanted nodes among these and adds where they are.
  ///
  /// - Parameter wanted: identities, rising.
  func find(
    _ wanted: UnsafeBufferPointer<Int64>, into places: inout OSMPlaces
  ) throws(OSMFault) {
    var search = RisingSearch(wanted)
    for start in stride(from: 0, to: single.count, by: 3) {
      places.add(search.row(single[start]), grid.degrees(single[start + 2], single[start + 1]))
    }
    let isWhole = packed.withUnsafeBufferPointer { packed in
      var ids = WireCursor(UnsafeBufferPointer(rebasing: packed[..<idsEnd]))
      var latitudes = WireCursor(UnsafeBufferPointer(rebasing: packed[idsEnd..<latitudesEnd]))
      var longitudes = WireCursor(UnsafeBufferPointer(rebasing: packed[latitudesEnd...]))
      var (id, lat, lon): (Int64, Int64, Int64) = (0, 0, 0)
      while !ids.isAtEnd {
        id &+= ids.signed()
        lat &+= latitudes.signed()
        lon &+= longitudes.signed()
        let row = search.row(id)
        if row >= 0 { places.add(row, grid.degrees(lon, lat)) } else { places.count &+= 1 }
      }
      return !ids.isBroken && !latitudes.isBroken && !longitudes.isBroken
        && latitudes.isAtEnd && longitudes.isAtEnd
    }
    if !isWhole { throw .damaged(.nodes) }
  }
}

/// Where wanted nodes are, as one block tells it.
struct OSMPlaces: Sendable {
  /// Nodes in the block, wanted or not.
  var count = 0
  /// Rows among the wanted.
  private(set) var rows: [Int32] = []
  /// Degrees.
  private(set) var x: [Double] = []
  private(set) var y: [Double] = []

  /// Adds a node; a row below 0 is not wanted, no place is as good as no node.
  @inline(__always)
  mutating func add(_ row: Int, _ place: (x: Double, y: Double)?) {
    count &+= 1
    guard row >= 0, let place else { return }
    rows.append(Int32(truncatingIfNeeded: row))
    x.append(place.x)
    y.append(place.y)
  }
}
