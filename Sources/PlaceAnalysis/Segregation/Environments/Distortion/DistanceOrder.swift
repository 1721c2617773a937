/// Puts zones in order of their distance, in memory that is used again for the next origin.
///
/// Least digit first, 11 bits of the distance at a time, so that zones at equal distances stay in
/// row order; digits that all distances share are passed over. O(zones).
final class DistanceOrder {
  struct Entry {
    /// Bits of the distance, which sort as the distance does since it is not negative.
    var key: UInt64
    var row: UInt32

    var distance: Double { Double(bitPattern: key) }
  }

  private static let digits = 6
  private static let buckets = 2048

  private(set) var entries: UnsafeMutablePointer<Entry>
  private var spare: UnsafeMutablePointer<Entry>
  private let counts: UnsafeMutablePointer<UInt32>
  let count: Int

  /// Precondition: fewer than 2³² zones.
  init(count: Int) {
    precondition(count < Int(UInt32.max), "too many zones")
    self.count = count
    entries = .allocate(capacity: max(1, count))
    spare = .allocate(capacity: max(1, count))
    counts = .allocate(capacity: Self.digits * Self.buckets)
  }

  deinit {
    entries.deallocate()
    spare.deallocate()
    counts.deallocate()
  }

  /// Orders the points by their distance from (px, py).
  func sort(_ x: UnsafePointer<Double>, _ y: UnsafePointer<Double>, fromX px: Double, y py: Double)
  {
    counts.initialize(repeating: 0, count: Self.digits * Self.buckets)
    var i = 0
    while i < count {
      let dx = x[i] - px
      let dy = y[i] - py
      let key = (dx * dx + dy * dy).squareRoot().bitPattern
      entries[i] = Entry(key: key, row: UInt32(truncatingIfNeeded: i))
      var digit = 0
      while digit < Self.digits {
        counts[
          digit &* Self.buckets &+ Int(truncatingIfNeeded: (key &>> UInt64(11 &* digit)) & 2047)] &+=
          1
        digit &+= 1
      }
      i &+= 1
    }
    var digit = 0
    while digit < Self.digits {
      scatter(digit)
      digit &+= 1
    }
  }

  private func scatter(_ digit: Int) {
    let starts = counts + digit &* Self.buckets
    var start: UInt32 = 0
    var bucket = 0
    while bucket < Self.buckets {
      let here = starts[bucket]
      if here == count { return }
      starts[bucket] = start
      start &+= here
      bucket &+= 1
    }
    let shift = UInt64(11 &* digit)
    var i = 0
    while i < count {
      let bucket = Int(truncatingIfNeeded: (entries[i].key &>> shift) & 2047)
      spare[Int(starts[bucket])] = entries[i]
      starts[bucket] &+= 1
      i &+= 1
    }
    swap(&entries, &spare)
  }
}
