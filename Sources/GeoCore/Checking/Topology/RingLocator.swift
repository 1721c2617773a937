/// Answers where points lie to one large ring, many times over.
///
/// Runs of edges are indexed by their boxes; a question looks only at those that a ray to the
/// east can meet.
struct RingLocator {
  private static let runLength = 16
  private let edges: PolygonEdges
  private let runs: [Range<Int>]
  private let index: BoxIndex
  private let maxX: Double

  init(_ edges: PolygonEdges, _ ring: Int) {
    self.edges = edges
    let range = edges.range(ring)
    var runs: [Range<Int>] = []
    var boxes: [Box] = []
    var start = range.lowerBound
    while start < range.upperBound {
      let run = start..<min(start + Self.runLength, range.upperBound)
      var box = Box.empty
      for i in run { box.extend(x: edges.x[i], y: edges.y[i]) }
      let end = edges.next(run.upperBound - 1)
      box.extend(x: edges.x[end], y: edges.y[end])
      runs.append(run)
      boxes.append(box)
      start = run.upperBound
    }
    self.runs = runs
    index = BoxIndex(boxes)
    maxX = boxes.reduce(-.infinity) { max($0, $1.maxX) }
  }

  func side(_ px: Double, _ py: Double) -> Side {
    guard px <= maxX else { return .outside }
    var inside = false
    var onBoundary = false
    index.visit(Box(minX: px, minY: py, maxX: maxX, maxY: py)) { run in
      for i in runs[run] {
        let j = edges.next(i)
        switch RayCrossing.of(
          px, py, ax: edges.x[i], ay: edges.y[i], bx: edges.x[j], by: edges.y[j])
        {
        case .none: continue
        case .crossed: inside.toggle()
        case .onEdge:
          onBoundary = true
          return false
        }
      }
      return true
    }
    return onBoundary ? .boundary : inside ? .inside : .outside
  }
}
