public import GeoCore

extension SpatialEnvironment {
  /// The environments of all sites by straight-line distance, one per scale.
  ///
  /// One pass over neighbours serves all scales; the exponential, which hardly ends, takes each pair
  /// once for both, and lattices go by offsets. Unbounded kernels are followed until everybody
  /// beyond would add less than 10⁻¹⁵ of the least populated site, so that the sums are those over
  /// all pairs but for rounding. A site without residents that has less than a millionth of the
  /// least populated site around has nobody. People of a site without a usable position are left
  /// out, at home and around.
  ///
  /// - Parameters:
  ///   - x: East of every site, metres in a projected CRS.
  ///   - y: North of every site.
  ///   - residents: Persons per site and group.
  ///   - scales: Kernels with bandwidths in metres.
  /// - Returns: As many environments, in the order of `scales`; the same bytes at any thread count.
  /// - Throws: `interrupted`.
  /// - Complexity: O(n log n + pairs within the largest reach · (kernels + groups)) time, on a
  ///   lattice some ten times less and for the Gaussian O(n · reach / step); memory
  ///   O(n · groups · scales), never of pairs
  public static func all(
    x: [Double], y: [Double], residents: Composition, scales: [EnvironmentScale],
    _ context: RunContext = RunContext()
  ) throws(GeosegError) -> [SpatialEnvironment] {
    precondition(
      x.count == residents.zoneCount && y.count == residents.zoneCount, "a position for every site")
    guard !scales.isEmpty else { return [] }
    let residents = residents.keeping { x[$0].isFinite && y[$0].isFinite }
    var counts = [[Double]](repeating: [], count: scales.count)
    func work(_ wanted: [Int], _ run: ([EnvironmentScale]) throws(GeosegError) -> EnvironmentSums)
      throws(GeosegError)
    {
      guard !wanted.isEmpty else { return }
      let sums = try run(wanted.map { scales[$0] })
      for (place, scale) in wanted.enumerated() { counts[scale] = sums.take(place) }
    }
    if let lattice = SiteLattice(x: x, y: y) {
      try work(Array(scales.indices)) { scales throws(GeosegError) in
        try LatticeSums(lattice, residents: residents, scales: scales).run(context)
      }
    } else {
      let isExponential = { (scale: Int) in
        scales[scale].kernel == .exponential && scales[scale].cutOff == nil
      }
      try work(scales.indices.filter { !isExponential($0) }) { scales throws(GeosegError) in
        try EnvironmentSweep(x: x, y: y, residents: residents, scales: scales).run(context)
      }
      let pairs = ExponentialSums(x: x, y: y, residents: residents)
      for scale in scales.indices.filter(isExponential) {
        counts[scale] = try pairs.sums(scales[scale], context)
      }
    }
    return counts.map {
      SpatialEnvironment(
        residents: residents,
        surroundings: Composition(
          zones: residents.zoneCount, groups: residents.groupCount, counts: $0))
    }
  }
}

extension Composition {
  /// Without the people of the zones that do not satisfy a condition.
  func keeping(_ isKept: (Int) -> Bool) -> Composition {
    let dropped = (0..<zoneCount).filter { zoneTotals[$0] > 0 && !isKept($0) }
    guard !dropped.isEmpty else { return self }
    var counts = counts
    for group in 0..<groupCount {
      for zone in dropped { counts[group * zoneCount + zone] = 0 }
    }
    return Composition(zones: zoneCount, groups: groupCount, counts: counts)
  }
}
