/// Convex polygons that together are what lies within a width of lines, ready for clipping.
///
/// Part p has the corners `starts[p]..<starts[p + 1]`, counter-clockwise; the side that begins at
/// a corner goes to the next one. Coordinates are metres from a point nearby.
struct ConvexParts {
  private(set) var starts: [Int32] = [0]
  private(set) var x: [Double] = []
  private(set) var y: [Double] = []
  /// Whether the side that begins at a corner may bound the whole; others lie inside by the way
  /// the parts are made.
  private(set) var isRim: [Bool] = []
  /// Per side, its inward normal of length 1, and what a point on it has along that.
  private(set) var normalX: [Double] = []
  private(set) var normalY: [Double] = []
  private(set) var level: [Double] = []
  private(set) var boxes: [Box] = []
  /// Stretches of the other sides that may bound the whole after all.
  private(set) var seams: [Seam] = []

  /// A stretch of a side of a part, the part on its left.
  struct Seam {
    var part: Int
    var ax: Double
    var ay: Double
    var bx: Double
    var by: Double
  }

  var count: Int { boxes.count }

  mutating func removeAll() {
    starts.removeAll(keepingCapacity: true)
    starts.append(0)
    x.removeAll(keepingCapacity: true)
    y.removeAll(keepingCapacity: true)
    isRim.removeAll(keepingCapacity: true)
    normalX.removeAll(keepingCapacity: true)
    normalY.removeAll(keepingCapacity: true)
    level.removeAll(keepingCapacity: true)
    boxes.removeAll(keepingCapacity: true)
    seams.removeAll(keepingCapacity: true)
  }

  /// Adds a corner to the open part; one that repeats the corner before it is left out.
  @inline(__always)
  mutating func addCorner(_ px: Double, _ py: Double, rim: Bool) {
    let before = x.count - 1
    if before >= Int(starts[starts.count - 1]), x[before] == px, y[before] == py {
      isRim[before] = rim
      return
    }
    x.append(px)
    y.append(py)
    isRim.append(rim)
  }

  mutating func addSeam(_ seam: Seam) { seams.append(seam) }

  /// Closes the open part; one without an area is dropped.
  mutating func endPart() {
    let first = Int(starts[starts.count - 1])
    if x.count > first + 1, x[x.count - 1] == x[first], y[y.count - 1] == y[first] { dropLast() }
    guard x.count > first + 2 else {
      while x.count > first { dropLast() }
      return
    }
    var box = Box.empty
    var i = first
    while i < x.count {
      let next = i + 1 < x.count ? i + 1 : first
      let (dx, dy) = (x[next] - x[i], y[next] - y[i])
      let length = (dx * dx + dy * dy).squareRoot()
      let (nx, ny) = (-dy / length, dx / length)
      normalX.append(nx)
      normalY.append(ny)
      level.append(nx * x[i] + ny * y[i])
      box.extend(x: x[i], y: y[i])
      i += 1
    }
    starts.append(Int32(truncatingIfNeeded: x.count))
    boxes.append(box)
  }

  private mutating func dropLast() {
    x.removeLast()
    y.removeLast()
    isRim.removeLast()
  }
}
