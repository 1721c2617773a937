/// The edges of all areas of one feature, without repeated coordinates, ready to be compared.
///
/// Ring k (counted within the feature, areas only) has the coordinates `starts[k]..<starts[k + 1]`
/// and is cyclic: edge i runs from coordinate i to `next(i)`. Rings of fewer than three different
/// neighbours have no edges; other rules report those.
struct PolygonEdges {
  private(set) var x: [Double] = []
  private(set) var y: [Double] = []
  private(set) var starts: [Int] = [0]
  /// Part of each ring, counted within the column.
  private(set) var parts: [Int] = []
  private(set) var isShell: [Bool] = []
  /// Ring of each coordinate.
  private(set) var rings: [Int32] = []

  init(_ view: ColumnView, _ feature: Int) {
    for part in view.parts(feature) where view.partKinds[part] == .area {
      for (place, index) in view.rings(part: part).enumerated() {
        append(view.ring(index), part: part, isShell: place == 0)
      }
    }
  }

  var ringCount: Int { parts.count }
  var count: Int { x.count }

  func range(_ ring: Int) -> Range<Int> { starts[ring]..<starts[ring + 1] }

  private mutating func append(_ ring: RingView, part: Int, isShell shell: Bool) {
    let first = x.count
    let number = Int32(truncatingIfNeeded: parts.count)
    for i in 0..<ring.openCount {
      let (px, py) = (ring.x[i], ring.y[i])
      if x.count > first && x[x.count - 1] == px && y[y.count - 1] == py { continue }
      x.append(px)
      y.append(py)
      rings.append(number)
    }
    while x.count > first + 1 && x[x.count - 1] == x[first] && y[y.count - 1] == y[first] {
      removeLast()
    }
    if x.count - first < 3 { while x.count > first { removeLast() } }
    parts.append(part)
    isShell.append(shell)
    starts.append(x.count)
  }

  private mutating func removeLast() {
    x.removeLast()
    y.removeLast()
    rings.removeLast()
  }

  /// The coordinate after `i` on its ring.
  func next(_ i: Int) -> Int {
    let ring = Int(rings[i])
    return i + 1 == starts[ring + 1] ? starts[ring] : i + 1
  }

  /// The coordinate before `i` on its ring.
  func previous(_ i: Int) -> Int {
    let ring = Int(rings[i])
    return i == starts[ring] ? starts[ring + 1] - 1 : i - 1
  }

  /// Runs one ring through `body` as a view.
  func withRing<Result>(_ ring: Int, _ body: (RingView) -> Result) -> Result {
    let range = range(ring)
    return x.withUnsafeBufferPointer { x in
      y.withUnsafeBufferPointer { y in
        body(
          RingView(
            x: UnsafeBufferPointer(rebasing: x[range]), y: UnsafeBufferPointer(rebasing: y[range])))
      }
    }
  }

  func box(_ ring: Int) -> Box {
    var box = Box.empty
    for i in range(ring) { box.extend(x: x[i], y: y[i]) }
    return box
  }
}
