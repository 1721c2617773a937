/// A straight line with everything below it on one side: nx·x + ny·y = offset.
struct CuttingLine {
  /// Unit normal.
  var nx: Double
  var ny: Double
  var offset: Double

  func height(_ x: Double, _ y: Double) -> Double { nx * x + ny * y - offset }
  func along(_ x: Double, _ y: Double) -> Double { nx * y - ny * x }
}

/// Area of a polygon whose corners come one after the other.
private struct TriangleFan {
  var twiceArea = 0.0
  private var first = (x: 0.0, y: 0.0)
  /// From the first corner to the last one.
  private var reach = (x: 0.0, y: 0.0)
  private var isEmpty = true

  mutating func add(_ x: Double, _ y: Double) {
    if isEmpty {
      first = (x, y)
      isEmpty = false
    }
    let next = (x: x - first.x, y: y - first.y)
    twiceArea += reach.x * next.y - next.x * reach.y
    reach = next
  }
}

extension PlanarMesh {
  /// Where a cut meets the boundary of a face.
  private struct Crossing {
    var side: Side
    var x: Double
    var y: Double
    /// An existing node to use in place of a new one.
    var node: Int?
    var along: Double
  }

  /// Area of a face in square metres.
  func area(_ face: Int) -> Double { signedArea(loops[face]) }

  func signedArea(_ loop: [Int]) -> Double {
    guard let origin = loop.first else { return 0 }
    var twice = 0.0
    for i in 0..<loop.count {
      let a = loop[i]
      let b = loop[i + 1 == loop.count ? 0 : i + 1]
      twice += (x[a] - x[origin]) * (y[b] - y[origin]) - (x[b] - x[origin]) * (y[a] - y[origin])
    }
    return twice / 2
  }

  /// Area of the part of a face below a line.
  func area(of face: Int, below line: CuttingLine) -> Double {
    let loop = loops[face]
    var fan = TriangleFan()
    for i in 0..<loop.count {
      let a = loop[i]
      let b = loop[i + 1 == loop.count ? 0 : i + 1]
      let ha = line.height(x[a], y[a])
      let hb = line.height(x[b], y[b])
      if ha < 0 { fan.add(x[a], y[a]) }
      if (ha < 0) != (hb < 0) {
        let t = ha / (ha - hb)
        fan.add(x[a] + t * (x[b] - x[a]), y[a] + t * (y[b] - y[a]))
      }
    }
    return fan.twiceArea / 2
  }

  /// Least and greatest value of nx·x + ny·y over a face.
  func extent(_ face: Int, nx: Double, ny: Double) -> (low: Double, high: Double) {
    var low = Double.infinity
    var high = -Double.infinity
    for node in loops[face] {
      let value = nx * x[node] + ny * y[node]
      low = min(low, value)
      high = max(high, value)
    }
    return (low, high)
  }

  /// The line with this normal that leaves `share` of the face's area below it.
  func line(across face: Int, nx: Double, ny: Double, share: Double) -> CuttingLine {
    var (low, high) = extent(face, nx: nx, ny: ny)
    let wanted = area(face) * share
    for _ in 0..<30 {
      let middle = (low + high) / 2
      if area(of: face, below: CuttingLine(nx: nx, ny: ny, offset: middle)) < wanted {
        low = middle
      } else {
        high = middle
      }
    }
    return CuttingLine(nx: nx, ny: ny, offset: (low + high) / 2)
  }

  /// Cuts a face along the longest chord of a line and returns the new face; nil when the cut
  /// would leave a part smaller than `leastShare` of the face or touch another edge.
  ///
  /// An end that lies within `snap` metres of a node uses that node.
  mutating func cut(
    face: Int, by line: CuttingLine, as lineIndex: Int, snap: Double, leastShare: Double = 0.2
  ) -> Int? {
    guard let (first, second) = chord(of: face, along: line, snap: snap),
      isClear(face: face, first, second, leastShare: leastShare)
    else { return nil }
    let from = first.node ?? split(first.side, x: first.x, y: first.y)
    let to = second.node ?? split(second.side, x: second.x, y: second.y)
    return part(face: face, from: from, to: to, line: lineIndex)
  }

  private func chord(
    of face: Int, along line: CuttingLine, snap: Double
  ) -> (Crossing, Crossing)? {
    let loop = loops[face]
    var crossings: [Crossing] = []
    for i in 0..<loop.count {
      let a = loop[i]
      let b = loop[i + 1 == loop.count ? 0 : i + 1]
      let ha = line.height(x[a], y[a])
      let hb = line.height(x[b], y[b])
      guard (ha < 0) != (hb < 0) else { continue }
      let t = ha / (ha - hb)
      let px = x[a] + t * (x[b] - x[a])
      let py = y[a] + t * (y[b] - y[a])
      let near = t < 0.5 ? a : b
      let dx = px - x[near]
      let dy = py - y[near]
      let node = dx * dx + dy * dy <= snap * snap ? near : nil
      crossings.append(
        Crossing(
          side: Side(from: a, to: b), x: px, y: py, node: node, along: line.along(px, py)))
    }
    crossings.sort { ($0.along, $0.side.from) < ($1.along, $1.side.from) }
    var best: (Crossing, Crossing)?
    var length = 0.0
    for i in stride(from: 0, to: crossings.count - 1, by: 2) {
      let here = crossings[i + 1].along - crossings[i].along
      if here > length {
        length = here
        best = (crossings[i], crossings[i + 1])
      }
    }
    return best
  }

  /// Whether the chord runs inside the face, leaves two sound parts and meets no other edge.
  private func isClear(
    face: Int, _ first: Crossing, _ second: Crossing, leastShare: Double
  ) -> Bool {
    if let a = first.node, let b = second.node {
      if a == b || hasEdge(Side(from: a, to: b)) { return false }
    }
    if let a = first.node, a == second.side.from || a == second.side.to, second.node == nil {
      return false
    }
    if let b = second.node, b == first.side.from || b == first.side.to, first.node == nil {
      return false
    }
    let p = first.node.map { (x: x[$0], y: y[$0]) } ?? (x: first.x, y: first.y)
    let q = second.node.map { (x: x[$0], y: y[$0]) } ?? (x: second.x, y: second.y)
    let loop = loops[face]
    // Area on the right of the chord, walking the boundary from p to q.
    var inner: [(x: Double, y: Double)] = [p]
    let start = loop.firstIndex(of: first.node ?? first.side.to) ?? 0
    let stop = second.node ?? second.side.from
    var at = first.node == nil ? start : (start + 1) % loop.count
    var steps = 0
    while steps <= loop.count {
      let node = loop[at]
      if node == second.node { break }
      inner.append((x[node], y[node]))
      if node == stop { break }
      at = (at + 1) % loop.count
      steps += 1
    }
    inner.append(q)
    var twice = 0.0
    for i in 0..<inner.count {
      let a = inner[i]
      let b = inner[i + 1 == inner.count ? 0 : i + 1]
      twice += (a.x - p.x) * (b.y - p.y) - (b.x - p.x) * (a.y - p.y)
    }
    let share = twice / 2 / area(face)
    guard share > leastShare, share < 1 - leastShare else { return false }
    for i in 0..<loop.count {
      let a = loop[i]
      let b = loop[i + 1 == loop.count ? 0 : i + 1]
      if a == first.node || b == first.node || a == second.node || b == second.node { continue }
      let side = Side(from: a, to: b)
      if first.node == nil && side == first.side { continue }
      if second.node == nil && side == second.side { continue }
      if segmentsMeet(p, q, (x[a], y[a]), (x[b], y[b])) { return false }
    }
    return true
  }
}

/// Whether two segments have a point in common, touching included.
func segmentsMeet(
  _ p: (x: Double, y: Double), _ q: (x: Double, y: Double),
  _ a: (x: Double, y: Double), _ b: (x: Double, y: Double)
) -> Bool {
  func turn(
    _ o: (x: Double, y: Double), _ s: (x: Double, y: Double), _ t: (x: Double, y: Double)
  ) -> Double {
    (s.x - o.x) * (t.y - o.y) - (t.x - o.x) * (s.y - o.y)
  }
  let d1 = turn(p, q, a)
  let d2 = turn(p, q, b)
  let d3 = turn(a, b, p)
  let d4 = turn(a, b, q)
  return d1 * d2 <= 0 && d3 * d4 <= 0
    && max(p.x, q.x) >= min(a.x, b.x) && max(a.x, b.x) >= min(p.x, q.x)
    && max(p.y, q.y) >= min(a.y, b.y) && max(a.y, b.y) >= min(p.y, q.y)
}
