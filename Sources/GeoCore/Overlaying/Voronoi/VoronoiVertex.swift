#if canImport(Glibc)
  internal import Glibc
#endif

/// Where three sites, or two sites and a side of the frame, are equally near.
enum VoronoiVertex {
  /// The same bits in whatever order the three are named.
  ///
  /// - Parameter near: about where it lies, to choose between two such points.
  static func between(
    _ a: Int32, _ b: Int32, _ c: Int32, near: (x: Double, y: Double), _ x: [Double],
    _ y: [Double], _ delays: [Double]?, _ frame: VoronoiFrame
  ) -> (x: Double, y: Double) {
    let names = [a, b, c].sorted()
    let sites = names.filter { $0 >= 0 }
    let sides = names.filter { $0 < 0 }
    if sides.count == 2 { return frame.corner(sides[0], sides[1]) ?? near }
    guard let first = sites.first, sites.count > 1 else { return near }
    let from = Int(first)
    func border(_ name: Int32) -> PolarBorder {
      if name < 0 { return frame.border(name, fromX: x[from], y: y[from]) }
      let to = Int(name)
      return PolarBorder(
        dx: x[to] - x[from], dy: y[to] - y[from],
        delayOver: delays.map { $0[from] - $0[to] } ?? 0, neighbour: name)
    }
    let one = border(sites[1])
    let two = border(sites.count > 2 ? sites[2] : sides[0])
    var best: (x: Double, y: Double)?
    var least = Double.infinity
    for angle in crossings(one, two) {
      let (cosine, sine) = (cos(angle), sin(angle))
      let r = 1 / max(one.closeness(cosine, sine), .leastNormalMagnitude)
      let point = (x: x[from] + r * cosine, y: y[from] + r * sine)
      let off = (point.x - near.x) * (point.x - near.x) + (point.y - near.y) * (point.y - near.y)
      if off < least {
        least = off
        best = point
      }
    }
    guard let best else { return near }
    return sides.first.map { frame.onto($0, best) } ?? best
  }

  /// The angles at which two borders are equally near: two, or the one where they all but touch.
  private static func crossings(_ one: PolarBorder, _ two: PolarBorder) -> [Double] {
    let east = one.east - two.east
    let north = one.north - two.north
    let constant = one.constant - two.constant
    let amplitude = (east * east + north * north).squareRoot()
    guard amplitude > 0 else { return [] }
    let middle = atan2(north, east)
    let half = acos(max(-1, min(1, -constant / amplitude)))
    return [middle - half, middle + half]
  }
}

/// Numbers for vertices: one for each position.
struct VertexNames {
  private struct Position: Hashable {
    let x: UInt64
    let y: UInt64
  }

  private var known: [Position: Int32] = [:]
  private(set) var x: [Double] = []
  private(set) var y: [Double] = []

  mutating func name(_ east: Double, _ north: Double) -> Int32 {
    let position = Position(x: (east + 0).bitPattern, y: (north + 0).bitPattern)
    if let name = known[position] { return name }
    let name = Int32(truncatingIfNeeded: x.count)
    known[position] = name
    x.append(east)
    y.append(north)
    return name
  }

  /// For every vertex the lowest of those that it hangs together with at a distance of rounding.
  func merged(within tolerance: Double) -> [Int32] {
    var parents = Array(Int32(0)..<Int32(truncatingIfNeeded: x.count))
    func root(_ vertex: Int32) -> Int32 {
      var at = vertex
      while parents[Int(at)] != at {
        parents[Int(at)] = parents[Int(parents[Int(at)])]
        at = parents[Int(at)]
      }
      return at
    }
    let order = x.indices.sorted { (x[$0], y[$0], $0) < (x[$1], y[$1], $1) }
    for place in order.indices {
      let a = order[place]
      var next = place + 1
      while next < order.count, x[order[next]] - x[a] <= tolerance {
        let b = order[next]
        if (y[b] - y[a]).magnitude <= tolerance {
          let (p, q) = (root(Int32(a)), root(Int32(b)))
          if p != q { parents[Int(max(p, q))] = min(p, q) }
        }
        next += 1
      }
    }
    return parents.indices.map { root(Int32($0)) }
  }
}
