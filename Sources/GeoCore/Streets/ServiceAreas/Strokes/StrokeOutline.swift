internal import Glibc

/// Parts what lies within a width of a line into convex parts, as a GEOS buffer with round caps and
/// joins draws it.
///
/// Every segment gives a rectangle, every bend a fan on its outer side, both ends half a disc. Arcs
/// have the corners that GEOS gives them: as many even steps as the turn holds quarters of
/// `quadrantSegments`, rounded. Like GEOS it leaves out, on the inner side of a bend, points that lie
/// within a hundredth of the width of the point before them.
struct StrokeOutline {
  let width: Double
  /// Cosine and sine of the steps of half a circle, from its beginning.
  private let steps: [(cosine: Double, sine: Double)]
  private let quantum: Double
  private var x: [Double] = []
  private var y: [Double] = []

  init(width: Double, quadrantSegments: Int) {
    self.width = width
    let quarter = max(1, quadrantSegments)
    quantum = Double.pi / 2 / Double(quarter)
    steps = (0...2 * quarter).map { k in
      switch k {
      case 0: (1, 0)
      case quarter: (0, 1)
      case 2 * quarter: (-1, 0)
      default:
        (
          cos(Double(k) * Double.pi / 2 / Double(quarter)),
          sin(Double(k) * Double.pi / 2 / Double(quarter))
        )
      }
    }
  }

  /// Appends the parts of one line, its coordinates taken from `origin`.
  mutating func append(
    x lineX: UnsafeBufferPointer<Double>, y lineY: UnsafeBufferPointer<Double>,
    origin: (x: Double, y: Double), to parts: inout ConvexParts
  ) {
    x.removeAll(keepingCapacity: true)
    y.removeAll(keepingCapacity: true)
    for i in 0..<lineX.count {
      let (px, py) = (lineX[i] - origin.x, lineY[i] - origin.y)
      guard px.isFinite, py.isFinite else { continue }
      // Closer than any street is known to be the same.
      if let qx = x.last, let qy = y.last, abs(px - qx) + abs(py - qy) < 1e-9 { continue }
      x.append(px)
      y.append(py)
    }
    guard x.count > 1 else { return }
    if hasShortSteps {
      let left = simplified(turning: 1)
      let right = simplified(turning: -1)
      if left.count < x.count || right.count < x.count {
        appendSide(left, left: true, to: &parts)
        appendSide(right, left: false, to: &parts)
        appendEnds(beforeLast: left[left.count - 2], to: &parts)
        // The two sides may come to the last point from different ones.
        if left[left.count - 2] != right[right.count - 2] {
          cap(right[right.count - 2], x.count - 1, to: &parts)
        }
        return
      }
    }
    let first = parts.count
    for i in 1..<x.count { rectangle(i - 1, i, left: width, right: width, to: &parts) }
    for i in 1..<max(1, x.count - 1) {
      fan(i - 1, i, i + 1, to: &parts)
      seams(i - 1, i, i + 1, part: first + i - 1, to: &parts)
    }
    if isClosed { seams(x.count - 2, 0, 1, part: first + x.count - 2, next: first, to: &parts) }
    appendEnds(beforeLast: x.count - 2, to: &parts)
  }

  /// Half a disc at both ends, or a fan where the line comes back to its beginning.
  private func appendEnds(beforeLast: Int, to parts: inout ConvexParts) {
    let last = x.count - 1
    if isClosed {
      fan(beforeLast, 0, 1, to: &parts)
    } else {
      cap(1, 0, to: &parts)
      cap(beforeLast, last, to: &parts)
    }
  }

  /// One side of a line of some of the points; it reaches half a width across to the other side, so
  /// that nothing is left between two sides that leave out different points.
  private func appendSide(_ kept: [Int], left: Bool, to parts: inout ConvexParts) {
    let first = parts.count
    for k in 1..<kept.count {
      rectangle(
        kept[k - 1], kept[k], left: left ? width : width / 2, right: left ? width / 2 : width,
        leftRim: left, rightRim: !left, to: &parts)
    }
    for k in 1..<max(1, kept.count - 1) {
      fan(kept[k - 1], kept[k], kept[k + 1], onlyLeft: left, to: &parts)
      seams(kept[k - 1], kept[k], kept[k + 1], onlyLeft: left, part: first + k - 1, to: &parts)
    }
  }

  /// Whether the line comes back to its beginning around something.
  private var isClosed: Bool {
    let last = x.count - 1
    return last > 2 && x[0] == x[last] && y[0] == y[last]
  }

  /// The inner halves of the ends of two rectangles at a bend, where the other one is too short to
  /// hold them.
  private func seams(
    _ a: Int, _ b: Int, _ c: Int, onlyLeft: Bool? = nil, part: Int, next: Int? = nil,
    to parts: inout ConvexParts
  ) {
    let d = direction(a, b)
    let e = direction(b, c)
    let cross = d.x * e.y - d.y * e.x
    let isLeft = cross > 0
    if let onlyLeft, onlyLeft != isLeft { return }
    let across = width * abs(cross)
    let side = isLeft ? width : -width
    func add(_ part: Int, _ u: (x: Double, y: Double), outward: Bool) {
      let corner = (x: x[b] - side * u.y, y: y[b] + side * u.x)
      parts.addSeam(
        outward
          ? .init(part: part, ax: x[b], ay: y[b], bx: corner.x, by: corner.y)
          : .init(part: part, ax: corner.x, ay: corner.y, bx: x[b], by: y[b]))
    }
    if across >= distance(b, c) - 1e-3 { add(part, d, outward: isLeft) }
    if across >= distance(a, b) - 1e-3 { add(next ?? part + 1, e, outward: !isLeft) }
  }

  private func direction(_ a: Int, _ b: Int) -> (x: Double, y: Double) {
    let (dx, dy) = (x[b] - x[a], y[b] - y[a])
    let length = (dx * dx + dy * dy).squareRoot()
    return (dx / length, dy / length)
  }

  private func rectangle(
    _ a: Int, _ b: Int, left: Double, right: Double, leftRim: Bool = true, rightRim: Bool = true,
    to parts: inout ConvexParts
  ) {
    let d = direction(a, b)
    parts.addCorner(x[a] + right * d.y, y[a] - right * d.x, rim: rightRim)
    parts.addCorner(x[b] + right * d.y, y[b] - right * d.x, rim: false)
    parts.addCorner(x[b] - left * d.y, y[b] + left * d.x, rim: leftRim)
    parts.addCorner(x[a] - left * d.y, y[a] + left * d.x, rim: false)
    parts.endPart()
  }

  /// Half a disc beyond point b, as seen from a.
  private func cap(_ a: Int, _ b: Int, to parts: inout ConvexParts) {
    let d = direction(a, b)
    // Counter-clockwise from the right-hand side, where the rectangle ends.
    for k in steps.indices {
      let (c, s) = steps[k]
      parts.addCorner(
        x[b] + width * (c * d.y + s * d.x), y[b] + width * (s * d.y - c * d.x),
        rim: k + 1 < steps.count)
    }
    parts.endPart()
  }

  /// The outer side of a bend at b between the segments from a and to c.
  private func fan(_ a: Int, _ b: Int, _ c: Int, onlyLeft: Bool? = nil, to parts: inout ConvexParts)
  {
    let d = direction(a, b)
    let e = direction(b, c)
    let cross = d.x * e.y - d.y * e.x
    let dot = d.x * e.x + d.y * e.y
    // A right turn opens on the left. Straight back counts as that.
    let isLeft = cross <= 0
    if let onlyLeft, onlyLeft != isLeft { return }
    let turn = abs(atan2(cross, dot))
    guard turn * width > 1e-6 else { return }
    // From the end of one rectangle's side to the beginning of the next one's, counter-clockwise.
    let (from, to) = isLeft ? (e, d) : (d, e)
    let side = isLeft ? width : -width
    let number = Int((turn / quantum + 0.5).rounded(.down))
    parts.addCorner(x[b], y[b], rim: false)
    let (sx, sy) = (-side * from.y, side * from.x)
    parts.addCorner(x[b] + sx, y[b] + sy, rim: true)
    if number > 1 {
      let step = turn / Double(number)
      for k in 1..<number {
        let (c, s) = (cos(step * Double(k)), sin(step * Double(k)))
        parts.addCorner(x[b] + c * sx - s * sy, y[b] + s * sx + c * sy, rim: true)
      }
    }
    parts.addCorner(x[b] - side * to.y, y[b] + side * to.x, rim: false)
    parts.endPart()
  }

  // MARK: Leaving out points on the inner side

  private var tolerance: Double { width / 100 }

  /// Whether any point could be left out at all.
  private var hasShortSteps: Bool {
    guard x.count > 3 else { return false }
    for i in 2..<(x.count - 1) where distance(i, i - 1) < tolerance { return true }
    return false
  }

  private func distance(_ a: Int, _ b: Int) -> Double {
    let (dx, dy) = (x[b] - x[a], y[b] - y[a])
    return (dx * dx + dy * dy).squareRoot()
  }

  /// The points that GEOS keeps on the side that bends of this sign are inner to (1 left, −1 right).
  private func simplified(turning sign: Double) -> [Int] {
    var isDeleted = [Bool](repeating: false, count: x.count)
    func next(_ index: Int) -> Int {
      var next = index + 1
      while next < isDeleted.count, isDeleted[next] { next += 1 }
      return next
    }
    var isChanged = true
    while isChanged {
      isChanged = false
      var index = 1
      var middle = next(index)
      var last = next(middle)
      while last < x.count {
        if isDeletable(index, middle, last, sign) {
          isDeleted[middle] = true
          isChanged = true
          index = last
        } else {
          index = middle
        }
        middle = next(index)
        last = next(middle)
      }
    }
    return x.indices.filter { !isDeleted[$0] }
  }

  private func isDeletable(_ a: Int, _ b: Int, _ c: Int, _ sign: Double) -> Bool {
    let cross = (x[b] - x[a]) * (y[c] - y[a]) - (y[b] - y[a]) * (x[c] - x[a])
    guard cross * sign > 0, distance(ofPoint: b, toSegment: a, c) < tolerance else { return false }
    let step = max(1, (c - a) / 10)
    return stride(from: a, to: c, by: step).allSatisfy {
      distance(ofPoint: b, toSegment: a, $0) < tolerance
    }
  }

  private func distance(ofPoint p: Int, toSegment a: Int, _ b: Int) -> Double {
    let (dx, dy) = (x[b] - x[a], y[b] - y[a])
    let square = dx * dx + dy * dy
    let share =
      square > 0 ? min(1, max(0, ((x[p] - x[a]) * dx + (y[p] - y[a]) * dy) / square)) : 0
    let (ex, ey) = (x[a] + share * dx - x[p], y[a] + share * dy - y[p])
    return (ex * ex + ey * ey).squareRoot()
  }
}
