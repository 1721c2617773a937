#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// An index over environments of rising bandwidth.
///
/// - Source: Reardon et al. 2008, doi:10.1353/dem.0.0019
public struct MultiscalarProfile: Sendable, Hashable {
  public struct Point: Sendable, Hashable {
    /// In metres; 0 is everybody with their own zone only.
    public let bandwidth: Double
    /// NaN where undefined.
    public let value: Double

    public init(bandwidth: Double, value: Double) {
      self.bandwidth = bandwidth
      self.value = value
    }
  }

  /// By rising bandwidth.
  public let points: [Point]

  public init(_ points: [Point]) {
    self.points = points.sorted { $0.bandwidth < $1.bandwidth }
  }

  /// Slope of the index on ln h by least squares: how fast segregation is lost with scale.
  ///
  /// Per unit of ln h; the point at 0 has no logarithm and is left out.
  ///
  /// - Returns: Below 0 as a rule; NaN with fewer than two bandwidths or an undefined value.
  public var slopePerLogBandwidth: Double {
    let used = points.filter { $0.bandwidth > 0 }
    guard used.count > 1 else { return .nan }
    let n = Double(used.count)
    var (meanX, meanY) = (CompensatedSum(), CompensatedSum())
    for point in used {
      meanX.add(log(point.bandwidth) / n)
      meanY.add(point.value / n)
    }
    var (products, squares) = (CompensatedSum(), CompensatedSum())
    for point in used {
      let dx = log(point.bandwidth) - meanX.value
      products.add(dx * (point.value - meanY.value))
      squares.add(dx * dx)
    }
    return squares.value > 0 ? products.value / squares.value : .nan
  }

  /// The largest against the smallest bandwidth above 0; nil with fewer than two.
  public var macroMicroRatio: MacroMicroRatio? {
    let used = points.filter { $0.bandwidth > 0 }
    guard let small = used.first, let large = used.last, small.bandwidth < large.bandwidth else {
      return nil
    }
    return MacroMicroRatio(
      smallBandwidth: small.bandwidth, largeBandwidth: large.bandwidth, atSmall: small.value,
      atLarge: large.value)
  }
}
