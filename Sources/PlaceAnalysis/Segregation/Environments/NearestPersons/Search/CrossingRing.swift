/// The ring of equally distant places in which the k-th person lives.
///
/// Scratch memory of one worker.
final class CrossingRing {
  /// A place near the crossing.
  struct Candidate {
    var squared: Double
    var place: Int32
  }

  enum Outcome {
    case found
    /// The ring, or the one before it, may begin nearer than the window.
    case beginsNearer
    /// The ring may go on beyond the window.
    case endsFarther
  }

  let width: Int
  /// Everybody nearer than the ring.
  let before: UnsafeMutablePointer<SIMD2<Double>>
  /// Everybody in it.
  let ring: UnsafeMutablePointer<SIMD2<Double>>
  /// Metres to the ring, the farthest of its places.
  private(set) var distance = 0.0
  /// Metres to the ring before it; 0 when there is none.
  private(set) var previousDistance = 0.0
  /// Places around the crossing by distance; those in `members` form the ring.
  private(set) var candidates: UnsafeMutablePointer<Candidate>
  private var count = 0
  private var capacity = 64
  private(set) var members = 0..<0

  init(width: Int) {
    self.width = width
    before = .allocate(capacity: width)
    ring = .allocate(capacity: width)
    candidates = .allocate(capacity: capacity)
  }

  deinit {
    before.deallocate()
    ring.deallocate()
    candidates.deallocate()
  }

  /// Finds the ring that brings the count to `needed`, which is known to happen in bin `bin`.
  ///
  /// - Parameters:
  ///   - run: everybody in lower bins and nearer than the window.
  ///   - own: place that does not count, −1 for none.
  ///   - isLast: nobody lives beyond the window.
  func find(
    _ needed: Double, in window: PersonWindow, bin: Int,
    run: UnsafePointer<SIMD2<Double>>, own: Int32, isLast: Bool
  ) -> Outcome {
    let tree = window.tree
    let counts = tree.counts
    before.update(from: run, count: width)
    count = 0
    append(bin, of: window, own: own)
    sortCandidates()
    var lower = bin
    var upper = bin
    // Long chains take in more and more bins at a time.
    var stride = 1
    while true {
      // The place with the person who completes the count.
      var reached = before[0].x
      var crossing = 0
      while crossing < count {
        reached += counts[Int(candidates[crossing].place) &* width].x
        if reached >= needed { break }
        crossing &+= 1
      }
      if crossing == count {
        // Rounding of fractions alone: the last of the bin.
        if crossing == 0 { return .endsFarther }
        crossing &-= 1
      }
      var first = crossing
      while first > 0, touches(first &- 1, first) { first &-= 1 }
      var last = crossing
      while last &+ 1 < count, touches(last, last &+ 1) { last &+= 1 }

      if first == 0 {
        // The ring before, or more of this one, is in a lower bin.
        var below = lower &- 1
        while below >= 0, !holds(below, of: window, own: own) { below &-= 1 }
        if below >= 0 {
          let end = max(below &- stride, -1)
          while below > end {
            subtract(below, of: window)
            append(below, of: window, own: own)
            below &-= 1
          }
          lower = below &+ 1
          stride &*= 2
          sortCandidates()
          continue
        }
        lower = 0
        if window.from >= 0 { return .beginsNearer }
      }
      distance = candidates[last].squared.squareRoot()
      if last == count &- 1, upper < window.bins,
        window.upperEdge(ofBin: upper).squareRoot() - distance <= 2 * NearestPersons.ringTolerance
      {
        let end = min(upper &+ stride, window.bins)
        while upper < end {
          upper &+= 1
          append(upper, of: window, own: own)
        }
        stride &*= 2
        sortCandidates()
        continue
      }
      if last == count &- 1, !isLast,
        window.to.squareRoot() - distance <= 2 * NearestPersons.ringTolerance
      {
        return .endsFarther
      }
      previousDistance = first > 0 ? candidates[first &- 1].squared.squareRoot() : 0
      members = first..<(last &+ 1)
      add(counts)
      return .found
    }
  }

  /// Adds up what is nearer than the ring and what is in it.
  private func add(_ counts: UnsafeMutablePointer<SIMD2<Double>>) {
    ring.update(repeating: .zero, count: width)
    var i = 0
    while i < members.upperBound {
      let from = counts + Int(candidates[i].place) &* width
      let to = i < members.lowerBound ? before : ring
      var w = 0
      while w < width {
        to[w] += from[w]
        w &+= 1
      }
      i &+= 1
    }
  }

  @inline(__always)
  private func touches(_ a: Int, _ b: Int) -> Bool {
    let (a, b) = (candidates[a].squared, candidates[b].squared)
    return a == b || b.squareRoot() - a.squareRoot() <= NearestPersons.ringTolerance
  }

  @inline(__always)
  private func holds(_ bin: Int, of window: PersonWindow, own: Int32) -> Bool {
    let head = window.heads[bin]
    if head < 0 { return false }
    return window.place[Int(head)] != own || window.next[Int(head)] >= 0
  }

  private func append(_ bin: Int, of window: PersonWindow, own: Int32) {
    var at = window.heads[bin]
    let (places, squared, next) = (window.place, window.squared, window.next)
    while at >= 0 {
      let place = places[Int(at)]
      if place != own {
        if count == capacity { grow() }
        candidates[count] = Candidate(squared: squared[Int(at)], place: place)
        count &+= 1
      }
      at = next[Int(at)]
    }
  }

  private func grow() {
    let larger = UnsafeMutablePointer<Candidate>.allocate(capacity: capacity * 2)
    larger.update(from: candidates, count: count)
    candidates.deallocate()
    candidates = larger
    capacity *= 2
  }

  /// Takes a bin out of the sum, since its places are looked at one by one.
  private func subtract(_ bin: Int, of window: PersonWindow) {
    var w = 0
    while w < width {
      before[w] -= window.binSums[bin &* width &+ w]
      w &+= 1
    }
  }

  /// By distance, equals by place.
  private func sortCandidates() {
    let all = candidates
    if count > 48 {
      var buffer = UnsafeMutableBufferPointer(start: all, count: count)
      buffer.sort { ($0.squared, $0.place) < ($1.squared, $1.place) }
      return
    }
    var i = 1
    while i < count {
      let moving = all[i]
      var j = i
      while j > 0,
        moving.squared < all[j &- 1].squared
          || (moving.squared == all[j &- 1].squared && moving.place < all[j &- 1].place)
      {
        all[j] = all[j &- 1]
        j &-= 1
      }
      all[j] = moving
      i &+= 1
    }
  }
}
