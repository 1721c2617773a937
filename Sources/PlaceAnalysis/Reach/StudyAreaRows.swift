internal import GeoCore

/// The study area as level lines: on each of them the stretches that lie in it.
///
/// Lines lie an eighth of the radius apart. Gaps narrower than a metre, as between zones whose
/// borders were rounded apart, are bridged: they are no edge of the data.
struct StudyAreaRows: Sendable {
  private static let linesPerRadius = 8.0
  private static let bridgedGap = 1.0

  let radius: Double
  private let y0: Double
  private let step: Double
  private var rowStarts: [Int] = [0]
  private var from: [Double] = []
  private var to: [Double] = []

  init(_ areas: GeometryColumn, radius: Double) {
    self.radius = radius
    let box = areas.box
    let isUsable = !box.isEmpty && box.width.isFinite && box.height.isFinite && radius.isFinite
    let height = isUsable ? box.height : 0
    step = max(radius / Self.linesPerRadius, height / 100_000, .leastNormalMagnitude)
    y0 = isUsable ? box.minY + step / 2 : 0
    let rows = !isUsable ? 0 : Int((height / step).rounded(.up))
    var stretches: [(row: Int32, from: Double, to: Double)] = []
    for feature in 0..<areas.count where areas.has(.area, feature) {
      let lines = LevelLines(areas, feature)
      for offset in [-Self.bridgedGap / 2, Self.bridgedGap / 2] {
        lines.forEachStretch(y0: y0 + offset, step: step, count: rows) { row, from, to in
          stretches.append((Int32(row), from, to))
        }
      }
    }
    stretches.sort { ($0.row, $0.from, $0.to) < ($1.row, $1.from, $1.to) }
    var next = 0
    for row in 0..<rows {
      let first = to.count
      while next < stretches.count, stretches[next].row == row {
        if to.count > first, stretches[next].from <= to[to.count - 1] + Self.bridgedGap {
          to[to.count - 1] = max(to[to.count - 1], stretches[next].to)
        } else {
          from.append(stretches[next].from)
          to.append(stretches[next].to)
        }
        next += 1
      }
      rowStarts.append(to.count)
    }
  }

  /// The share of the circle around a point that lies outside the study area, 0…1.
  func shareOutside(x: Double, y: Double) -> Double {
    let rows = rowStarts.count - 1
    var whole = 0.0
    var inside = 0.0
    var row = ((y - radius - y0) / step).rounded(.up)
    let last = ((y + radius - y0) / step).rounded(.down)
    while row <= last {
      let dy = y0 + row * step - y
      let half = max(0, radius * radius - dy * dy).squareRoot()
      whole += 2 * half
      if row >= 0, row < Double(rows) { inside += length(Int(row), x - half, x + half) }
      row += 1
    }
    guard whole > 0 else { return 0 }
    let share = 1 - inside / whole
    return share < 1e-9 ? 0 : share
  }

  /// Length of a line's stretches between two points.
  private func length(_ row: Int, _ low: Double, _ high: Double) -> Double {
    var first = rowStarts[row]
    var end = rowStarts[row + 1]
    // The first stretch that ends after `low`.
    while first < end {
      let middle = (first + end) / 2
      if to[middle] > low { end = middle } else { first = middle + 1 }
    }
    var sum = 0.0
    while first < rowStarts[row + 1], from[first] < high {
      sum += min(to[first], high) - max(from[first], low)
      first += 1
    }
    return sum
  }
}
