extension TownBuilder {
  /// The walking network of the finished mesh.
  func streets() -> TownStreets {
    var ways: [(side: PlanarMesh.Side, way: TownStreets.Way)] = []
    for face in 0..<mesh.faceCount {
      for side in mesh.sides(face) {
        guard let other = mesh.face(leftOf: side.reversed), other > face else { continue }
        if let way = way(along: side, face, other) { ways.append((side, way)) }
      }
    }
    return TownStreets(ways: ways, crossings: crossings, nodeCount: mesh.nodeCount)
  }

  private func way(
    along side: PlanarMesh.Side, _ face: Int, _ other: Int
  ) -> TownStreets.Way? {
    let grounds = (mesh.labels[face].ground, mesh.labels[other].ground)
    switch grounds {
    case (.land, .land):
      let line = mesh.line(of: side)
      guard let road = line.road else { return nil }
      let isRural = !isInTown(face) && !isInTown(other)
      if isRural, road == .secondary || road == .tertiary {
        return TownStreets.Way(road: .unclassified, name: line.name)
      }
      return TownStreets.Way(road: road, name: line.name, isOneWay: line.isOneWay)
    case (.land, let edge), (let edge, .land):
      guard isInTown(grounds.0 == .land ? face : other) else { return nil }
      switch edge {
      case .river: return TownStreets.Way(road: .footway, name: "Åpromenaden")
      case .railway: return TownStreets.Way(road: .footway, name: "Banstråket")
      case .lake: return TownStreets.Way(road: .footway, name: "Sjöpromenaden")
      case .land, .beyond: return nil
      }
    default: return nil
    }
  }
}
