/// A running sum that also keeps what rounding lost.
///
/// The error does not grow with the number of terms.
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
  var value: Double { sum + lost }
}
