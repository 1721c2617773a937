public import GeoCore

/// Which zones have corners in common, coordinate by coordinate, as libpysal and spdep see neighbours.
///
/// They take two zones for neighbours when the same coordinates are written in both. A border along
/// which one side has corners that the other lacks, or that is drawn twice with rounding in between, is
/// missed; two zones that meet in two separate points are neighbours to spdep as if they shared a
/// border. Only for comparison: `Contiguity` measures borders.
public enum CornerContiguity {
  /// What two zones must have in common.
  public enum Rule: Sendable, Hashable {
    /// One corner: libpysal's `Queen`, spdep's `poly2nb(queen = TRUE)`.
    case corner
    /// Two corners: spdep's `poly2nb(queen = FALSE)`, and with it seg and OasisR.
    case twoCorners
    /// An edge from corner to corner: libpysal's `Rook`.
    case edge
  }

  private struct Place: Hashable {
    let x: Double
    let y: Double
  }

  private struct Edge: Hashable {
    let from: Place
    let to: Place

    init(_ a: Place, _ b: Place) {
      let isForward = (a.x, a.y) < (b.x, b.y)
      from = isForward ? a : b
      to = isForward ? b : a
    }
  }

  /// Complexity: O(corners) expected, for maps in which few zones meet at one place.
  public static func graph(_ geometry: GeometryColumn, _ rule: Rule) -> ContiguityGraph {
    var zonesAt: [Place: [Int32]] = [:]
    var zonesAlong: [Edge: [Int32]] = [:]
    for zone in 0..<geometry.count {
      let number = Int32(truncatingIfNeeded: zone)
      for part in geometry.parts(zone) where geometry.partKinds[part] == .area {
        for ring in geometry.rings(part: part) {
          let corners = geometry.coordinates(ring: ring).map {
            Place(x: geometry.x[$0], y: geometry.y[$0])
          }
          if rule == .edge {
            for (a, b) in zip(corners, corners.dropFirst()) where a != b {
              note(number, &zonesAlong[Edge(a, b), default: []])
            }
          } else {
            for corner in corners { note(number, &zonesAt[corner, default: []]) }
          }
        }
      }
    }
    let groups = rule == .edge ? Array(zonesAlong.values) : Array(zonesAt.values)
    return graph(groups, zones: geometry.count, least: rule == .twoCorners ? 2 : 1)
  }

  /// Zones come in ascending order.
  private static func note(_ zone: Int32, _ zones: inout [Int32]) {
    if zones.last != zone { zones.append(zone) }
  }

  private static func graph(_ groups: [[Int32]], zones: Int, least: Int) -> ContiguityGraph {
    var rows = [[Int32]](repeating: [], count: zones)
    for group in groups {
      for a in group { for b in group where a != b { rows[Int(a)].append(b) } }
    }
    var starts = [0]
    var neighbours: [Int32] = []
    for var row in rows {
      row.sort()
      var i = 0
      while i < row.count {
        var end = i
        while end < row.count, row[end] == row[i] { end += 1 }
        if end - i >= least { neighbours.append(row[i]) }
        i = end
      }
      starts.append(neighbours.count)
    }
    return ContiguityGraph(starts: starts, neighbours: neighbours)
  }
}
