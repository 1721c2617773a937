/// Reads blocks of data one after the other; one per worker.
struct OSMBlockReader {
  /// What one block holds.
  struct Content: Sendable {
    var nodes: [OSMNodeRun] = []
    /// Whether there are nodes that were not kept.
    var hasMoreNodes = false
    var ways = OSMWayBatch()
  }

  private let mode: StreetMode
  private let keepsNodes: Bool
  private let readsWays: Bool
  private let inflater = OSMBlobInflater()
  private var texts = OSMTexts()
  private var tags = StreetTags()
  /// Per `TagKey`: number of its value among the texts, −1 for none.
  private var values = [Int32](repeating: -1, count: TagKey.count)

  init(mode: StreetMode, keepsNodes: Bool, readsWays: Bool) {
    self.mode = mode
    self.keepsNodes = keepsNodes
    self.readsWays = readsWays
  }

  mutating func read(_ blob: UnsafeRawBufferPointer) throws(OSMFault) -> Content {
    let block = try OSMBlock(inflater.content(blob))
    var content = Content()
    var hasTexts = false
    for group in block.groups {
      var single = OSMNodeRun(grid: block.grid)
      var cursor = WireCursor(group)
      while let field = cursor.field() {
        switch field {
        case .bytes(1):
          let message = cursor.bytes()
          content.hasMoreNodes = !keepsNodes
          if keepsNodes { try single.keep(message) }
        case .bytes(2):
          let message = cursor.bytes()
          content.hasMoreNodes = !keepsNodes
          if keepsNodes {
            var dense = OSMNodeRun(grid: block.grid)
            try dense.keepDense(message)
            content.nodes.append(dense)
          }
        case .bytes(3):
          let message = cursor.bytes()
          guard readsWays else { continue }
          if !hasTexts { try texts.read(block.texts) }
          hasTexts = true
          try readWay(message, grid: block.grid, into: &content.ways)
        case .bytes(4):
          content.ways.relations += 1
          cursor.skip(field)
        default: cursor.skip(field)
        }
      }
      if cursor.isBroken { throw .damaged(.block) }
      if !single.isEmpty { content.nodes.append(single) }
    }
    return content
  }

  private mutating func readWay(
    _ message: UnsafeBufferPointer<UInt8>, grid: OSMGrid, into batch: inout OSMWayBatch
  ) throws(OSMFault) {
    batch.count += 1
    let way = try OSMWay(message)
    try readTags(of: way)
    let highway = values[TagKey.highway.rawValue]
    guard highway >= 0 else { return }
    let decision = mode.decision(for: tags)
    if let reason = decision.leftOut {
      batch.leftOut.add(reason, String(decoding: texts[Int(highway)], as: UTF8.self))
    } else {
      try batch.add(way, decision, grid: grid, texts: texts, values: values)
    }
  }

  /// Puts the tags of a way into `values` and, when it is a street, into `tags`.
  private mutating func readTags(of way: OSMWay) throws(OSMFault) {
    for key in 0..<TagKey.count { values[key] = -1 }
    var keys = WireCursor(way.keys)
    var texts = WireCursor(way.values)
    while !keys.isAtEnd {
      let (key, value) = (keys.varint(), texts.varint())
      guard key < UInt64(self.texts.count), value < UInt64(self.texts.count) else {
        throw .damaged(.ways)
      }
      let known = self.texts.keys[Int(key)]
      if known >= 0 { values[Int(known)] = Int32(truncatingIfNeeded: value) }
    }
    guard !keys.isBroken, !texts.isBroken, texts.isAtEnd else { throw .damaged(.ways) }
    guard values[TagKey.highway.rawValue] >= 0 else { return }
    tags.layer = nil
    for key in TagKey.allCases where StreetTags.isRead(key) {
      let value = values[key.rawValue]
      tags[key] = value < 0 ? .absent : TagWord(self.texts[Int(value)])
      if key == .layer, value >= 0 { tags.layer = StreetTags.layer(self.texts[Int(value)]) }
    }
  }
}
