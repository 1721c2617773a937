/// A ring on its way to being sound: its coordinates without the repeated last one.
struct MendedRing {
  private var x: [Double] = []
  private var y: [Double] = []

  init(_ ring: RingView) {
    let n = ring.openCount
    x = Array(ring.x[..<n])
    y = Array(ring.y[..<n])
  }

  /// Nothing is left that could bound an area.
  var isEmpty: Bool { x.count < 3 }

  /// Removes repeats and tips of spikes until there are none; returns how many went.
  ///
  /// A ring that lies on one line loses all of its coordinates. O(coordinates).
  mutating func removeSpikesAndRepeats() -> Int {
    let before = x.count
    if withView({ $0.count < 3 || $0.isFlat }) {
      x = []
      y = []
      return before
    }
    // Kept so far, as a stack: removing a tip can lay bare another one before it.
    var kept: [Int] = []
    for i in 0..<before {
      kept.append(i)
      while let tip = faultAtEnd(kept) { kept.remove(at: tip) }
    }
    // The ends meet: the same from both sides until nothing changes.
    var start = 0
    while kept.count - start >= 3 {
      let ring = kept[start...]
      if isFault(ring[ring.endIndex - 2], ring[ring.endIndex - 1], ring[ring.startIndex]) {
        kept.removeLast()
      } else if isFault(ring[ring.endIndex - 1], ring[ring.startIndex], ring[ring.startIndex + 1]) {
        start += 1
      } else {
        break
      }
    }
    let ring = kept.count - start >= 3 ? Array(kept[start...]) : []
    if ring.count == before { return 0 }
    (x, y) = (ring.map { x[$0] }, ring.map { y[$0] })
    return before - ring.count
  }

  /// Position in `kept` of a coordinate to remove at its end; nil when the end is sound.
  private func faultAtEnd(_ kept: [Int]) -> Int? {
    let n = kept.count
    if n >= 2, isSame(kept[n - 1], kept[n - 2]) { return n - 1 }
    if n >= 3, isFault(kept[n - 3], kept[n - 2], kept[n - 1]) { return n - 2 }
    return nil
  }

  private func isSame(_ i: Int, _ j: Int) -> Bool { x[i] == x[j] && y[i] == y[j] }

  /// Whether b repeats a or is the tip of a spike between a and c.
  private func isFault(_ a: Int, _ b: Int, _ c: Int) -> Bool {
    if isSame(a, b) || isSame(b, c) { return true }
    let dot = (x[b] - x[a]) * (x[c] - x[b]) + (y[b] - y[a]) * (y[c] - y[b])
    guard dot < 0 else { return false }
    return Orientation.of(ax: x[a], ay: y[a], bx: x[b], by: y[b], cx: x[c], cy: y[c]) == .onLine
  }

  /// Whether it runs against RFC 7946: shells counter-clockwise, holes clockwise.
  func isTurned(asShell: Bool) -> Bool {
    let area = withView { $0.signedArea }
    return asShell ? area < 0 : area > 0
  }

  /// Runs the other way round, from the same coordinate.
  mutating func turn() {
    guard x.count > 1 else { return }
    x[1...].reverse()
    y[1...].reverse()
  }

  func write(to column: inout GeometryColumn) {
    for i in x.indices { column.append(x: x[i], y: y[i]) }
    if let firstX = x.first, let firstY = y.first { column.append(x: firstX, y: firstY) }
    column.endRing()
  }

  private func withView<Result>(_ body: (RingView) -> Result) -> Result {
    x.withUnsafeBufferPointer { x in
      y.withUnsafeBufferPointer { y in body(RingView(x: x, y: y)) }
    }
  }
}
