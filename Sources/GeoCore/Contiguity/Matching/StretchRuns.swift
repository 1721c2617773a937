/// Joins stretches of a ring that run along the same zone into runs, and turns runs into contacts.
///
/// Between two stretches along one zone lie the wedges at its corners, where no edge of it is
/// abreast: gaps of up to twice the tolerance are filled unless another zone lies there.
struct StretchRuns {
  /// A border must be so many times as long as it is uncertain: where boundaries part at more than
  /// some 11°, what lies within the tolerance is shorter.
  private static let shortest = 5.0

  private struct Run {
    var other: Int32
    /// Metres along the row of edges.
    var end: Double
    var straight = CompensatedSum()
    var near = CompensatedSum()
  }

  private let edges: OpenEdges
  private let tolerance: Double
  /// Length of the edges before each one in its row of edges that follow each other, in metres.
  private let positions: [Double]
  private var open: [Run] = []
  private var edge = -1
  /// Start of the latest piece, and up to where the row was covered before it and with it.
  private var start = 0.0
  private var coveredBefore = 0.0
  private var covered = 0.0

  init(_ edges: OpenEdges, tolerance: Double) {
    self.edges = edges
    self.tolerance = tolerance
    var positions: [Double] = []
    positions.reserveCapacity(edges.count)
    var position = 0.0
    for i in 0..<edges.count {
      if i > 0, edges.rings[i] != edges.rings[i - 1] || edges.corners[i] != edges.corners[i - 1] + 1
      {
        position = 0
      }
      positions.append(position)
      position += edges.lengths[i]
    }
    self.positions = positions
  }

  /// Stretches in order of edge, then along it.
  mutating func add(_ stretch: OpenEdges.Stretch, _ contacts: inout [Contact]) {
    let next = Int(stretch.edge)
    let length = edges.lengths[next]
    let start = positions[next] + stretch.lower * length
    if !continues(to: next) {
      end(&contacts)
      covered = -.infinity
      self.start = -.infinity
    }
    if start > self.start {
      self.start = start
      coveredBefore = covered
    }
    edge = next
    var run = taken(stretch.zone, from: start, &contacts)
    let measured = (stretch.upper - stretch.lower) * length
    if stretch.isStraight { run.straight.add(measured) } else { run.near.add(measured) }
    run.end = positions[next] + stretch.upper * length
    covered = max(covered, run.end)
    open.append(run)
  }

  /// The run that goes on here, the gap filled, or a new one; ends those left too far behind.
  private mutating func taken(
    _ other: Int32, from start: Double, _ contacts: inout [Contact]
  ) -> Run {
    var found: Run?
    var kept = 0
    for run in open {
      let gap = start - run.end
      if run.other == other, gap <= 2 * tolerance, gap <= 1e-9 || run.end >= coveredBefore - 1e-9 {
        found = run
        found?.near.add(max(0, gap))
      } else if gap > 2 * tolerance || run.other == other {
        finish(run, &contacts)
      } else {
        open[kept] = run
        kept += 1
      }
    }
    open.removeLast(open.count - kept)
    return found ?? Run(other: other, end: start)
  }

  /// Whether all edges from the latest one on follow each other.
  private func continues(to next: Int) -> Bool {
    guard edge >= 0, edges.rings[next] == edges.rings[edge] else { return false }
    return Int(edges.corners[next] - edges.corners[edge]) == next - edge
  }

  /// Ends all runs.
  mutating func end(_ contacts: inout [Contact]) {
    for run in open { finish(run, &contacts) }
    open.removeAll(keepingCapacity: true)
  }

  private func finish(_ run: Run, _ contacts: inout [Contact]) {
    let zone = edges.zones[edge]
    if run.straight.value > 0 {
      contacts.append(Contact(zone, run.other, .straight, length: run.straight.value))
    }
    if run.near.value > 0 {
      let isBrief = run.straight.value + run.near.value <= Self.shortest * tolerance
      contacts.append(Contact(zone, run.other, isBrief ? .brief : .near, length: run.near.value))
    }
  }
}
