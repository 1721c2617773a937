/// On which side of a directed line a point lies.
public enum Orientation: Int8, Sendable, Hashable {
  case right = -1
  case onLine = 0
  case left = 1

  /// The side of the line a→b on which c lies, exact for all finite coordinates.
  ///
  /// A floating-point filter decides nearly always; what it cannot decide is summed exactly.
  /// Source: Shewchuk 1997, doi:10.1007/PL00009321.
  @inline(__always)
  public static func of(
    ax: Double, ay: Double, bx: Double, by: Double, cx: Double, cy: Double
  ) -> Orientation {
    let left = (ax - cx) * (by - cy)
    let right = (ay - cy) * (bx - cx)
    let det = left - right
    // (3 + 16 ε) ε with ε = 2⁻⁵³; the least normal product guards against underflow.
    let bound = 3.330_669_073_875_471_6e-16 * (left.magnitude + right.magnitude) + 0x1p-960
    if det > bound && bound < .infinity { return .left }
    if -det > bound && bound < .infinity { return .right }
    return exact(ax: ax, ay: ay, bx: bx, by: by, cx: cx, cy: cy)
  }

  @inline(never)
  static func exact(
    ax: Double, ay: Double, bx: Double, by: Double, cx: Double, cy: Double
  ) -> Orientation {
    // A power of two takes the coordinates to about 1, so that no product over- or underflows.
    let largest = max(
      max(ax.magnitude, ay.magnitude), max(bx.magnitude, by.magnitude),
      max(cx.magnitude, cy.magnitude))
    guard largest > 0, largest.isFinite else { return .onLine }
    let down = -(largest.exponent / 2)
    let rest = -largest.exponent - down
    func scaled(_ v: Double) -> Double {
      v * Double(sign: .plus, exponent: down, significand: 1)
        * Double(sign: .plus, exponent: rest, significand: 1)
    }
    let (ax, ay, bx, by) = (scaled(ax), scaled(ay), scaled(bx), scaled(by))
    let (cx, cy) = (scaled(cx), scaled(cy))
    var sum = ExactSum()
    sum.add(ax, times: by)
    sum.add(-ax, times: cy)
    sum.add(-cx, times: by)
    sum.add(-ay, times: bx)
    sum.add(ay, times: cx)
    sum.add(cy, times: bx)
    let sign = sum.sign
    return sign > 0 ? .left : sign < 0 ? .right : .onLine
  }
}

/// A sum of few products kept exactly, as components that do not overlap.
private struct ExactSum {
  private var parts: [Double] = []

  mutating func add(_ a: Double, times b: Double) {
    let high = a * b
    add((-high).addingProduct(a, b))
    add(high)
  }

  private mutating func add(_ term: Double) {
    var carry = term
    var next: [Double] = []
    next.reserveCapacity(parts.count + 1)
    for part in parts {
      let sum = carry + part
      let back = sum - carry
      let error = (carry - (sum - back)) + (part - back)
      if error != 0 { next.append(error) }
      carry = sum
    }
    if carry != 0 { next.append(carry) }
    parts = next
  }

  /// The largest component comes last and outweighs all others together.
  var sign: Double { parts.last ?? 0 }
}
