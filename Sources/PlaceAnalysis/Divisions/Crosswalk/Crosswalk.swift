public import GeoCore

/// How the zones of one division lie in those of another: every pair with area in common, and the
/// share of the old zone's people that goes to the new one.
///
/// The pairs of old zone z are `rowStarts[z]..<rowStarts[z + 1]`, new zones ascending. For every old
/// zone Σ `shares` + `uncovered` = 1. Pairs below the sliver limit are listed, but carry nobody: what
/// lies in them goes with the rest of its zone, so that nobody is lost and a zone that is unchanged
/// keeps its counts to the digit.
public struct Crosswalk: Sendable, Hashable {
  public internal(set) var rowStarts: [Int] = [0]
  /// New zone per pair.
  public internal(set) var newZones: [Int32] = []
  /// Area in common per pair, in square metres.
  public internal(set) var areas: [Double] = []
  /// As `areas`, with ground under several new zones parted evenly between them.
  var parted: [Double] = []
  /// In square metres, by zone.
  public internal(set) var oldAreas: [Double] = []
  public internal(set) var newAreas: [Double] = []
  /// Area under any zone of the other layer, in square metres, by zone.
  public internal(set) var oldCovered: [Double] = []
  public internal(set) var newCovered: [Double] = []
  public internal(set) var sliver: SliverLimit
  /// Whether a pair is more than a sliver.
  public internal(set) var isKept: [Bool] = []
  /// Share of the old zone's people that each pair carries, 0…1.
  public internal(set) var shares: [Double] = []
  /// Share of the old zone's people that no new zone gets, 0…1.
  public internal(set) var uncovered: [Double] = []
  /// Old zones whose people were parted by area for lack of points.
  public internal(set) var zonesByArea: [Int] = []

  /// Number of old zones.
  public var oldCount: Int { rowStarts.count - 1 }
  public var newCount: Int { newAreas.count }
  /// Number of pairs.
  public var count: Int { areas.count }

  public func pairs(ofOld zone: Int) -> Range<Int> { rowStarts[zone]..<rowStarts[zone + 1] }

  /// The pairs of every new zone, in ascending order: those of zone z are
  /// `pairs[starts[z]..<starts[z + 1]]`.
  public func pairsByNew() -> (starts: [Int], pairs: [Int]) {
    var starts = [Int](repeating: 0, count: newCount + 1)
    for zone in newZones { starts[Int(zone) + 1] += 1 }
    for zone in 0..<newCount { starts[zone + 1] += starts[zone] }
    var next = starts
    var pairs = [Int](repeating: 0, count: count)
    for pair in 0..<count {
      let zone = Int(newZones[pair])
      pairs[next[zone]] = pair
      next[zone] += 1
    }
    return (starts, pairs)
  }

  /// The old zone of every pair.
  public func oldZones() -> [Int32] {
    var zones = [Int32](repeating: 0, count: count)
    for zone in 0..<oldCount { for pair in pairs(ofOld: zone) { zones[pair] = Int32(zone) } }
    return zones
  }

  /// Ground that zones of the new layer cover more than once, in square metres.
  public var coveredTwice: Double {
    let all = areas.reduce(0, +)
    return max(0, all - oldCovered.reduce(0, +))
  }

  /// Overlays two divisions.
  ///
  /// - Parameters:
  ///   - old: Zones of the old division, in a metric CRS.
  ///   - new: Those of the new one, in the same CRS.
  ///   - people: Where the people of the old zones are; nil takes them as spread evenly.
  /// - Complexity: that of `CoverPieces`, run both ways.
  public init(
    from old: GeometryColumn, to new: GeometryColumn, people: LocatedWeights? = nil,
    sliver: SliverLimit = .default, _ context: RunContext = RunContext()
  ) throws(GeosegError) {
    self.sliver = sliver
    let cut = try CoverPieces(of: old, cutBy: new, context)
    let back = try CoverPieces(of: new, cutBy: old, context)
    (oldAreas, oldCovered) = Self.cover(cut)
    (newAreas, newCovered) = Self.cover(back)
    appendPairs(cut)
    let weights = people.map { PairWeights($0, self) }
    settleSlivers(weights)
    settleShares(weights)
  }

  /// The area of every zone and of its part under anything.
  private static func cover(_ cut: CoverPieces) -> (areas: [Double], covered: [Double]) {
    var areas = [Double](repeating: 0, count: cut.zoneCount)
    var covered = areas
    for zone in 0..<cut.zoneCount {
      for piece in cut.pieces(ofZone: zone) {
        areas[zone] += cut.areas[piece]
        if !cut.members(piece).isEmpty { covered[zone] += cut.areas[piece] }
      }
    }
    return (areas, covered)
  }

  /// Adds up the pieces of every old zone by new zone.
  private mutating func appendPairs(_ cut: CoverPieces) {
    var common = [Double](repeating: 0, count: newCount)
    var own = common
    var met: [Int32] = []
    for zone in 0..<cut.zoneCount {
      met.removeAll(keepingCapacity: true)
      for piece in cut.pieces(ofZone: zone) {
        let members = cut.members(piece)
        let part = cut.areas[piece] / Double(members.count)
        for member in members {
          if common[Int(member)] == 0 { met.append(member) }
          common[Int(member)] += cut.areas[piece]
          own[Int(member)] += part
        }
      }
      met.sort()
      for new in met {
        let area = common[Int(new)]
        // Borders that coincide leave what rounding makes of nothing.
        if area > Self.noise * min(oldAreas[zone], newAreas[Int(new)]) {
          newZones.append(new)
          areas.append(area)
          parted.append(own[Int(new)])
        }
        common[Int(new)] = 0
        own[Int(new)] = 0
      }
      rowStarts.append(areas.count)
    }
  }

  /// Share of a zone below which an area in common is rounding.
  private static let noise = 1e-9
}
