extension StreetNetwork {
  /// Numbers the connected components anew, as `component` documents them.
  ///
  /// Closed edges (passage none) connect nothing. For networks whose edges or passages were changed.
  /// - Complexity: O(vertices + edges)
  public mutating func numberComponents() {
    var sets = DisjointSets(count: vertexCount)
    for edge in 0..<edgeCount where !passage[edge].isEmpty {
      sets.unite(Int(first[edge]), Int(last[edge]))
    }
    // The root of a set is its lowest member, so roots rise with the lowest vertex.
    var sizes = [Int](repeating: 0, count: vertexCount)
    for vertex in 0..<vertexCount { sizes[sets.root(of: vertex)] += 1 }
    let roots = sizes.indices.filter { sizes[$0] > 0 }.sorted {
      (-sizes[$0], $0) < (-sizes[$1], $1)
    }
    var number = [Int32](repeating: 0, count: vertexCount)
    for (index, root) in roots.enumerated() { number[root] = Int32(truncatingIfNeeded: index) }
    component = (0..<vertexCount).map { number[sets.root(of: $0)] }
    componentSizes = roots.map { sizes[$0] }
  }
}
