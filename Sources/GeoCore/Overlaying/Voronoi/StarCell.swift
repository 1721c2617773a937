#if canImport(Glibc)
  internal import Glibc
#endif

/// One cell seen from its site: in every direction the nearest of the borders put in so far.
///
/// Along the straight way from a point to the site the site only gains on all others, so that a cell
/// is whatever lies nearer than each border, direction by direction, with delays too. Arcs of the
/// nearest border follow each other from angle 0 to 2π. Putting one in costs O(arcs).
struct StarCell {
  struct Arc {
    var start: Double
    var cosine: Double
    var sine: Double
    var border: Int32
  }

  private(set) var borders: [PolarBorder] = []
  private(set) var arcs: [Arc] = []
  private var next: [Arc] = []

  /// Starts anew with the sides of the frame.
  mutating func begin(_ sides: [PolarBorder]) {
    borders.removeAll(keepingCapacity: true)
    arcs.removeAll(keepingCapacity: true)
    for side in sides { insert(side) }
  }

  func end(ofArc arc: Int) -> (angle: Double, cosine: Double, sine: Double) {
    arc + 1 < arcs.count
      ? (arcs[arc + 1].start, arcs[arc + 1].cosine, arcs[arc + 1].sine) : (2 * .pi, 1, 0)
  }

  /// Lets a border take over where it is nearer than all before it.
  mutating func insert(_ border: PolarBorder) {
    let number = Int32(truncatingIfNeeded: borders.count)
    guard !arcs.isEmpty else {
      borders.append(border)
      arcs.append(Arc(start: 0, cosine: 1, sine: 0, border: number))
      return
    }
    var isPart = false
    next.removeAll(keepingCapacity: true)
    for index in arcs.indices {
      let arc = arcs[index]
      let end = end(ofArc: index)
      let old = borders[Int(arc.border)]
      let east = border.east - old.east
      let north = border.north - old.north
      let constant = border.constant - old.constant
      if !isAbove(east, north, constant, arc, end) {
        add(arc)
        continue
      }
      let amplitude = (east * east + north * north).squareRoot()
      if constant >= amplitude {
        isPart = true
        add(Arc(start: arc.start, cosine: arc.cosine, sine: arc.sine, border: number))
        continue
      }
      // Nearer within `half` of the direction in which the gain is greatest.
      let middle = atan2(north, east)
      let half = acos(-constant / amplitude)
      add(arc)
      for turn in [0, 2 * Double.pi] {
        let low = max(arc.start, middle - half + turn)
        let high = min(end.angle, middle + half + turn)
        guard high > low else { continue }
        isPart = true
        add(Arc(start: low, cosine: cos(low), sine: sin(low), border: number))
        if high < end.angle {
          add(Arc(start: high, cosine: cos(high), sine: sin(high), border: arc.border))
        }
      }
    }
    guard isPart else { return }
    borders.append(border)
    swap(&arcs, &next)
  }

  /// Adds an arc after the others; one that ends where it starts gives way.
  private mutating func add(_ arc: Arc) {
    if let last = next.last {
      if last.border == arc.border { return }
      if last.start >= arc.start {
        next[next.count - 1].border = arc.border
        if next.count > 1, next[next.count - 2].border == arc.border { next.removeLast() }
        return
      }
    }
    next.append(arc)
  }

  /// Whether the wave rises above 0 anywhere on an arc.
  private func isAbove(
    _ east: Double, _ north: Double, _ constant: Double, _ arc: Arc,
    _ end: (angle: Double, cosine: Double, sine: Double)
  ) -> Bool {
    if east * arc.cosine + north * arc.sine + constant > 0 { return true }
    if east * end.cosine + north * end.sine + constant > 0 { return true }
    if end.angle - arc.start < .pi {
      let risesFirst = north * arc.cosine - east * arc.sine > 0
      let fallsLast = north * end.cosine - east * end.sine < 0
      guard risesFirst, fallsLast else { return false }
    }
    return (east * east + north * north).squareRoot() + constant > 0
  }

  /// How far the cell reaches from its site; between the ends of an arc it never reaches farther.
  var radius: Double {
    var least = Double.infinity
    for index in arcs.indices {
      let border = borders[Int(arcs[index].border)]
      let end = end(ofArc: index)
      least = min(
        least, border.closeness(arcs[index].cosine, arcs[index].sine),
        border.closeness(end.cosine, end.sine))
    }
    return least > 0 ? 1 / least : .infinity
  }
}
