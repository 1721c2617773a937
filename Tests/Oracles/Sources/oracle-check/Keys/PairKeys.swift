import PlaceAnalysis

/// Keys of one group against another.
enum PairKeys {
  private typealias Kernel = (Span<Double>, Span<Double>) -> Double

  static func value(_ key: String, _ x: [Double], _ y: [Double]) -> Number? {
    if let kernel = kernels[key] { return Number(kernel(x.span, y.span)) }
    if let b = parameter(of: key, after: "Atkinson_b"), b > 0, b < 1 {
      return Number(atkinson(focal: x.span, rest: y.span, b: b))
    }
    return nil
  }

  nonisolated(unsafe) private static let kernels: [String: Kernel] = [
    "D": { dissimilarity(focal: $0, rest: $1) },
    "Gini": { gini(focal: $0, rest: $1) },
    "H_entropy": { informationTheory(focal: $0, rest: $1) },
    "H": { informationTheory(focal: $0, rest: $1) },
    "V": { correlationRatio(focal: $0, rest: $1) },
    "Gorard": { gorard(focal: $0, rest: $1) },
    "MinMax": { minMax(focal: $0, rest: $1) },
    "R_conprof": { concentrationProfile(focal: $0, rest: $1) },
    "xPx": { isolation(focal: $0, rest: $1) },
    "xPy": { interaction(focal: $0, rest: $1) },
    "xPx_exact": { isolationWithoutSelf(focal: $0, rest: $1) },
    "xPy_exact": { interactionWithoutSelf(focal: $0, rest: $1) },
  ]

  /// The number that ends a key, such as 0.1 in `Atkinson_b0.1`.
  static func parameter(of key: String, after prefix: String) -> Double? {
    key.hasPrefix(prefix) ? Double(key.dropFirst(prefix.count)) : nil
  }
}
