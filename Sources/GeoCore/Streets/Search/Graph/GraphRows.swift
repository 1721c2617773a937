/// Compressed rows of arcs: the memory that searches run over, never changed once made.
///
/// The arcs out of vertex v are `starts[v]..<starts[v + 1]` of `targets`, `costs` and `edges`. No two
/// of them lead to the same vertex and none leads back to v.
final class GraphRows: @unchecked Sendable {
  let vertexCount: Int
  let arcCount: Int
  let starts: UnsafeMutablePointer<UInt32>
  let targets: UnsafeMutablePointer<UInt32>
  /// Finite and not negative.
  let costs: UnsafeMutablePointer<Double>
  /// The edge that an arc goes along: the cheapest of parallel ones, equals by the lowest.
  let edges: UnsafeMutablePointer<UInt32>
  /// The greatest cost of an arc, 0 without any.
  let longestArc: Double
  /// Buckets per unit of cost that searches do well with; 0 where no width would do.
  let bucketScale: Double

  /// More than any path can cost that visits no vertex twice.
  var longestPath: Double { longestArc * Double(vertexCount) }

  /// Rows of a network whose vertex v is to be called `position[v]`.
  ///
  /// Edges that may not be used in a direction, or whose cost is not a number from 0, give no arc.
  init(_ network: StreetNetwork, _ edgeCosts: EdgeCosts, position: [UInt32]) {
    let count = network.vertexCount
    let counts = ArcCounts(network, edgeCosts, position)
    let total = counts.total
    vertexCount = count
    let starts = UnsafeMutablePointer<UInt32>.allocate(capacity: count + 1)
    let targets = UnsafeMutablePointer<UInt32>.allocate(capacity: max(1, total))
    let arcCosts = UnsafeMutablePointer<Double>.allocate(capacity: max(1, total))
    let edges = UnsafeMutablePointer<UInt32>.allocate(capacity: max(1, total))

    var next = counts.starts
    counts.forEachArc { from, to, cost, edge in
      let slot = Int(next[Int(from)])
      next[Int(from)] &+= 1
      targets[slot] = to
      arcCosts[slot] = cost
      edges[slot] = edge
    }
    // Rows are closed up over arcs that another one to the same vertex makes needless.
    var slotOfTarget = [UInt32](repeating: .max, count: count)
    var kept = 0
    for vertex in 0..<count {
      let rowStart = kept
      for slot in Int(counts.starts[vertex])..<Int(counts.starts[vertex + 1]) {
        let target = Int(targets[slot])
        let known = Int(slotOfTarget[target])
        if known >= rowStart, known < kept, targets[known] == targets[slot] {
          // Edges come in their order, so that equals stay with the lowest.
          if arcCosts[slot] < arcCosts[known] {
            arcCosts[known] = arcCosts[slot]
            edges[known] = edges[slot]
          }
          continue
        }
        targets[kept] = targets[slot]
        arcCosts[kept] = arcCosts[slot]
        edges[kept] = edges[slot]
        slotOfTarget[target] = UInt32(truncatingIfNeeded: kept)
        kept += 1
      }
      starts[vertex] = UInt32(truncatingIfNeeded: rowStart)
    }
    starts[count] = UInt32(truncatingIfNeeded: kept)
    self.starts = starts
    self.targets = targets
    costs = arcCosts
    self.edges = edges
    arcCount = kept
    var longest = 0.0
    for arc in 0..<kept { longest = max(longest, arcCosts[arc]) }
    longestArc = longest
    bucketScale = Self.bucketScale(arcCosts, count: kept)
  }

  /// Buckets of half the median cost: wide enough to hold some vertices each, and narrow enough that
  /// few are reached for less after they were searched from.
  private static func bucketScale(_ costs: UnsafeMutablePointer<Double>, count: Int) -> Double {
    let step = max(1, count / 10_000)
    let sample = stride(from: 0, to: count, by: step).map { costs[$0] }.filter { $0 > 0 }.sorted()
    guard !sample.isEmpty else { return 0 }
    let scale = 2 / sample[sample.count / 2]
    return scale < .infinity ? scale : 0
  }

  deinit {
    starts.deallocate()
    targets.deallocate()
    costs.deallocate()
    edges.deallocate()
  }
}

/// How many arcs leave every vertex, before parallel ones are joined.
private struct ArcCounts {
  let network: StreetNetwork
  let costs: EdgeCosts
  let position: [UInt32]
  let starts: [UInt32]

  var total: Int { Int(starts.last ?? 0) }

  init(_ network: StreetNetwork, _ costs: EdgeCosts, _ position: [UInt32]) {
    self.network = network
    self.costs = costs
    self.position = position
    var starts = [UInt32](repeating: 0, count: network.vertexCount + 1)
    Self.forEachArc(network, costs, position) { from, _, _, _ in starts[Int(from) + 1] &+= 1 }
    for vertex in 0..<network.vertexCount { starts[vertex + 1] &+= starts[vertex] }
    self.starts = starts
  }

  func forEachArc(_ body: (_ from: UInt32, _ to: UInt32, _ cost: Double, _ edge: UInt32) -> Void) {
    Self.forEachArc(network, costs, position, body)
  }

  @inline(__always)
  private static func forEachArc(
    _ network: StreetNetwork, _ costs: EdgeCosts, _ position: [UInt32],
    _ body: (_ from: UInt32, _ to: UInt32, _ cost: Double, _ edge: UInt32) -> Void
  ) {
    for edge in 0..<network.edgeCount {
      let first = position[Int(network.first[edge])]
      let last = position[Int(network.last[edge])]
      if first == last { continue }
      let number = UInt32(truncatingIfNeeded: edge)
      let (forward, backward) = (costs.forward[edge], costs.backward[edge])
      if forward >= 0, forward < .infinity { body(first, last, forward, number) }
      if backward >= 0, backward < .infinity { body(last, first, backward, number) }
    }
  }
}
