public import GeoCore

/// How near to each other the zones of at least each share lie, in steps on the contiguity graph.
///
/// Entry j holds what is true of the zones with a share of at least `shares[j]`; shares descend.
/// Pairs of zones in different components have no distance and are left out.
/// Source: Hong & Sadahiro 2014, Journal of Geographical Systems 16(2), 211–231.
public struct ProximityProfile: Sendable, Hashable {
  /// The distinct shares of the focal group, from the highest.
  public private(set) var shares: [Double] = []
  /// How many zones have at least that share.
  public private(set) var zones: [Int] = []
  /// Ordered pairs of those zones that are connected.
  public private(set) var pairs: [Int] = []
  /// Steps between them, over all those pairs.
  public private(set) var steps: [Int] = []
  /// Share of the focal group in the whole area.
  public let share: Double

  /// Adds zones in descending order of share, with one search of the graph for each.
  ///
  /// - Input: persons per zone, ≥ 0, rows aligned with the graph of the whole area, in which steps
  ///   may lead through empty zones; these are in no set
  /// - Complexity: O(zones · edges) at most; each search ends when all zones before it are found
  public init(
    focal: Span<Double>, rest: Span<Double>, neighbours graph: ContiguityGraph,
    context: RunContext = RunContext()
  ) throws(GeosegError) {
    let mixes = ZoneMixes(focal, rest)
    let order = mixes.populated.sorted {
      (mixes.shares[$1], $0) < (mixes.shares[$0], $1)
    }
    var rank = [Int32](repeating: .max, count: graph.count)
    for (place, zone) in order.enumerated() { rank[zone] = Int32(truncatingIfNeeded: place) }
    let ranks = rank
    let parts = try context.mapChunks(
      count: order.count, grain: 64,
      worker: { () throws(GeosegError) in RankedSearch(graph, ranks) }
    ) { (search, range) throws(GeosegError) in
      range.map { search.reach(from: order[$0]) }
    }
    var focalSum = CompensatedSum()
    var allSum = CompensatedSum()
    for i in 0..<focal.count {
      focalSum.add(focal[i])
      allSum.add(focal[i])
      allSum.add(rest[i])
    }
    share = focalSum.value / allSum.value
    var pairCount = 0
    var stepCount = 0
    for (place, reach) in parts.joined().enumerated() {
      pairCount += 2 * reach.zones
      stepCount += 2 * reach.steps
      let here = mixes.shares[order[place]]
      if place + 1 < order.count, mixes.shares[order[place + 1]] == here { continue }
      shares.append(here)
      zones.append(place + 1)
      pairs.append(pairCount)
      steps.append(stepCount)
    }
  }

  /// Inverse mean distance of the zones with at least `shares[entry]`, per step; 0 for one zone, and
  /// when none of them are connected.
  public func proximity(_ entry: Int) -> Double {
    steps[entry] > 0 ? Double(pairs[entry]) / Double(steps[entry]) : 0
  }

  /// The index SPP: the area between the profile and that of a share that is P everywhere.
  ///
  /// - Formula: SPP = [P − ∫₀ᴾ η(s) ds + ∫ᴾ¹ η(s) ds] / (1 − P), η the proximity of the zones with
  ///   pᵢ ≥ s; a step function, integrated exactly
  /// - Output: about 0 … 1, high when zones of high share lie together; NaN when a group is empty
  public var index: Double {
    guard share > 0, share < 1 else { return .nan }
    var sum = CompensatedSum()
    sum.add(share)
    for entry in shares.indices {
      // η has this value for s above the next share, up to this one.
      let upper = shares[entry]
      let lower = entry + 1 < shares.count ? shares[entry + 1] : 0
      let height = proximity(entry)
      sum.add(height * max(0, upper - max(lower, share)))
      sum.add(-height * max(0, min(upper, share) - lower))
    }
    return sum.value / (1 - share)
  }
}

/// A breadth-first search that ends when all zones ranked before its start are found.
private struct RankedSearch: SendableMetatype {
  private let graph: ContiguityGraph
  private let rank: [Int32]
  /// The rank of the start that last saw each zone.
  private var seen: [Int32]
  private var queue: [Int32]

  init(_ graph: ContiguityGraph, _ rank: [Int32]) {
    self.graph = graph
    self.rank = rank
    seen = [Int32](repeating: -1, count: graph.count)
    queue = [Int32](repeating: 0, count: graph.count)
  }

  /// How many zones ranked before `start` are connected to it, and the sum of steps to them.
  mutating func reach(from start: Int) -> (zones: Int, steps: Int) {
    let mine = rank[start]
    guard mine > 0 else { return (0, 0) }
    return graph.starts.withUnsafeBufferPointer { starts in
      graph.neighbours.withUnsafeBufferPointer { neighbours in
        rank.withUnsafeBufferPointer { rank in
          seen.withUnsafeMutableBufferPointer { seen in
            queue.withUnsafeMutableBufferPointer { queue in
              queue[0] = Int32(truncatingIfNeeded: start)
              seen[start] = mine
              var left = Int(mine)
              var (zones, steps, step) = (0, 0, 0)
              var (next, filled) = (0, 1)
              while next < filled && left > 0 {
                let end = filled
                let before = zones
                step &+= 1
                while next < end {
                  let zone = Int(queue[next])
                  next &+= 1
                  var entry = starts[zone]
                  let last = starts[zone &+ 1]
                  while entry < last {
                    let other = Int(neighbours[entry])
                    entry &+= 1
                    if seen[other] == mine { continue }
                    seen[other] = mine
                    queue[filled] = Int32(truncatingIfNeeded: other)
                    filled &+= 1
                    zones &+= rank[other] < mine ? 1 : 0
                  }
                }
                steps &+= step &* (zones &- before)
                left = Int(mine) &- zones
              }
              return (zones, steps)
            }
          }
        }
      }
    }
  }
}
