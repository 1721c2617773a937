#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// How the weight of other people falls with distance: φ(z), z the distance over the bandwidth h.
///
/// All are 1 at no distance, so that people of the same place weigh 1; only ratios matter. Of the
/// bounded kernels nothing counts beyond h.
///
/// - Source: Reardon & O'Sullivan 2004, doi:10.1111/j.0081-1750.2004.00150.x; biweight as in
///   Reardon et al. 2008, doi:10.1353/dem.0.0019
public enum DecayKernel: String, Sendable, Hashable, CaseIterable {
  /// 1 up to h, closed: a place at h counts.
  case uniform
  /// 1 − z.
  case triangular
  /// 1 − z².
  case epanechnikov
  /// (1 − z²)².
  case biweight
  /// e^(−z²/2), unbounded.
  case gaussian
  /// e^(−z), unbounded.
  case exponential

  /// Nothing counts beyond the bandwidth.
  public var isBounded: Bool { self != .gaussian && self != .exponential }

  /// Room at the rim for what rounding does to centroids: a place at h(1 + 10⁻⁹) is still at h.
  static let rim = 1 + 1e-9

  /// φ(z), 0 … 1.
  public func weight(_ z: Double) -> Double {
    switch self {
    case .uniform: z <= Self.rim ? 1 : 0
    case .triangular: max(0, 1 - z)
    case .epanechnikov: max(0, 1 - z * z)
    case .biweight: z < 1 ? (1 - z * z) * (1 - z * z) : 0
    case .gaussian: exp(-z * z / 2)
    case .exponential: exp(-z)
    }
  }

  /// The z beyond which weights are below `share`; 1 for the bounded kernels.
  func reach(leaving share: Double) -> Double {
    switch self {
    case .uniform, .triangular, .epanechnikov, .biweight: Self.rim
    case .gaussian: (-2 * log(share)).squareRoot()
    case .exponential: -log(share)
    }
  }
}
