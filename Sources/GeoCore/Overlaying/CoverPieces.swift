/// The pieces that catchments cut every zone into, each with its area and the catchments over it.
///
/// The pieces of a zone do not overlap and add up to it: one per set of catchments that covers any
/// of it, the empty set included. Piece p of zone z is one of `zoneStarts[z]..<zoneStarts[z + 1]`
/// and lies under the catchments `members[memberStarts[p]..<memberStarts[p + 1]]`, ascending.
///
/// So the union, the exclusive part, every pairwise overlap and the multiplicity of catchments come
/// from one and the same cut, and cannot contradict each other.
public struct CoverPieces: Sendable, Hashable {
  public private(set) var zoneStarts: [Int] = [0]
  public private(set) var memberStarts: [Int] = [0]
  public private(set) var members: [Int32] = []
  /// In squared CRS units, above zero.
  public private(set) var areas: [Double] = []

  /// Number of zones.
  public var zoneCount: Int { zoneStarts.count - 1 }
  /// Number of pieces.
  public var count: Int { areas.count }

  public func pieces(ofZone zone: Int) -> Range<Int> { zoneStarts[zone]..<zoneStarts[zone + 1] }

  public func members(_ piece: Int) -> ArraySlice<Int32> {
    members[memberStarts[piece]..<memberStarts[piece + 1]]
  }

  /// Cuts zones by catchments, both in the same metric CRS.
  ///
  /// Exact to rounding, and whole whatever lies on top of what: coincident edges and corners cost
  /// slivers of no area, never a failure. Of rings that cross themselves or each other the parts
  /// with an odd winding count. The bits do not depend on `context.threads`.
  ///
  /// - Complexity: per zone O((c + k) · (a + log c)) with c corners within the zone's box, k
  ///   crossings among them and a edges over any one spot.
  public init(
    of zones: GeometryColumn, cutBy catchments: GeometryColumn, _ context: RunContext = RunContext()
  ) throws(GeosegError) {
    let index = BoxIndex(catchments)
    let parts = try context.mapChunks(
      count: zones.count, grain: 16,
      worker: { () throws(GeosegError) in SlabArrangement() }
    ) { (slabs, range) throws(GeosegError) in
      zones.withView { zoneView in
        catchments.withView { catchmentView in
          var part = CoverPieces()
          var near: [Int] = []
          for zone in range {
            let box = zones.box(zone)
            if !box.isEmpty {
              index.query(box, into: &near)
              near.sort()
            } else {
              near.removeAll()
            }
            slabs.cut(zone, zoneView, box, by: near, catchmentView)
            part.append(slabs)
          }
          return part
        }
      }
    }
    for part in parts {
      let pieces = areas.count
      let first = members.count
      zoneStarts.append(contentsOf: part.zoneStarts.dropFirst().map { $0 + pieces })
      memberStarts.append(contentsOf: part.memberStarts.dropFirst().map { $0 + first })
      members.append(contentsOf: part.members)
      areas.append(contentsOf: part.areas)
    }
  }

  private init() {}

  private mutating func append(_ slabs: SlabArrangement) {
    slabs.forEachPiece { covering, area in
      members.append(contentsOf: covering)
      memberStarts.append(members.count)
      areas.append(area)
    }
    zoneStarts.append(areas.count)
  }
}
