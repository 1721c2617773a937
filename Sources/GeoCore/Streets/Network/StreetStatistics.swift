/// What a network is made of, as counts.
public struct StreetStatistics: Sendable, Hashable {
  public var vertices: Int
  public var edges: Int
  /// Edges that begin and end at one vertex.
  public var selfLoops: Int
  /// Edges between two vertices that an edge before them joins already, in either direction;
  /// self-loops not counted.
  public var parallelEdges: Int
  /// Edges that nobody may use.
  public var closedEdges: Int
  /// Metres of all edges.
  public var totalLength: Double
  /// Vertices of each connected component, falling.
  public var componentSizes: [Int]
  /// Vertices by the number of edge ends at them; a self-loop has two ends at its vertex.
  public var degrees: [Int]
  /// Vertices with one edge end.
  public var deadEnds: Int
}

extension StreetNetwork {
  /// Counts vertices, edges and how they hang together.
  /// - Complexity: O(edges · log edges)
  public var statistics: StreetStatistics {
    var ends = [Int](repeating: 0, count: vertexCount)
    var pairs: [UInt64] = []
    pairs.reserveCapacity(edgeCount)
    for edge in 0..<edgeCount {
      ends[Int(first[edge])] += 1
      ends[Int(last[edge])] += 1
      guard first[edge] != last[edge] else { continue }
      let low = UInt64(UInt32(bitPattern: min(first[edge], last[edge])))
      pairs.append(low << 32 | UInt64(UInt32(bitPattern: max(first[edge], last[edge]))))
    }
    pairs.sort()
    let parallel = pairs.indices.dropFirst().count { pairs[$0] == pairs[$0 - 1] }
    var total = CompensatedSum()
    for length in length { total.add(length) }
    var degrees = [Int](repeating: 0, count: (ends.max() ?? -1) + 1)
    for degree in ends { degrees[degree] += 1 }
    return StreetStatistics(
      vertices: vertexCount, edges: edgeCount, selfLoops: edgeCount - pairs.count,
      parallelEdges: parallel, closedEdges: passage.count { $0.isEmpty },
      totalLength: total.value, componentSizes: componentSizes, degrees: degrees,
      deadEnds: degrees.count > 1 ? degrees[1] : 0)
  }
}
