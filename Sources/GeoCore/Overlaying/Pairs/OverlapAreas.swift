/// The area that every zone has in common with every catchment it meets, in compressed rows.
///
/// Zone z has the entries `rowStarts[z]..<rowStarts[z + 1]`, catchments in ascending order.
/// Pairs that merely touch have no entry.
public struct OverlapAreas: Sendable, Hashable {
  public private(set) var rowStarts: [Int] = [0]
  public private(set) var catchments: [Int32] = []
  /// In squared CRS units.
  public private(set) var areas: [Double] = []

  /// Number of zones.
  public var count: Int { rowStarts.count - 1 }

  public func row(_ zone: Int) -> Range<Int> { rowStarts[zone]..<rowStarts[zone + 1] }

  /// Overlays zones with catchments, both in the same metric CRS.
  ///
  /// Exact to rounding (about 1e-13 of the smaller of the two boxes), with holes, with several
  /// parts, whether convex or not, and whatever lies on top of what. Of a feature whose rings cross
  /// themselves or each other the parts with an odd winding count, as in `CoverPieces`. Overlaps
  /// below 1e-12 of the smaller of the two count as touching.
  /// Complexity: O((zones + catchments + pairs) log catchments) boxes, then per pair the edges
  /// over the eastings of the smaller one and those pairs of them that lie over each other.
  /// The bits do not depend on `context.threads`.
  public init(
    of zones: GeometryColumn, with catchments: GeometryColumn,
    context: RunContext = RunContext()
  ) throws(GeosegError) {
    let index = BoxIndex(catchments)
    let pool = try EdgePool.all(of: catchments, context)
    let chunks = try context.mapChunks(
      count: zones.count, grain: 64,
      worker: { () throws(GeosegError) in PairAreas(catchments: pool) }
    ) { (pairs, range) throws(GeosegError) in
      zones.withView { zoneView in
        catchments.withView { catchmentView in
          var rows = Rows()
          var hits: [Int] = []
          for zone in range {
            if pairs.begin(zone, of: zoneView) {
              index.query(pairs.box, into: &hits)
              hits.sort()
              for catchment in hits {
                let area = pairs.area(with: catchment, of: catchmentView, in: zoneView)
                if area > 0 { rows.append(catchment, area) }
              }
            }
            rows.endRow()
          }
          return rows
        }
      }
    }
    for chunk in chunks {
      rowStarts.append(contentsOf: chunk.ends.map { $0 + areas.count })
      self.catchments.append(contentsOf: chunk.catchments)
      areas.append(contentsOf: chunk.areas)
    }
  }

  private struct Rows {
    var ends: [Int] = []
    var catchments: [Int32] = []
    var areas: [Double] = []

    mutating func append(_ catchment: Int, _ area: Double) {
      catchments.append(Int32(truncatingIfNeeded: catchment))
      areas.append(area)
    }

    mutating func endRow() { ends.append(areas.count) }
  }
}

extension GeometryColumn {
  /// Whether each feature is one convex ring.
  func convexFeatures() -> [Bool] {
    withView { view in (0..<count).map { view.isConvex($0) } }
  }
}

extension ColumnView {
  /// Whether a feature is one area of one convex ring.
  func isConvex(_ feature: Int) -> Bool {
    let parts = parts(feature)
    guard parts.count == 1, let part = parts.first, partKinds[part] == .area else { return false }
    let rings = rings(part: part)
    guard rings.count == 1, let shell = rings.first else { return false }
    return ring(shell).isConvex
  }
}
