extension TownBuilder {
  /// Puts a node at both ends of every crossing.
  mutating func joinLooseEnds() {
    for crossing in Crossing.all(measures) {
      let ends = crossing.ends(measures).compactMap { node(x: $0.x, y: $0.y) }
      if ends.count == 2 { crossings.append((crossing, ends[0], ends[1])) }
    }
  }

  /// The node at a point on a horizontal or vertical edge, made if there is none within a metre.
  private mutating func node(x px: Double, y py: Double) -> Int? {
    for face in 0..<mesh.faceCount {
      for side in mesh.sides(face) {
        let (ax, ay) = (mesh.x[side.from], mesh.y[side.from])
        let (bx, by) = (mesh.x[side.to], mesh.y[side.to])
        let onColumn =
          (ax - px).magnitude < 0.01 && (bx - px).magnitude < 0.01
          && py >= min(ay, by) - 1 && py <= max(ay, by) + 1
        let onRow =
          (ay - py).magnitude < 0.01 && (by - py).magnitude < 0.01
          && px >= min(ax, bx) - 1 && px <= max(ax, bx) + 1
        guard onColumn || onRow else { continue }
        for end in [side.from, side.to] {
          let dx = mesh.x[end] - px
          let dy = mesh.y[end] - py
          if dx * dx + dy * dy <= 1 { return end }
        }
        return mesh.split(side, x: px, y: py)
      }
    }
    return nil
  }

  /// Gives long edges enough nodes to follow the terrain's bends.
  mutating func roundBends() {
    for face in 0..<mesh.faceCount {
      for side in mesh.sides(face) {
        let other = mesh.face(leftOf: side.reversed)
        if let other, other < face { continue }
        let inTown = isInTown(face) || other.map(isInTown) ?? false
        let isInner =
          mesh.labels[face].ground == .land
          && other.map { mesh.labels[$0].ground == .land } ?? false
        let longest = isInner ? (inTown ? 120.0 : 240) : (inTown ? 70 : 130)
        let pieces = Int((mesh.length(side) / longest).rounded(.up))
        guard pieces > 1 else { continue }
        let (ax, ay) = (mesh.x[side.from], mesh.y[side.from])
        let (bx, by) = (mesh.x[side.to], mesh.y[side.to])
        var last = side.from
        for i in 1..<pieces {
          let t = Double(i) / Double(pieces)
          last = mesh.split(
            PlanarMesh.Side(from: last, to: side.to), x: ax + t * (bx - ax), y: ay + t * (by - ay))
        }
      }
    }
  }

  func isInTown(_ face: Int) -> Bool {
    location(face: face).map { $0 != .countryside } ?? false
  }
}
