internal import GeoCore

/// The edges of a network as a layer.
enum NetworkLayer {
  /// One line per edge: `edge_id` from 0, the vertices `u` and `v` (OSM nodes where the file has
  /// them), `length_m`, `component` (0 the largest), `level`, `passage`, `speed_factor` where streets
  /// differ, and what the file says of the street.
  ///
  /// A column of the file that has one of these names is called `source_…`.
  static func table(_ built: BuiltNetwork) -> FeatureTable {
    let network = built.network
    let edges = 0..<network.edgeCount
    func vertex(_ vertex: Int32) -> Double {
      network.vertexIDs.map { Double($0[Int(vertex)]) } ?? Double(vertex)
    }
    var columns: [Column] = [
      .numbers("edge_id", edges.map(Double.init)),
      .numbers("u", network.first.map(vertex)), .numbers("v", network.last.map(vertex)),
      .numbers("length_m", network.length, unit: .metres, decimals: 3),
      .numbers("component", network.first.map { Double(network.component[Int($0)]) }),
      .numbers("level", network.line.map { Double(built.lines.levels[Int($0)]) }),
      .texts("passage", network.passage.map(word)),
    ]
    if let factors = network.speedFactors {
      columns.append(.numbers("speed_factor", factors, unit: .share))
    }
    let own = Set(columns.map(\.name))
    let rows = network.line.map { Int($0) }
    for column in network.lineAttributes {
      var column = column.selecting(rows)
      if own.contains(column.name) { column.name = "source_" + column.name }
      columns.append(column)
    }
    return FeatureTable(
      count: network.edgeCount, columns: columns, geometry: network.edgeGeometry())
  }

  static func word(_ passage: Passage) -> String {
    switch passage {
    case .both: "both"
    case .forward: "forward"
    case .backward: "backward"
    default: "none"
    }
  }
}
