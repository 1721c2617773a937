#if canImport(Glibc)
  internal import Glibc
#endif

extension Decay.Form {
  /// What is wrong with the parameters; nil when the weights are finite and not below 0.
  var fault: DecayFault? {
    func positive(_ values: Double...) -> DecayFault? {
      values.allSatisfy { $0 > 0 && $0.isFinite } ? nil : .notPositive
    }
    switch self {
    case .binary(let cutOff):
      // A cut-off of 0 is the place itself, an infinite one everything that can be reached.
      return cutOff >= 0 ? nil : .notPositive
    case .linear(let cutOff), .gaussianDai(let cutOff), .epanechnikov(let cutOff):
      return positive(cutOff)
    case .ramp(let start, let end):
      guard start >= 0, start.isFinite, end.isFinite else { return .notPositive }
      return start < end ? nil : .notRising
    case .inversePower(let exponent, let floor):
      return positive(exponent, floor) ?? (weight(floor).isFinite ? nil : .weight)
    case .exponential(let rate): return positive(rate)
    case .gaussian(let deviation): return positive(deviation)
    case .logistic(let median, let deviation):
      return median >= 0 && median.isFinite ? positive(deviation) : .notPositive
    case .placeSyntax(let radius, let exponent): return positive(radius, exponent)
    case .stepped(let points), .custom(let points):
      guard !points.isEmpty, points.allSatisfy({ $0.weight >= 0 && $0.weight.isFinite }) else {
        return .weight
      }
      guard points.allSatisfy({ $0.cost >= 0 && $0.cost.isFinite }) else { return .notPositive }
      let rises = zip(points, points.dropFirst()).allSatisfy { $0.cost < $1.cost }
      return rises ? nil : .notRising
    }
  }

  /// The cost beyond which the form is 0; infinite for a form that never is.
  var end: Double {
    switch self {
    case .binary(let cutOff), .linear(let cutOff), .gaussianDai(let cutOff),
      .epanechnikov(let cutOff):
      cutOff
    case .ramp(_, let end): end
    case .placeSyntax(let radius, _): radius
    case .stepped(let points), .custom(let points): points.last?.cost ?? 0
    case .inversePower, .exponential, .gaussian, .logistic: .infinity
    }
  }

  /// The cost at which the weight is a millionth of that at cost 0.
  var millionth: Double {
    let many = 1e6
    switch self {
    case .inversePower(let exponent, let floor): return floor * pow(many, 1 / exponent)
    case .exponential(let rate): return log(many) / rate
    case .gaussian(let deviation): return deviation * (2 * log(many)).squareRoot()
    case .logistic(let median, let deviation):
      let slope = Double.pi / (deviation * 3.0.squareRoot())
      return median + log((1 + exp(-median * slope)) * many - 1) / slope
    default: return end
    }
  }
}
