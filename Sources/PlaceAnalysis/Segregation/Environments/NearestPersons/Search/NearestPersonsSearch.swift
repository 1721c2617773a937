/// Finds the k nearest persons of one origin after the other, for all k at once.
///
/// The radius of the origin before tells where to look: radii of two origins differ by no more than
/// their distance. Small neighbourhoods are looked at wholly, large ones only along their rim.
/// One per worker; nothing but guesses is carried from origin to origin.
final class NearestPersonsSearch {
  let tree: PersonTree
  /// Numbers of persons rising, and which of those asked for each is.
  let scales: [(persons: Double, slot: Int)]
  let writer: NearestPersonsWriter
  private let window: PersonWindow
  let ring: CrossingRing
  private var run: [SIMD2<Double>]
  /// Radius in metres found around the origin before.
  private var radii: [Double]
  private var previous: (x: Double, y: Double)?

  init(
    tree: PersonTree, scales: [(persons: Double, slot: Int)], areas: [Double],
    rule: NearestPersonsRule, output: NearestPersonsOutput
  ) {
    self.tree = tree
    self.scales = scales
    writer = NearestPersonsWriter(areas: areas, rule: rule, output: output)
    window = PersonWindow(tree: tree)
    ring = CrossingRing(width: tree.width)
    run = Array(repeating: .zero, count: tree.width)
    radii = Array(repeating: 0, count: scales.count)
  }

  /// Begins anew, so that a chunk does not depend on the one before.
  func forget() { previous = nil }

  /// Finds and writes the neighbourhoods of the people of one place.
  func search(from place: Int) {
    let px = tree.x[place]
    let py = tree.y[place]
    let own = writer.rule.ownZone == .excluded ? Int32(truncatingIfNeeded: place) : -1
    let available = tree.total - (own >= 0 ? tree.counts[place * tree.width].x : 0)
    let (spacing, leaf) = tree.spacing(at: place)
    let everybody = tree.farthestBound(px, py)
    var step = 0.0
    if let previous {
      step = ((px - previous.x) * (px - previous.x) + (py - previous.y) * (py - previous.y))
        .squareRoot()
    } else {
      estimateRadii(place, available: available)
      step = spacing
    }
    previous = (px, py)

    var q = 0
    var failures = 0
    var looksNearer = false
    while q < scales.count {
      guard scales[q].persons * (1 - NearestPersons.countTolerance) <= available else {
        writeAll(from: q, place, own: own)
        return
      }
      let patience = Double(1 &<< min(failures, 40))
      let margin = (0.5 * step + 0.25 * spacing + 1e-5) * patience
      let radius = radii[q]
      // Squared metres are looked at along the rim, and in the whole disc.
      let rim = leaf + 2 * margin
      let nearest = radius - margin
      let isDisc = (radius + margin) <= 8 * rim || failures > 5 && looksNearer
      var last = q
      while last + 1 < scales.count, scales[last + 1].persons <= available {
        let (inner, outer) = (radii[last] + margin, radii[last + 1] + margin)
        guard outer * outer - inner * inner <= 6 * outer * rim else { break }
        last += 1
      }
      let outer = radii[last] + margin
      let isLast = outer * outer >= everybody
      window.fill(
        px, py, from: isDisc || nearest <= 0 ? -1 : nearest * nearest,
        to: isLast ? everybody : outer * outer)
      let before = q
      looksNearer = resolve(&q, place, own: own, isLast: isLast)
      failures = q > before ? 0 : failures + 1
      if failures > 64 {
        // Fractions that add up to less than they should: all there are.
        writeAll(from: q, place, own: own)
        return
      }
      if failures == 4 { estimateRadii(place, available: available, from: q) }
    }
  }

  /// Settles every scale that the window reaches; true when the next one begins nearer than it.
  private func resolve(_ q: inout Int, _ place: Int, own: Int32, isLast: Bool) -> Bool {
    let width = tree.width
    let sums = window.binSums
    if own >= 0 {
      let mine = tree.counts + place * width
      let target = window.from < 0 ? sums : window.nearer
      for w in 0..<width { target[w] -= mine[w] }
    }
    return run.withUnsafeMutableBufferPointer { run in
      guard let run = run.baseAddress else { return false }
      run.update(from: window.nearer, count: width)
      var bin = 0
      while q < scales.count {
        let needed = scales[q].persons * (1 - NearestPersons.countTolerance)
        if window.from >= 0, run[0].x >= needed { return true }
        while bin <= window.bins, run[0].x + sums[bin * width].x < needed {
          var w = 0
          while w < width {
            run[w] += sums[bin &* width &+ w]
            w &+= 1
          }
          bin += 1
        }
        if bin > window.bins { return false }
        switch ring.find(needed, in: window, bin: bin, run: run, own: own, isLast: isLast) {
        case .beginsNearer: return true
        case .endsFarther: return false
        case .found:
          write(q, place)
          radii[q] = ring.distance
          q += 1
        }
      }
      return false
    }
  }

  /// Radii from scratch, by counting discs.
  private func estimateRadii(_ place: Int, available: Double, from first: Int = 0) {
    let px = tree.x[place]
    let py = tree.y[place]
    let all = tree.farthestBound(px, py).squareRoot()
    let own = writer.rule.ownZone == .excluded ? tree.counts[place * tree.width].x : 0
    var lower = 0.0
    var upper = max(tree.spacing(at: place).spacing, all / 1024)
    for q in first..<scales.count {
      let needed = scales[q].persons + own
      while upper < all, tree.persons(within: upper * upper, ofX: px, y: py) < needed {
        lower = upper
        upper *= 2
      }
      var (inner, outer) = (lower, upper)
      for _ in 0..<4 {
        let middle = 0.5 * (inner + outer)
        if tree.persons(within: middle * middle, ofX: px, y: py) < needed {
          inner = middle
        } else {
          outer = middle
        }
      }
      radii[q] = outer
    }
  }
}
