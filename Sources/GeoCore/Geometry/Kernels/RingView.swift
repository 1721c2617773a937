/// A borrowed ring or line: coordinates in memory that a column owns.
///
/// As a ring it is cyclic: when the last coordinate is not the first one again, a straight edge
/// between them is understood, so every measure of a ring also holds for an unclosed one.
struct RingView {
  let x: UnsafeBufferPointer<Double>
  let y: UnsafeBufferPointer<Double>

  @inline(__always)
  var count: Int { x.count }

  var isClosed: Bool {
    let n = count
    return n > 0 && x[0] == x[n &- 1] && y[0] == y[n &- 1]
  }

  /// Coordinates without the repeated last one.
  var openCount: Int { isClosed ? count &- 1 : count }
}

extension RingView {
  /// Area inside the ring, positive when it runs counter-clockwise, in squared units.
  ///
  /// Formula: ½ Σ (xᵢ yᵢ₊₁ − xᵢ₊₁ yᵢ) relative to the first coordinate, compensated: no digits
  /// are lost to northings of seven figures. Complexity: O(coordinates).
  var signedArea: Double {
    let n = count
    guard n >= 3 else { return 0 }
    let x0 = x[0]
    let y0 = y[0]
    var sum = CompensatedSum()
    var px = 0.0
    var py = 0.0
    var i = 1
    while i < n {
      let qx = x[i] - x0
      let qy = y[i] - y0
      sum.add(px * qy - qx * py)
      px = qx
      py = qy
      i &+= 1
    }
    return sum.value / 2
  }

  /// Length along the coordinates, without an understood closing edge.
  var length: Double {
    let n = count
    guard n >= 2 else { return 0 }
    var sum = CompensatedSum()
    var i = 1
    while i < n {
      let dx = x[i] - x[i &- 1]
      let dy = y[i] - y[i &- 1]
      sum.add((dx * dx + dy * dy).squareRoot())
      i &+= 1
    }
    return sum.value
  }

  /// Length around the ring, the closing edge included.
  var perimeter: Double {
    let n = count
    guard n >= 2 else { return 0 }
    let dx = x[0] - x[n &- 1]
    let dy = y[0] - y[n &- 1]
    return length + (dx * dx + dy * dy).squareRoot()
  }
}

/// A running sum that carries its rounding error along (Neumaier's variant of Kahan summation).
///
/// Source: Neumaier 1974, doi:10.1002/zamm.19740540106.
struct CompensatedSum {
  private var sum = 0.0
  private var lost = 0.0

  @inline(__always)
  mutating func add(_ term: Double) {
    let next = sum + term
    lost += sum.magnitude >= term.magnitude ? (sum - next) + term : (term - next) + sum
    sum = next
  }

  @inline(__always)
  var value: Double {
    // Past the range of a double the correction is inf − inf; the plain sum says so better.
    lost.isFinite ? sum + lost : sum
  }
}
