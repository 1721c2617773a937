/// A row with the number that it is sorted by.
struct KeyedRow {
  var key: UInt64
  var row: UInt32

  /// The rows by key ascending; rows of equal key stay in the order given.
  static func sorted(_ entries: [KeyedRow]) -> [KeyedRow] {
    entries.count < 512 ? compared(entries) : radixSorted(entries)
  }

  /// A key that sorts as the number does.
  ///
  /// Equal for −0 and 0. Not for NaN.
  @inline(__always)
  static func key(of value: Double) -> UInt64 {
    let bits = (value + 0).bitPattern
    return bits >> 63 == 0 ? bits | (1 << 63) : ~bits
  }

  /// Entries are given in rising rows.
  private static func compared(_ entries: [KeyedRow]) -> [KeyedRow] {
    entries.sorted { $0.key == $1.key ? $0.row < $1.row : $0.key < $1.key }
  }

  /// Stable, least digit first, 11 bits at a time; digits that all rows share are passed over.
  ///
  /// O(zones). All digits are counted in one pass.
  private static func radixSorted(_ entries: [KeyedRow]) -> [KeyedRow] {
    let count = entries.count
    let digits = 6
    let buckets = 2048
    var counts = [UInt32](repeating: 0, count: digits * buckets)
    var from = entries
    var to = [KeyedRow](repeating: KeyedRow(key: 0, row: 0), count: count)
    counts.withUnsafeMutableBufferPointer { counts in
      from.withUnsafeBufferPointer { rows in
        var i = 0
        while i < count {
          let key = rows[i].key
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
    from: [KeyedRow], to: inout [KeyedRow], starts: UnsafeMutableBufferPointer<UInt32>, first: Int,
    digit: Int
  ) {
    let shift = UInt64(11 &* digit)
    from.withUnsafeBufferPointer { source in
      to.withUnsafeMutableBufferPointer { target in
        var i = 0
        while i < source.count {
          let bucket = first &+ Int(truncatingIfNeeded: (source[i].key >> shift) & 2047)
          let place = starts[bucket]
          target[Int(place)] = source[i]
          starts[bucket] = place &+ 1
          i &+= 1
        }
      }
    }
  }
}
