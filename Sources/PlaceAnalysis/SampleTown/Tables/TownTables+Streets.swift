internal import GeoCore

extension TownTables {
  /// The walking network, one row per edge.
  func streets() -> FeatureTable {
    let network = town.streets()
    let mesh = town.mesh
    let edges = network.edges
    var geometry = GeometryColumn(crs: .sweref99TM)
    var lengths: [Double] = []
    for edge in edges {
      geometry.appendLine(edge.nodes.map { (mesh.x[$0], mesh.y[$0]) })
      var length = 0.0
      for (a, b) in zip(edge.nodes, edge.nodes.dropFirst()) {
        length += mesh.length(PlanarMesh.Side(from: a, to: b))
      }
      lengths.append((length * 100).rounded() / 100)
    }
    func tag(_ kinds: [Crossing.Kind]) -> [String?] {
      edges.map { edge in edge.crossing.flatMap { kinds.contains($0.kind) ? "yes" : nil } }
    }
    let layers = edges.map { edge in
      switch edge.crossing?.kind {
      case .bridge: 1.0
      case .underpass: -1.0
      case .levelCrossing, nil: 0.0
      }
    }
    return FeatureTable(
      count: edges.count,
      columns: [
        .numbers("edge_id", edges.indices.map { Double($0 + 1) }),
        .numbers("u", edges.map { Double($0.from) }),
        .numbers("v", edges.map { Double($0.to) }),
        .numbers("length_m", lengths, unit: .metres, decimals: 2),
        .texts("highway", edges.map(\.way.road.rawValue)),
        .optionalTexts("name", edges.map(\.way.name)),
        .texts("oneway", edges.map { $0.way.isOneWay ? "yes" : "no" }),
        .optionalTexts("bridge", tag([.bridge])),
        .optionalTexts("tunnel", tag([.underpass])),
        .numbers("layer", layers),
      ], geometry: geometry)
  }

  /// River and railway as lines, in the middle of their bands.
  func barriers() -> FeatureTable {
    var geometry = GeometryColumn(crs: .sweref99TM)
    let grounds: [(Ground, Crossing.Barrier, String, String)] = [
      (.river, .river, "river", "Svanån"), (.railway, .railway, "railway", "Svealandsbanan södra"),
    ]
    for (ground, _, _, _) in grounds {
      let line = town.middleLine(of: ground)
      geometry.appendLine(line.map { (town.mesh.x[$0], town.mesh.y[$0]) })
    }
    return FeatureTable(
      count: grounds.count,
      columns: [
        .texts("kind", grounds.map { $0.2 }),
        .texts("name", grounds.map { $0.3 }),
        .numbers(
          "crossings",
          grounds.map { ground in
            Double(town.crossings.filter { $0.0.barrier == ground.1 }.count)
          }),
      ], geometry: geometry)
  }
}

extension Column {
  /// Texts with gaps.
  static func optionalTexts(_ name: String, _ values: [String?]) -> Column {
    let status = values.map { $0 == nil ? CellStatus.missing : .given }
    let hasGaps = values.contains { $0 == nil }
    return Column(
      name, .texts(TextStore(values.map { $0 ?? "" })), status: hasGaps ? status : nil)
  }
}
