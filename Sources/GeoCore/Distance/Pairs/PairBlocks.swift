internal import CKernels

/// Zones put along a Hilbert curve and cut into blocks, so that blocks are compact in space.
///
/// Blocks have the same length; the last is filled up with zones of no weight, apart from all
/// others. Weights and sums lie block by block, and column by column within a block.
final class PairBlocks: @unchecked Sendable {
  /// Zones per block, a multiple of 4.
  let length: Int
  let count: Int
  let columns: Int
  /// The zone at each position.
  let order: [Int]
  let boxes: [Box]
  let x: UnsafeMutablePointer<Double>
  let y: UnsafeMutablePointer<Double>
  /// Proximity of each zone to itself.
  let own: UnsafeMutablePointer<Double>
  let weights: UnsafeMutablePointer<Double>
  let sums: UnsafeMutablePointer<Double>
  /// What rounding lost of the sums.
  let lost: UnsafeMutablePointer<Double>

  /// Precondition: finite coordinates, as many as own proximities and weights of every column.
  init(x: [Double], y: [Double], own: [Double], weights: [[Double]], length: Int) {
    precondition(length > 0 && length % 4 == 0 && length <= Int(GEOSEG_TILE), "length of a block")
    self.length = length
    columns = weights.count
    let order = HilbertOrder.rows(x: x, y: y).map(Int.init)
    self.order = order
    count = (order.count + length - 1) / length
    let padded = count * length
    self.x = .allocate(capacity: padded)
    self.y = .allocate(capacity: padded)
    self.own = .allocate(capacity: padded)
    self.weights = .allocate(capacity: padded * columns)
    sums = .allocate(capacity: padded * columns)
    lost = .allocate(capacity: padded * columns)
    self.weights.initialize(repeating: 0, count: padded * columns)
    sums.initialize(repeating: 0, count: padded * columns)
    lost.initialize(repeating: 0, count: padded * columns)

    var boxes: [Box] = []
    var all = Box.empty
    for block in 0..<count {
      var box = Box.empty
      for place in block * length..<min((block + 1) * length, order.count) {
        let zone = order[place]
        box.extend(x: x[zone], y: y[zone])
        (self.x + place).initialize(to: x[zone])
        (self.y + place).initialize(to: y[zone])
        (self.own + place).initialize(to: own[zone])
        for column in weights.indices {
          self.weights[(block * columns + column) * length + place % length] =
            weights[column][zone]
        }
      }
      boxes.append(box)
      all.extend(x: box.minX, y: box.minY)
      all.extend(x: box.maxX, y: box.maxY)
    }
    self.boxes = boxes
    // A place of its own for the filling: coincident zones may be infinitely near.
    let outside = all.maxX + max(1, all.width, all.maxX.magnitude * 0x1p-20)
    for place in order.count..<padded {
      (self.x + place).initialize(to: outside)
      (self.y + place).initialize(to: order.isEmpty ? 0 : all.minY)
      (self.own + place).initialize(to: 0)
    }
  }

  deinit {
    x.deallocate()
    y.deallocate()
    own.deallocate()
    weights.deallocate()
    sums.deallocate()
    lost.deallocate()
  }

  /// A block with sums kept elsewhere.
  func block(_ index: Int, sums: UnsafeMutablePointer<Double>) -> geoseg_block {
    let first = index &* length
    return geoseg_block(
      x: UnsafePointer(x + first), y: UnsafePointer(y + first),
      weights: UnsafePointer(weights + first &* columns), sums: sums,
      count: Int32(min(length, order.count &- first)))
  }

  /// Adds the sums of one pair of blocks to those of a block, keeping what rounding loses.
  func add(_ part: UnsafeMutablePointer<Double>, toBlock index: Int) {
    let first = index &* length &* columns
    let (sums, lost) = (sums + first, lost + first)
    var i = 0
    while i < length &* columns {
      let (old, term) = (sums[i], part[i])
      let next = old + term
      let kept = next - old
      lost[i] += (old - (next - kept)) + (term - kept)
      sums[i] = next
      i &+= 1
    }
  }

  /// The sums in the order in which zones were given.
  func collected() -> [[Double]] {
    var out = [[Double]](repeating: [Double](repeating: 0, count: order.count), count: columns)
    for column in 0..<columns {
      for place in order.indices {
        let at = (place / length * columns + column) * length + place % length
        // Of an infinite sum nothing finite was lost.
        out[column][order[place]] = sums[at].isFinite ? sums[at] + lost[at] : sums[at]
      }
    }
    return out
  }

  /// Whether no zone of one block is within `metres` of one of another.
  func isApart(_ a: Int, _ b: Int, by metres: Double) -> Bool {
    let (p, q) = (boxes[a], boxes[b])
    let dx = max(0, p.minX - q.maxX, q.minX - p.maxX)
    let dy = max(0, p.minY - q.maxY, q.minY - p.maxY)
    // A little more, so that rounding here drops no pair that the kernel would count.
    return (dx * dx + dy * dy).squareRoot() > metres * (1 + 0x1p-40)
  }
}
