/// Finds the cycle right to the west of a point, for what lies loose within a face.
struct FaceNesting {
  private let cycles: FaceCycles
  private let low: Double
  private let perBand: Double
  private var starts: [Int]
  private var edges: [Int32]

  init(_ cycles: FaceCycles) {
    self.cycles = cycles
    let borders = cycles.borders
    var box = Box.empty
    for point in borders.points { box.extend(x: point.x, y: point.y) }
    let count = min(16_384, max(1, borders.count / 4))
    let low = box.minY
    let perBand = box.height > 0 ? Double(count) / box.height : 0
    func band(_ y: Double) -> Int { max(0, min(count - 1, Int((y - low) * perBand))) }
    var starts = [Int](repeating: 0, count: count + 1)
    for edge in 0..<borders.count {
      let (y0, y1) = Self.heights(edge, borders)
      if y0 == y1 { continue }
      for b in band(y0)...band(y1) { starts[b + 1] += 1 }
    }
    for b in 0..<count { starts[b + 1] += starts[b] }
    var next = starts
    var edges = [Int32](repeating: 0, count: starts[count])
    for edge in 0..<borders.count {
      let (y0, y1) = Self.heights(edge, borders)
      if y0 == y1 { continue }
      for b in band(y0)...band(y1) {
        edges[next[b]] = Int32(truncatingIfNeeded: edge)
        next[b] += 1
      }
    }
    self.low = low
    self.perBand = perBand
    self.starts = starts
    self.edges = edges
  }

  private static func heights(_ edge: Int, _ borders: BorderEdges) -> (Double, Double) {
    let a = borders.points[Int(borders.ends[edge].a)].y
    let b = borders.points[Int(borders.ends[edge].b)].y
    return (min(a, b), max(a, b))
  }

  /// The cycle whose face holds the spot just west of a point; −1 for the face around everything.
  func cycle(westOf point: GridPoint) -> Int32 {
    let bands = starts.count - 1
    let band = max(0, min(bands - 1, Int((point.y - low) * perBand)))
    var best = -1
    for i in starts[band]..<starts[band + 1] {
      let edge = Int(edges[i])
      let (lower, upper) = ends(edge)
      // Half-open, as if the point were a trace higher.
      guard lower.y <= point.y, point.y < upper.y, min(lower.x, upper.x) < point.x,
        side(lower, upper, point) == .right
      else { continue }
      if best < 0 || isEast(edge, of: best) { best = edge }
    }
    guard best >= 0 else { return -1 }
    // The half-edge that runs down has the east on its left.
    let half = cycles.start(2 * best).y > cycles.end(2 * best).y ? 2 * best : 2 * best + 1
    return cycles.cycleOf[half]
  }

  private func ends(_ edge: Int) -> (lower: GridPoint, upper: GridPoint) {
    let a = cycles.start(2 * edge)
    let b = cycles.end(2 * edge)
    return a.y < b.y ? (a, b) : (b, a)
  }

  private func side(_ a: GridPoint, _ b: GridPoint, _ p: GridPoint) -> Orientation {
    Orientation.of(ax: a.x, ay: a.y, bx: b.x, by: b.y, cx: p.x, cy: p.y)
  }

  /// Whether an edge lies east of another one where both have the same height; they do not cross.
  private func isEast(_ e: Int, of f: Int) -> Bool {
    let (lowE, highE) = ends(e)
    let (lowF, highF) = ends(f)
    if lowE.y >= lowF.y {
      let turn = side(lowF, highF, lowE)
      return turn == .onLine ? side(lowF, highF, highE) == .right : turn == .right
    }
    let turn = side(lowE, highE, lowF)
    return turn == .onLine ? side(lowE, highE, highF) == .left : turn == .left
  }
}
