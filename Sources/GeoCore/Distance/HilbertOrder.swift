/// Points in the order in which a Hilbert curve passes them: neighbours in the order lie close.
///
/// Source: Hilbert 1891, doi:10.1007/BF01199431.
public enum HilbertOrder {
  private struct Entry {
    var key: UInt64
    var row: Int32
  }

  /// Bits of a key for each of x and y.
  private static let bits: UInt64 = 20

  /// Rows in order of the curve; those with a coordinate that is not finite are left out.
  ///
  /// Equal places follow each other, in order of their rows.
  /// - Complexity: O(rows), a radix sort.
  public static func rows(x: [Double], y: [Double]) -> [Int32] {
    var minX = Double.infinity
    var minY = Double.infinity
    var maxX = -Double.infinity
    var maxY = -Double.infinity
    var entries: [Entry] = []
    entries.reserveCapacity(x.count)
    for i in x.indices where x[i].isFinite && y[i].isFinite {
      minX = min(minX, x[i])
      maxX = max(maxX, x[i])
      minY = min(minY, y[i])
      maxY = max(maxY, y[i])
      entries.append(Entry(key: 0, row: Int32(truncatingIfNeeded: i)))
    }
    let extent = max(maxX - minX, maxY - minY)
    let cells = Double(UInt64(1) << bits)
    let scale = extent > 0 && extent.isFinite ? cells * (1 - 0x1p-30) / extent : 0
    for i in entries.indices {
      let row = Int(entries[i].row)
      entries[i].key = key(cell((x[row] - minX) * scale), cell((y[row] - minY) * scale))
    }
    entries = sorted(entries)
    // Different places can have one key; equal ones must not be parted by them.
    var first = 0
    while first < entries.count {
      var end = first + 1
      while end < entries.count, entries[end].key == entries[first].key { end += 1 }
      if end - first > 1 {
        entries[first..<end].sort { a, b in
          let (i, j) = (Int(a.row), Int(b.row))
          return (x[i], y[i], i) < (x[j], y[j], j)
        }
      }
      first = end
    }
    return entries.map(\.row)
  }

  private static func cell(_ position: Double) -> UInt64 {
    position > 0 ? UInt64(min(position, Double((UInt64(1) << bits) - 1))) : 0
  }

  /// How far along the curve a cell lies.
  private static func key(_ column: UInt64, _ row: UInt64) -> UInt64 {
    var x = column
    var y = row
    var key: UInt64 = 0
    var side = UInt64(1) << (bits - 1)
    let all = (UInt64(1) << bits) - 1
    while side > 0 {
      let right: UInt64 = x & side != 0 ? 1 : 0
      let upper: UInt64 = y & side != 0 ? 1 : 0
      key = key << 2 | ((3 &* right) ^ upper)
      if upper == 0 {
        if right == 1 {
          x = all &- x
          y = all &- y
        }
        swap(&x, &y)
      }
      side >>= 1
    }
    return key
  }

  /// By key, stable, 11 bits at a time.
  private static func sorted(_ entries: [Entry]) -> [Entry] {
    var from = entries
    var to = entries
    let buckets = 2048
    var shift: UInt64 = 0
    while shift < 2 * bits {
      var starts = [Int](repeating: 0, count: buckets + 1)
      from.withUnsafeBufferPointer { source in
        to.withUnsafeMutableBufferPointer { target in
          starts.withUnsafeMutableBufferPointer { starts in
            var i = 0
            while i < source.count {
              starts[Int((source[i].key >> shift) & 2047) &+ 1] &+= 1
              i &+= 1
            }
            var bucket = 0
            while bucket < buckets {
              starts[bucket &+ 1] &+= starts[bucket]
              bucket &+= 1
            }
            i = 0
            while i < source.count {
              let bucket = Int((source[i].key >> shift) & 2047)
              target[starts[bucket]] = source[i]
              starts[bucket] &+= 1
              i &+= 1
            }
          }
        }
      }
      swap(&from, &to)
      shift += 11
    }
    return from
  }
}
