internal import GeoCore

/// Environments of sites on a lattice: the same sums as those of a sweep, with the weight of every
/// offset worked out once, and people at mirrored offsets added up before they are weighted.
struct LatticeSums {
  let lattice: SiteLattice
  let residents: Composition
  let scales: [EnvironmentScale]
  /// See `EnvironmentSweep`.
  private let negligible: Double
  private let faint: Double

  /// Columns that are worked out together.
  static let block = 8

  init(_ lattice: SiteLattice, residents: Composition, scales: [EnvironmentScale]) {
    self.lattice = lattice
    self.residents = residents
    self.scales = scales
    let least = residents.zoneTotals.filter { $0 > 0 }.min() ?? 1
    negligible = EnvironmentSweep.negligibleWeight(least: least, of: residents.total)
    faint = 1e-6 * least
  }

  /// - Complexity: O(nodes · offsets within reach / 4 · groups) per scale, for the Gaussian
  ///   O(nodes · (rows + columns within reach) · groups); O(nodes · groups) memory
  func run(_ context: RunContext) throws(GeosegError) -> EnvironmentSums {
    let sums = EnvironmentSums(
      scales: scales.count, size: residents.groupCount * residents.zoneCount)
    for (index, scale) in scales.enumerated() {
      guard let out = sums[index] else { continue }
      let reach = scale.reach(leaving: negligible)
      if let (along, across) = LatticeOffsets.separate(scale, lattice, reach: reach) {
        let people = LatticePlanes(lattice, residents, margin: along.columns)
        let between = LatticePlanes(lattice, groups: residents.groupCount, margin: 0)
        try add(people, along, context) { line, row, group in
          between.row(row, ofGroup: group).update(from: line.sums, count: lattice.columns)
        }
        try add(between, across, context) { line, row, group in
          keep(line, row, group, out)
        }
      } else {
        let offsets = LatticeOffsets(scale, lattice, reach: reach)
        let people = LatticePlanes(lattice, residents, margin: offsets.columns)
        try add(people, offsets, context) { line, row, group in keep(line, row, group, out) }
      }
      dropFaint(out)
    }
    return sums
  }

  /// Works out every row of every group and gives it to `finish`.
  private func add(
    _ planes: LatticePlanes, _ offsets: LatticeOffsets, _ context: RunContext,
    _ finish: @Sendable (_ line: LatticeLine, _ row: Int, _ group: Int) -> Void
  ) throws(GeosegError) {
    _ = try context.mapChunks(
      count: lattice.rows * residents.groupCount, grain: 4,
      worker: { LatticeLine(lattice, width: planes.width) }
    ) { (line, range) throws(GeosegError) in
      for item in range {
        let (group, row) = item.quotientAndRemainder(dividingBy: lattice.rows)
        line.add(planes, offsets, row: row, group: group)
        finish(line, row, group)
      }
    }
  }

  /// Hands the sums of a row to its sites.
  private func keep(
    _ line: LatticeLine, _ row: Int, _ group: Int, _ out: SumsOfScale
  ) {
    for position in lattice.rowStarts[row]..<lattice.rowStarts[row + 1] {
      out.sums[group * residents.zoneCount + Int(lattice.sites[position])] =
        line.sums[Int(lattice.columnOfSite[position])]
    }
  }

  /// A site without residents that has next to nobody around has nobody.
  private func dropFaint(_ out: SumsOfScale) {
    for site in 0..<residents.zoneCount where residents.zoneTotals[site] <= 0 {
      var around = 0.0
      for group in 0..<residents.groupCount {
        around += out.sums[group * residents.zoneCount + site]
      }
      guard around < faint else { continue }
      for group in 0..<residents.groupCount {
        out.sums[group * residents.zoneCount + site] = 0
      }
    }
  }
}
