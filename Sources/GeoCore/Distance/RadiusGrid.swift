/// Points in square cells of about the radius that will be asked for, row by row in flat arrays.
///
/// Cells of one row lie behind each other, so that a query scans a few stretches of memory. It is
/// some five times faster than the tree for points that are spread; where they crowd into few cells
/// a query could look at many in vain, and `init?` leaves them to the tree. Same distance, closed
/// cut-off and answers as `PointIndex`.
///
/// - Complexity: O(n) memory and O(n) to build, O(points in about 3 × 3 radii) for a query.
public struct RadiusGrid: Sendable {
  private let x0: Double
  private let y0: Double
  private let perCell: Double
  private let columns: Int
  private let rows: Int
  /// Cell c holds the positions `starts[c]..<starts[c + 1]`, indices rising within it.
  private let starts: [Int32]
  private let x: [Double]
  private let y: [Double]
  private let order: [Int32]

  /// How many others share the cell of a point on average, at most.
  private static let mostCrowded = 256.0

  /// Indexes the points (x[i], y[i]); those with a coordinate that is not finite are left out.
  ///
  /// nil when a grid would not pay: nothing to index, no finite radius, or points too crowded.
  public init?(x: [Double], y: [Double], radius: Double) {
    precondition(x.count == y.count, "x and y differ in length")
    guard radius > 0, radius.isFinite, x.count <= Int(Int32.max) else { return nil }
    var box = Box.empty
    var n = 0
    for i in x.indices where x[i].isFinite && y[i].isFinite {
      box.extend(x: x[i], y: y[i])
      n += 1
    }
    guard n > 0, box.width.isFinite, box.height.isFinite else { return nil }
    let extent = max(box.width, box.height)
    var side = max(radius / 2, extent / Double(4 * n + 64), .leastNormalMagnitude)
    // At most a few cells per point.
    while (box.width / side + 1) * (box.height / side + 1) > Double(4 * n + 64) { side *= 1.5 }
    guard side.isFinite else { return nil }
    columns = Int(box.width / side) + 1
    rows = Int(box.height / side) + 1
    perCell = 1 / side
    x0 = box.minX
    y0 = box.minY
    var starts = [Int32](repeating: 0, count: columns * rows + 1)
    var cells = [Int32](repeating: -1, count: x.count)
    for i in x.indices where x[i].isFinite && y[i].isFinite {
      let column = min(Int((x[i] - x0) * perCell), columns - 1)
      let row = min(Int((y[i] - y0) * perCell), rows - 1)
      let cell = row * columns + column
      cells[i] = Int32(cell)
      starts[cell + 1] += 1
    }
    let crowd = starts.reduce(0.0) { $0 + Double($1) * Double($1) } / Double(n)
    guard crowd <= Self.mostCrowded else { return nil }
    for cell in 0..<(columns * rows) { starts[cell + 1] += starts[cell] }
    var next = starts
    var sortedX = [Double](repeating: 0, count: n)
    var sortedY = sortedX
    var order = [Int32](repeating: 0, count: n)
    for i in cells.indices where cells[i] >= 0 {
      let at = Int(next[Int(cells[i])])
      next[Int(cells[i])] += 1
      sortedX[at] = x[i]
      sortedY[at] = y[i]
      order[at] = Int32(i)
    }
    self.starts = starts
    self.x = sortedX
    self.y = sortedY
    self.order = order
  }

  /// All points at a distance of at most `radius`, appended to `list` cell by cell.
  ///
  /// As `PointIndex.findNeighbours`, but for the order.
  public func findNeighbours(
    within radius: Double, ofX px: Double, y py: Double, into list: NeighbourList
  ) {
    guard radius >= 0, px.isFinite, py.isFinite else { return }
    let bound = PointIndex.squaredBound(radius)
    // A little more than the radius. From here on every step is monotone, as those that put the
    // points into cells were, so that rounding leaves out no cell.
    let reach = radius * (1 + 0x1p-40)
    let west = (px - reach - x0) * perCell
    let east = (px + reach - x0) * perCell
    let south = (py - reach - y0) * perCell
    let north = (py + reach - y0) * perCell
    guard east >= 0, north >= 0, west <= Double(columns), south <= Double(rows) else { return }
    let firstColumn = Self.cell(west, columns)
    let lastColumn = Self.cell(east, columns)
    let lastRow = Self.cell(north, rows)
    starts.withUnsafeBufferPointer { starts in
      x.withUnsafeBufferPointer { xs in
        y.withUnsafeBufferPointer { ys in
          order.withUnsafeBufferPointer { order in
            let first = list.count
            var row = Self.cell(south, rows)
            while row <= lastRow {
              let lower = Int(starts[row &* columns &+ firstColumn])
              let upper = Int(starts[row &* columns &+ lastColumn &+ 1])
              list.reserve(upper &- lower)
              let indices = list.indices
              let costs = list.costs
              var n = list.count
              var i = lower
              while i < upper {
                let dx = xs[i] - px
                let dy = ys[i] - py
                let squared = dx * dx + dy * dy
                indices[n] = order[i]
                costs[n] = squared
                n &+= squared <= bound ? 1 : 0
                i &+= 1
              }
              list.commit(n)
              row &+= 1
            }
            list.turnSquaresIntoDistances(from: first, within: radius)
          }
        }
      }
    }
  }

  @inline(__always)
  private static func cell(_ position: Double, _ count: Int) -> Int {
    position <= 0 ? 0 : position >= Double(count) ? count &- 1 : Int(position)
  }
}

extension NeighbourList {
  /// Takes roots of the costs from one entry on, and drops those above the closed cut-off.
  @inline(__always)
  func turnSquaresIntoDistances(from first: Int, within radius: Double) {
    let indices = self.indices
    let costs = self.costs
    var n = first
    var i = first
    while i < count {
      let distance = costs[i].squareRoot()
      indices[n] = indices[i]
      costs[n] = distance
      n &+= distance <= radius ? 1 : 0
      i &+= 1
    }
    commit(n)
  }
}
