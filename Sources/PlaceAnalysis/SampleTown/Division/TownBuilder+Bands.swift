extension TownBuilder {
  /// Cuts the half bands of the river or the railway where the zone on their land side changes,
  /// and gives every part to that zone: zone borders then run midstream and mid-track.
  mutating func divideBands(_ ground: Ground) {
    var face = 0
    while face < mesh.faceCount {
      if mesh.labels[face].ground == ground, mesh.labels[face].zone < 0 {
        while let node = borderNode(on: face) {
          let axis = ground == .river ? (0.0, 1.0) : (1.0, 0.0)
          let line = CuttingLine(
            nx: axis.0, ny: axis.1, offset: axis.0 * mesh.x[node] + axis.1 * mesh.y[node])
          let lot = mesh.addLine(.init(road: nil, name: nil))
          guard mesh.cut(face: face, by: line, as: lot, snap: 0.5, leastShare: 0) != nil else {
            break
          }
        }
      }
      face += 1
    }
    // Parts that touch no land, under a bridge, follow their neighbour.
    for _ in 0..<4 {
      for face in 0..<mesh.faceCount
      where mesh.labels[face].ground == ground && mesh.labels[face].zone < 0 {
        mesh.labels[face].zone = landZones(face).first?.zone ?? bandNeighbour(face) ?? -1
      }
    }
  }

  /// A node where two zones meet on the land side of a band.
  private func borderNode(on face: Int) -> Int? {
    let zones = landZones(face)
    for (a, b) in zip(zones, zones.dropFirst()) where a.zone != b.zone && a.side.to == b.side.from {
      return a.side.to
    }
    // The loop may begin in the middle of the land side.
    if let last = zones.last, let first = zones.first, last.zone != first.zone,
      last.side.to == first.side.from
    {
      return first.side.from
    }
    return nil
  }

  /// Sides on which zones lie that are not of the face's own band, along the loop.
  private func landZones(_ face: Int) -> [(side: PlanarMesh.Side, zone: Int)] {
    mesh.sides(face).compactMap { side in
      guard let other = mesh.face(leftOf: side.reversed) else { return nil }
      let label = mesh.labels[other]
      return label.zone >= 0 && label.ground != mesh.labels[face].ground ? (side, label.zone) : nil
    }
  }

  private func bandNeighbour(_ face: Int) -> Int? {
    for side in mesh.sides(face) {
      if let other = mesh.face(leftOf: side.reversed), mesh.labels[other].zone >= 0 {
        return mesh.labels[other].zone
      }
    }
    return nil
  }
}

extension PlanarMesh {
  func sides(_ face: Int) -> [Side] {
    let loop = loops[face]
    return loop.indices.map { Side(from: loop[$0], to: loop[$0 + 1 == loop.count ? 0 : $0 + 1]) }
  }

  func length(_ side: Side) -> Double {
    let dx = x[side.to] - x[side.from]
    let dy = y[side.to] - y[side.from]
    return (dx * dx + dy * dy).squareRoot()
  }

  /// Centroid of a face.
  func centre(_ face: Int) -> (x: Double, y: Double) {
    let loop = loops[face]
    guard let o = loop.first else { return (0, 0) }
    var twice = 0.0
    var sx = 0.0
    var sy = 0.0
    for i in 0..<loop.count {
      let a = loop[i]
      let b = loop[i + 1 == loop.count ? 0 : i + 1]
      let cross = (x[a] - x[o]) * (y[b] - y[o]) - (x[b] - x[o]) * (y[a] - y[o])
      twice += cross
      sx += (x[a] + x[b] - 2 * x[o]) * cross
      sy += (y[a] + y[b] - 2 * y[o]) * cross
    }
    guard twice != 0 else { return (x[o], y[o]) }
    return (x[o] + sx / (3 * twice), y[o] + sy / (3 * twice))
  }
}
