/// Memory of one worker of a sweep, used again for every origin.
final class SweepScratch {
  /// Squared distances of a stretch, their roots, and the weights of one scale.
  let squares: UnsafeMutablePointer<Double>
  let roots: UnsafeMutablePointer<Double>
  let weights: UnsafeMutablePointer<Double>
  /// Two lanes per scale and group.
  let sums: UnsafeMutablePointer<SIMD2<Double>>
  /// One per strip near the origins' strip and reach, those of a strip together.
  let cursors: UnsafeMutablePointer<StretchCursor>
  private let sumCount: Int

  init(longestStretch: Int, sums sumCount: Int, cursors cursorCount: Int) {
    let length = longestStretch + 2 * SiteStrips.padding
    squares = .allocate(capacity: length)
    roots = .allocate(capacity: length)
    weights = .allocate(capacity: length)
    squares.initialize(repeating: 0, count: length)
    roots.initialize(repeating: 0, count: length)
    weights.initialize(repeating: 0, count: length)
    self.sumCount = sumCount
    sums = .allocate(capacity: max(1, sumCount))
    sums.initialize(repeating: .zero, count: sumCount)
    cursors = .allocate(capacity: max(1, cursorCount))
  }

  deinit {
    squares.deallocate()
    roots.deallocate()
    weights.deallocate()
    sums.deallocate()
    cursors.deallocate()
  }

  func clear() { sums.update(repeating: .zero, count: sumCount) }
}

/// The stretch of a strip that may be within a reach of the origin: `lower..<upper`.
///
/// Both ends only move eastwards as the origin does.
struct StretchCursor {
  /// Half the width of the circle where the strip comes nearest to the origins' strip, and a little
  /// more; negative when the strip is out of reach.
  var half: Double
  var lower: Int
  var upper: Int
  let end: Int

  /// - Parameter gap: Between the two strips, 0 when they meet.
  init(reach: Double, gap: Double, strip: Range<Int>) {
    let square = reach * reach - gap * gap
    half = reach < gap ? -1 : square > 0 ? square.squareRoot() * (1 + 0x1p-30) : reach * 0x1p-20
    lower = strip.lowerBound
    upper = strip.lowerBound
    end = strip.upperBound
  }

  /// Skips what lies west of the first origin, by bisection.
  mutating func start(_ x: UnsafePointer<Double>, at px: Double) {
    guard half >= 0 else { return }
    let (from, to) = (px - half, px + half)
    lower = firstIndex(lower..<end) { x[$0] >= from }
    upper = firstIndex(lower..<end) { x[$0] > to }
  }

  /// Follows the origin to the east.
  @inline(__always)
  mutating func move(_ x: UnsafePointer<Double>, to px: Double) {
    guard half >= 0 else { return }
    let (from, to) = (px - half, px + half)
    while lower < end, x[lower] < from { lower &+= 1 }
    if upper < lower { upper = lower }
    while upper < end, x[upper] <= to { upper &+= 1 }
  }
}
