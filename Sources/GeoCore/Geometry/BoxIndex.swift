/// Finds the boxes that meet a box: a packed R-tree in flat arrays, built once, shared freely.
///
/// Boxes are sorted into vertical slices by their centres, slices by height (sort-tile-recursive),
/// and every `fanOut` neighbours share a parent. Empty boxes are never found. Building is
/// O(n log n), a query O(log n + hits) for boxes that do not all overlap.
/// Source: Leutenegger, Lopez & Edgington 1997, doi:10.1109/ICDE.1997.582015.
public struct BoxIndex: Sendable {
  private static let fanOut = 8

  /// Item of each leaf slot.
  private let items: [Int32]
  /// Boxes of the leaf slots, then of each level above, the root last.
  private var boxes: [Box]
  /// Where each level starts in `boxes`; the last entry is the end.
  private var levels: [Int]

  public init(_ all: [Box]) {
    var order: [Int32] = []
    order.reserveCapacity(all.count)
    for i in all.indices where !all[i].isEmpty { order.append(Int32(truncatingIfNeeded: i)) }
    Self.tile(&order, all)
    items = order
    boxes = order.map { all[Int($0)] }
    levels = [0, boxes.count]
    var start = 0
    while boxes.count - start > 1 {
      let end = boxes.count
      var child = start
      while child < end {
        var parent = boxes[child]
        let last = min(child + Self.fanOut, end)
        for sibling in (child + 1)..<max(child + 1, last) { parent.extend(boxes[sibling]) }
        boxes.append(parent)
        child = last
      }
      start = end
      levels.append(boxes.count)
    }
  }

  /// Boxes around all features of a column.
  public init(_ column: GeometryColumn) {
    self.init((0..<column.count).map { column.box($0) })
  }

  private static func tile(_ order: inout [Int32], _ all: [Box]) {
    let leaves = (order.count + fanOut - 1) / fanOut
    let slices = max(1, Int(Double(leaves).squareRoot().rounded(.up)))
    let slice = max(1, (order.count + slices - 1) / slices)
    // Halves are added one by one: a sum of two ends could leave the range of a double.
    let x = all.map { $0.minX / 2 + $0.maxX / 2 }
    let y = all.map { $0.minY / 2 + $0.maxY / 2 }
    order.sort { (x[Int($0)], $0) < (x[Int($1)], $1) }
    var start = 0
    while start < order.count {
      let end = min(start + slice, order.count)
      order[start..<end].sort { (y[Int($0)], $0) < (y[Int($1)], $1) }
      start = end
    }
  }

  /// The items whose boxes meet `box` (touching counts), in no particular but a fixed order.
  public func query(_ box: Box, into found: inout [Int]) {
    found.removeAll(keepingCapacity: true)
    visit(box) { item in
      found.append(item)
      return true
    }
  }

  /// Calls `body` for each item whose box meets `box` until it answers false.
  @inline(__always)
  func visit(_ box: Box, _ body: (Int) -> Bool) {
    guard let root = boxes.indices.last, boxes[root].intersects(box) else { return }
    // At most (fanOut − 1) waiting nodes per level, and fewer than 12 levels below 2³² items.
    withUnsafeTemporaryAllocation(of: (Int, Int).self, capacity: 128) { stack in
      boxes.withUnsafeBufferPointer { boxes in
        var waiting = 1
        stack[0] = (levels.count - 2, root)
        while waiting > 0 {
          waiting &-= 1
          let (level, node) = stack[waiting]
          if level == 0 {
            if !body(Int(items[node])) { return }
            continue
          }
          let below = levels[level - 1]
          let first = below + (node - levels[level]) * Self.fanOut
          let end = min(first + Self.fanOut, levels[level])
          var child = first
          while child < end {
            if boxes[child].intersects(box) {
              stack[waiting] = (level - 1, child)
              waiting &+= 1
            }
            child &+= 1
          }
        }
      }
    }
  }
}
