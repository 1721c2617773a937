public import GeoCore

extension StreetCentrality {
  /// The segments of a network as lines, with what is known of their streets and their measures.
  ///
  /// `segment` numbers them as the graph does, `street` is the row of the street in its file,
  /// `length_m` their length. Attributes of the street follow, then the columns of the measures.
  /// Coordinates are in the network's CRS.
  public func layer(
    of graph: SegmentGraph, in network: GeoCore.StreetNetwork, context: RunContext = RunContext()
  ) throws(GeosegError) -> FeatureTable {
    let measured = try columns(of: graph, context: context)
    var geometry = GeometryColumn(crs: network.crs)
    var lines: [Int] = []
    for segment in 0..<graph.count {
      geometry.appendLine(graph.points(segment).map { (graph.x[$0], graph.y[$0]) })
      lines.append(Int(network.line[Int(graph.edge[segment])]))
    }
    var columns: [Column] = [
      .numbers("segment", (0..<graph.count).map(Double.init)),
      .numbers("street", lines.map { Double(network.lineRows[$0]) }),
      .numbers("length_m", (0..<graph.count).map(graph.length), unit: .metres),
    ]
    let taken = Set((columns + measured).map(\.name))
    columns += network.lineAttributes.filter { !taken.contains($0.name) }
      .map { $0.selecting(lines) }
    return FeatureTable(
      count: graph.count, ids: (0..<graph.count).map { .number(String($0)) },
      columns: columns + measured, geometry: geometry)
  }
}
