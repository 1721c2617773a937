/// Weights of a stretch of sites by their distances, squared or not.
///
/// The steps are those of `DecayKernel.weight`, two sites at a time.
struct WeightRow {
  let kernel: DecayKernel
  /// 1/h; −1/h for the exponential.
  private let perBandwidth: Double
  /// 1/h²; −1/(2h²) for the Gaussian.
  private let perSquare: Double
  /// Squared distance beyond which nothing counts; infinite without a cut-off.
  private let limit: Double

  init(_ scale: EnvironmentScale) {
    kernel = scale.kernel
    let h = scale.bandwidth
    perBandwidth = (kernel == .exponential ? -1 : 1) / h
    perSquare = (kernel == .gaussian ? -0.5 : 1) / h / h
    let cut = scale.cutOff ?? (kernel == .uniform ? 1 : .infinity)
    limit = (cut * h * DecayKernel.rim) * (cut * h * DecayKernel.rim)
  }

  /// Distances themselves are wanted, not only their squares.
  var needsRoots: Bool { kernel == .triangular || kernel == .exponential }

  /// Fills `weights[0..<count]`, count rounded up to a whole vector; those beyond `count` are 0.
  @inline(__always)
  func fill(
    _ weights: UnsafeMutablePointer<Double>, squares: UnsafePointer<Double>,
    roots: UnsafePointer<Double>, count: Int
  ) {
    switch kernel {
    case .uniform: map(weights, squares, count) { _ in SIMD2(repeating: 1) }
    case .triangular:
      map(weights, roots, count) { pointwiseMax(1 - $0 * perBandwidth, .zero) }
    case .epanechnikov: map(weights, squares, count) { pointwiseMax(1 - $0 * perSquare, .zero) }
    case .biweight:
      map(weights, squares, count) {
        let root = pointwiseMax(1 - $0 * perSquare, .zero)
        return root * root
      }
    case .gaussian: map(weights, squares, count) { naturalExponential($0 * perSquare) }
    case .exponential: map(weights, roots, count) { naturalExponential($0 * perBandwidth) }
    }
    if limit < .infinity {
      var i = 0
      while i < count {
        if squares[i] > limit { weights[i] = 0 }
        i &+= 1
      }
    }
    var i = count
    while i & 3 != 0 {
      weights[i] = 0
      i &+= 1
    }
  }

  @inline(__always)
  private func map(
    _ weights: UnsafeMutablePointer<Double>, _ values: UnsafePointer<Double>, _ count: Int,
    _ weight: (SIMD2<Double>) -> SIMD2<Double>
  ) {
    let from = UnsafeRawPointer(values)
    let to = UnsafeMutableRawPointer(weights)
    let end = (count &+ 1) & ~1
    var i = 0
    while i < end {
      let value = from.loadUnaligned(fromByteOffset: i &* 8, as: SIMD2<Double>.self)
      to.storeBytes(of: weight(value), toByteOffset: i &* 8, as: SIMD2<Double>.self)
      i &+= 2
    }
  }
}
