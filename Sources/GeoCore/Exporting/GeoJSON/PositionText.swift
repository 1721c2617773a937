/// Writes positions and rings of a geometry column as JSON arrays.
struct PositionText: Sendable {
  let geometry: GeometryColumn
  let number: FixedNumber
  /// Degrees, where a step of more than half a turn goes over the antimeridian.
  let isInDegrees: Bool

  /// `[[x,y],…]`, backwards when asked.
  func appendRing(_ ring: Int, reversed: Bool, to buffer: ByteBuffer) {
    let range = geometry.coordinates(ring: ring)
    let count = range.count
    var p = buffer.cursor(room: count &* (2 &* number.room &+ 4) &+ 2)
    p.pointee = UInt8(ascii: "[")
    p += 1
    let number = number
    geometry.x.withUnsafeBufferPointer { xs in
      geometry.y.withUnsafeBufferPointer { ys in
        guard let x = xs.baseAddress, let y = ys.baseAddress else { return }
        var i = reversed ? range.upperBound &- 1 : range.lowerBound
        let step = reversed ? -1 : 1
        var left = count
        while left > 0 {
          p = Self.write(x[i], y[i], number, to: p)
          left &-= 1
          i &+= step
          if left > 0 {
            p.pointee = UInt8(ascii: ",")
            p += 1
          }
        }
      }
    }
    p.pointee = UInt8(ascii: "]")
    buffer.end(at: p + 1)
  }

  /// `[x,y]` of the first coordinate of a ring.
  func appendPoint(ring: Int, to buffer: ByteBuffer) {
    let i = geometry.coordinates(ring: ring).lowerBound
    let start = buffer.cursor(room: 2 &* number.room &+ 4)
    buffer.end(at: Self.write(geometry.x[i], geometry.y[i], number, to: start))
  }

  @inline(__always)
  private static func write(
    _ x: Double, _ y: Double, _ number: FixedNumber, to out: UnsafeMutablePointer<UInt8>
  ) -> UnsafeMutablePointer<UInt8> {
    var p = out
    p.pointee = UInt8(ascii: "[")
    p = number.write(x, to: p + 1)
    p.pointee = UInt8(ascii: ",")
    p = number.write(y, to: p + 1)
    p.pointee = UInt8(ascii: "]")
    return p + 1
  }

  /// Whether a ring of an area runs the wrong way: shells go anticlockwise, holes clockwise.
  func isBackwards(ring: Int, isHole: Bool) -> Bool {
    let area = doubleArea(ring: ring)
    return isHole ? area > 0 : area < 0
  }

  /// Twice the signed area of a ring, positive when it runs anticlockwise.
  ///
  /// Taken from the first corner, so that large coordinates cost no digits.
  private func doubleArea(ring: Int) -> Double {
    let range = geometry.coordinates(ring: ring)
    guard range.count > 3 else { return 0 }
    let wraps = isInDegrees
    return geometry.x.withUnsafeBufferPointer { xs in
      geometry.y.withUnsafeBufferPointer { ys in
        guard let x = xs.baseAddress, let y = ys.baseAddress else { return 0 }
        let x0 = x[range.lowerBound]
        let y0 = y[range.lowerBound]
        var sum = 0.0
        var px = 0.0
        var py = 0.0
        var i = range.lowerBound &+ 1
        while i < range.upperBound {
          var qx = x[i] - x0
          let qy = y[i] - y0
          if wraps {
            if qx > 180 { qx -= 360 }
            if qx < -180 { qx += 360 }
          }
          sum += px * qy - qx * py
          px = qx
          py = qy
          i &+= 1
        }
        return sum
      }
    }
  }
}
