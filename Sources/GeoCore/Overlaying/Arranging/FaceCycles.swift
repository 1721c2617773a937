/// The walks around the faces between edges that meet at their ends only.
///
/// Edge e has two half-edges: 2e from its first end to its second, 2e + 1 back. Each half-edge has
/// one face on its left, and walking on with the face on the left comes back to where it began: a
/// cycle, counter-clockwise (of positive area) around the outside of a face, clockwise around what
/// lies loose within it. All areas are exact whole numbers.
struct FaceCycles {
  let borders: BorderEdges
  /// The half-edge that follows with the same face on the left.
  private(set) var next: [Int32]
  /// The cycle of each half-edge.
  private(set) var cycleOf: [Int32]
  /// A half-edge of each cycle that starts at its westernmost, then southernmost point.
  private(set) var firstOf: [Int32] = []
  /// Twice the area of each cycle, in grid squares.
  private(set) var doubleAreas: [Int128] = []

  var count: Int { firstOf.count }

  init(_ borders: BorderEdges) {
    self.borders = borders
    next = [Int32](repeating: -1, count: 2 * borders.count)
    cycleOf = next
    linkHalfEdges()
    findCycles()
  }

  /// The point that a half-edge starts at.
  @inline(__always)
  func origin(_ half: Int) -> Int32 {
    let ends = borders.ends[half >> 1]
    return half & 1 == 0 ? ends.a : ends.b
  }

  @inline(__always)
  func start(_ half: Int) -> GridPoint { borders.points[Int(origin(half))] }

  @inline(__always)
  func end(_ half: Int) -> GridPoint { borders.points[Int(origin(half ^ 1))] }

  private mutating func linkHalfEdges() {
    let halves = next.count
    var starts = [Int32](repeating: 0, count: borders.points.count + 1)
    for half in 0..<halves { starts[Int(origin(half)) + 1] += 1 }
    for point in borders.points.indices { starts[point + 1] += starts[point] }
    var free = starts
    var leaving = [Int32](repeating: 0, count: halves)
    for half in 0..<halves {
      let point = Int(origin(half))
      leaving[Int(free[point])] = Int32(truncatingIfNeeded: half)
      free[point] += 1
    }
    for point in borders.points.indices {
      let range = Int(starts[point])..<Int(starts[point + 1])
      if range.count > 2 { leaving[range].sort { isBefore(Int($0), Int($1)) } }
      // Counter-clockwise order: the walk that comes in along one goes out by the one before.
      var before = range.upperBound - 1
      for i in range {
        next[Int(leaving[i]) ^ 1] = leaving[before]
        before = i
      }
    }
  }

  /// Whether a half-edge comes before another one from the same point, counter-clockwise from east.
  private func isBefore(_ g: Int, _ h: Int) -> Bool {
    let centre = start(g)
    let p = end(g)
    let q = end(h)
    let isUpperP = p.y > centre.y || (p.y == centre.y && p.x > centre.x)
    let isUpperQ = q.y > centre.y || (q.y == centre.y && q.x > centre.x)
    if isUpperP != isUpperQ { return isUpperP }
    let turn = Orientation.of(ax: centre.x, ay: centre.y, bx: p.x, by: p.y, cx: q.x, cy: q.y)
    return turn == .onLine ? g < h : turn == .left
  }

  private mutating func findCycles() {
    for first in next.indices where cycleOf[first] < 0 {
      let cycle = Int32(truncatingIfNeeded: firstOf.count)
      var least = first
      var area: Int128 = 0
      let base = start(first)
      var half = first
      repeat {
        cycleOf[half] = cycle
        let p = start(half)
        let q = end(half)
        area += Self.cross(p, q, from: base)
        if p < start(least) { least = half }
        half = Int(next[half])
      } while half != first
      firstOf.append(Int32(truncatingIfNeeded: least))
      doubleAreas.append(area)
    }
  }

  /// Twice the area of a triangle, counter-clockwise positive.
  @inline(__always)
  static func cross(_ p: GridPoint, _ q: GridPoint, from base: GridPoint) -> Int128 {
    let px = Int128(Int64(p.x - base.x))
    let py = Int128(Int64(p.y - base.y))
    let qx = Int128(Int64(q.x - base.x))
    let qy = Int128(Int64(q.y - base.y))
    return px * qy - qx * py
  }
}
