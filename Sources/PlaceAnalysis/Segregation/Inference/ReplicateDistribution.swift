/// The values of one index over replicates, undefined ones left out and counted.
public struct ReplicateDistribution: Sendable, Hashable {
  /// In the order of the replicates.
  public let values: [Double]
  /// Replicates in which the index was undefined.
  public let dropped: Int
  /// NaN without values.
  public let mean: Double
  /// With n − 1; NaN below two values.
  public let standardDeviation: Double
  private let sorted: [Double]

  public init(_ replicates: [Double]) {
    values = replicates.filter { !$0.isNaN }
    dropped = replicates.count - values.count
    sorted = values.sorted()
    let count = Double(values.count)
    var sum = CompensatedSum()
    for value in values { sum.add(value) }
    let mean = count > 0 ? sum.value / count : .nan
    var squares = CompensatedSum()
    for value in values { squares.add((value - mean) * (value - mean)) }
    self.mean = mean
    standardDeviation = count > 1 ? (squares.value / (count - 1)).squareRoot() : .nan
  }

  /// Standard error of the mean, from the number of replicates alone.
  public var monteCarloError: Double {
    standardDeviation / Double(values.count).squareRoot()
  }

  /// The value below which a share of the replicates lies.
  ///
  /// Linear between the values in order: at position (n − 1)·share, counted from 0 (Hyndman and
  /// Fan's definition 7). NaN without values.
  public func quantile(_ share: Double) -> Double {
    guard let last = sorted.last else { return .nan }
    let position = Double(sorted.count - 1) * min(max(share, 0), 1)
    let below = Int(position)
    guard below + 1 < sorted.count else { return last }
    let part = position - Double(below)
    return sorted[below] + part * (sorted[below + 1] - sorted[below])
  }

  /// The middle part of the replicates, `level` of them.
  public func interval(_ level: Double) -> (lower: Double, upper: Double) {
    (quantile((1 - level) / 2), quantile((1 + level) / 2))
  }

  /// Share of draws at least as high as a value, the value itself being one of them: (1+#)/(R+1).
  ///
  /// Values apart by rounding only are equal. NaN without values.
  public func upperTail(_ value: Double) -> Double { tail { $0 >= value - rounding(value) } }

  /// Share of draws at least as low as a value, the value itself being one of them: (1+#)/(R+1).
  public func lowerTail(_ value: Double) -> Double { tail { $0 <= value + rounding(value) } }

  /// Twice the smaller tail, at most 1.
  public func twoSided(_ value: Double) -> Double {
    values.isEmpty ? .nan : min(1, 2 * min(upperTail(value), lowerTail(value)))
  }

  private func tail(_ isExtreme: (Double) -> Bool) -> Double {
    guard !values.isEmpty else { return .nan }
    return Double(1 + values.count(where: isExtreme)) / Double(values.count + 1)
  }

  private func rounding(_ value: Double) -> Double { 1e-10 * value.magnitude + 1e-14 }
}
