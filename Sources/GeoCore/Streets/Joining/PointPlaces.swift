/// The places at which points of lines lie: equal coordinates are one place.
struct PointPlaces {
  /// Place of every point; −1 for the points of lines without length.
  var place: [Int32]
  /// Where the places lie.
  var x: [Double]
  var y: [Double]

  /// - Complexity: O(points) expected.
  init(of lines: StreetLines) {
    place = [Int32](repeating: -1, count: lines.x.count)
    x = []
    y = []
    x.reserveCapacity(lines.x.count)
    y.reserveCapacity(lines.x.count)
    var slots = [Int32](repeating: -1, count: Self.tableSize(lines.x.count))
    let mask = slots.count - 1
    place.withUnsafeMutableBufferPointer { place in
      slots.withUnsafeMutableBufferPointer { slots in
        lines.x.withUnsafeBufferPointer { px in
          lines.y.withUnsafeBufferPointer { py in
            for line in 0..<lines.count {
              let points = lines.points(line)
              guard Self.hasLength(points, px, py) else { continue }
              var point = points.lowerBound
              while point < points.upperBound {
                // Adding zero makes −0 and 0 alike.
                let east = px[point] + 0
                let north = py[point] + 0
                var slot = Self.hash(east.bitPattern, north.bitPattern) & mask
                while true {
                  let known = Int(slots[slot])
                  if known < 0 {
                    slots[slot] = Int32(truncatingIfNeeded: x.count)
                    place[point] = slots[slot]
                    x.append(east)
                    y.append(north)
                    break
                  }
                  if x[known] == east, y[known] == north {
                    place[point] = Int32(truncatingIfNeeded: known)
                    break
                  }
                  slot = (slot &+ 1) & mask
                }
                point &+= 1
              }
            }
          }
        }
      }
    }
  }

  /// Slots of an open table for so many entries: a power of two, at most half full.
  static func tableSize(_ entries: Int) -> Int {
    var size = 16
    while size < 2 * entries { size *= 2 }
    return size
  }

  @inline(__always)
  static func hash(_ a: UInt64, _ b: UInt64) -> Int {
    var h = a &* 0x9E37_79B9_7F4A_7C15
    h ^= h >> 32
    h = (h ^ b) &* 0xD6E8_FEB8_6659_FD93
    h ^= h >> 32
    h = h &* 0xD6E8_FEB8_6659_FD93
    return Int(truncatingIfNeeded: h >> 20)
  }

  private static func hasLength(
    _ points: Range<Int>, _ x: UnsafeBufferPointer<Double>, _ y: UnsafeBufferPointer<Double>
  ) -> Bool {
    guard let first = points.first else { return false }
    var point = first &+ 1
    while point < points.upperBound {
      if x[point] != x[first] || y[point] != y[first] { return true }
      point &+= 1
    }
    return false
  }
}
