/// People on a square lattice, as statistics by grid cells come, with sums along its rows.
///
/// A disc around a cell is two looks at the sums for each row that it crosses: O(√m) for m cells.
/// Memory: O(cells · groups), at most a few cells per place.
final class PersonLattice: @unchecked Sendable {
  let columns: Int
  let rows: Int
  /// Metres from cell to cell.
  let spacing: Double
  /// Pairs of doubles in a vector of counts: everybody, then the groups.
  let width: Int
  /// Cells row by row.
  let cells: UnsafeMutablePointer<SIMD2<Double>>
  /// Sums of all cells to the west in the row, one more than there are columns.
  let sums: UnsafeMutablePointer<SIMD2<Double>>
  let totals: [SIMD2<Double>]
  /// Places with people, cell by cell, with the cell of each.
  let places: [(zone: Int32, cell: Int32)]
  let rings: RingTable

  /// How far a place may lie from its cell's centre, in metres.
  private static let tolerance = 1e-7

  /// nil when the places do not lie on a square lattice, or fill too little of one.
  init?(x: [Double], y: [Double], persons: [Double], groups: [ArraySlice<Double>]) {
    var zones: [Int32] = []
    for i in persons.indices where persons[i] > 0 && x[i].isFinite && y[i].isFinite {
      zones.append(Int32(i))
    }
    guard zones.count > 64, let shape = Self.shape(zones, x, y) else { return nil }
    columns = shape.columns
    rows = shape.rows
    spacing = shape.spacing
    width = (groups.count + 2) / 2
    let (columns, rows, width) = (columns, rows, width)

    var ofZone: [Int32] = []
    ofZone.reserveCapacity(zones.count)
    for zone in zones {
      let column = ((x[Int(zone)] - shape.west) / spacing).rounded()
      let row = ((y[Int(zone)] - shape.south) / spacing).rounded()
      ofZone.append(Int32(Int(row) * columns + Int(column)))
    }
    places = Self.sorted(zones, ofZone, cells: columns * rows)

    let cells = UnsafeMutablePointer<SIMD2<Double>>.allocate(capacity: columns * rows * width)
    cells.initialize(repeating: .zero, count: columns * rows * width)
    for (place, zone) in zones.enumerated() {
      cells[Int(ofZone[place]) * width].x += persons[Int(zone)]
    }
    for (k, group) in groups.enumerated() {
      let (w, lane) = ((k + 1) / 2, (k + 1) % 2)
      group.withUnsafeBufferPointer { group in
        for (place, zone) in zones.enumerated() {
          cells[Int(ofZone[place]) * width + w][lane] += group[Int(zone)]
        }
      }
    }
    let sums = UnsafeMutablePointer<SIMD2<Double>>.allocate(capacity: (columns + 1) * rows * width)
    var totals = [SIMD2<Double>](repeating: .zero, count: width)
    for row in 0..<rows {
      for w in 0..<width {
        var sum = SIMD2<Double>.zero
        for column in 0..<columns {
          sums[(row * (columns + 1) + column) * width + w] = sum
          sum += cells[(row * columns + column) * width + w]
        }
        sums[(row * (columns + 1) + columns) * width + w] = sum
        totals[w] += sum
      }
    }
    self.cells = cells
    self.sums = sums
    self.totals = totals
    rings = RingTable(columns: columns, rows: rows)
  }

  deinit {
    cells.deallocate()
    sums.deallocate()
  }

  private struct Shape {
    var west: Double
    var south: Double
    var spacing: Double
    var columns: Int
    var rows: Int
  }

  /// The lattice that all places lie on: spacing is the least step from the western or southern
  /// edge, and every place must then lie on a cell's centre.
  private static func shape(_ zones: [Int32], _ x: [Double], _ y: [Double]) -> Shape? {
    var (west, south) = (Double.infinity, Double.infinity)
    var (east, north) = (-Double.infinity, -Double.infinity)
    for zone in zones {
      west = min(west, x[Int(zone)])
      east = max(east, x[Int(zone)])
      south = min(south, y[Int(zone)])
      north = max(north, y[Int(zone)])
    }
    var step = Double.infinity
    for zone in zones {
      let (dx, dy) = (x[Int(zone)] - west, y[Int(zone)] - south)
      if dx > 10 * tolerance { step = min(step, dx) }
      if dy > 10 * tolerance { step = min(step, dy) }
    }
    let (across, up) = (((east - west) / step).rounded(), ((north - south) / step).rounded())
    guard step.isFinite, across + 1 < 1e9, up + 1 < 1e9,
      (across + 1) * (up + 1) <= 4 * Double(zones.count) + 64
    else { return nil }
    // From edge to edge, so that the error of one step does not add up.
    let spacing = across >= up ? (east - west) / across : (north - south) / up
    // Rings must be farther apart than what counts as one distance.
    guard across + up < spacing / (8 * NearestPersons.ringTolerance) else { return nil }
    for zone in zones {
      let (dx, dy) = (x[Int(zone)] - west, y[Int(zone)] - south)
      guard (dx - (dx / spacing).rounded() * spacing).magnitude <= tolerance,
        (dy - (dy / spacing).rounded() * spacing).magnitude <= tolerance
      else { return nil }
    }
    return Shape(
      west: west, south: south, spacing: spacing, columns: Int(across) + 1, rows: Int(up) + 1)
  }

  /// Places by cell; those of one cell in order of their zones.
  private static func sorted(
    _ zones: [Int32], _ ofZone: [Int32], cells: Int
  ) -> [(zone: Int32, cell: Int32)] {
    var starts = [Int32](repeating: 0, count: cells + 1)
    for cell in ofZone { starts[Int(cell) + 1] += 1 }
    for cell in 0..<cells { starts[cell + 1] += starts[cell] }
    var out = [(zone: Int32, cell: Int32)](repeating: (0, 0), count: zones.count)
    for (place, cell) in ofZone.enumerated() {
      out[Int(starts[Int(cell)])] = (zones[place], cell)
      starts[Int(cell)] += 1
    }
    return out
  }
}
