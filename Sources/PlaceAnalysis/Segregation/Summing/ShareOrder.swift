/// The zones that have people, sorted by the focal group's share ascending.
///
/// Equal shares are equal bits, since a quotient of doubles is correctly rounded; rows of equal
/// share stay in file order.
struct ShareOrder {
  struct Entry {
    /// Bits of the share, which sort as the share does since it is not negative.
    var share: UInt64
    var row: UInt32
  }

  let sorted: [Entry]

  /// Precondition: fewer than 2³² zones.
  init(_ c: TwoGroupCounts) {
    precondition(c.count < Int(UInt32.max), "too many zones")
    var entries: [Entry] = []
    entries.reserveCapacity(c.count)
    var i = 0
    while i < c.count {
      let t = c.x[i] + c.y[i]
      if t > 0 {
        let share = (c.x[i] / t).magnitude
        entries.append(Entry(share: share.bitPattern, row: UInt32(truncatingIfNeeded: i)))
      }
      i &+= 1
    }
    sorted = entries.count < 512 ? Self.compared(entries) : Self.radixSorted(entries)
  }

  private static func compared(_ entries: [Entry]) -> [Entry] {
    entries.sorted { $0.share == $1.share ? $0.row < $1.row : $0.share < $1.share }
  }

  /// Stable, least digit first, 11 bits at a time; digits that all rows share are passed over.
  ///
  /// O(zones). All digits are counted in one pass.
  private static func radixSorted(_ entries: [Entry]) -> [Entry] {
    let count = entries.count
    let digits = 6
    let buckets = 2048
    var counts = [UInt32](repeating: 0, count: digits * buckets)
    var from = entries
    var to = [Entry](repeating: Entry(share: 0, row: 0), count: count)
    counts.withUnsafeMutableBufferPointer { counts in
      from.withUnsafeBufferPointer { rows in
        var i = 0
        while i < count {
          let key = rows[i].share
          var digit = 0
          while digit < digits {
            let bucket = Int(truncatingIfNeeded: (key >> UInt64(11 &* digit)) & 2047)
            counts[digit &* buckets &+ bucket] &+= 1
            digit &+= 1
          }
          i &+= 1
        }
      }
      var digit = 0
      while digit < digits {
        let first = digit &* buckets
        if prefixSums(counts, first: first, buckets: buckets, all: UInt32(count)) {
          scatter(from: from, to: &to, starts: counts, first: first, digit: digit)
          swap(&from, &to)
        }
        digit &+= 1
      }
    }
    return from
  }

  /// Turns counts into starts; false when all rows are in one bucket.
  private static func prefixSums(
    _ counts: UnsafeMutableBufferPointer<UInt32>, first: Int, buckets: Int, all: UInt32
  ) -> Bool {
    var start: UInt32 = 0
    var bucket = first
    while bucket < first &+ buckets {
      let here = counts[bucket]
      if here == all { return false }
      counts[bucket] = start
      start &+= here
      bucket &+= 1
    }
    return true
  }

  private static func scatter(
    from: [Entry], to: inout [Entry], starts: UnsafeMutableBufferPointer<UInt32>, first: Int,
    digit: Int
  ) {
    let shift = UInt64(11 &* digit)
    from.withUnsafeBufferPointer { source in
      to.withUnsafeMutableBufferPointer { target in
        var i = 0
        while i < source.count {
          let bucket = first &+ Int(truncatingIfNeeded: (source[i].share >> shift) & 2047)
          let place = starts[bucket]
          target[Int(place)] = source[i]
          starts[bucket] = place &+ 1
          i &+= 1
        }
      }
    }
  }
}
