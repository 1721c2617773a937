/// Pairs found place after place, before they are turned to rows of origins.
struct PlaceBlock: Sendable {
  /// Ends of the places' lists.
  private(set) var ends: [Int] = []
  private(set) var origins: [Int32] = []
  private(set) var costs: [Double] = []

  /// Adds the next place's pairs.
  mutating func append(_ origins: some Collection<Int32>, _ costs: some Collection<Double>) {
    self.origins.append(contentsOf: origins)
    self.costs.append(contentsOf: costs)
    ends.append(self.origins.count)
  }

  /// Rows by origin with the places rising, by counting; blocks are in order of places.
  static func table(_ blocks: consuming [PlaceBlock], origins count: Int) -> ReachTable {
    var blocks = blocks
    var rowStarts = [Int](repeating: 0, count: count + 1)
    for block in blocks {
      for origin in block.origins { rowStarts[Int(origin) + 1] &+= 1 }
    }
    for origin in 0..<count { rowStarts[origin + 1] &+= rowStarts[origin] }
    let total = rowStarts[count]
    var next = rowStarts
    var costs = [Double](repeating: 0, count: total)
    let places = [Int32](unsafeUninitializedCapacity: total) { places, filled in
      costs.withUnsafeMutableBufferPointer { costs in
        next.withUnsafeMutableBufferPointer { next in
          var place: Int32 = 0
          for index in blocks.indices {
            var pair = 0
            for end in blocks[index].ends {
              while pair < end {
                let origin = Int(blocks[index].origins[pair])
                let slot = next[origin]
                next[origin] = slot &+ 1
                places[slot] = place
                costs[slot] = blocks[index].costs[pair]
                pair &+= 1
              }
              place &+= 1
            }
            // What was moved is not kept twice.
            blocks[index] = PlaceBlock()
          }
        }
      }
      filled = total
    }
    return ReachTable(rowStarts: rowStarts, places: places, costs: costs)
  }
}
