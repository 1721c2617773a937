internal import GeoCore

extension PlanarMesh {
  /// Outline of a union of faces: for each of its parts the shell and then the holes, as nodes.
  ///
  /// Neighbouring unions share every node on their border.
  func outline(_ faces: [Int], contains: (Int) -> Bool) -> [[[Int]]] {
    var next: [Int: [Int]] = [:]
    var starts: [Int] = []
    for face in faces {
      for side in sides(face) {
        if let other = self.face(leftOf: side.reversed), contains(other) { continue }
        next[side.from, default: []].append(side.to)
        starts.append(side.from)
      }
    }
    var rings: [[Int]] = []
    for start in starts {
      while let first = next[start]?.first {
        next[start]?.removeFirst()
        var ring = [start]
        var from = start
        var at = first
        while at != start {
          ring.append(at)
          guard let choices = next[at], let to = turn(from: from, at: at, choices) else { break }
          next[at]?.removeAll { $0 == to }
          from = at
          at = to
        }
        rings.append(ring)
      }
    }
    return grouped(rings)
  }

  /// Where two parts touch in a node, the sharpest right turn keeps them apart.
  private func turn(from: Int, at: Int, _ choices: [Int]) -> Int? {
    guard choices.count > 1 else { return choices.first }
    let inX = x[at] - x[from]
    let inY = y[at] - y[from]
    func heading(_ to: Int) -> Double {
      let dx = x[to] - x[at]
      let dy = y[to] - y[at]
      let length = (dx * dx + dy * dy).squareRoot() * (inX * inX + inY * inY).squareRoot()
      let cosine = (inX * dx + inY * dy) / length
      return inX * dy - inY * dx > 0 ? 1 - cosine : cosine - 1
    }
    return choices.max { heading($0) < heading($1) }
  }

  /// Holes go to the smallest shell around them.
  private func grouped(_ rings: [[Int]]) -> [[[Int]]] {
    let areas = rings.map { signedArea($0) }
    var parts: [[[Int]]] = []
    var shells: [Int] = []
    for i in rings.indices where areas[i] > 0 {
      parts.append([rings[i]])
      shells.append(i)
    }
    for i in rings.indices where areas[i] < 0 {
      let inside = shells.indices.filter { isInside(rings[i], rings[shells[$0]]) }
      if let shell = inside.min(by: { areas[shells[$0]] < areas[shells[$1]] }) {
        parts[shell].append(rings[i])
      }
    }
    return parts
  }

  private func isInside(_ hole: [Int], _ shell: [Int]) -> Bool {
    let nodes = Set(shell)
    guard let node = hole.first(where: { !nodes.contains($0) }) else { return true }
    return contains(shell, x: x[node], y: y[node])
  }

  /// Whether a point lies within a ring.
  func contains(_ ring: [Int], x px: Double, y py: Double) -> Bool {
    var isInside = false
    for i in ring.indices {
      let a = ring[i]
      let b = ring[i + 1 == ring.count ? 0 : i + 1]
      guard (y[a] > py) != (y[b] > py) else { continue }
      let at = x[a] + (py - y[a]) / (y[b] - y[a]) * (x[b] - x[a])
      if px < at { isInside.toggle() }
    }
    return isInside
  }

  /// Adds an outline to a geometry column, as a polygon or, with several parts, a multipolygon.
  func append(_ outline: [[[Int]]], to column: inout GeometryColumn) {
    for part in outline {
      for ring in part {
        for node in ring + ring.prefix(1) { column.append(x: x[node], y: y[node]) }
        column.endRing()
      }
      column.endPart(.area)
    }
    column.endFeature(outline.count == 1 ? .polygon : .multiPolygon)
  }
}
