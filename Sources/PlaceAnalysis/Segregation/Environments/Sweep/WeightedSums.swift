/// Adds weight times count of several groups over a stretch of sites, four sites at a time.
///
/// Each group has two lanes; the order of additions depends on the stretch alone.
enum WeightedSums {
  /// - Parameters:
  ///   - weights: Of `count` sites, rounded up to a multiple of four by zeros.
  ///   - counts: Of the first group from the first site of the stretch on; the next groups `stride`
  ///     further each.
  ///   - sums: Two lanes per group.
  @inline(__always)
  static func add(
    _ weights: UnsafePointer<Double>, _ counts: UnsafePointer<Double>, stride: Int, groups: Int,
    count: Int, to sums: UnsafeMutablePointer<SIMD2<Double>>
  ) {
    var group = 0
    while group &+ 4 <= groups {
      addFour(weights, counts + group &* stride, stride, count, sums + group)
      group &+= 4
    }
    if group &+ 2 <= groups {
      addTwo(weights, counts + group &* stride, stride, count, sums + group)
      group &+= 2
    }
    if group < groups { addOne(weights, counts + group &* stride, count, sums + group) }
  }

  @inline(__always)
  private static func pair(_ raw: UnsafeRawPointer, _ i: Int) -> SIMD2<Double> {
    raw.loadUnaligned(fromByteOffset: i &* 8, as: SIMD2<Double>.self)
  }

  @inline(__always)
  private static func addFour(
    _ weights: UnsafePointer<Double>, _ counts: UnsafePointer<Double>, _ stride: Int, _ count: Int,
    _ sums: UnsafeMutablePointer<SIMD2<Double>>
  ) {
    let w = UnsafeRawPointer(weights)
    let a = UnsafeRawPointer(counts)
    let b = UnsafeRawPointer(counts + stride)
    let c = UnsafeRawPointer(counts + 2 &* stride)
    let d = UnsafeRawPointer(counts + 3 &* stride)
    var (a0, b0, c0, d0) = (sums[0], sums[1], sums[2], sums[3])
    var (a1, b1, c1, d1) = (
      SIMD2<Double>.zero, SIMD2<Double>.zero, SIMD2<Double>.zero, SIMD2<Double>.zero
    )
    var i = 0
    while i < count {
      let w0 = pair(w, i)
      let w1 = pair(w, i &+ 2)
      a0 += w0 * pair(a, i)
      a1 += w1 * pair(a, i &+ 2)
      b0 += w0 * pair(b, i)
      b1 += w1 * pair(b, i &+ 2)
      c0 += w0 * pair(c, i)
      c1 += w1 * pair(c, i &+ 2)
      d0 += w0 * pair(d, i)
      d1 += w1 * pair(d, i &+ 2)
      i &+= 4
    }
    sums[0] = a0 + a1
    sums[1] = b0 + b1
    sums[2] = c0 + c1
    sums[3] = d0 + d1
  }

  @inline(__always)
  private static func addTwo(
    _ weights: UnsafePointer<Double>, _ counts: UnsafePointer<Double>, _ stride: Int, _ count: Int,
    _ sums: UnsafeMutablePointer<SIMD2<Double>>
  ) {
    let w = UnsafeRawPointer(weights)
    let a = UnsafeRawPointer(counts)
    let b = UnsafeRawPointer(counts + stride)
    var (a0, b0) = (sums[0], sums[1])
    var (a1, b1) = (SIMD2<Double>.zero, SIMD2<Double>.zero)
    var i = 0
    while i < count {
      let w0 = pair(w, i)
      let w1 = pair(w, i &+ 2)
      a0 += w0 * pair(a, i)
      a1 += w1 * pair(a, i &+ 2)
      b0 += w0 * pair(b, i)
      b1 += w1 * pair(b, i &+ 2)
      i &+= 4
    }
    sums[0] = a0 + a1
    sums[1] = b0 + b1
  }

  @inline(__always)
  private static func addOne(
    _ weights: UnsafePointer<Double>, _ counts: UnsafePointer<Double>, _ count: Int,
    _ sums: UnsafeMutablePointer<SIMD2<Double>>
  ) {
    let w = UnsafeRawPointer(weights)
    let a = UnsafeRawPointer(counts)
    var a0 = sums[0]
    var a1 = SIMD2<Double>.zero
    var i = 0
    while i < count {
      a0 += pair(w, i) * pair(a, i)
      a1 += pair(w, i &+ 2) * pair(a, i &+ 2)
      i &+= 4
    }
    sums[0] = a0 + a1
  }
}
