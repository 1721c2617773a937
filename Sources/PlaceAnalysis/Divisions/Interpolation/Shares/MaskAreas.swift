public import GeoCore

/// The land on which people can live, as areas that do not overlap each other.
public struct MaskAreas: Sendable {
  /// One feature per connected area.
  let areas: GeometryColumn

  /// Unites whatever overlaps or touches in a layer of polygons, in the computing CRS.
  ///
  /// Buildings and land-cover polygons often share walls and borders, and overlap; land counts once.
  /// Areas that cross themselves are mended.
  ///
  /// - Complexity: O(n log n) boxes, then one union per group of areas whose boxes meet.
  public init(
    _ polygons: GeometryColumn, _ context: RunContext = RunContext()
  ) throws(GeosegError) {
    let single = Self.separate(polygons)
    let groups = Self.groups(of: single)
    let origin = single.box.isEmpty ? (x: 0, y: 0) : single.box.centre
    let chunks = try context.mapChunks(
      count: groups.count, grain: 64,
      worker: { () throws(GeosegError) in try GEOSWorker(origin: origin) }
    ) { (worker, range) throws(GeosegError) -> GeometryColumn in
      var out = GeometryColumn(crs: single.crs)
      for group in range { try Self.unite(groups[group], of: single, worker, into: &out) }
      return out
    }
    var all = GeometryColumn(crs: polygons.crs)
    for chunk in chunks {
      for feature in 0..<chunk.count { all.append(feature, of: chunk) }
    }
    areas = all
  }

  private static func separate(_ polygons: GeometryColumn) -> GeometryColumn {
    var single = GeometryColumn(crs: polygons.crs)
    for feature in 0..<polygons.count {
      let parts = polygons.separateParts(feature)
      for part in 0..<parts.count { single.append(part, of: parts) }
    }
    return single
  }

  private static func unite(
    _ group: [Int], of single: GeometryColumn, _ worker: GEOSWorker,
    into out: inout GeometryColumn
  ) throws(GeosegError) {
    var geometries: [GEOSGeometry] = []
    for feature in group {
      let geometry = try worker.geometry(single, feature)
      geometries.append(try geometry.invalidity() == nil ? geometry : geometry.madeValid())
    }
    var united = GeometryColumn(crs: single.crs)
    try worker.append(try worker.union(of: geometries), to: &united)
    let parts = separate(united)
    for part in 0..<parts.count { out.append(part, of: parts) }
  }

  /// Features joined as long as their boxes meet, each group in file order.
  private static func groups(of column: GeometryColumn) -> [[Int]] {
    let index = BoxIndex(column)
    var group = [Int](repeating: -1, count: column.count)
    var groups: [[Int]] = []
    var hits: [Int] = []
    for first in 0..<column.count where group[first] < 0 && !column.isEmpty(first) {
      var members = [first]
      group[first] = groups.count
      var next = 0
      while next < members.count {
        index.query(column.box(members[next]), into: &hits)
        next += 1
        for hit in hits where group[hit] < 0 {
          group[hit] = groups.count
          members.append(hit)
        }
      }
      groups.append(members.sorted())
    }
    return groups
  }
}
