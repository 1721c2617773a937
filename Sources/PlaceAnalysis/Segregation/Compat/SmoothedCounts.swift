/// What PySAL segregation 2.5 computes when an index is asked for “spatially”.
///
/// It replaces every count by its smoothed one, ñ = Σ φ(d)·n, and applies the aspatial formula to
/// the smoothed table. Zones then weigh by their smoothed totals and the whole is the smoothed mix,
/// so that the rim of the area counts less: not the index of Reardon & O'Sullivan, who keep actual
/// residents as weights. Its counts are also rounded to whole persons, and its own zone weighs 1
/// while others weigh the kernel's constant (½ uniform, ¾ Epanechnikov, 15/16 biweight, 1/√2π
/// Gaussian), the Gaussian cut at the bandwidth. Only for comparison with its numbers.
public struct SmoothedCounts: Sendable {
  /// ñ, as published: neither rounded nor with constants.
  public let plain: Composition
  private let residents: Composition

  /// - Parameter environment: By a kernel of distance; for PySAL's own numbers of the Gaussian with
  ///   a cut-off of 1.
  public init(_ environment: SpatialEnvironment) {
    plain = environment.surroundings
    residents = environment.residents
  }

  /// ñ as PySAL has it: the kernel's constant on everybody but the zone itself, then whole persons.
  public func rounded(_ kernel: DecayKernel) -> Composition {
    let constant = Self.constant(kernel)
    let counts = zip(plain.counts, residents.counts).map { smoothed, own in
      (own + constant * (smoothed - own)).rounded(.toNearestOrEven)
    }
    return Composition(zones: plain.zoneCount, groups: plain.groupCount, counts: counts)
  }

  /// As `rounded` of a group and the others, who are what the rounded total leaves.
  ///
  /// Precondition: two groups.
  public func roundedPair(_ kernel: DecayKernel) -> Composition {
    precondition(plain.groupCount == 2, "a group and the others")
    let n = plain.zoneCount
    let constant = Self.constant(kernel)
    func smoothed(_ around: Double, _ own: Double) -> Double {
      (own + constant * (around - own)).rounded(.toNearestOrEven)
    }
    var counts = [Double](repeating: 0, count: 2 * n)
    for zone in 0..<n {
      let group = smoothed(plain.counts[zone], residents.counts[zone])
      let total = smoothed(plain.zoneTotals[zone], residents.zoneTotals[zone])
      counts[zone] = group
      counts[n + zone] = max(0, total - group)
    }
    return Composition(zones: n, groups: 2, counts: counts)
  }

  /// What libpysal multiplies a kernel by.
  static func constant(_ kernel: DecayKernel) -> Double {
    switch kernel {
    case .uniform: 0.5
    case .triangular, .exponential: 1
    case .epanechnikov: 0.75
    case .biweight: 15.0 / 16
    case .gaussian: 1 / (2 * Double.pi).squareRoot()
    }
  }
}
