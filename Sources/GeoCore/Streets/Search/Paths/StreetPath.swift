/// A way through a network between two points tied to it, without their connectors.
public struct StreetPath: Sendable, Hashable {
  /// A stretch of one edge, walked from `start` to `end`.
  public struct Part: Sendable, Hashable {
    public var edge: Int32
    /// Metres from the edge's first point; above `end` where the edge is walked backward.
    public var start: Double
    public var end: Double

    public init(edge: Int32, start: Double, end: Double) {
      self.edge = edge
      self.start = start
      self.end = end
    }
  }

  /// In the order in which they are walked; none where both points are at one spot.
  public var parts: [Part]
  /// Of the whole pair, connectors included: as in a reach table, to the last bit.
  public var cost: Double

  /// Metres walked along the network.
  public var metres: Double { parts.reduce(0) { $0 + abs($1.end - $1.start) } }

  /// The path as a line in the network's coordinates, from its first point to its last.
  ///
  /// - Complexity: O(points of its edges' courses).
  public func course(on network: StreetNetwork) -> (x: [Double], y: [Double]) {
    var line = PathLine()
    for part in parts { line.append(part, of: network) }
    return (line.x, line.y)
  }
}

/// A line that grows by stretches of edges.
private struct PathLine {
  var x: [Double] = []
  var y: [Double] = []

  private mutating func add(_ east: Double, _ north: Double) {
    if x.last == east, y.last == north { return }
    x.append(east)
    y.append(north)
  }

  mutating func append(_ part: StreetPath.Part, of network: StreetNetwork) {
    let points = network.points(Int(part.edge))
    guard let firstPoint = points.first else { return }
    var drawn = [0.0]
    for point in points.dropFirst() {
      let east = network.x[point] - network.x[point - 1]
      let north = network.y[point] - network.y[point - 1]
      drawn.append((drawn.last ?? 0) + (east * east + north * north).squareRoot())
    }
    // Offsets are shares of the edge's length, however that was measured.
    let total = drawn.last ?? 0
    let length = network.length[Int(part.edge)]
    let scale = length > 0 ? total / length : 0
    let start = part.start * scale
    let end = part.end * scale
    func position(_ offset: Double) -> (Double, Double) {
      var piece = 1
      while piece < drawn.count - 1, drawn[piece] < offset { piece += 1 }
      guard piece < drawn.count else { return (network.x[firstPoint], network.y[firstPoint]) }
      let span = drawn[piece] - drawn[piece - 1]
      let share = span > 0 ? min(max((offset - drawn[piece - 1]) / span, 0), 1) : 0
      let before = firstPoint + piece - 1
      if share == 1 { return (network.x[before + 1], network.y[before + 1]) }
      return (
        network.x[before] + share * (network.x[before + 1] - network.x[before]),
        network.y[before] + share * (network.y[before + 1] - network.y[before])
      )
    }
    let (low, high) = (min(start, end), max(start, end))
    let between = points.filter {
      drawn[$0 - firstPoint] > low && drawn[$0 - firstPoint] < high
    }
    let from = position(start)
    add(from.0, from.1)
    for point in start <= end ? between : between.reversed() {
      add(network.x[point], network.y[point])
    }
    let to = position(end)
    add(to.0, to.1)
  }
}
