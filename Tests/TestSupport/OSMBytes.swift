/// Writes small OSM PBF files byte by byte, right ones and ones with a fault on request.
public struct OSMBytes: Sendable {
  public struct Node: Sendable {
    public var id: Int64
    public var lon: Double
    public var lat: Double

    public init(_ id: Int64, _ lon: Double, _ lat: Double) {
      self.id = id
      self.lon = lon
      self.lat = lat
    }
  }

  public struct Way: Sendable {
    public var id: Int64
    public var nodes: [Int64]
    public var tags: [(String, String)]
    /// Written as locations on the way.
    public var places: [(lon: Double, lat: Double)] = []

    public init(_ id: Int64, _ nodes: [Int64], _ tags: [(String, String)]) {
      self.id = id
      self.nodes = nodes
      self.tags = tags
    }
  }

  public enum Packing: Sendable, CaseIterable { case none, zlib }

  public var nodes: [Node]
  public var ways: [Way]
  public var packing = Packing.zlib
  public var isDense = true
  /// Billionths of a degree.
  public var granularity: Int64 = 100
  public var eastOffset: Int64 = 0
  public var northOffset: Int64 = 0
  public var required = ["OsmSchema-V0.6", "DenseNodes"]
  public var optional: [String] = []
  public var nodesPerBlock = 8000
  public var waysPerBlock = 8000

  public init(nodes: [Node], ways: [Way]) {
    self.nodes = nodes
    self.ways = ways
  }

  public var bytes: [UInt8] {
    var out = block("OSMHeader", headerContent)
    for start in stride(from: 0, to: nodes.count, by: nodesPerBlock) {
      let some = Array(nodes[start..<min(start + nodesPerBlock, nodes.count)])
      out += block("OSMData", content(texts: [""], group: isDense ? dense(some) : plain(some)))
    }
    for start in stride(from: 0, to: ways.count, by: waysPerBlock) {
      out += block(
        "OSMData", wayContent(Array(ways[start..<min(start + waysPerBlock, ways.count)])))
    }
    return out
  }

  public var headerContent: [UInt8] {
    required.flatMap { Self.field(4, Array($0.utf8)) }
      + optional.flatMap { Self.field(5, Array($0.utf8)) }
  }

  // MARK: Blocks

  /// A block with its length, header and content.
  public func block(_ kind: String, _ content: [UInt8]) -> [UInt8] {
    let blob: [UInt8]
    switch packing {
    case .none: blob = Self.field(1, content)
    case .zlib:
      blob = Self.number(2, UInt64(content.count)) + Self.field(3, Self.deflated(content))
    }
    return Self.framed(kind, blob)
  }

  /// A blob as it is, with its length and header.
  public static func framed(_ kind: String, _ blob: [UInt8], size: UInt64? = nil) -> [UInt8] {
    let header = field(1, Array(kind.utf8)) + number(3, size ?? UInt64(blob.count))
    let length = (0..<4).map { UInt8(truncatingIfNeeded: header.count >> (24 - 8 * $0)) }
    return length + header + blob
  }

  /// A block of data around one group.
  public func content(texts: [String], group: [UInt8]) -> [UInt8] {
    let table = texts.flatMap { Self.field(1, Array($0.utf8)) }
    return Self.field(1, table) + Self.field(2, group)
      + Self.number(17, UInt64(granularity))
      + Self.number(19, UInt64(bitPattern: northOffset))
      + Self.number(20, UInt64(bitPattern: eastOffset))
  }

  private func unit(_ degrees: Double, _ offset: Int64) -> Int64 {
    (Int64((degrees * 1e9).rounded()) - offset) / granularity
  }

  private func dense(_ nodes: [Node]) -> [UInt8] {
    let message =
      Self.field(1, Self.differences(nodes.map(\.id)))
      + Self.field(8, Self.differences(nodes.map { unit($0.lat, northOffset) }))
      + Self.field(9, Self.differences(nodes.map { unit($0.lon, eastOffset) }))
    return Self.field(2, message)
  }

  private func plain(_ nodes: [Node]) -> [UInt8] {
    nodes.flatMap { node in
      Self.field(
        1,
        Self.signed(1, node.id) + Self.signed(8, unit(node.lat, northOffset))
          + Self.signed(9, unit(node.lon, eastOffset)))
    }
  }

  private func wayContent(_ ways: [Way]) -> [UInt8] {
    var texts = [""]
    func number(of text: String) -> UInt64 {
      if let known = texts.firstIndex(of: text), known > 0 { return UInt64(known) }
      texts.append(text)
      return UInt64(texts.count - 1)
    }
    let group = ways.flatMap { way in
      let keys = way.tags.flatMap { Self.varint(number(of: $0.0)) }
      let values = way.tags.flatMap { Self.varint(number(of: $0.1)) }
      var message =
        Self.number(1, UInt64(bitPattern: way.id)) + Self.field(2, keys) + Self.field(3, values)
        + Self.field(8, Self.differences(way.nodes))
      if !way.places.isEmpty {
        message += Self.field(
          9, Self.differences(way.places.map { unit($0.lat, northOffset) }))
        message += Self.field(
          10, Self.differences(way.places.map { unit($0.lon, eastOffset) }))
      }
      return Self.field(3, message)
    }
    return content(texts: texts, group: group)
  }

  // MARK: Wire format

  public static func varint(_ value: UInt64) -> [UInt8] {
    var rest = value
    var out: [UInt8] = []
    while rest >= 0x80 {
      out.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    return out + [UInt8(rest)]
  }

  public static func zigzag(_ value: Int64) -> UInt64 {
    UInt64(bitPattern: (value << 1) ^ (value >> 63))
  }

  public static func differences(_ values: [Int64]) -> [UInt8] {
    var last: Int64 = 0
    return values.flatMap { value in
      let step = value &- last
      last = value
      return varint(zigzag(step))
    }
  }

  public static func number(_ field: UInt64, _ value: UInt64) -> [UInt8] {
    varint(field << 3) + varint(value)
  }

  public static func signed(_ field: UInt64, _ value: Int64) -> [UInt8] {
    number(field, zigzag(value))
  }

  public static func field(_ field: UInt64, _ bytes: [UInt8]) -> [UInt8] {
    varint(field << 3 | 2) + varint(UInt64(bytes.count)) + bytes
  }

  /// A zlib stream of stored pieces.
  public static func deflated(_ bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = [0x78, 0x01]
    var start = 0
    repeat {
      let end = min(start + 65_535, bytes.count)
      let count = UInt16(end - start)
      out.append(end == bytes.count ? 1 : 0)
      for word in [count, ~count] { out += [UInt8(word & 0xFF), UInt8(word >> 8)] }
      out += bytes[start..<end]
      start = end
    } while start < bytes.count
    var (a, b): (UInt32, UInt32) = (1, 0)
    for byte in bytes {
      a = (a + UInt32(byte)) % 65_521
      b = (b + a) % 65_521
    }
    let sum = b << 16 | a
    return out + (0..<4).map { UInt8(truncatingIfNeeded: sum >> (24 - 8 * $0)) }
  }
}
