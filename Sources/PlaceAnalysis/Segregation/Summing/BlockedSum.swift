/// Sums `term(i)` over `0..<count` in a fixed order: eight lanes within blocks of 1024 terms, the
/// blocks compensated.
///
/// Eight lanes leave the compiler free to use vector registers; the order, and so the bits, never
/// depends on threads. The error is at most that of 128 additions, whatever the count.
@inline(__always)
func blockedSum(_ count: Int, _ term: (_ index: Int) -> Double) -> Double {
  var total = CompensatedSum()
  var i = 0
  while i < count {
    let end = min(i &+ 1024, count)
    var a0 = 0.0
    var a1 = 0.0
    var a2 = 0.0
    var a3 = 0.0
    var a4 = 0.0
    var a5 = 0.0
    var a6 = 0.0
    var a7 = 0.0
    while i &+ 8 <= end {
      a0 += term(i)
      a1 += term(i &+ 1)
      a2 += term(i &+ 2)
      a3 += term(i &+ 3)
      a4 += term(i &+ 4)
      a5 += term(i &+ 5)
      a6 += term(i &+ 6)
      a7 += term(i &+ 7)
      i &+= 8
    }
    var rest = 0.0
    while i < end {
      rest += term(i)
      i &+= 1
    }
    total.add(((a0 + a1) + (a2 + a3)) + ((a4 + a5) + (a6 + a7)) + rest)
  }
  return total.value
}

/// The sum of all values.
func sumOf(_ values: UnsafeBufferPointer<Double>) -> Double {
  guard let base = values.baseAddress else { return 0 }
  return blockedSum(values.count) { base[$0] }
}

/// As `blockedSum`, for terms that call a function: one lane in blocks of 128.
///
/// A call saves and restores every lane, so eight of them would cost more than the call; the
/// logarithm takes longer than the addition that it waits for.
@inline(__always)
func blockedSumOfCalls(_ count: Int, _ term: (_ index: Int) -> Double) -> Double {
  var total = CompensatedSum()
  var i = 0
  while i < count {
    let end = min(i &+ 128, count)
    var block = 0.0
    while i < end {
      block += term(i)
      i &+= 1
    }
    total.add(block)
  }
  return total.value
}
