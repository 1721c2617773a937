#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Counts of two groups by zone as a kernel reads them: pointers, sums and length.
///
/// x is the focal group, y the rest; X and Y their sums.
struct TwoGroupCounts {
  let x: UnsafePointer<Double>
  let y: UnsafePointer<Double>
  let count: Int
  let sumX: Double
  let sumY: Double

  var total: Double { sumX + sumY }

  /// Both groups have members: otherwise evenness is 0/0.
  var isSeparable: Bool { sumX > 0 && sumY > 0 }
}

/// Opens two spans of equal length as a kernel reads them.
///
/// Precondition: the spans have the same length.
@inline(__always)
func withCounts(
  _ focal: Span<Double>, _ rest: Span<Double>, _ body: (TwoGroupCounts) -> Double
) -> Double {
  precondition(focal.count == rest.count, "both groups need a count for every zone")
  return focal.withUnsafeBufferPointer { x in
    rest.withUnsafeBufferPointer { y in
      guard let xBase = x.baseAddress, let yBase = y.baseAddress else { return .nan }
      return body(
        TwoGroupCounts(x: xBase, y: yBase, count: x.count, sumX: sumOf(x), sumY: sumOf(y)))
    }
  }
}

/// n·ln(q) with 0·ln 0 = 0.
@inline(__always)
func weightedLog(_ weight: Double, _ quotient: @autoclosure () -> Double) -> Double {
  weight > 0 ? weight * log(quotient()) : 0
}
