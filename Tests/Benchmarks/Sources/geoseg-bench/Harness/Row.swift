/// Minimum and median of several runs, in seconds.
struct Timing: Sendable {
  let minimum: Double
  let median: Double
  let runs: Int

  init(_ seconds: [Double]) {
    let sorted = seconds.sorted()
    runs = sorted.count
    minimum = sorted.first ?? .nan
    let middle = sorted.count / 2
    median =
      sorted.isEmpty
      ? .nan
      : sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
  }
}

/// What ratio a row should reach.
enum Target: Sendable {
  /// The candidate takes at most so many times the reference.
  case atMost(Double)
  /// The candidate is at least so many times faster than the reference.
  case fasterBy(Double)

  /// The ratio as this target counts it.
  func ratio(candidate: Double, reference: Double) -> Double {
    switch self {
    case .atMost: candidate / reference
    case .fasterBy: reference / candidate
    }
  }

  func isMet(by ratio: Double) -> Bool {
    switch self {
    case .atMost(let limit): ratio <= limit
    case .fasterBy(let limit): ratio >= limit
    }
  }

  var text: String {
    switch self {
    case .atMost(let limit): "at most \(decimal(limit, 2))x the time"
    case .fasterBy(let limit): "at least \(decimal(limit, 1))x faster"
    }
  }
}

/// One line of the result.
struct Row: Sendable {
  var topic: String
  var title: String
  var reference: String?
  var candidateTime: Timing?
  var referenceTime: Timing?
  var target: Target?
  var note: String?
  var skipped: String?

  /// Ratio of the minima, as the target counts it (candidate ÷ reference without one).
  var ratio: Double? {
    guard let candidateTime, let referenceTime else { return nil }
    return (target ?? .atMost(1)).ratio(
      candidate: candidateTime.minimum, reference: referenceTime.minimum)
  }

  var isMet: Bool? {
    guard let target, let ratio else { return nil }
    return target.isMet(by: ratio)
  }
}
