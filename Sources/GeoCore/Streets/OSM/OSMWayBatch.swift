/// The ways of one block that the mode uses, with what is handed on of each.
struct OSMWayBatch: Sendable {
  /// Ways in the block, used or not.
  var count = 0
  var relations = 0
  var leftOut = StreetTally()

  private(set) var ids: [Int64] = []
  /// Way w has the nodes `starts[w]..<starts[w + 1]`, none the same as the one before it.
  private(set) var starts = [0]
  private(set) var nodes: [Int64] = []
  /// Degrees where ways carry them, NaN where not; empty when none does.
  private(set) var x: [Double] = []
  private(set) var y: [Double] = []
  private(set) var passage: [Passage] = []
  private(set) var levels: [Int32] = []
  private(set) var speedFactors: [Double] = []
  /// Per attribute of `TagKey.attributes`.
  private(set) var attributes = TagKey.attributes.map { _ in OSMAttribute() }

  /// Adds a way that the mode uses, or counts why it has nothing to go along.
  mutating func add(
    _ way: OSMWay, _ decision: StreetDecision, grid: OSMGrid, texts: OSMTexts, values: [Int32]
  ) throws(OSMFault) {
    let first = nodes.count
    try appendNodes(of: way, grid: grid)
    guard nodes.count - first >= 2 else {
      nodes.removeSubrange(first...)
      if !x.isEmpty {
        x.removeSubrange(first...)
        y.removeSubrange(first...)
      }
      let kind = texts[Int(values[TagKey.highway.rawValue])]
      leftOut.add(.tooShort, String(decoding: kind, as: UTF8.self))
      return
    }
    ids.append(way.id)
    starts.append(nodes.count)
    passage.append(decision.passage)
    levels.append(decision.level)
    speedFactors.append(decision.speedFactor)
    for (column, key) in TagKey.attributes.enumerated() {
      let text = values[key.rawValue]
      attributes[column].append(text < 0 ? nil : texts[Int(text)])
    }
  }

  private mutating func appendNodes(of way: OSMWay, grid: OSMGrid) throws(OSMFault) {
    var refs = WireCursor(way.refs)
    var longitudes = WireCursor(way.longitudes)
    var latitudes = WireCursor(way.latitudes)
    let isPlaced = !longitudes.isAtEnd
    if isPlaced, x.isEmpty {
      // Ways before this one had none.
      x = [Double](repeating: .nan, count: nodes.count)
      y = x
    }
    var (node, lon, lat): (Int64, Int64, Int64) = (0, 0, 0)
    let first = nodes.count
    while !refs.isAtEnd {
      node &+= refs.signed()
      var place: (x: Double, y: Double)?
      if isPlaced {
        lon &+= longitudes.signed()
        lat &+= latitudes.signed()
        place = grid.degrees(lon, lat)
      }
      if nodes.count > first, nodes[nodes.count - 1] == node { continue }
      nodes.append(node)
      if !x.isEmpty || isPlaced {
        x.append(place?.x ?? .nan)
        y.append(place?.y ?? .nan)
      }
    }
    guard !refs.isBroken, !longitudes.isBroken, !latitudes.isBroken, longitudes.isAtEnd,
      latitudes.isAtEnd
    else { throw .damaged(.ways) }
  }
}

/// One attribute of many ways, not every one of which has it.
struct OSMAttribute: Sendable {
  private(set) var texts = TextStore()
  private(set) var isGiven: [Bool] = []
  private(set) var givenCount = 0

  mutating func append(_ text: UnsafeBufferPointer<UInt8>?) {
    texts.append(utf8: text ?? UnsafeBufferPointer(start: nil, count: 0))
    isGiven.append(text != nil)
    if text != nil { givenCount += 1 }
  }
}
