public import GeoCore

/// How much of every zone lies in the areas of a second layer: of its ground and of its people.
///
/// Never a yes or no. The pairs of zone z are `rowStarts[z]..<rowStarts[z + 1]`, areas ascending.
/// Where areas of the second layer lie on each other a zone's share in all of them counts the
/// ground once, so it can be less than the sum of its pairs.
public struct LayerShares: Sendable, Hashable {
  public private(set) var rowStarts: [Int] = [0]
  /// Area of the second layer per pair.
  public private(set) var areas: [Int32] = []
  /// In common per pair, in square metres.
  public private(set) var common: [Double] = []
  /// Share of the zone's people per pair, 0…1, by spread of people.
  public private(set) var peopleShares: [[Double]] = []
  /// Ground of the zone, and that under any area, in square metres, by zone.
  public private(set) var zoneAreas: [Double] = []
  public private(set) var zoneCovered: [Double] = []
  /// Share of the zone's people in any area, 0…1, by spread and zone.
  public private(set) var peopleCovered: [[Double]] = []
  /// Ground of each area of the second layer, in square metres.
  public private(set) var layerAreas: [Double] = []

  public var zoneCount: Int { rowStarts.count - 1 }
  public var layerCount: Int { layerAreas.count }
  /// Number of pairs.
  public var count: Int { areas.count }

  public func pairs(ofZone zone: Int) -> Range<Int> { rowStarts[zone]..<rowStarts[zone + 1] }

  /// Ground that areas of the second layer cover more than once, in square metres.
  public var coveredTwice: Double { max(0, common.reduce(0, +) - zoneCovered.reduce(0, +)) }

  /// Overlays zones with a second layer, both in the same metric CRS.
  ///
  /// - Parameters:
  ///   - origins: Where the people of the zones are; nil spreads them evenly over the ground.
  ///   - spreads: Weights of the origins, one list for each way that people lie; see
  ///     `Origins.weights` and `Origins.groupWeights`.
  /// - Complexity: that of `CoverPieces`, and O(origins · log areas).
  public init(
    of zones: GeometryColumn, in layer: GeometryColumn, origins: Origins? = nil,
    spreads: [[Double]] = [], _ context: RunContext = RunContext()
  ) throws(GeosegError) {
    layerAreas = try layer.areas(context)
    let cut = try CoverPieces(of: zones, cutBy: layer, context)
    let placed = try origins.map { origins throws(GeosegError) in
      try PlacedOrigins(origins, in: layer, context)
    }
    let ways = placed == nil ? 1 : max(1, spreads.count)
    peopleShares = [[Double]](repeating: [], count: ways)
    peopleCovered = peopleShares
    var rows = PairRow(layerCount: layer.count, ways: ways)
    for zone in 0..<cut.zoneCount {
      rows.begin()
      var (area, covered) = (0.0, 0.0)
      for piece in cut.pieces(ofZone: zone) {
        area += cut.areas[piece]
        let members = cut.members(piece)
        if !members.isEmpty { covered += cut.areas[piece] }
        for member in members { rows.add(ground: cut.areas[piece], to: member) }
      }
      zoneAreas.append(area)
      zoneCovered.append(covered)
      if let placed, let origins {
        for way in 0..<ways {
          let weights = spreads.isEmpty ? origins.weights : spreads[way]
          var (all, inside) = (0.0, 0.0)
          for origin in origins.origins(ofZone: zone) {
            let weight = weights[origin]
            all += weight
            let members = placed.members(origin)
            if !members.isEmpty { inside += weight }
            for member in members { rows.add(weight: weight, way: way, to: member) }
          }
          rows.divide(way: way, by: all)
          peopleCovered[way].append(all > 0 ? inside / all : 0)
        }
      } else {
        peopleCovered[0].append(area > 0 ? covered / area : 0)
      }
      append(rows, area: area, byGround: placed == nil)
    }
  }

  /// Share of a zone below which ground in common is rounding.
  private static let noise = 1e-9

  private mutating func append(_ rows: PairRow, area: Double, byGround: Bool) {
    for member in rows.met.sorted() {
      let ground = rows.ground[Int(member)]
      let isGround = ground > Self.noise * min(area, layerAreas[Int(member)])
      let hasPeople = !byGround && rows.people.contains { $0[Int(member)] > 0 }
      guard isGround || hasPeople else { continue }
      areas.append(member)
      common.append(isGround ? ground : 0)
      for way in peopleShares.indices {
        peopleShares[way].append(
          byGround ? (area > 0 ? ground / area : 0) : rows.people[way][Int(member)])
      }
    }
    rowStarts.append(areas.count)
  }
}

/// The sums of one zone with every area that it meets; scratch memory used again and again.
private struct PairRow {
  var ground: [Double]
  var people: [[Double]]
  var met: [Int32] = []
  private var isMet: [Bool]

  init(layerCount: Int, ways: Int) {
    ground = [Double](repeating: 0, count: layerCount)
    people = [[Double]](repeating: ground, count: ways)
    isMet = [Bool](repeating: false, count: layerCount)
  }

  mutating func begin() {
    for member in met {
      ground[Int(member)] = 0
      for way in people.indices { people[way][Int(member)] = 0 }
      isMet[Int(member)] = false
    }
    met.removeAll(keepingCapacity: true)
  }

  private mutating func meet(_ member: Int32) {
    guard !isMet[Int(member)] else { return }
    isMet[Int(member)] = true
    met.append(member)
  }

  mutating func add(ground area: Double, to member: Int32) {
    meet(member)
    ground[Int(member)] += area
  }

  mutating func add(weight: Double, way: Int, to member: Int32) {
    meet(member)
    people[way][Int(member)] += weight
  }

  mutating func divide(way: Int, by all: Double) {
    for member in met { people[way][Int(member)] = all > 0 ? people[way][Int(member)] / all : 0 }
  }
}

/// The areas of a layer that each origin lies in, borders inside.
private struct PlacedOrigins {
  private var starts: [Int] = [0]
  private var areas: [Int32] = []

  init(
    _ origins: Origins, in layer: GeometryColumn, _ context: RunContext
  ) throws(GeosegError) {
    let boxes = BoxIndex(layer)
    let parts = try context.mapChunks(count: origins.count, grain: 4096) { range in
      var near: [Int] = []
      var ends: [Int] = []
      var found: [Int32] = []
      for origin in range {
        let (x, y) = (origins.x[origin], origins.y[origin])
        boxes.query(Box(minX: x, minY: y, maxX: x, maxY: y), into: &near)
        near.sort()
        for area in near where layer.contains(x: x, y: y, in: area) { found.append(Int32(area)) }
        ends.append(found.count)
      }
      return (ends, found)
    }
    for (ends, found) in parts {
      let base = areas.count
      starts.append(contentsOf: ends.map { $0 + base })
      areas.append(contentsOf: found)
    }
  }

  func members(_ origin: Int) -> ArraySlice<Int32> { areas[starts[origin]..<starts[origin + 1]] }
}
