/// People by place, in a tree whose branches know how many persons of which groups they hold.
///
/// Places lie in order of a Hilbert curve, eight to a leaf, eight branches to a branch, so that
/// the tree adapts to any density. A disc takes whole branches within it and looks at single places
/// only along its rim: O(√m) for a disc that holds m places.
///
/// Counts are vectors of doubles, two at a time: everybody first, then the groups asked for, then
/// zero. Memory: O(places · groups).
final class PersonTree: @unchecked Sendable {
  /// The smallest box around a branch.
  struct Box {
    var minX = Double.infinity
    var minY = Double.infinity
    var maxX = -Double.infinity
    var maxY = -Double.infinity

    @inline(__always)
    mutating func include(_ other: Box) {
      minX = min(minX, other.minX)
      minY = min(minY, other.minY)
      maxX = max(maxX, other.maxX)
      maxY = max(maxY, other.maxY)
    }

    /// Never above the squared distance of a point in the box: the same steps, rounded alike.
    @inline(__always)
    func nearSquared(_ px: Double, _ py: Double) -> Double {
      let west = minX - px
      let east = px - maxX
      let south = minY - py
      let north = py - maxY
      var dx = west > east ? west : east
      dx = dx > 0 ? dx : 0
      var dy = south > north ? south : north
      dy = dy > 0 ? dy : 0
      return dx * dx + dy * dy
    }

    /// Never below the squared distance of a point in the box.
    @inline(__always)
    func farSquared(_ px: Double, _ py: Double) -> Double {
      let west = px - minX
      let east = maxX - px
      let south = py - minY
      let north = maxY - py
      let dx = west > east ? west : east
      let dy = south > north ? south : north
      return dx * dx + dy * dy
    }
  }

  static let fanOut = 8
  static let shift = 3

  /// Places with people.
  let count: Int
  let x: UnsafeMutablePointer<Double>
  let y: UnsafeMutablePointer<Double>
  /// Rows of place p: `rows[rowStarts[p] ..< rowStarts[p + 1]]`.
  let rows: [Int32]
  let rowStarts: [Int32]
  /// Pairs of doubles in a vector of counts.
  let width: Int
  let counts: UnsafeMutablePointer<SIMD2<Double>>
  /// Leaves first, then their branches; level l is `starts[l] ..< starts[l + 1]`.
  let boxes: UnsafeMutablePointer<Box>
  let sums: UnsafeMutablePointer<SIMD2<Double>>
  let starts: [Int]
  let totals: [SIMD2<Double>]
  let groupCount: Int

  var levels: Int { starts.count - 1 }
  /// Everybody.
  var total: Double { totals[0].x }

  /// Builds the tree of those rows, given in order of the curve, that have people.
  ///
  /// - Parameters:
  ///   - groups: lists of persons per row, of the groups to be told apart.
  ///   - merging: whether rows at the very same place become one.
  init(
    rows all: [Int32], x: [Double], y: [Double], persons: [Double], groups: [ArraySlice<Double>],
    merging: Bool
  ) {
    let rows = all.filter { persons[Int($0)] > 0 }
    var rowStarts: [Int32] = []
    rowStarts.reserveCapacity(rows.count + 1)
    for (i, row) in rows.enumerated() {
      if merging, i > 0 {
        let (a, b) = (Int(rows[i - 1]), Int(row))
        if x[a] == x[b], y[a] == y[b] { continue }
      }
      rowStarts.append(Int32(truncatingIfNeeded: i))
    }
    let n = rowStarts.count
    rowStarts.append(Int32(truncatingIfNeeded: rows.count))
    self.rows = rows
    self.rowStarts = rowStarts
    count = n
    groupCount = groups.count
    let width = (groups.count + 2) / 2
    self.width = width
    self.x = .allocate(capacity: max(n, 1))
    self.y = .allocate(capacity: max(n, 1))
    counts = .allocate(capacity: max(n, 1) * width)
    counts.initialize(repeating: .zero, count: max(n, 1) * width)
    let counts = self.counts
    for place in 0..<n {
      let members = Int(rowStarts[place])..<Int(rowStarts[place + 1])
      let first = Int(rows[members.lowerBound])
      self.x[place] = x[first]
      self.y[place] = y[first]
      for member in members { counts[place * width].x += persons[Int(rows[member])] }
    }
    for (k, group) in groups.enumerated() {
      let (w, lane) = ((k + 1) / 2, (k + 1) % 2)
      group.withUnsafeBufferPointer { group in
        for place in 0..<n {
          for member in Int(rowStarts[place])..<Int(rowStarts[place + 1]) {
            counts[place * width + w][lane] += group[Int(rows[member])]
          }
        }
      }
    }
    // At least one level, so that a search begins with at most `fanOut` branches.
    var starts = [0]
    var nodes = n
    repeat {
      nodes = (nodes + Self.fanOut - 1) / Self.fanOut
      starts.append(starts[starts.count - 1] + nodes)
    } while nodes > Self.fanOut
    self.starts = starts
    let all = max(starts[starts.count - 1], 1)
    boxes = .allocate(capacity: all)
    boxes.initialize(repeating: Box(), count: all)
    sums = .allocate(capacity: all * width)
    sums.initialize(repeating: .zero, count: all * width)
    for i in 0..<n {
      let leaf = i >> Self.shift
      boxes[leaf].include(Box(minX: self.x[i], minY: self.y[i], maxX: self.x[i], maxY: self.y[i]))
      for w in 0..<width { sums[leaf * width + w] += counts[i * width + w] }
    }
    for level in 1..<max(starts.count - 1, 1) {
      for child in 0..<(starts[level] - starts[level - 1]) {
        let parent = starts[level] + child >> Self.shift
        boxes[parent].include(boxes[starts[level - 1] + child])
        for w in 0..<width {
          sums[parent * width + w] += sums[(starts[level - 1] + child) * width + w]
        }
      }
    }
    var totals = [SIMD2<Double>](repeating: .zero, count: width)
    for node in starts[starts.count - 2]..<starts[starts.count - 1] {
      for w in 0..<width { totals[w] += sums[node * width + w] }
    }
    self.totals = totals
  }

  deinit {
    x.deallocate()
    y.deallocate()
    counts.deallocate()
    boxes.deallocate()
    sums.deallocate()
  }
}
