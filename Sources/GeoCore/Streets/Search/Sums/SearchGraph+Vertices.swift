/// Vertices of a network that a search reached, rising, with their costs.
public struct ReachedVertices: Sendable, Hashable {
  public var vertices: [Int32]
  /// In the unit of the costs.
  public var costs: [Double]

  public init(vertices: [Int32], costs: [Double]) {
    self.vertices = vertices
    self.costs = costs
  }
}

extension SearchGraph {
  /// The vertices within a limit of one place, with the exact cost of each.
  ///
  /// - Parameters:
  ///   - limit: closed, in the unit of the costs.
  /// - Complexity: a search over what lies within the limit, and O(vertices) to begin with.
  public func vertices(
    around place: Int, of places: SnappedPoints, within limit: Double
  ) -> ReachedVertices {
    let search = VertexSearch(rows)
    search.run(from: starts(from: place, of: places), within: limit)
    var found: [(vertex: Int32, cost: Double)] = []
    found.reserveCapacity(search.reachedCount)
    for index in 0..<search.reachedCount {
      let vertex = Int(search.reached[index])
      found.append((vertexAt[vertex], search.labels[vertex]))
    }
    found.sort { $0.vertex < $1.vertex }
    return ReachedVertices(vertices: found.map(\.vertex), costs: found.map(\.cost))
  }
}
