/// The share of the focal group in every zone, and which zones have people.
///
/// p = x/(x + y); NaN in zones without people, which drop out of everything.
struct ZoneMixes: Sendable {
  let shares: [Double]
  /// Rows of zones with people, ascending.
  let populated: [Int]

  init(_ focal: Span<Double>, _ rest: Span<Double>) {
    precondition(focal.count == rest.count, "both groups need a count for every zone")
    var shares = [Double](repeating: .nan, count: focal.count)
    var populated: [Int] = []
    for i in 0..<focal.count {
      let total = focal[i] + rest[i]
      guard total > 0 else { continue }
      shares[i] = focal[i] / total
      populated.append(i)
    }
    self.shares = shares
    self.populated = populated
  }

  /// Values of the zones with people only.
  func populatedValues(_ values: [Double]) -> [Double] { populated.map { values[$0] } }

  /// Values of the zones with people, laid out over all zones; NaN elsewhere.
  func spread(_ values: [Double]) -> [Double] {
    var out = [Double](repeating: .nan, count: shares.count)
    for (place, row) in populated.enumerated() { out[row] = values[place] }
    return out
  }
}
