#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Sites in horizontal strips of one height, from west to east within each.
///
/// A circle is then a few stretches of memory, one per strip, whose ends move eastwards as the
/// centre does. Neither far outliers nor crowds make a strip hold much that is not near.
struct SiteStrips {
  /// Sites in strip order: strip after strip, x rising within it, then y, then the site.
  let sites: [Int32]
  /// Coordinates in strip order, with a few zeros after the last so that whole vectors can be read.
  let x: [Double]
  let y: [Double]
  /// Strip s holds the positions `starts[s]..<starts[s + 1]`.
  let starts: [Int]
  /// Lowest and highest y of each strip, rising.
  let low: [Double]
  let high: [Double]

  /// Zeros after the last coordinate.
  static let padding = 4

  var count: Int { sites.count }
  var stripCount: Int { starts.count - 1 }

  private struct Entry {
    var strip: Double
    var x: Double
    var y: Double
    var site: Int32
  }

  /// Puts sites with usable coordinates into strips; `rows` must not repeat.
  init(x: [Double], y: [Double], rows: some Sequence<Int>, height: Double) {
    var entries: [Entry] = []
    for site in rows where x[site].isFinite && y[site].isFinite {
      entries.append(
        Entry(
          strip: (y[site] / height).rounded(.down), x: x[site], y: y[site],
          site: Int32(truncatingIfNeeded: site)))
    }
    entries.sort {
      if $0.strip != $1.strip { return $0.strip < $1.strip }
      if $0.x != $1.x { return $0.x < $1.x }
      return $0.y != $1.y ? $0.y < $1.y : $0.site < $1.site
    }
    var starts: [Int] = []
    var low: [Double] = []
    var high: [Double] = []
    for i in entries.indices {
      if i == 0 || entries[i].strip != entries[i - 1].strip {
        starts.append(i)
        low.append(entries[i].y)
        high.append(entries[i].y)
      } else {
        low[low.count - 1] = min(low[low.count - 1], entries[i].y)
        high[high.count - 1] = max(high[high.count - 1], entries[i].y)
      }
    }
    starts.append(entries.count)
    let padding = [Double](repeating: 0, count: Self.padding)
    sites = entries.map(\.site)
    self.x = entries.map(\.x) + padding
    self.y = entries.map(\.y) + padding
    self.starts = starts
    self.low = low
    self.high = high
  }

  /// The strips that hold a y of at least `from` and at most `to`.
  func strips(from: Double, to: Double) -> Range<Int> {
    let first = firstIndex(0..<stripCount) { high[$0] >= from }
    let end = firstIndex(first..<stripCount) { low[$0] > to }
    return first..<end
  }

  /// The strip of a position.
  func strip(of position: Int) -> Int {
    firstIndex(0..<stripCount) { starts[$0 + 1] > position }
  }

  /// A height that suits circles of these radii: about two sites' spacing, at most half of the
  /// smallest radius.
  static func height(x: [Double], y: [Double], smallestReach: Double) -> Double {
    var box = (
      minX: Double.infinity, minY: Double.infinity, maxX: -Double.infinity, maxY: -Double.infinity
    )
    var count = 0.0
    for i in x.indices where x[i].isFinite && y[i].isFinite {
      box = (min(box.minX, x[i]), min(box.minY, y[i]), max(box.maxX, x[i]), max(box.maxY, y[i]))
      count += 1
    }
    guard count > 0 else { return 1 }
    let (width, height) = (box.maxX - box.minX, box.maxY - box.minY)
    let spacing = 2 * (width / count * height).squareRoot()
    // Strip numbers stay whole numbers that a double holds.
    let least = max(box.maxY.magnitude, box.minY.magnitude, 1) * 0x1p-40
    let usual = spacing > 0 ? min(spacing, smallestReach / 2) : smallestReach / 2
    return usual.isFinite ? max(usual, least) : max(height, least)
  }
}

/// The first index for which a condition holds that holds for all after it; the upper bound for none.
@inline(__always)
func firstIndex(_ range: Range<Int>, where isReached: (Int) -> Bool) -> Int {
  var lower = range.lowerBound
  var upper = range.upperBound
  while lower < upper {
    let middle = lower &+ (upper &- lower) / 2
    if isReached(middle) { upper = middle } else { lower = middle &+ 1 }
  }
  return lower
}
