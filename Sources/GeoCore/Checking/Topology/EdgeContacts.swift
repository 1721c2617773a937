/// A place where edges of a feature meet although they are not neighbours on a ring.
struct EdgeContact: Hashable {
  enum Nature: Hashable {
    /// One path passes to the other side of the other.
    case cross
    /// They meet at a point and part again on the same side.
    case touch
    /// They run along each other.
    case overlap(sameDirection: Bool)
  }

  var nature: Nature
  var coordinate: Location.Coordinate
  /// The rings that meet, the lower number first.
  var ringA: Int
  var ringB: Int
}

/// All contacts between the edges of a feature.
///
/// Runs of up to eight edges are boxed and indexed; only edges of runs whose boxes meet are
/// compared. O(n log n) for shapes that are not all tangle. A tangle is given up after
/// `mostContacts` findings, and a shape whose edges all run close to each other, such as a hatching
/// of long diagonals, after a fixed number of comparisons: `isComplete` says so.
struct EdgeContacts {
  static let mostContacts = 1000
  private static let runLength = 8

  private(set) var contacts: [EdgeContact] = []
  /// All edges that could meet were compared.
  private(set) var isComplete = true
  private let edges: PolygonEdges
  private var runs: [Range<Int>] = []
  private var boxes: [Box] = []

  /// - Parameter allowance: pairs of runs to compare at most; nil takes what a sound shape of this
  ///   size never needs.
  init(_ edges: PolygonEdges, allowance: Int? = nil) {
    self.edges = edges
    for ring in 0..<edges.ringCount {
      let range = edges.range(ring)
      var start = range.lowerBound
      while start < range.upperBound {
        let run = start..<min(start + Self.runLength, range.upperBound)
        runs.append(run)
        boxes.append(box(run))
        start = run.upperBound
      }
    }
    search(allowance ?? 1_000_000 + 50 * runs.count)
  }

  private func box(_ run: Range<Int>) -> Box {
    var box = Box.empty
    for i in run { box.extend(x: edges.x[i], y: edges.y[i]) }
    let end = edges.next(run.upperBound - 1)
    box.extend(x: edges.x[end], y: edges.y[end])
    return box
  }

  private mutating func search(_ allowance: Int) {
    if runs.count <= 6 {
      for a in runs.indices {
        for b in a..<runs.count where boxes[a].intersects(boxes[b]) { compare(a, b) }
      }
      return
    }
    let index = BoxIndex(boxes)
    var hits: [Int] = []
    var left = allowance
    for a in runs.indices {
      index.query(boxes[a], into: &hits)
      hits.sort()
      for b in hits where b >= a { compare(a, b) }
      left -= hits.count
      if contacts.count >= Self.mostContacts { return }
      if left < 0 {
        isComplete = false
        return
      }
    }
  }

  private mutating func compare(_ a: Int, _ b: Int) {
    for i in runs[a] {
      let nextI = edges.next(i)
      let (ax, ay, bx, by) = (edges.x[i], edges.y[i], edges.x[nextI], edges.y[nextI])
      for j in runs[b] where j > i {
        let nextJ = edges.next(j)
        if nextI == j || nextJ == i { continue }
        let (cx, cy, dx, dy) = (edges.x[j], edges.y[j], edges.x[nextJ], edges.y[nextJ])
        let contact = SegmentContact.between(
          ax: ax, ay: ay, bx: bx, by: by, cx: cx, cy: cy, dx: dx, dy: dy)
        switch contact {
        case .apart: continue
        case .cross:
          let place = crossingPoint(
            ax: ax, ay: ay, bx: bx, by: by, cx: cx, cy: cy, dx: dx, dy: dy)
          add(.cross, place, i, j)
        case .overlap(let sameDirection):
          let place = Location.Coordinate(x: ax, y: ay)
          add(.overlap(sameDirection: sameDirection), place, i, j)
        case .touch: touch(i, j)
        }
      }
    }
  }

  private mutating func add(
    _ nature: EdgeContact.Nature, _ place: Location.Coordinate, _ i: Int, _ j: Int
  ) {
    let (a, b) = (Int(edges.rings[i]), Int(edges.rings[j]))
    contacts.append(
      EdgeContact(nature: nature, coordinate: place, ringA: min(a, b), ringB: max(a, b)))
  }

  /// Judges a common point that is an end of one edge: whether one path passes through the other.
  ///
  /// The point belongs to the edge that starts there, so that each meeting counts once.
  private mutating func touch(_ i: Int, _ j: Int) {
    let (endI, endJ) = (edges.next(i), edges.next(j))
    let onI = isOn(j, edge: i, endI)
    let onJ = isOn(i, edge: j, endJ)
    let startsAlike = edges.x[i] == edges.x[j] && edges.y[i] == edges.y[j]
    if startsAlike {
      judge(i, edges.previous(i), endI, edges.previous(j), endJ, i, j)
    } else if onI {
      // j starts inside i.
      judge(j, i, endI, edges.previous(j), endJ, i, j)
    } else if onJ {
      judge(i, j, endJ, edges.previous(i), endI, i, j)
    }
  }

  /// Whether coordinate `p` lies inside an edge, its ends excluded.
  private func isOn(_ p: Int, edge a: Int, _ b: Int) -> Bool {
    let (px, py) = (edges.x[p], edges.y[p])
    let (ax, ay, bx, by) = (edges.x[a], edges.y[a], edges.x[b], edges.y[b])
    if (px == ax && py == ay) || (px == bx && py == by) { return false }
    guard px >= min(ax, bx), px <= max(ax, bx), py >= min(ay, by), py <= max(ay, by) else {
      return false
    }
    return Orientation.of(ax: ax, ay: ay, bx: bx, by: by, cx: px, cy: py) == .onLine
  }

  /// Judges two paths a1–p–a2 and b1–p–b2 that meet in p.
  private mutating func judge(
    _ p: Int, _ a1: Int, _ a2: Int, _ b1: Int, _ b2: Int, _ i: Int, _ j: Int
  ) {
    let place = Location.Coordinate(x: edges.x[p], y: edges.y[p])
    // A branch along the other path: the stretch itself is reported, or the spike it belongs to.
    guard let side1 = side(b1, of: a1, p, a2), let side2 = side(b2, of: a1, p, a2) else { return }
    add(side1 == side2 ? .touch : .cross, place, i, j)
  }

  /// Whether q lies left of the path a–p–b; nil when it lies along one of its branches.
  private func side(_ q: Int, of a: Int, _ p: Int, _ b: Int) -> Bool? {
    let toP = orientation(a, p, q)
    let fromP = orientation(p, b, q)
    if toP == .onLine && isSameWay(p, a, q) { return nil }
    if fromP == .onLine && isSameWay(p, b, q) { return nil }
    switch orientation(a, p, b) {
    case .left: return toP == .left && fromP == .left
    case .right: return toP == .left || fromP == .left
    case .onLine: return toP == .left
    }
  }

  private func orientation(_ a: Int, _ b: Int, _ c: Int) -> Orientation {
    Orientation.of(
      ax: edges.x[a], ay: edges.y[a], bx: edges.x[b], by: edges.y[b], cx: edges.x[c],
      cy: edges.y[c])
  }

  /// Whether a and q, on one line with p, lie on the same side of p.
  private func isSameWay(_ p: Int, _ a: Int, _ q: Int) -> Bool {
    let (px, py) = (edges.x[p], edges.y[p])
    if edges.x[a] != px { return (edges.x[a] > px) == (edges.x[q] > px) && edges.x[q] != px }
    return (edges.y[a] > py) == (edges.y[q] > py) && edges.y[q] != py
  }
}
