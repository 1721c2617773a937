/// Weights by how many rows and columns a node is away, for a quarter of all offsets: the others
/// mirror it.
struct LatticeOffsets {
  /// Row after row from the origin's own; each from the origin's column outwards.
  let weights: [Double]
  /// Row offset d has `starts[d]..<starts[d + 1]`; the last is within reach.
  let starts: [Int]

  /// The largest offset of a row.
  var rows: Int { starts.count - 2 }
  /// The largest offset of a column.
  var columns: Int { (starts.count > 1 ? starts[1] : 1) - 1 }

  /// The offsets within reach of one scale.
  init(_ scale: EnvironmentScale, _ lattice: SiteLattice, reach: Double) {
    var weights: [Double] = []
    var starts = [0]
    // A little more than the reach: the weight itself decides.
    let far = reach * (1 + 0x1p-30)
    for row in 0..<lattice.rows {
      let dy = Double(row) * lattice.stepY
      guard dy <= far else { break }
      for column in 0..<lattice.columns {
        let dx = Double(column) * lattice.stepX
        let distance = (dx * dx + dy * dy).squareRoot()
        guard distance <= far else { break }
        weights.append(scale.weight(atCost: distance))
      }
      starts.append(weights.count)
    }
    self.weights = weights
    self.starts = starts
  }

  private init(weights: [Double], starts: [Int]) {
    self.weights = weights
    self.starts = starts
  }

  /// The Gaussian as one pass along rows and one along columns; nil for other kernels.
  ///
  /// e^(−(x² + y²)/2h²) is a product of one factor for each.
  static func separate(
    _ scale: EnvironmentScale, _ lattice: SiteLattice, reach: Double
  ) -> (along: LatticeOffsets, across: LatticeOffsets)? {
    guard scale.kernel == .gaussian, scale.cutOff == nil else { return nil }
    func factors(_ step: Double, _ count: Int) -> [Double] {
      (0..<count).lazy.map { Double($0) * step }.prefix { $0 <= reach }
        .map { scale.weight(atCost: $0) }
    }
    let along = factors(lattice.stepX, lattice.columns)
    let across = factors(lattice.stepY, lattice.rows)
    return (
      LatticeOffsets(weights: along, starts: [0, along.count]),
      LatticeOffsets(weights: across, starts: Array(0...across.count))
    )
  }
}
