/// The rings of all zones as cycles of corners in flat arrays.
///
/// Ring r has the corners `ringStarts[r]..<ringStarts[r + 1]`; edge c runs from corner c to
/// `next(c)`. Repeated coordinates are left out, and so are rings that bound nothing.
struct BoundaryCycles: Sendable {
  private(set) var x: [Double] = []
  private(set) var y: [Double] = []
  private(set) var ringOf: [Int32] = []
  private(set) var ringStarts: [Int32] = [0]
  private(set) var zoneOfRing: [Int32] = []

  var count: Int { x.count }

  init(_ geometry: GeometryColumn) {
    x.reserveCapacity(geometry.x.count)
    y.reserveCapacity(geometry.x.count)
    ringOf.reserveCapacity(geometry.x.count)
    geometry.withView { view in
      for zone in 0..<geometry.count {
        for part in view.parts(zone) where view.partKinds[part] == .area {
          for ring in view.rings(part: part) { append(view.ring(ring), zone: zone) }
        }
      }
    }
  }

  private mutating func append(_ ring: RingView, zone: Int) {
    let first = x.count
    let number = Int32(truncatingIfNeeded: zoneOfRing.count)
    for i in 0..<ring.openCount {
      // Adding 0 turns −0 into 0, so that equal coordinates have equal bits.
      let px = ring.x[i] + 0
      let py = ring.y[i] + 0
      guard px.isFinite, py.isFinite else { continue }
      if x.count > first && x[x.count - 1] == px && y[y.count - 1] == py { continue }
      x.append(px)
      y.append(py)
      ringOf.append(number)
    }
    while x.count > first + 1 && x[x.count - 1] == x[first] && y[y.count - 1] == y[first] {
      removeLast()
    }
    if x.count - first < 3 {
      while x.count > first { removeLast() }
      return
    }
    ringStarts.append(Int32(truncatingIfNeeded: x.count))
    zoneOfRing.append(Int32(truncatingIfNeeded: zone))
  }

  private mutating func removeLast() {
    x.removeLast()
    y.removeLast()
    ringOf.removeLast()
  }

  /// Lends all arrays at once, without copies and without bounds checks in release.
  func withView<Result, Failure: Error>(
    _ body: (View) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try x.withUnsafeBufferPointer { (x) throws(Failure) in
      try y.withUnsafeBufferPointer { (y) throws(Failure) in
        try ringOf.withUnsafeBufferPointer { (ringOf) throws(Failure) in
          try ringStarts.withUnsafeBufferPointer { (ringStarts) throws(Failure) in
            try zoneOfRing.withUnsafeBufferPointer { (zoneOfRing) throws(Failure) in
              try body(
                View(
                  x: x, y: y, ringOf: ringOf, ringStarts: ringStarts, zoneOfRing: zoneOfRing))
            }
          }
        }
      }
    }
  }

  /// Borrowed arrays; valid inside `withView` only.
  struct View {
    let x: UnsafeBufferPointer<Double>
    let y: UnsafeBufferPointer<Double>
    let ringOf: UnsafeBufferPointer<Int32>
    let ringStarts: UnsafeBufferPointer<Int32>
    let zoneOfRing: UnsafeBufferPointer<Int32>

    @inline(__always)
    func zone(_ corner: Int) -> Int32 { zoneOfRing[Int(ringOf[corner])] }

    @inline(__always)
    func next(_ corner: Int) -> Int {
      let ring = Int(ringOf[corner])
      return corner &+ 1 == Int(ringStarts[ring &+ 1]) ? Int(ringStarts[ring]) : corner &+ 1
    }

    @inline(__always)
    func previous(_ corner: Int) -> Int {
      let ring = Int(ringOf[corner])
      return corner == Int(ringStarts[ring]) ? Int(ringStarts[ring &+ 1]) &- 1 : corner &- 1
    }

    /// The same bits for the same coordinates, well spread.
    @inline(__always)
    func hash(_ corner: Int) -> UInt64 {
      var z = x[corner].bitPattern &* 0x9E37_79B9_7F4A_7C15
      z = (z ^ (z >> 31)) &+ y[corner].bitPattern &* 0xD1B5_4A32_D192_ED03
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      return z ^ (z >> 27)
    }

    @inline(__always)
    func isSamePlace(_ a: Int, _ b: Int) -> Bool { x[a] == x[b] && y[a] == y[b] }

    @inline(__always)
    func comes(_ a: Int, before b: Int) -> Bool {
      x[a] < x[b] || (x[a] == x[b] && y[a] < y[b])
    }
  }
}
