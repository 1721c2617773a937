#if canImport(Glibc)
  internal import Glibc
#endif

/// The bent borders of a diagram drawn as lines, each once, for both cells beside it.
struct TracedBorders: Sendable {
  struct Key: Hashable, Sendable {
    /// The lower site, and the vertices that the border runs between counter-clockwise about it.
    let site: Int32
    let neighbour: Int32
    let first: Int32
    let last: Int32
  }

  /// Points between the two vertices.
  private(set) var points: [Key: [(x: Double, y: Double)]] = [:]

  /// - Parameter tolerance: metres that the lines may lie off the borders.
  init(_ diagram: VoronoiDiagram, tolerance: Double, _ context: RunContext) throws(GeosegError) {
    guard diagram.delays != nil else { return }
    let parts = try context.mapChunks(count: diagram.cells.count, grain: 64) { range in
      var found: [(Key, [(x: Double, y: Double)])] = []
      for site in range {
        for (number, border) in diagram.cells[site].enumerated()
        where border.wave.isCurved && Int(border.neighbour) > site {
          let key = Key(
            site: Int32(truncatingIfNeeded: site), neighbour: border.neighbour,
            first: border.vertex, last: diagram.end(of: number, ofCell: site))
          found.append((key, diagram.traced(border, of: site, to: key.last, tolerance)))
        }
      }
      return found
    }
    for part in parts {
      for (key, line) in part { points[key] = line }
    }
  }
}

extension VoronoiDiagram {
  /// Points between the ends of a bent border, close enough that chords stay within a tolerance.
  fileprivate func traced(
    _ border: Border, of site: Int, to last: Int32, _ tolerance: Double
  ) -> [(x: Double, y: Double)] {
    func point(_ angle: Double) -> (x: Double, y: Double)? {
      let (cosine, sine) = (cos(angle), sin(angle))
      let closeness = border.wave.closeness(cosine, sine)
      guard closeness > 0 else { return nil }
      return (x[site] + cosine / closeness, y[site] + sine / closeness)
    }
    typealias Mark = (angle: Double, at: (x: Double, y: Double))
    let first = (
      angle: border.start,
      at: (x: vertexX[Int(border.vertex)], y: vertexY[Int(border.vertex)])
    )
    // What still has to be reached, the nearest last.
    var waiting: [Mark] = [
      (border.end, (x: vertexX[Int(last)], y: vertexY[Int(last)]))
    ]
    var at: Mark = first
    var out: [(x: Double, y: Double)] = []
    let finest = (border.end - border.start) / 0x1p20
    while let goal = waiting.last {
      let span = goal.angle - at.angle
      // A branch of a hyperbola bends one way only; three points between tell how far it swings out.
      var widest = 0.0
      for quarter in 1...3 {
        guard let between = point(at.angle + span * Double(quarter) / 4) else { continue }
        widest = max(widest, Self.distance(of: between, toChord: at.at, goal.at))
      }
      if widest > tolerance / 2, span > finest, out.count < 100_000,
        let middle = point(at.angle + span / 2)
      {
        waiting.append((at.angle + span / 2, middle))
        continue
      }
      waiting.removeLast()
      if !waiting.isEmpty { out.append(goal.at) }
      at = goal
    }
    return out
  }

  private static func distance(
    of point: (x: Double, y: Double), toChord a: (x: Double, y: Double), _ b: (x: Double, y: Double)
  ) -> Double {
    let (dx, dy) = (b.x - a.x, b.y - a.y)
    let (px, py) = (point.x - a.x, point.y - a.y)
    let square = dx * dx + dy * dy
    let share = square > 0 ? max(0, min(1, (px * dx + py * dy) / square)) : 0
    let (ex, ey) = (px - share * dx, py - share * dy)
    return (ex * ex + ey * ey).squareRoot()
  }

  /// Every cell as a polygon, empty for what has none.
  func polygons(_ traced: TracedBorders, crs: CRS) -> GeometryColumn {
    var out = GeometryColumn(crs: crs)
    for site in cells.indices {
      let cell = cells[site]
      var ring: [(x: Double, y: Double)] = []
      for (number, border) in cell.enumerated() {
        ring.append((vertexX[Int(border.vertex)], vertexY[Int(border.vertex)]))
        guard border.wave.isCurved, border.neighbour >= 0 else { continue }
        let own = Int32(truncatingIfNeeded: site)
        let end = end(of: number, ofCell: site)
        let isLower = own < border.neighbour
        let key = TracedBorders.Key(
          site: min(own, border.neighbour), neighbour: max(own, border.neighbour),
          first: isLower ? border.vertex : end, last: isLower ? end : border.vertex)
        guard let line = traced.points[key] else { continue }
        ring.append(contentsOf: isLower ? line : line.reversed())
      }
      guard ring.count >= 3, let first = ring.first else {
        out.endFeature(.multiPolygon)
        continue
      }
      ring.append(first)
      out.appendPolygon([ring])
    }
    return out
  }
}
