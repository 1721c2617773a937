/// Which rings of a feature lie within which, where their edges do not cross.
struct RingNesting {
  private let edges: PolygonEdges
  /// Pairs of rings already known to cross, the lower number first.
  private let crossing: Set<[Int]>
  private let boxes: [Box]
  private var locators: [Int: RingLocator] = [:]

  init(_ edges: PolygonEdges, crossing: Set<[Int]>) {
    self.edges = edges
    self.crossing = crossing
    boxes = (0..<edges.ringCount).map { edges.box($0) }
  }

  mutating func findings() -> [PolygonTopology.Finding] {
    var out: [PolygonTopology.Finding] = []
    let index = edges.ringCount > 8 ? BoxIndex(boxes) : nil
    var around: [Int] = []
    var shell = 0
    for ring in 0..<edges.ringCount {
      if edges.isShell[ring] { shell = ring }
      guard !boxes[ring].isEmpty else { continue }
      if !edges.isShell[ring], !boxes[shell].isEmpty, !isCrossing(ring, shell),
        lies(ring, in: shell) == .outside
      {
        out.append(finding(.holeOutside, ring))
      }
      if let index {
        index.query(boxes[ring], into: &around)
        around.sort()
      } else {
        around = Array(0..<edges.ringCount)
      }
      if let fault = nesting(of: ring, in: around) { out.append(finding(fault, ring)) }
    }
    return out
  }

  private func finding(
    _ fault: PolygonTopology.Fault, _ ring: Int
  ) -> PolygonTopology.Finding {
    let i = edges.range(ring).lowerBound
    return PolygonTopology.Finding(
      fault: fault, coordinate: Location.Coordinate(x: edges.x[i], y: edges.y[i]))
  }

  private func isCrossing(_ a: Int, _ b: Int) -> Bool {
    !crossing.isEmpty && crossing.contains([min(a, b), max(a, b)])
  }

  /// A hole within another hole of its part, or a shell within another part.
  private mutating func nesting(of ring: Int, in others: [Int]) -> PolygonTopology.Fault? {
    for other in others where other != ring && edges.isShell[other] == edges.isShell[ring] {
      let samePart = edges.parts[other] == edges.parts[ring]
      guard samePart != edges.isShell[ring], boxes[other].holds(boxes[ring]) else { continue }
      // Equal rings hold each other: the later one is reported.
      if boxes[other] == boxes[ring] && other > ring { continue }
      if isCrossing(ring, other) { continue }
      guard lies(ring, in: other) == .inside else { continue }
      if !edges.isShell[ring] { return .holeInHole }
      if !isInHole(ring, of: other, among: others) { return .partsOverlap }
    }
    return nil
  }

  /// Whether a shell within another shell lies in one of that one's holes.
  private mutating func isInHole(_ ring: Int, of shell: Int, among others: [Int]) -> Bool {
    for hole in others where !edges.isShell[hole] && edges.parts[hole] == edges.parts[shell] {
      if boxes[hole].holds(boxes[ring]) && lies(ring, in: hole) == .inside { return true }
    }
    return false
  }

  /// Where a ring lies to another that it does not cross.
  private mutating func lies(_ ring: Int, in other: Int) -> Side {
    for i in edges.range(ring) {
      let side = locate(edges.x[i], edges.y[i], in: other)
      if side != .boundary { return side }
    }
    // All its corners are on the other ring: a point within it decides.
    guard let inner = edges.withRing(ring, { $0.innerPoint }) else { return .boundary }
    return locate(inner.x, inner.y, in: other)
  }

  private mutating func locate(_ x: Double, _ y: Double, in ring: Int) -> Side {
    guard boxes[ring].contains(x: x, y: y) else { return .outside }
    if edges.range(ring).count < 256 { return edges.withRing(ring) { $0.side(x, y) } }
    if let locator = locators[ring] { return locator.side(x, y) }
    let locator = RingLocator(edges, ring)
    locators[ring] = locator
    return locator.side(x, y)
  }
}

extension Box {
  /// Whether the other box lies within this one, borders included.
  func holds(_ other: Box) -> Bool {
    minX <= other.minX && minY <= other.minY && maxX >= other.maxX && maxY >= other.maxY
  }
}

extension RingView {
  /// A point inside the ring; nil when it bounds no area.
  var innerPoint: (x: Double, y: Double)? {
    let starts: [Int32] = [0, Int32(truncatingIfNeeded: count)]
    return starts.withUnsafeBufferPointer { coordinates in
      ([0, 1] as [Int32]).withUnsafeBufferPointer { one in
        [PartKind.area].withUnsafeBufferPointer { kinds in
          let view = ColumnView(
            x: x, y: y, coordinateStarts: coordinates, ringStarts: one, partStarts: one,
            partKinds: kinds)
          return view.widestStretch(part: 0)?.point
        }
      }
    }
  }
}
