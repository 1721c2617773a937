/// The places around an origin whose squared distance lies in (from, to], sorted into bins by it,
/// and the sum of all that are nearer.
///
/// Scratch memory of one worker, used again for every window. Bins are of equal area, so that an
/// even density fills them evenly: sorting within the few bins that matter is all there is to sort.
final class PersonWindow {
  let tree: PersonTree
  let width: Int
  /// Squared distances that the window spans, the lower one not included.
  private(set) var from = -1.0
  private(set) var to = -1.0
  /// Everybody at `from` or nearer.
  let nearer: UnsafeMutablePointer<SIMD2<Double>>

  /// Squared distance, place and next in the same bin of each candidate.
  private(set) var squared: UnsafeMutablePointer<Double>
  private(set) var place: UnsafeMutablePointer<Int32>
  private(set) var next: UnsafeMutablePointer<Int32>
  private(set) var count = 0
  private var capacity: Int

  /// First candidate of each bin, −1 when it is empty.
  let heads: UnsafeMutablePointer<Int32>
  /// Sums of the bins.
  let binSums: UnsafeMutablePointer<SIMD2<Double>>
  private(set) var bins = 0
  /// Bins per squared metre.
  private(set) var perSquare = 0.0
  private static let mostBins = 4096

  /// Branches that wait: node and level in one.
  private let waiting: UnsafeMutablePointer<Int>

  init(tree: PersonTree) {
    self.tree = tree
    width = tree.width
    nearer = .allocate(capacity: tree.width)
    capacity = 1024
    squared = .allocate(capacity: capacity)
    place = .allocate(capacity: capacity)
    next = .allocate(capacity: capacity)
    heads = .allocate(capacity: Self.mostBins + 1)
    binSums = .allocate(capacity: (Self.mostBins + 1) * tree.width)
    waiting = .allocate(capacity: (tree.levels + 1) * PersonTree.fanOut)
  }

  deinit {
    nearer.deallocate()
    squared.deallocate()
    place.deallocate()
    next.deallocate()
    heads.deallocate()
    binSums.deallocate()
    waiting.deallocate()
  }

  /// Looks at everything up to a squared distance; what lies at `from` or nearer is only summed.
  ///
  /// A negative `from` leaves nothing out.
  func fill(_ px: Double, _ py: Double, from: Double, to: Double) {
    self.from = from
    self.to = to
    count = 0
    nearer.update(repeating: .zero, count: width)
    if from < 0 {
      gather(px, py, summing: false)
    } else {
      gather(px, py, summing: true)
    }
    sortIntoBins()
  }

  /// Walks the branches that reach into the window and lists the places in it.
  ///
  /// - Parameter summing: whether there are nearer ones to be summed.
  @inline(__always)
  private func gather(_ px: Double, _ py: Double, summing: Bool) {
    let (lowest, limit) = (from, to)
    let (boxes, sums, waiting, nearer) = (tree.boxes, tree.sums, self.waiting, self.nearer)
    let (xs, ys, counts, width) = (tree.x, tree.y, tree.counts, self.width)
    let places = tree.count
    var (squared, place, room) = (self.squared, self.place, capacity)
    var n = 0
    tree.starts.withUnsafeBufferPointer { starts in
      var depth = 0
      // A branch waits as its level and number.
      var level = starts.count &- 2
      var node = 0
      var end = starts[level &+ 1] &- starts[level]
      while true {
        let first = starts[level]
        while node < end {
          let index = first &+ node
          let box = boxes + index
          if box.pointee.nearSquared(px, py) <= limit {
            if summing && box.pointee.farSquared(px, py) <= lowest {
              Self.add(sums + index &* width, to: nearer, width)
            } else if level > 0 {
              waiting[depth] = node &<< 5 | level
              depth &+= 1
            } else {
              if n &+ PersonTree.fanOut > room {
                count = n
                grow()
                (squared, place, room) = (self.squared, self.place, capacity)
              }
              var i = node &<< PersonTree.shift
              let last = min(i &+ PersonTree.fanOut, places)
              while i < last {
                let dx = xs[i] - px
                let dy = ys[i] - py
                let d = dx * dx + dy * dy
                squared[n] = d
                place[n] = Int32(truncatingIfNeeded: i)
                if summing {
                  if d <= lowest {
                    Self.add(counts + i &* width, to: nearer, width)
                  } else {
                    n &+= d <= limit ? 1 : 0
                  }
                } else {
                  n &+= d <= limit ? 1 : 0
                }
                i &+= 1
              }
            }
          }
          node &+= 1
        }
        if depth == 0 { break }
        depth &-= 1
        level = (waiting[depth] & 31) &- 1
        node = (waiting[depth] &>> 5) &<< PersonTree.shift
        end = min(node &+ PersonTree.fanOut, starts[level &+ 1] &- starts[level])
      }
    }
    count = n
  }

  @inline(__always)
  private static func add(
    _ from: UnsafePointer<SIMD2<Double>>, to: UnsafeMutablePointer<SIMD2<Double>>, _ width: Int
  ) {
    var w = 0
    while w < width {
      to[w] += from[w]
      w &+= 1
    }
  }

  private func sortIntoBins() {
    let n = count
    var bins = 16
    while 4 * bins < n && bins < Self.mostBins { bins *= 2 }
    self.bins = bins
    let origin = max(from, 0)
    perSquare = to > origin ? Double(bins) / (to - origin) : 0
    heads.update(repeating: -1, count: bins + 1)
    binSums.update(repeating: .zero, count: (bins + 1) * width)
    let (squared, place, next) = (self.squared, self.place, self.next)
    let (heads, binSums, counts) = (self.heads, self.binSums, tree.counts)
    let scale = perSquare
    let width = self.width
    var i = 0
    while i < n {
      let bin = Self.bin((squared[i] - origin) * scale, bins)
      next[i] = heads[bin]
      heads[bin] = Int32(truncatingIfNeeded: i)
      Self.add(counts + Int(place[i]) &* width, to: binSums + bin &* width, width)
      i &+= 1
    }
  }

  /// The nearest whole number, without a branch: monotone in the position.
  @inline(__always)
  private static func bin(_ position: Double, _ bins: Int) -> Int {
    min(Int(truncatingIfNeeded: (position + 0x1p52).bitPattern & 0xFFFF), bins)
  }

  /// The squared distance beyond which a bin holds nothing, but for rounding.
  @inline(__always)
  func upperEdge(ofBin bin: Int) -> Double {
    bin >= bins || perSquare == 0 ? to : max(from, 0) + (Double(bin) + 0.5) / perSquare
  }

  private func grow() {
    let larger = capacity * 2
    let newSquared = UnsafeMutablePointer<Double>.allocate(capacity: larger)
    newSquared.update(from: squared, count: count)
    squared.deallocate()
    squared = newSquared
    let newPlace = UnsafeMutablePointer<Int32>.allocate(capacity: larger)
    newPlace.update(from: place, count: count)
    place.deallocate()
    place = newPlace
    next.deallocate()
    next = .allocate(capacity: larger)
    capacity = larger
  }
}
