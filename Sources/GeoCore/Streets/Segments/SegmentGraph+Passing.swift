extension SegmentGraph {
  /// What is found from the middle of each segment to the middles of all others within a radius.
  public struct Centrality: Sendable {
    /// Segments reached, the origin included.
    public var nodeCount: [Double]
    /// Sum of the least costs to them, in the unit of the cost.
    public var totalDepth: [Double]
    /// Sum of their weights, without the origin's.
    public var reachedWeight: [Double]
    /// Sum of cost times weight.
    public var weightedDepth: [Double]
    /// Shortest ways that pass through each segment; a pair counts once each way.
    public var passages: [Double]

    init(count: Int) {
      nodeCount = [Double](repeating: 0, count: count)
      totalDepth = nodeCount
      reachedWeight = nodeCount
      weightedDepth = nodeCount
      passages = nodeCount
    }
  }

  /// Depths and betweenness of all segments under one rule.
  ///
  /// From the middle of every segment, shortest ways to the middles of all others within the radius.
  /// `passages[v]` = Σ_s Σ_t w_s w_t σ_st(v)/σ_st over ordered pairs s ≠ t with v between them, σ_st
  /// the number of shortest ways; equally short ways share a pair equally, also when they arrive from
  /// both ends. With `endShare` the two ends of a way get that part of it as well. The betweenness of
  /// networks that are open both ways is half the passages. `weights` are per segment, finite and not
  /// negative; nil for 1. Complexity: O(n s log s) for s segments in the radius. Source: Brandes 2001,
  /// doi:10.1080/0022250X.2001.9990249.
  public func centrality(
    _ rule: SegmentRule, weights: [Double]? = nil, endShare: Double = 0,
    countsPassages: Bool = true,
    context: RunContext = RunContext()
  ) throws(GeosegError) -> Centrality {
    let packed = PackedSegments(self, rule)
    var all = Centrality(count: count)
    // Each chunk has scores for all segments: as many chunks as a few dozen megabytes hold.
    let chunks = max(8, min(64, 4_000_000 / max(count, 1)))
    let grain = max(64, (count + chunks - 1) / chunks)
    let parts = try context.mapChunks(
      count: count, grain: grain,
      worker: { () throws(GeosegError) in SegmentSweep(packed, bound: .middle) }
    ) { (sweep: inout SegmentSweep, range) throws(GeosegError) in
      var part = CentralityPart(range: range, count: countsPassages ? count : 0)
      for origin in range {
        if (origin - range.lowerBound) & 255 == 255 { try context.cancellation.check() }
        sweep.startAtMiddle(of: origin)
        sweep.run()
        part.addDepths(from: origin, sweep, rule.cost, weights)
        if countsPassages {
          part.addPassages(from: origin, sweep, weights, endShare: endShare)
        }
      }
      return part
    }
    for part in parts { part.merge(into: &all) }
    return all
  }
}

/// What a range of origins contributes.
private struct CentralityPart {
  private let range: Range<Int>
  private var nodeCount: [Double] = []
  private var totalDepth: [Double] = []
  private var reachedWeight: [Double] = []
  private var weightedDepth: [Double] = []
  private var passages: [Double]

  init(range: Range<Int>, count: Int) {
    self.range = range
    passages = [Double](repeating: 0, count: count)
  }

  mutating func addDepths(
    from origin: Int, _ sweep: SegmentSweep, _ cost: SegmentCost, _ weights: [Double]?
  ) {
    var reached = 1.0
    var depth = 0.0
    var weight = 0.0
    var weighted = 0.0
    for place in 0..<sweep.settledCount {
      let state = sweep.state(place)
      let segment = state >> 1
      // Of two ways in, the first settled is the nearer.
      guard segment != origin, sweep.isFirst(state, place) else { continue }
      let value = sweep.label(state).cost(cost)
      let w = weights?[segment] ?? 1
      reached += 1
      depth += value
      weight += w
      weighted += value * w
    }
    nodeCount.append(reached)
    totalDepth.append(depth)
    reachedWeight.append(weight)
    weightedDepth.append(weighted)
  }

  mutating func addPassages(
    from origin: Int, _ sweep: SegmentSweep, _ weights: [Double]?, endShare: Double
  ) {
    passages.withUnsafeMutableBufferPointer { scores in
      guard let base = scores.baseAddress else { return }
      if let weights {
        weights.withUnsafeBufferPointer {
          sweep.addPassages(
            from: origin, weight: weights[origin], weights: $0.baseAddress, endShare: endShare,
            to: base)
        }
      } else {
        sweep.addPassages(from: origin, weight: 1, weights: nil, endShare: endShare, to: base)
      }
    }
  }

  func merge(into all: inout SegmentGraph.Centrality) {
    for (k, segment) in range.enumerated() {
      all.nodeCount[segment] = nodeCount[k]
      all.totalDepth[segment] = totalDepth[k]
      all.reachedWeight[segment] = reachedWeight[k]
      all.weightedDepth[segment] = weightedDepth[k]
    }
    for segment in passages.indices { all.passages[segment] += passages[segment] }
  }
}
