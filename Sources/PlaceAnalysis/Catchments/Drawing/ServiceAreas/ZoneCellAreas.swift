internal import GeoCore

/// The land of the cells that people set out from: squares around the points of a zone's own grid.
struct ZoneCellAreas: Sendable {
  private let origins: Origins
  private let zones: GeometryColumn
  private let zoneOf: [Int32]

  /// nil where people are at points of a layer of their own, which have no cells.
  init?(_ origins: Origins, in zones: GeometryColumn) {
    if case .points = origins.method { return nil }
    self.origins = origins
    self.zones = zones
    zoneOf = (0..<origins.zoneCount).flatMap { zone in
      origins.origins(ofZone: zone).map { _ in Int32(truncatingIfNeeded: zone) }
    }
  }

  /// The cells within each limit of every place, dissolved.
  /// - Parameter reach: a row per place, its origins rising, with their costs.
  func polygons(
    _ reach: ReachTable, within limits: [Double], _ context: RunContext
  ) throws(GeosegError) -> ServiceAreaPolygons {
    let middle = zones.box.isEmpty ? (x: 0, y: 0) : zones.box.centre
    return try ServiceAreaPolygons.make(
      places: reach.rowCount, cutOffs: limits.count, crs: zones.crs, context,
      worker: { () throws(GeosegError) in KnownZones(zones, try GEOSWorker(origin: middle)) }
    ) { (known: inout KnownZones, place, out) throws(GeosegError) in
      let row = reach.rowStarts[place]..<reach.rowStarts[place + 1]
      for (cutOff, limit) in limits.enumerated() {
        let inside = row.filter { reach.costs[$0] <= limit }.map { Int(reach.places[$0]) }
        guard !inside.isEmpty else {
          out.byCutOff[cutOff].endFeature(.multiPolygon)
          continue
        }
        do throws(GeosegError) {
          let land = try dissolved(inside, &known)
          try known.worker.append(land, to: &out.byCutOff[cutOff])
        } catch {
          out.fail(place, cutOff: cutOff, error)
        }
      }
    }
  }

  private func dissolved(
    _ inside: [Int], _ known: inout KnownZones
  ) throws(GeosegError) -> GEOSGeometry {
    var parts: [GEOSGeometry] = []
    var start = 0
    while start < inside.count {
      let zone = Int(zoneOf[inside[start]])
      var end = start
      while end < inside.count, Int(zoneOf[inside[end]]) == zone { end += 1 }
      let whole = try known.geometry(zone)
      if end - start == origins.origins(ofZone: zone).count {
        parts.append(whole)
      } else {
        let squares = ZoneSquares(origins, zone).rectangles(inside[start..<end], crs: zones.crs)
        var shapes: [GEOSGeometry] = []
        for shape in 0..<squares.count { shapes.append(try known.worker.geometry(squares, shape)) }
        parts.append(try known.worker.union(of: shapes).intersection(whole))
      }
      start = end
    }
    return try known.worker.union(of: parts)
  }
}

/// Zones in the library's form, repaired where they were not valid; one per worker.
private struct KnownZones {
  let worker: GEOSWorker
  private let zones: GeometryColumn
  private var known: [Int: GEOSGeometry] = [:]

  init(_ zones: GeometryColumn, _ worker: GEOSWorker) {
    self.zones = zones
    self.worker = worker
  }

  mutating func geometry(_ zone: Int) throws(GeosegError) -> GEOSGeometry {
    if let made = known[zone] { return made }
    var geometry = try worker.geometry(zones, zone)
    if try geometry.invalidity() != nil { geometry = try geometry.madeValid() }
    known[zone] = geometry
    return geometry
  }
}

/// The grid that a zone's points are the cell centres of.
private struct ZoneSquares {
  private let origins: Origins
  private var x0 = Double.infinity
  private var y0 = Double.infinity
  private var side = Double.infinity

  init(_ origins: Origins, _ zone: Int) {
    self.origins = origins
    let range = origins.origins(ofZone: zone)
    for numbers in [range.map { origins.x[$0] }.sorted(), range.map { origins.y[$0] }.sorted()] {
      for (a, b) in zip(numbers, numbers.dropFirst()) where b - a > 1e-3 { side = min(side, b - a) }
    }
    for origin in range {
      x0 = min(x0, origins.x[origin])
      y0 = min(y0, origins.y[origin])
    }
  }

  /// Cells that follow each other in a row as one rectangle; borders between rows are the same
  /// numbers on both sides.
  func rectangles(_ cells: ArraySlice<Int>, crs: CRS) -> GeometryColumn {
    var out = GeometryColumn(crs: crs)
    guard side.isFinite else { return out }
    let places = cells.map { cell in
      (
        row: ((origins.y[cell] - y0) / side).rounded(),
        column: ((origins.x[cell] - x0) / side).rounded()
      )
    }.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
    var first = 0
    while first < places.count {
      var last = first
      while last + 1 < places.count, places[last + 1].row == places[first].row,
        places[last + 1].column <= places[last].column + 1
      {
        last += 1
      }
      let left = x0 + (places[first].column - 0.5) * side
      let right = x0 + (places[last].column + 0.5) * side
      let low = y0 + (places[first].row - 0.5) * side
      let high = y0 + (places[first].row + 0.5) * side
      out.appendPolygon([
        [(left, low), (right, low), (right, high), (left, high), (left, low)]
      ])
      first = last + 1
    }
    return out
  }
}
