/// Identities in rising order, each once, and where every element of a list stands among them.
struct IdentityRanks: Sendable {
  /// Rising, each once.
  private(set) var identities: [Int64] = []
  /// Per element of the list: the row of its identity.
  private(set) var rows: [Int32] = []

  /// Ranks a list by sorting it digit by digit.
  ///
  /// Precondition: fewer than 2³¹ elements. Complexity: O(n) for each 11 bits between the lowest
  /// and the highest identity.
  init(_ list: [Int64]) {
    precondition(list.count < Int32.max, "too many identities")
    guard let lowest = list.min(), let highest = list.max() else { return }
    let span = UInt64(bitPattern: highest &- lowest)
    let bits = UInt64.bitWidth - span.leadingZeroBitCount

    let keys = list.map { UInt64(bitPattern: $0 &- lowest) }
    var from = Sorting(keys: keys, positions: list.indices.map { Int32(truncatingIfNeeded: $0) })
    var to = from
    for shift in stride(from: 0, to: bits, by: Self.digitBits) {
      from.spread(into: &to, shift: UInt64(shift))
      swap(&from, &to)
    }

    rows = [Int32](repeating: 0, count: list.count)
    var row: Int32 = -1
    var last: UInt64 = 0
    rows.withUnsafeMutableBufferPointer { rows in
      for (key, position) in zip(from.keys, from.positions) {
        if row < 0 || key != last {
          row &+= 1
          last = key
          identities.append(Int64(bitPattern: key) &+ lowest)
        }
        rows[Int(position)] = row
      }
    }
  }

  private static let digitBits = 11

  private struct Sorting {
    var keys: [UInt64]
    var positions: [Int32]

    /// Puts all elements in the order of one digit, equals as they stand.
    func spread(into other: inout Sorting, shift: UInt64) {
      let buckets = 1 << IdentityRanks.digitBits
      let mask = UInt64(buckets - 1)
      var starts = [Int](repeating: 0, count: buckets)
      for key in keys { starts[Int((key >> shift) & mask)] &+= 1 }
      var sum = 0
      for bucket in 0..<buckets { (starts[bucket], sum) = (sum, sum + starts[bucket]) }
      keys.withUnsafeBufferPointer { keys in
        positions.withUnsafeBufferPointer { positions in
          other.keys.withUnsafeMutableBufferPointer { keysOut in
            other.positions.withUnsafeMutableBufferPointer { positionsOut in
              starts.withUnsafeMutableBufferPointer { starts in
                for i in 0..<keys.count {
                  let bucket = Int((keys[i] >> shift) & mask)
                  let place = starts[bucket]
                  starts[bucket] = place &+ 1
                  keysOut[place] = keys[i]
                  positionsOut[place] = positions[i]
                }
              }
            }
          }
        }
      }
    }
  }
}
