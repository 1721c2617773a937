/// The edges that can be entered at every vertex going outward from the places.
///
/// All of them, unlike the arcs of a search, which leave out parallel ones and self-loops.
struct IncidentEdges: Sendable {
  /// Per search vertex, rows of `edges`.
  let starts: [UInt32]
  let edges: [UInt32]

  init(_ graph: SearchGraph) {
    var starts = [UInt32](repeating: 0, count: graph.vertexCount + 1)
    Self.forEachEntry(graph) { vertex, _ in starts[vertex + 1] &+= 1 }
    for vertex in 0..<graph.vertexCount { starts[vertex + 1] &+= starts[vertex] }
    var next = starts
    var edges = [UInt32](repeating: 0, count: Int(starts.last ?? 0))
    Self.forEachEntry(graph) { vertex, edge in
      edges[Int(next[vertex])] = UInt32(truncatingIfNeeded: edge)
      next[vertex] &+= 1
    }
    self.starts = starts
    self.edges = edges
  }

  @inline(__always)
  private static func forEachEntry(_ graph: SearchGraph, _ body: (Int, Int) -> Void) {
    let network = graph.network
    for edge in 0..<network.edgeCount where network.length[edge] > 0 {
      if graph.outward.isOpen(forward: edge) {
        body(Int(graph.position[Int(network.first[edge])]), edge)
      }
      if graph.outward.isOpen(backward: edge) {
        body(Int(graph.position[Int(network.last[edge])]), edge)
      }
    }
  }
}

extension EdgeCosts {
  /// Whether an edge may be used in the direction of its course.
  func isOpen(forward edge: Int) -> Bool { forward[edge] >= 0 && forward[edge] < .infinity }
  /// Whether it may be used against it.
  func isOpen(backward edge: Int) -> Bool { backward[edge] >= 0 && backward[edge] < .infinity }
}
