/// Boxes by the squares of a grid that they meet, filled anew for every place.
struct PartGrid {
  private var minX = 0.0
  private var minY = 0.0
  private var perMetre = 0.0
  private var columns = 0
  private var rows = 0
  private var starts: [UInt32] = []
  private var items: [UInt32] = []
  private var boxes: [Box] = []
  private var mark: [UInt32] = []
  private var round: UInt32 = 0
  /// The boxes that the last one asked about meets, the lowest square first.
  private(set) var found: [Int] = []

  /// Sorts boxes into squares of about their own mean size.
  mutating func fill(_ all: [Box]) {
    boxes = all
    round = 0
    mark.removeAll(keepingCapacity: true)
    mark.append(contentsOf: repeatElement(0, count: all.count))
    var whole = Box.empty
    var size = 0.0
    for box in all {
      whole.extend(box)
      size += max(box.width, box.height)
    }
    let side = max(
      size / Double(max(1, all.count)),
      max(whole.width, whole.height) / (2 * Double(all.count).squareRoot() + 1))
    guard !whole.isEmpty, side > 0, side < .infinity else {
      (columns, rows, starts, items) = (0, 0, [], [])
      return
    }
    (minX, minY, perMetre) = (whole.minX, whole.minY, 1 / side)
    columns = Int(whole.width * perMetre) + 1
    rows = Int(whole.height * perMetre) + 1
    starts.removeAll(keepingCapacity: true)
    starts.append(contentsOf: repeatElement(0, count: columns * rows + 1))
    for box in all {
      let squares = squares(box)
      for row in squares.rows {
        for column in squares.columns { starts[row &* columns &+ column &+ 1] &+= 1 }
      }
    }
    for square in 0..<(columns * rows) { starts[square + 1] &+= starts[square] }
    items.removeAll(keepingCapacity: true)
    items.append(contentsOf: repeatElement(0, count: Int(starts[columns * rows])))
    // Filled from the back, so that starts are left as they were once moved up by one.
    for index in all.indices.reversed() {
      let squares = squares(all[index])
      for row in squares.rows {
        for column in squares.columns {
          let square = row &* columns &+ column &+ 1
          starts[square] &-= 1
          items[Int(starts[square])] = UInt32(truncatingIfNeeded: index)
        }
      }
    }
    starts.removeFirst()
    starts.append(UInt32(truncatingIfNeeded: items.count))
  }

  /// Finds the boxes that meet one of the grid's own.
  mutating func gather(_ box: Box, except own: Int) {
    found.removeAll(keepingCapacity: true)
    guard columns > 0 else { return }
    round &+= 1
    mark[own] = round
    let squares = squares(box)
    for row in squares.rows {
      for column in squares.columns {
        let square = row &* columns &+ column
        var slot = Int(starts[square])
        let end = Int(starts[square &+ 1])
        while slot < end {
          let item = Int(items[slot])
          slot &+= 1
          if mark[item] == round { continue }
          mark[item] = round
          if boxes[item].intersects(box) { found.append(item) }
        }
      }
    }
  }

  @inline(__always)
  private func squares(_ box: Box) -> (rows: Range<Int>, columns: Range<Int>) {
    let left = min(columns - 1, Int((box.minX - minX) * perMetre))
    let right = min(columns - 1, Int((box.maxX - minX) * perMetre))
    let low = min(rows - 1, Int((box.minY - minY) * perMetre))
    let high = min(rows - 1, Int((box.maxY - minY) * perMetre))
    return (low..<(high + 1), left..<(right + 1))
  }
}
