import GeoCore

/// Costs between points by trying every way: all points made vertices, edges cut at them, and Floyd
/// and Warshall's relaxation over everything.
struct EveryPath {
  /// From origin to place in the direction asked for, infinite where there is no way.
  let cost: [[Double]]

  init(
    _ network: StreetNetwork, _ costs: EdgeCosts, from origins: SnappedPoints,
    to places: SnappedPoints, direction: SearchGraph.Direction = .toPlaces
  ) {
    let groups = [origins, places]
    var count = network.vertexCount
    // Where every point is, as a vertex of the cut network.
    var node: [[Int?]] = []
    var cuts: [[(offset: Double, node: Int)]] = .init(repeating: [], count: network.edgeCount)
    for group in groups {
      var nodes: [Int?] = []
      for point in 0..<group.count {
        if !group.isConnected(point) {
          nodes.append(nil)
        } else if group.vertex[point] >= 0 {
          nodes.append(Int(group.vertex[point]))
        } else {
          let edge = Int(group.edge[point])
          let offset = group.offset[point]
          if offset <= 0 {
            nodes.append(Int(network.first[edge]))
          } else if offset >= network.length[edge] {
            nodes.append(Int(network.last[edge]))
          } else if let known = cuts[edge].first(where: { $0.offset == offset }) {
            nodes.append(known.node)
          } else {
            cuts[edge].append((offset, count))
            nodes.append(count)
            count += 1
          }
        }
      }
      node.append(nodes)
    }
    var matrix = [[Double]](
      repeating: .init(repeating: .infinity, count: count), count: count)
    for vertex in 0..<count { matrix[vertex][vertex] = 0 }
    for edge in 0..<network.edgeCount {
      let length = network.length[edge]
      let stops: [(Double, Int)] =
        [(0, Int(network.first[edge]))]
        + cuts[edge].sorted { $0.offset < $1.offset }.map { ($0.offset, $0.node) }
        + [(length, Int(network.last[edge]))]
      for (a, b) in zip(stops, stops.dropFirst()) {
        let forward = costs.cost(ofForward: edge, of: network, from: a.0, to: b.0)
        let backward = costs.cost(ofBackward: edge, of: network, from: b.0, to: a.0)
        if length > 0 {
          matrix[a.1][b.1] = min(matrix[a.1][b.1], forward)
          matrix[b.1][a.1] = min(matrix[b.1][a.1], backward)
        } else {
          matrix[a.1][b.1] = min(matrix[a.1][b.1], costs.forward[edge])
          matrix[b.1][a.1] = min(matrix[b.1][a.1], costs.backward[edge])
        }
      }
    }
    for k in 0..<count {
      for i in 0..<count where matrix[i][k] < .infinity {
        for j in 0..<count {
          matrix[i][j] = min(matrix[i][j], matrix[i][k] + matrix[k][j])
        }
      }
    }
    cost = (0..<origins.count).map { origin in
      (0..<places.count).map { place in
        guard let i = node[0][origin], let j = node[1][place] else { return .infinity }
        let between = direction == .toPlaces ? matrix[i][j] : matrix[j][i]
        let rate = costs.connectorRate
        return origins.connector[origin] * rate + between + places.connector[place] * rate
      }
    }
  }
}
