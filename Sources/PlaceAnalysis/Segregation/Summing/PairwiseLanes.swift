/// Sums `term(a, b)` over two series, two entries at a time, in a fixed order.
///
/// For terms with long chains of arithmetic, such as logarithms: two lanes of two in blocks of 256,
/// the blocks compensated. An odd last entry is paired with zeros, whose term must be 0.
@inline(__always)
func sumOfPairs(
  _ a: UnsafePointer<Double>, _ b: UnsafePointer<Double>, count: Int,
  _ term: (_ a: SIMD2<Double>, _ b: SIMD2<Double>) -> SIMD2<Double>
) -> Double {
  var total = CompensatedSum()
  let even = count & ~1
  let rawA = UnsafeRawPointer(a)
  let rawB = UnsafeRawPointer(b)
  var i = 0
  while i < even {
    let end = min(i &+ 256, even)
    var lane = SIMD2<Double>.zero
    while i < end {
      lane += term(
        rawA.loadUnaligned(fromByteOffset: i &* 8, as: SIMD2<Double>.self),
        rawB.loadUnaligned(fromByteOffset: i &* 8, as: SIMD2<Double>.self))
      i &+= 2
    }
    total.add(lane.x + lane.y)
  }
  if even < count { total.add(term(SIMD2(a[even], 0), SIMD2(b[even], 0)).x) }
  return total.value
}
