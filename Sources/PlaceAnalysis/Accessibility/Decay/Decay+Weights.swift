#if canImport(Glibc)
  internal import Glibc
#endif

extension Decay {
  /// f(c); 0 beyond the support and for a cost that is no number.
  public func weight(_ cost: Double) -> Double {
    guard cost <= support else { return 0 }
    return form.weight(cost)
  }

  /// f of every cost.
  ///
  /// - Complexity: O(costs)
  public func weights(_ costs: [Double]) -> [Double] {
    var out = [Double](repeating: 0, count: costs.count)
    costs.withUnsafeBufferPointer { costs in
      out.withUnsafeMutableBufferPointer { out in fill(out, costs, costs.indices) }
    }
    return out
  }

  /// Writes the weights of the costs in `range`, each at its own index.
  func fill(
    _ out: UnsafeMutableBufferPointer<Double>, _ costs: UnsafeBufferPointer<Double>,
    _ range: Range<Int>
  ) {
    // What is the same for all costs is worked out once; one loop a form.
    switch form {
    case .binary: fill(out, costs, range) { _ in 1 }
    case .linear(let cutOff): fill(out, costs, range) { max(0, 1 - $0 / cutOff) }
    case .gaussian(let deviation):
      let factor = -0.5 / (deviation * deviation)
      fillExponential(out, costs, range) { $0 * $0 * factor }
    case .exponential(let rate): fillExponential(out, costs, range) { $0 * -rate }
    case .gaussianDai(let cutOff):
      fillExponential(out, costs, range) { cost in
        let x = cost / cutOff
        return x * x * -0.5
      }
      let rim = Form.rim
      for i in range where costs[i] <= support { out[i] = max(0, (out[i] - rim) / (1 - rim)) }
    default: fill(out, costs, range) { form.weight($0) }
    }
  }

  @inline(__always)
  private func fill(
    _ out: UnsafeMutableBufferPointer<Double>, _ costs: UnsafeBufferPointer<Double>,
    _ range: Range<Int>, _ weight: (Double) -> Double
  ) {
    var i = range.lowerBound
    while i < range.upperBound {
      let cost = costs[i]
      out[i] = cost <= support ? weight(cost) : 0
      i &+= 1
    }
  }

  /// e to the power of what `exponent` gives, two costs at once.
  @inline(__always)
  private func fillExponential(
    _ out: UnsafeMutableBufferPointer<Double>, _ costs: UnsafeBufferPointer<Double>,
    _ range: Range<Int>, _ exponent: (SIMD2<Double>) -> SIMD2<Double>
  ) {
    let limit = SIMD2(repeating: support)
    var i = range.lowerBound
    while i < range.upperBound {
      let isLast = i &+ 1 == range.upperBound
      let pair = SIMD2(costs[i], isLast ? costs[i] : costs[i &+ 1])
      let weights = naturalExponential(exponent(pair)).replacing(with: 0, where: .!(pair .<= limit))
      out[i] = weights[0]
      if !isLast { out[i &+ 1] = weights[1] }
      i &+= 2
    }
  }
}

extension Decay.Form {
  /// e^−½, the height that Dai's gaussian is lowered by.
  static let rim = exponential(-0.5)

  /// The weight by the form alone, for a cost from 0 to its end.
  func weight(_ cost: Double) -> Double {
    switch self {
    case .binary(let cutOff): return cost <= cutOff ? 1 : 0
    case .linear(let cutOff): return max(0, 1 - cost / cutOff)
    case .ramp(let start, let end):
      return cost <= start ? 1 : max(0, (end - cost) / (end - start))
    case .inversePower(let exponent, let floor): return pow(max(cost, floor), -exponent)
    case .exponential(let rate): return Self.exponential(-rate * cost)
    case .gaussian(let deviation):
      return Self.exponential(cost * cost * (-0.5 / (deviation * deviation)))
    case .gaussianDai(let cutOff):
      guard cost <= cutOff else { return 0 }
      let x = cost / cutOff
      return max(0, (Self.exponential(-0.5 * x * x) - Self.rim) / (1 - Self.rim))
    case .logistic(let median, let deviation):
      let slope = Double.pi / (deviation * 3.0.squareRoot())
      let x = (cost - median) * slope
      let top = 1 + Self.exponential(-median * slope)
      // Neither branch can overflow.
      if x <= 0 { return top / (1 + Self.exponential(x)) }
      let fall = Self.exponential(-x)
      return top * fall / (1 + fall)
    case .stepped(let steps):
      return steps.first { cost <= $0.cost }?.weight ?? 0
    case .epanechnikov(let cutOff):
      let x = cost / cutOff
      return max(0, 0.75 * (1 - x * x))
    case .placeSyntax(let radius, let exponent):
      let x = cost / radius
      if x > 1 { return 0 }
      return x < 0.5 ? 1 - 0.5 * pow(2 * x, exponent) : 0.5 * pow(2 - 2 * x, exponent)
    case .custom(let points): return Self.between(points, cost)
    }
  }

  /// On the straight line between the points around the cost.
  private static func between(_ points: [Decay.Point], _ cost: Double) -> Double {
    guard let first = points.first, let last = points.last, cost <= last.cost else { return 0 }
    if cost <= first.cost { return first.weight }
    var low = 0
    var high = points.count - 1
    while high - low > 1 {
      let middle = (low + high) / 2
      if points[middle].cost < cost { low = middle } else { high = middle }
    }
    let a = points[low]
    let b = points[high]
    let share = (cost - a.cost) / (b.cost - a.cost)
    return a.weight + (b.weight - a.weight) * share
  }

  /// e to the power of a number at most 0.
  private static func exponential(_ x: Double) -> Double {
    naturalExponential(SIMD2(repeating: x))[0]
  }
}
