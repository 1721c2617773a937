extension TownBuilder {
  /// The walking network of the finished mesh.
  func streets() -> StreetNetwork {
    var ways: [(side: PlanarMesh.Side, way: StreetNetwork.Way)] = []
    for face in 0..<mesh.faceCount {
      for side in mesh.sides(face) {
        guard let other = mesh.face(leftOf: side.reversed), other > face else { continue }
        if let way = way(along: side, face, other) { ways.append((side, way)) }
      }
    }
    return StreetNetwork(ways: ways, crossings: crossings, nodeCount: mesh.nodeCount)
  }

  private func way(
    along side: PlanarMesh.Side, _ face: Int, _ other: Int
  ) -> StreetNetwork.Way? {
    let grounds = (mesh.labels[face].ground, mesh.labels[other].ground)
    switch grounds {
    case (.land, .land):
      let line = mesh.line(of: side)
      guard let road = line.road else { return nil }
      let isRural = !isInTown(face) && !isInTown(other)
      if isRural, road == .secondary || road == .tertiary {
        return StreetNetwork.Way(road: .unclassified, name: line.name)
      }
      return StreetNetwork.Way(road: road, name: line.name, isOneWay: line.isOneWay)
    case (.land, let edge), (let edge, .land):
      guard isInTown(grounds.0 == .land ? face : other) else { return nil }
      switch edge {
      case .river: return StreetNetwork.Way(road: .footway, name: "Åpromenaden")
      case .railway: return StreetNetwork.Way(road: .footway, name: "Banstråket")
      case .lake: return StreetNetwork.Way(road: .footway, name: "Sjöpromenaden")
      case .land, .beyond: return nil
      }
    default: return nil
    }
  }
}
