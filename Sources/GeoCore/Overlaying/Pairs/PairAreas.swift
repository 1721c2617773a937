/// Areas in common of one zone after another with catchments, with the scratch memory of one
/// worker.
struct PairAreas {
  private let catchments: EdgePool
  private var zone = EdgePool()
  private var product = TrapezoidProduct()
  private var slabs = SlabArrangement()
  private var index = -1

  init(catchments: EdgePool) { self.catchments = catchments }

  /// The box around the zone.
  var box: Box { zone.features.first?.box ?? .empty }

  /// Takes up a zone; false when it has no area.
  mutating func begin(_ index: Int, of view: ColumnView) -> Bool {
    self.index = index
    zone.removeAll()
    zone.append(index, of: view)
    if zone.features[0].box.isEmpty { return false }
    zone.findWhetherSimple(0, &product)
    return true
  }

  /// Area in common of the zone and a catchment, in squared units.
  mutating func area(
    with catchment: Int, of view: ColumnView, in zones: ColumnView
  ) -> Double {
    if zone.features[0].isSimple && catchments.features[catchment].isSimple {
      return product.area(zone, 0, catchments, catchment)
    }
    slabs.cut(index, zones, box, by: [catchment], view)
    var area = 0.0
    slabs.forEachPiece { covering, piece in if !covering.isEmpty { area += piece } }
    return area
  }
}

extension EdgePool {
  /// All features of a column.
  static func all(
    of column: GeometryColumn, _ context: RunContext
  ) throws(GeosegError) -> EdgePool {
    let parts = try context.mapChunks(
      count: column.count, grain: 64,
      worker: { () throws(GeosegError) in TrapezoidProduct() }
    ) { (product, range) throws(GeosegError) in
      column.withView { view in
        var pool = EdgePool()
        for feature in range {
          pool.append(feature, of: view)
          pool.findWhetherSimple(feature - range.lowerBound, &product)
        }
        return pool
      }
    }
    var out = EdgePool()
    for part in parts { out.append(contentsOf: part) }
    return out
  }

  /// Notes whether no spot lies in a feature twice, or in a hole without a shell.
  mutating func findWhetherSimple(_ feature: Int, _ product: inout TrapezoidProduct) {
    let (square, scale) = product.square(self, feature)
    let area = features[feature].area
    mark(feature, isSimple: abs(square - area) <= 1e-9 * area + 1e-13 * scale)
  }
}
