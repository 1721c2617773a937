/// Sites that stand exactly on the nodes of a regular lattice, as the cells of a statistics grid do.
///
/// The weight of one site for another is then known by how many columns and rows they are apart.
struct SiteLattice {
  let columns: Int
  let rows: Int
  /// Metres between columns and between rows; 0 where there is only one.
  let stepX: Double
  let stepY: Double
  /// Sites row by row: those of row r are `sites[rowStarts[r]..<rowStarts[r + 1]]`, with the column
  /// of each; sites without a usable position are not among them.
  let sites: [Int32]
  let columnOfSite: [Int32]
  let rowStarts: [Int]

  /// nil when a site is off the lattice, or when at least half of the nodes would be bare.
  init?(x: [Double], y: [Double]) {
    let placed = x.indices.filter { x[$0].isFinite && y[$0].isFinite }
    guard placed.count > 1, placed.count < Int(Int32.max) else { return nil }
    var distinct: (x: Set<Double>, y: Set<Double>) = ([], [])
    for site in placed {
      distinct.x.insert(x[site])
      distinct.y.insert(y[site])
      // Scattered sites are seen through after a few.
      if distinct.x.count * distinct.y.count > 2 * placed.count { return nil }
    }
    guard let east = Axis(placed.map { x[$0] }, distinct.x),
      let north = Axis(placed.map { y[$0] }, distinct.y),
      east.count <= 2 * placed.count, north.count <= 2 * placed.count,
      east.count * north.count <= 2 * placed.count
    else { return nil }
    columns = east.count
    rows = north.count
    stepX = east.step
    stepY = north.step
    var rowStarts = [Int](repeating: 0, count: rows + 1)
    for row in north.places { rowStarts[Int(row) + 1] += 1 }
    for row in 0..<rows { rowStarts[row + 1] += rowStarts[row] }
    var next = rowStarts
    var sites = [Int32](repeating: 0, count: placed.count)
    var columnOfSite = sites
    for (position, site) in placed.enumerated() {
      let row = Int(north.places[position])
      sites[next[row]] = Int32(truncatingIfNeeded: site)
      columnOfSite[next[row]] = east.places[position]
      next[row] += 1
    }
    self.sites = sites
    self.columnOfSite = columnOfSite
    self.rowStarts = rowStarts
  }

  /// Coordinates that are a first one plus whole numbers of steps.
  private struct Axis {
    let step: Double
    let count: Int
    let places: [Int32]

    init?(_ values: [Double], _ distinct: Set<Double>) {
      let distinct = distinct.sorted()
      guard let first = distinct.first, let last = distinct.last else { return nil }
      guard distinct.count > 1 else {
        step = 0
        count = 1
        places = [Int32](repeating: 0, count: values.count)
        return
      }
      var step = Double.infinity
      for (a, b) in zip(distinct, distinct.dropFirst()) { step = min(step, b - a) }
      let span = ((last - first) / step).rounded()
      guard span.isFinite, span < 1e9 else { return nil }
      var places: [Int32] = []
      places.reserveCapacity(values.count)
      for value in values {
        let place = ((value - first) / step).rounded()
        guard first + place * step == value else { return nil }
        places.append(Int32(place))
      }
      self.step = step
      count = Int(span) + 1
      self.places = places
    }
  }
}
