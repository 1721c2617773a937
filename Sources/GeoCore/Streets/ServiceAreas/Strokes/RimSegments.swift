/// Sides of convex parts, cut where other parts cover them: what is left bounds the union of all.
///
/// A side is clipped by every convex part nearby, and what no part covers is kept. Where sides run
/// along each other the same way, that of the lowest part is kept; the opposite way, none. Distances
/// below the tolerance count as nothing, so that sides meant to be one are one.
struct RimSegments {
  /// Metres below which a point lies on a line.
  static let tolerance = 1e-7

  /// Metres that two sides may end apart where they ought to meet: at a bend so slight that its
  /// corners lie within the tolerance of both, which are `width` away from it.
  static func gap(width: Double) -> Double { 2 * (2 * tolerance * width).squareRoot() + 1e-3 }

  private(set) var startX: [Double] = []
  private(set) var startY: [Double] = []
  private(set) var endX: [Double] = []
  private(set) var endY: [Double] = []
  private var grid = PartGrid()
  private var covered: [(from: Double, to: Double)] = []

  var count: Int { startX.count }

  /// Finds all that bounds the union of the parts, interior on the left.
  mutating func find(_ parts: ConvexParts) {
    startX.removeAll(keepingCapacity: true)
    startY.removeAll(keepingCapacity: true)
    endX.removeAll(keepingCapacity: true)
    endY.removeAll(keepingCapacity: true)
    grid.fill(parts.boxes)
    parts.withView { view in
      for part in 0..<view.count {
        grid.gather(view.boxes[part], except: part)
        var hint = -1
        var side = view.first(part)
        let end = view.first(part + 1)
        while side < end {
          if view.isRim[side] {
            let next = side &+ 1 == end ? view.first(part) : side &+ 1
            cut(
              SideLine(ax: view.x[side], ay: view.y[side], bx: view.x[next], by: view.y[next]),
              of: part, view, &hint)
          }
          side &+= 1
        }
      }
      for seam in parts.seams {
        grid.gather(view.boxes[seam.part], except: seam.part)
        var hint = -1
        cut(
          SideLine(ax: seam.ax, ay: seam.ay, bx: seam.bx, by: seam.by), of: seam.part, view, &hint)
      }
    }
  }

  private mutating func cut(
    _ line: SideLine, of part: Int, _ view: ConvexParts.View, _ hint: inout Int
  ) {
    covered.removeAll(keepingCapacity: true)
    // What covered the side before this one often covers it too.
    if hint >= 0, let found = line.cover(by: hint, over: part, view), found.from <= 0, found.to >= 1
    {
      return
    }
    for other in grid.found {
      guard line.isNear(view.boxes[other]), let found = line.cover(by: other, over: part, view)
      else { continue }
      if found.from <= 0, found.to >= 1 {
        hint = other
        return
      }
      covered.append(found)
    }
    appendGaps(line)
  }

  private mutating func appendGaps(_ line: SideLine) {
    let least = 2 * Self.tolerance / line.length
    covered.sort { $0.from < $1.from }
    var at = 0.0
    for interval in covered {
      if interval.from > at + least { append(line, at, interval.from) }
      at = max(at, interval.to)
    }
    if at < 1 - least { append(line, at, 1) }
  }

  private mutating func append(_ line: SideLine, _ from: Double, _ to: Double) {
    let (a, b) = (line.point(from), line.point(to))
    startX.append(a.x)
    startY.append(a.y)
    endX.append(b.x)
    endY.append(b.y)
  }
}

/// One side of a part.
private struct SideLine {
  let ax, ay, bx, by: Double
  let length: Double

  init(ax: Double, ay: Double, bx: Double, by: Double) {
    (self.ax, self.ay, self.bx, self.by) = (ax, ay, bx, by)
    length = ((bx - ax) * (bx - ax) + (by - ay) * (by - ay)).squareRoot()
  }

  func point(_ share: Double) -> (x: Double, y: Double) {
    share <= 0
      ? (ax, ay) : share >= 1 ? (bx, by) : (ax + share * (bx - ax), ay + share * (by - ay))
  }

  @inline(__always)
  func isNear(_ box: Box) -> Bool {
    min(ax, bx) <= box.maxX && max(ax, bx) >= box.minX && min(ay, by) <= box.maxY
      && max(ay, by) >= box.minY
  }

  /// From where to where, as shares of its length, a convex part covers the side; nil for nowhere.
  @inline(__always)
  func cover(
    by other: Int, over part: Int, _ view: ConvexParts.View
  ) -> (from: Double, to: Double)? {
    let tolerance = RimSegments.tolerance
    var from = 0.0
    var to = 1.0
    var side = view.first(other)
    let end = view.first(other + 1)
    while side < end {
      let (nx, ny, level) = (view.normalX[side], view.normalY[side], view.level[side])
      let a = nx * ax + ny * ay - level
      let b = nx * bx + ny * by - level
      side &+= 1
      if a > tolerance, b > tolerance { continue }
      if a <= tolerance, b <= tolerance {
        if a < -tolerance || b < -tolerance { return nil }
        // Along each other: covered by what lies across, and by the lower one of the same way.
        let isSameWay = (bx - ax) * ny - (by - ay) * nx > 0
        if isSameWay, other > part { return nil }
        continue
      }
      if a >= -tolerance, b >= -tolerance { continue }
      let share = a / (a - b)
      if a < 0 { from = max(from, share) } else { to = min(to, share) }
      if from >= to { return nil }
    }
    return (from, to)
  }
}
