#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// How sharply one turns from one direction into another.
enum TurnAngle {
  /// Degrees between two directions, 0…180, rounded as the graph rounds.
  @inline(__always)
  static func degrees(_ ax: Double, _ ay: Double, _ bx: Double, _ by: Double) -> Double {
    let cross = (ax * by - ay * bx).magnitude
    let dot = ax * bx + ay * by
    return SegmentGraph.rounded(atan2(cross, dot) * (180 / Double.pi))
  }
}

/// What a course is like: how long, where its middle is, and how it bends on each side of it.
struct MiddleOfCourse {
  private(set) var length = 0.0
  private(set) var x = 0.0
  private(set) var y = 0.0
  /// Degrees.
  private(set) var bendBefore = 0.0
  private(set) var bendAfter = 0.0
  /// Unit vector into the course from its first end, and from its last.
  private(set) var firstX = 0.0
  private(set) var firstY = 0.0
  private(set) var lastX = 0.0
  private(set) var lastY = 0.0

  /// Precondition: at least two points, no two neighbours alike.
  init(_ course: [Int], _ x: [Double], _ y: [Double]) {
    var pieces: [(x: Double, y: Double, length: Double)] = []
    for k in 1..<course.count {
      let dx = x[course[k]] - x[course[k - 1]]
      let dy = y[course[k]] - y[course[k - 1]]
      let piece = hypot(dx, dy)
      pieces.append((dx / piece, dy / piece, piece))
      length += piece
    }
    let half = length / 2
    var along = 0.0
    var hasMiddle = false
    for k in pieces.indices {
      let piece = pieces[k]
      if k > 0 {
        let turn = TurnAngle.degrees(pieces[k - 1].x, pieces[k - 1].y, piece.x, piece.y)
        if hasMiddle { bendAfter += turn } else { bendBefore += turn }
      }
      if !hasMiddle, along + piece.length >= half || k == pieces.count - 1 {
        let rest = min(max(half - along, 0), piece.length)
        self.x = x[course[k]] + piece.x * rest
        self.y = y[course[k]] + piece.y * rest
        hasMiddle = true
      }
      along += piece.length
    }
    firstX = pieces[0].x
    firstY = pieces[0].y
    lastX = -pieces[pieces.count - 1].x
    lastY = -pieces[pieces.count - 1].y
  }
}

/// Vertices that are one and the same place.
struct JoinedVertices {
  private var parent: [Int32]
  private(set) var count: Int

  init(count: Int) {
    parent = (0..<count).map { Int32(truncatingIfNeeded: $0) }
    self.count = count
  }

  private mutating func root(_ vertex: Int32) -> Int32 {
    var v = vertex
    while parent[Int(v)] != v {
      parent[Int(v)] = parent[Int(parent[Int(v)])]
      v = parent[Int(v)]
    }
    return v
  }

  mutating func join(_ a: Int32, _ b: Int32) {
    let (p, q) = (root(a), root(b))
    guard p != q else { return }
    parent[Int(max(p, q))] = min(p, q)
    count -= 1
  }

  /// Number of the place of every vertex, in the order of their lowest vertex.
  mutating func numbers() -> [Int32] {
    var number = [Int32](repeating: -1, count: parent.count)
    var next: Int32 = 0
    for v in parent.indices {
      let r = Int(root(Int32(truncatingIfNeeded: v)))
      if number[r] < 0 {
        number[r] = next
        next += 1
      }
      number[v] = number[r]
    }
    return number
  }
}
