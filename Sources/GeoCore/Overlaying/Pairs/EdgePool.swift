/// The edges of many features, each feature's sorted into columns by easting.
///
/// An edge runs from west to east. `sign` is +1 where the feature lies below the edge and −1 where it
/// lies above, so that the number of areas over a spot is the sum of the signs of all edges above
/// it; upright edges have 0. An edge stands in every
/// column that it reaches, in order of its western end; `column` is the first one.
struct EdgePool {
  struct Edge: BitwiseCopyable {
    var x0: Double
    var y0: Double
    var x1: Double
    var y1: Double
    var slope: Double
    var sign: Float
    var column: Int32
  }

  struct Feature {
    /// Of the finite areas; empty when there are none.
    var box: Box
    /// Shells less holes, in squared units.
    var area: Double
    /// Where its columns start in `columnStarts`.
    var firstColumn: Int
    var columnCount: Int
    /// Columns per unit of easting.
    var perUnit: Double
    /// Whether no spot lies in it more than once; only then are sums of signs areas.
    var isSimple: Bool
  }

  private(set) var edges: [Edge] = []
  private(set) var columnStarts: [Int] = []
  private(set) var features: [Feature] = []
  private var loose: [Edge] = []
  private var counts: [Int] = []

  mutating func removeAll() {
    edges.removeAll(keepingCapacity: true)
    columnStarts.removeAll(keepingCapacity: true)
    features.removeAll(keepingCapacity: true)
  }

  /// Adds all features of another pool after this one's.
  mutating func append(contentsOf other: EdgePool) {
    let edgeBase = edges.count
    let columnBase = columnStarts.count
    edges.append(contentsOf: other.edges)
    columnStarts.append(contentsOf: other.columnStarts.map { $0 + edgeBase })
    features.append(
      contentsOf: other.features.map {
        var feature = $0
        feature.firstColumn += columnBase
        return feature
      })
  }

  /// Adds one feature; `isSimple` is still to be found out.
  ///
  /// Rings with a coordinate that is not finite bound nothing.
  mutating func append(_ feature: Int, of view: ColumnView) {
    loose.removeAll(keepingCapacity: true)
    var box = Box.empty
    for part in view.parts(feature) where view.partKinds[part] == .area {
      let rings = view.rings(part: part)
      for index in rings {
        let ring = view.ring(index)
        let area = ring.signedArea
        guard ring.openCount > 2, area.isFinite else { continue }
        let isShell = index == rings.lowerBound
        addEdges(ring, runsWestAbove: (area >= 0) == isShell ? 1 : -1, &box)
      }
    }
    loose.sort { $0.x0 < $1.x0 }
    let n = loose.count
    let columns = n <= 24 || !(box.width > 0) ? 1 : min(4096, n / 4)
    let perUnit = columns == 1 ? 0 : Double(columns) / box.width
    features.append(
      Feature(
        box: box, area: n == 0 ? 0 : view.area(feature), firstColumn: columnStarts.count,
        columnCount: columns, perUnit: perUnit, isSimple: true))
    distribute(columns, perUnit, box)
  }

  mutating func mark(_ feature: Int, isSimple: Bool) { features[feature].isSimple = isSimple }

  private mutating func addEdges(_ ring: RingView, runsWestAbove sign: Float, _ box: inout Box) {
    var bx = ring.x[ring.count &- 1]
    var by = ring.y[ring.count &- 1]
    var i = 0
    while i < ring.count {
      let ax = bx
      let ay = by
      bx = ring.x[i]
      by = ring.y[i]
      i &+= 1
      box.extend(x: bx, y: by)
      if ax == bx && ay == by { continue }
      let slope = (by - ay) / (bx - ax)
      if !slope.isFinite {
        // Upright, or so nearly that nothing lies beneath.
        loose.append(Edge(x0: ax, y0: ay, x1: ax, y1: by, slope: 0, sign: 0, column: 0))
        continue
      }
      loose.append(
        bx > ax
          ? Edge(x0: ax, y0: ay, x1: bx, y1: by, slope: slope, sign: -sign, column: 0)
          : Edge(x0: bx, y0: by, x1: ax, y1: ay, slope: slope, sign: sign, column: 0))
    }
  }

  private mutating func distribute(_ columns: Int, _ perUnit: Double, _ box: Box) {
    if columns == 1 {
      columnStarts.append(edges.count)
      edges.append(contentsOf: loose)
      columnStarts.append(edges.count)
      return
    }
    func column(_ x: Double) -> Int { Self.column(x, box.minX, perUnit, columns) }
    counts.removeAll(keepingCapacity: true)
    counts.append(contentsOf: repeatElement(0, count: columns + 1))
    for i in loose.indices {
      let first = column(loose[i].x0)
      loose[i].column = Int32(truncatingIfNeeded: first)
      for c in first...max(first, column(loose[i].x1)) { counts[c + 1] += 1 }
    }
    for c in 0..<columns { counts[c + 1] += counts[c] }
    let base = edges.count
    columnStarts.append(contentsOf: counts.map { $0 + base })
    guard let filler = loose.first else { return }
    edges.append(contentsOf: repeatElement(filler, count: counts[columns]))
    for edge in loose {
      for c in Int(edge.column)...max(Int(edge.column), column(edge.x1)) {
        edges[base + counts[c]] = edge
        counts[c] += 1
      }
    }
  }

  /// The column of an easting; those outside belong to the first or last.
  @inline(__always)
  static func column(_ x: Double, _ minX: Double, _ perUnit: Double, _ columns: Int) -> Int {
    let position = (x - minX) * perUnit
    return position > 0 ? min(columns &- 1, Int(min(position, 1e9))) : 0
  }
}
