#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// How near two zones are to each other, as a number that weighs the people of one for the other.
///
/// The scale is always stated: with distances in metres and none, exp(−d) is 0 for every neighbour.
public enum Proximity: Sendable, Hashable {
  /// exp(−d / scale).
  case exponential(scaleMetres: Double)
  /// (d / scale)^−exponent; infinite between zones whose centroids coincide.
  case power(scaleMetres: Double, exponent: Double)
  /// d itself, in metres: means of it are mean distances.
  case distance
  /// Every zone is near to itself alone.
  case ownZone

  /// The proximity at a distance.
  public func value(atMetres d: Double) -> Double {
    switch self {
    case .exponential(let scale): exp(-d / scale)
    case .power(let scale, let exponent): pow(d / scale, -exponent)
    case .distance: d
    case .ownZone: d == 0 ? 1 : 0
    }
  }
}

/// How far a zone's people are from each other: the distance dᵢᵢ of a zone to itself.
///
/// For orientation, two random points of a square are 0.5214·√a apart on average, and those of a
/// disc 0.5108·√a.
public enum OwnDistance: String, Sendable, Hashable, CaseIterable {
  /// √(0.6·a) = 0.7746·√a (Massey & Denton 1988).
  case white
  /// 0.6·√a, the other reading of White 1983.
  case oasis
  /// 0.
  case zero
  /// No zone is paired with itself.
  case noSelf = "noself"

  /// The own distance of a zone; nil where zones are not paired with themselves.
  public func metres(ofAreaSquareMetres area: Double) -> Double? {
    switch self {
    case .white: (0.6 * area).squareRoot()
    case .oasis: 0.6 * area.squareRoot()
    case .zero: 0
    case .noSelf: nil
    }
  }
}
