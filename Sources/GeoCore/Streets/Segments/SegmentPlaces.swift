/// Snapped points seen from the segments: on one of them, or at a junction.
struct SegmentPlaces {
  /// Segment that a point stands on, −1 elsewhere.
  private(set) var segment: [Int32] = []
  /// Junction that a point stands at, −1 elsewhere.
  private(set) var junction: [Int32] = []
  /// Metres from the segment's first end.
  private(set) var position: [Double] = []
  /// Metres between the point and where it stands.
  private(set) var connector: [Double] = []
  /// Points by segment and by junction, in their order.
  private(set) var onSegment = Listing()
  private(set) var atJunction = Listing()

  /// Rows of numbers, compressed.
  struct Listing {
    var starts: [Int] = [0]
    var members: [Int32] = []

    init() {}

    /// The members of each of `count` keys; a key below zero lists nothing.
    init(_ keys: [Int32], count: Int) {
      var next = [Int](repeating: 0, count: count + 1)
      for key in keys where key >= 0 { next[Int(key) + 1] += 1 }
      for k in 0..<count { next[k + 1] += next[k] }
      starts = next
      members = [Int32](repeating: 0, count: next[count])
      for (member, key) in keys.enumerated() where key >= 0 {
        members[next[Int(key)]] = Int32(truncatingIfNeeded: member)
        next[Int(key)] += 1
      }
    }

    func of(_ key: Int) -> ArraySlice<Int32> { members[starts[key]..<starts[key + 1]] }
  }

  /// A point that stands exactly where segments end stands at the junction, on all of them.
  init(_ points: SnappedPoints, on graph: SegmentGraph) {
    let count = points.count
    segment = [Int32](repeating: -1, count: count)
    junction = [Int32](repeating: -1, count: count)
    position = [Double](repeating: 0, count: count)
    connector = points.connector.map { SegmentGraph.rounded($0) }
    for i in 0..<count {
      if points.vertex[i] >= 0 {
        junction[i] = graph.junctionOfVertex[Int(points.vertex[i])]
      } else if points.edge[i] >= 0 {
        place(i, edge: Int(points.edge[i]), offset: points.offset[i], on: graph)
      }
    }
    onSegment = Listing(segment, count: graph.count)
    atJunction = Listing(junction, count: graph.junctionCount)
  }

  private mutating func place(_ i: Int, edge: Int, offset: Double, on graph: SegmentGraph) {
    let range = graph.edgeStarts[edge]..<graph.edgeStarts[edge + 1]
    guard !range.isEmpty else { return }
    var low = range.lowerBound
    var high = range.upperBound
    while high - low > 1 {
      let middle = (low + high) / 2
      if graph.start[middle] <= offset { low = middle } else { high = middle }
    }
    let along = SegmentGraph.rounded(offset - graph.start[low])
    if along <= 0 {
      junction[i] = graph.first[low]
    } else if along >= graph.length(low) {
      junction[i] = graph.last[low]
    } else {
      segment[i] = Int32(truncatingIfNeeded: low)
      position[i] = along
    }
  }
}

extension SegmentGraph {
  /// Degrees that the course of a segment bends between two positions along it, in metres.
  func bend(_ segment: Int, from a: Double, to b: Double) -> Double {
    guard unit == .edges else { return 0 }
    let (low, high) = (min(a, b), max(a, b))
    let points = points(segment)
    var along = 0.0
    var sum = 0.0
    for p in points.dropFirst().dropLast() {
      let (dx, dy) = (x[p] - x[p - 1], y[p] - y[p - 1])
      along += (dx * dx + dy * dy).squareRoot()
      if along >= low && along < high {
        sum += TurnAngle.degrees(dx, dy, x[p + 1] - x[p], y[p + 1] - y[p])
      }
    }
    return sum
  }
}
