public import GeoCore

/// Points with a weight each, and the zones of two layers that each lies in.
public struct LocatedWeights: Sendable, Hashable {
  /// Zone of the first layer per point, −1 for none.
  public var old: [Int32]
  /// Zone of the second layer per point, −1 for none.
  public var new: [Int32]
  /// Relative, not negative; such as residents, dwellings or floor space of a building.
  public var weights: [Double]

  public init(old: [Int32], new: [Int32], weights: [Double]) {
    precondition(old.count == weights.count && new.count == weights.count, "a zone per point")
    self.old = old
    self.new = new
    self.weights = weights
  }

  /// Finds the zones of points in two layers of the same CRS.
  ///
  /// Borders count as inside; of several zones a point belongs to the first in the file. An area, such
  /// as a building or a block, stands at its centroid, or inside when that lies without.
  ///
  /// - Complexity: O((points + zones) log zones) on ordinary zones.
  public init(
    of points: GeometryColumn, weights: [Double], old: GeometryColumn, new: GeometryColumn,
    _ context: RunContext = RunContext()
  ) throws(GeosegError) {
    precondition(points.count == weights.count, "a weight per point")
    let (oldBoxes, newBoxes) = (BoxIndex(old), BoxIndex(new))
    let found = try context.mapChunks(count: points.count, grain: 4096) { range in
      var near: [Int] = []
      return range.map { row -> (Int32, Int32) in
        guard let spot = points.spot(row) else { return (-1, -1) }
        return (
          Self.zone(at: spot, old, oldBoxes, &near), Self.zone(at: spot, new, newBoxes, &near)
        )
      }
    }.flatMap { $0 }
    self.init(old: found.map(\.0), new: found.map(\.1), weights: weights)
  }

  private static func zone(
    at spot: ZonePoint, _ zones: GeometryColumn, _ boxes: BoxIndex, _ near: inout [Int]
  ) -> Int32 {
    boxes.query(Box(minX: spot.x, minY: spot.y, maxX: spot.x, maxY: spot.y), into: &near)
    var first = Int.max
    for zone in near where zone < first && zones.contains(x: spot.x, y: spot.y, in: zone) {
      first = zone
    }
    return first == .max ? -1 : Int32(first)
  }
}

extension GeometryColumn {
  /// Where a feature stands when it is to be a point: its centroid, or inside when that lies without.
  func spot(_ row: Int) -> ZonePoint? {
    guard let centre = middle(row) else { return nil }
    guard has(.area, row), !contains(x: centre.x, y: centre.y, in: row) else { return centre }
    return representativePoint(row) ?? centre
  }
}

/// The weights of points added up by pair of a crosswalk.
struct PairWeights {
  /// Per pair.
  private(set) var pairs: [Double]
  /// Per old zone: the weight in no new zone.
  private(set) var outside: [Double]
  /// Per old zone: all of it.
  private(set) var totals: [Double]

  init(_ points: LocatedWeights, _ crosswalk: Crosswalk) {
    pairs = [Double](repeating: 0, count: crosswalk.count)
    outside = [Double](repeating: 0, count: crosswalk.oldCount)
    totals = outside
    for point in points.weights.indices {
      let old = Int(points.old[point])
      guard old >= 0 else { continue }
      let weight = points.weights[point]
      let row = crosswalk.pairs(ofOld: old)
      if let pair = row.first(where: { crosswalk.newZones[$0] == points.new[point] }) {
        pairs[pair] += weight
      } else if points.new[point] < 0 {
        outside[old] += weight
      } else {
        // On a border that the zones have in common: it has no area there, and goes with the rest.
        continue
      }
      totals[old] += weight
    }
  }
}
