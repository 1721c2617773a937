/// The order in which a Hilbert curve through the points meets them: near in it, near in space.
///
/// Ties keep the order given. O(n log n).
///
/// Precondition: finite coordinates of equal number, fewer than 2³².
func hilbertOrder(x: [Double], y: [Double]) -> [Int] {
  precondition(x.count == y.count && x.count <= Int(UInt32.max), "x and y differ in length")
  var box = Box.empty
  for i in x.indices { box.extend(x: x[i], y: y[i]) }
  let extent = max(box.width, box.height)
  let perUnit = extent > 0 && extent.isFinite ? 65535 / extent : 0
  var keys: [UInt64] = []
  keys.reserveCapacity(x.count)
  for i in x.indices {
    let column = UInt32(max(0, min(65535, (x[i] - box.minX) * perUnit)))
    let row = UInt32(max(0, min(65535, (y[i] - box.minY) * perUnit)))
    keys.append(UInt64(hilbertPosition(column, row)) << 32 | UInt64(i))
  }
  keys.sort()
  return keys.map { Int($0 & 0xFFFF_FFFF) }
}

/// Position on a Hilbert curve that fills a square of 2¹⁶ × 2¹⁶ cells.
///
/// Source: Hilbert 1891, doi:10.1007/BF01199431.
private func hilbertPosition(_ column: UInt32, _ row: UInt32) -> UInt32 {
  var (x, y) = (column, row)
  var position: UInt32 = 0
  var side: UInt32 = 1 << 15
  while side > 0 {
    let east: UInt32 = x & side == 0 ? 0 : 1
    let north: UInt32 = y & side == 0 ? 0 : 1
    position = position << 2 | ((3 &* east) ^ north)
    if north == 0 {
      if east == 1 {
        x = 65535 &- x
        y = 65535 &- y
      }
      swap(&x, &y)
    }
    side >>= 1
  }
  return position
}
