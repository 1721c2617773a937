/// Persons per node of a lattice, a plane per group, with bare columns on both sides.
final class LatticePlanes: @unchecked Sendable {
  /// Bare columns on either side, so that any node within reach can be read.
  let margin: Int
  /// Numbers from one row to the next.
  let width: Int
  let rows: Int
  let groups: Int
  private let numbers: UnsafeMutablePointer<Double>
  private let size: Int

  /// Nobody anywhere.
  init(_ lattice: SiteLattice, groups: Int, margin: Int) {
    self.margin = margin
    // Whole vectors are read beyond the last column.
    width = lattice.columns + 2 * margin + LatticeSums.block
    rows = lattice.rows
    self.groups = groups
    size = max(1, groups * rows * width)
    numbers = .allocate(capacity: size)
    numbers.initialize(repeating: 0, count: size)
  }

  /// The people of the sites; those at one node are added up.
  convenience init(_ lattice: SiteLattice, _ residents: Composition, margin: Int) {
    self.init(lattice, groups: residents.groupCount, margin: margin)
    for group in 0..<groups {
      for row in 0..<rows {
        let line = self.row(row, ofGroup: group)
        for position in lattice.rowStarts[row]..<lattice.rowStarts[row + 1] {
          line[Int(lattice.columnOfSite[position])] +=
            residents.counts[group * residents.zoneCount + Int(lattice.sites[position])]
        }
      }
    }
  }

  deinit { numbers.deallocate() }

  /// The first column of a row.
  @inline(__always)
  func row(_ row: Int, ofGroup group: Int) -> UnsafeMutablePointer<Double> {
    numbers + ((group &* rows &+ row) &* width &+ margin)
  }
}
