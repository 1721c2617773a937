/// Corners grouped by place, with memory that serves one part after another.
struct PlaceGroups {
  private(set) var corners: [Int32] = []
  /// Group g is `members[starts[g]..<starts[g + 1]]`, ascending.
  private(set) var members: [Int32] = []
  private(set) var starts: [Int32] = []
  private var table: [Int32] = []
  private var groupOf: [Int32] = []
  private var first: [Int32] = []

  var count: Int { starts.count - 1 }

  func range(_ group: Int) -> Range<Int> { Int(starts[group])..<Int(starts[group + 1]) }

  mutating func group(_ part: Int, of partition: CornerPartition, _ view: BoundaryCycles.View) {
    partition.collect(part, into: &corners)
    let n = corners.count
    var capacity = 16
    while capacity < 2 * n { capacity *= 2 }
    if table.count < capacity { table = [Int32](repeating: -1, count: capacity) }
    groupOf.removeAll(keepingCapacity: true)
    first.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    starts.append(0)
    table.withUnsafeMutableBufferPointer { table in
      var slot = 0
      while slot < capacity {
        table[slot] = -1
        slot &+= 1
      }
      for corner in corners {
        let c = Int(corner)
        var slot = Int(truncatingIfNeeded: view.hash(c)) & (capacity &- 1)
        while table[slot] >= 0 && !view.isSamePlace(Int(first[Int(table[slot])]), c) {
          slot = (slot &+ 1) & (capacity &- 1)
        }
        if table[slot] < 0 {
          table[slot] = Int32(truncatingIfNeeded: first.count)
          first.append(corner)
          starts.append(0)
        }
        groupOf.append(table[slot])
        starts[Int(table[slot]) &+ 1] &+= 1
      }
    }
    for group in 0..<count { starts[group + 1] += starts[group] }
    if members.count < n { members = [Int32](repeating: 0, count: n) }
    // From the back, so that `starts` ends where it began.
    for i in stride(from: n - 1, through: 0, by: -1) {
      let group = Int(groupOf[i])
      starts[group + 1] -= 1
      members[Int(starts[group + 1])] = corners[i]
    }
    starts.removeFirst()
    starts.append(Int32(truncatingIfNeeded: n))
  }
}
