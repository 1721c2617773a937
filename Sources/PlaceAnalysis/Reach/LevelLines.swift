internal import GeoCore

/// Level lines through one area: the stretches of each line that lie within it.
struct LevelLines {
  private let zones: GeometryColumn
  private let rings: [Range<Int>]
  let box: Box

  init(_ zones: GeometryColumn, _ zone: Int) {
    self.zones = zones
    var rings: [Range<Int>] = []
    var box = Box.empty
    for part in zones.parts(zone) where zones.partKinds[part] == .area {
      for ring in zones.rings(part: part) {
        let range = zones.coordinates(ring: ring)
        rings.append(range)
        for i in range { box.extend(x: zones.x[i], y: zones.y[i]) }
      }
    }
    self.rings = rings
    self.box = box
  }

  /// Centres of the cells of a square grid, centred on the box, that lie in the area.
  ///
  /// Boundary inside to the east and west. Row by row from the south, from west to east. Stops one above
  /// `limit`; none when the grid would have a million rows or columns.
  ///
  /// - Complexity: O(coordinates + crossings · log crossings + cells)
  func centres(side: Double, atMost limit: Int) -> [ZonePoint] {
    let columns = max(1, (box.width / side).rounded())
    let rows = max(1, (box.height / side).rounded())
    guard columns < 1e6, rows < 1e6 else { return [] }
    let x0 = box.centre.x - (columns - 1) / 2 * side
    let y0 = box.centre.y - (rows - 1) / 2 * side
    var centres: [ZonePoint] = []
    forEachStretch(y0: y0, step: side, count: Int(rows)) { row, from, to in
      let first = max(0, ((from - x0) / side).rounded(.up))
      let last = min(columns - 1, ((to - x0) / side).rounded(.down))
      var column = first
      while column <= last, centres.count <= limit {
        centres.append((x0 + column * side, y0 + Double(row) * side))
        column += 1
      }
    }
    return centres
  }

  /// Calls `body` with every inner stretch of `count` level lines from `y0` on, `step` apart.
  ///
  /// Line by line, from west to east. A line through a coordinate counts as just above it.
  func forEachStretch(
    y0: Double, step: Double, count: Int, _ body: (_ row: Int, _ from: Double, _ to: Double) -> Void
  ) {
    var crossings: [(row: Int32, x: Double)] = []
    for ring in rings where ring.count > 2 {
      var previous = ring.upperBound - 1
      for i in ring {
        let ax = zones.x[previous]
        let ay = zones.y[previous]
        let bx = zones.x[i]
        let by = zones.y[i]
        previous = i
        // Lines with low < y <= high.
        let low = min(ay, by)
        let high = max(ay, by)
        guard high > low else { continue }
        var row = max(0, ((low - y0) / step).rounded(.down))
        let last = min(Double(count - 1), ((high - y0) / step).rounded(.up))
        while row <= last {
          let y = y0 + row * step
          if y > low, y <= high {
            let x = ax + (y - ay) / (by - ay) * (bx - ax)
            crossings.append((Int32(row), min(max(x, min(ax, bx)), max(ax, bx))))
          }
          row += 1
        }
      }
    }
    crossings.sort { ($0.row, $0.x) < ($1.row, $1.x) }
    var i = 0
    while i + 1 < crossings.count {
      // A line crosses a closed ring an even number of times.
      if crossings[i].row == crossings[i + 1].row {
        body(Int(crossings[i].row), crossings[i].x, crossings[i + 1].x)
        i += 2
      } else {
        i += 1
      }
    }
  }
}
