/// The area that two features have in common, as a sum over pairs of their edges.
///
/// A feature is the signed sum of the regions beneath its edges; so what two features have in
/// common is the signed sum of what the regions beneath one edge of each have in common: over
/// the eastings that both edges reach, the integral of the lower one of the two. No corner of the
/// common part is ever computed and no decision taken that rounding could turn: edges on each
/// other, touching corners and slivers of any kind cost no more than the last digits. Heights
/// are taken from the middle of the smaller feature's box. Holds scratch memory: one per worker.
struct TrapezoidProduct {
  /// Edges within the common eastings, moved to the smaller feature.
  private struct Span: BitwiseCopyable {
    var x0: Double
    var x1: Double
    /// Height at `x0`.
    var y0: Double
    var slope: Double
    var sign: Double
  }

  private var inner: [Span] = []
  private var outer: [Span] = []
  private var openInner: [Span] = []
  private var openOuter: [Span] = []

  /// Area in common, in squared units; pairs that merely touch have none.
  ///
  /// Both must be simple. O(edges over common eastings, squared); a feature that no edge of the
  /// other comes near costs O(edges over common eastings).
  mutating func area(_ a: EdgePool, _ i: Int, _ b: EdgePool, _ j: Int) -> Double {
    let first = a.features[i]
    let second = b.features[j]
    guard first.box.intersects(second.box) else { return 0 }
    return first.box.width * first.box.height <= second.box.width * second.box.height
      ? area(small: a, first, large: b, second) : area(small: b, second, large: a, first)
  }

  private mutating func area(
    small: EdgePool, _ s: EdgePool.Feature, large: EdgePool, _ l: EdgePool.Feature
  ) -> Double {
    let low = max(s.box.minX, l.box.minX)
    let high = min(s.box.maxX, l.box.maxX)
    guard high > low else { return 0 }
    let centre = s.box.centre
    let near = Self.collect(large, l, low, high, centre, s.box, into: &outer)
    if !near && low == s.box.minX && high == s.box.maxX {
      // No edge in the box: all of the smaller feature lies in the larger one or nothing.
      var over = 0.0
      for edge in outer where edge.x0 <= 0 && edge.x1 > 0 && edge.y0 - edge.x0 * edge.slope > 0 {
        over += edge.sign
      }
      return over == 1 ? s.area : 0
    }
    _ = Self.collect(small, s, low, high, centre, l.box, into: &inner)
    let (sum, scale) = product()
    // Traces of rounding are no overlap.
    return sum > max(4e-15 * scale, 1e-12 * min(s.area, l.area)) ? min(sum, s.area, l.area) : 0
  }

  /// Integral of the squared number of areas over each spot, and the largest sum on the way.
  ///
  /// Equals the area just when no spot lies in the feature twice, or outside a shell but in a hole.
  mutating func square(_ pool: EdgePool, _ i: Int) -> (sum: Double, scale: Double) {
    let feature = pool.features[i]
    let box = feature.box
    guard box.width > 0 else { return (0, 0) }
    _ = Self.collect(pool, feature, box.minX, box.maxX, box.centre, box, into: &outer)
    inner = outer
    return product()
  }

  /// The edges of a feature between two eastings that are not below a box, from `centre`.
  ///
  /// Those below add nothing, since every easting has as many edges with +1 as with −1. Answers
  /// whether any edge comes into the box.
  private static func collect(
    _ pool: EdgePool, _ feature: EdgePool.Feature, _ low: Double, _ high: Double,
    _ centre: (x: Double, y: Double), _ box: Box, into spans: inout [Span]
  ) -> Bool {
    spans.removeAll(keepingCapacity: true)
    var near = false
    let columns = feature.columnCount
    let firstColumn = EdgePool.column(low, feature.box.minX, feature.perUnit, columns)
    let lastColumn = EdgePool.column(high, feature.box.minX, feature.perUnit, columns)
    pool.edges.withUnsafeBufferPointer { edges in
      pool.columnStarts.withUnsafeBufferPointer { starts in
        var column = firstColumn
        while column <= lastColumn {
          var e = starts[feature.firstColumn &+ column]
          let end = starts[feature.firstColumn &+ column &+ 1]
          while e < end {
            let edge = edges[e]
            e &+= 1
            if edge.x1 <= low || edge.x0 >= high { continue }
            if Int(edge.column) != column && column != firstColumn { continue }
            if edge.sign == 0 {
              if max(edge.y0, edge.y1) > box.minY && min(edge.y0, edge.y1) < box.maxY {
                near = true
              }
              continue
            }
            let x0 = max(edge.x0, low)
            let x1 = min(edge.x1, high)
            let y0 = x0 == edge.x0 ? edge.y0 : edge.y0 + (x0 - edge.x0) * edge.slope
            let y1 = x1 == edge.x1 ? edge.y1 : edge.y0 + (x1 - edge.x0) * edge.slope
            let top = max(y0, y1)
            if top < box.minY { continue }
            if top > box.minY && min(y0, y1) < box.maxY { near = true }
            spans.append(
              Span(
                x0: x0 - centre.x, x1: x1 - centre.x, y0: y0 - centre.y, slope: edge.slope,
                sign: Double(edge.sign)))
          }
          column &+= 1
        }
      }
    }
    return near
  }

  /// Sum and largest term over all pairs of edges with eastings in common.
  ///
  /// Both lists are in order of their western ends. Many edges are swept, so that only pairs with
  /// eastings in common are looked at.
  private mutating func product() -> (sum: Double, scale: Double) {
    if inner.count &* outer.count > 4096 { return swept() }
    return inner.withUnsafeBufferPointer { inner in
      outer.withUnsafeBufferPointer { outer in
        var total = CompensatedSum()
        var scale = 0.0
        var i = 0
        while i < outer.count {
          let b = outer[i]
          i &+= 1
          var sum = 0.0
          var k = 0
          while k < inner.count && inner[k].x0 < b.x1 {
            let a = inner[k]
            k &+= 1
            if a.x1 <= b.x0 { continue }
            let part = Self.beneath(a, b)
            sum += a.sign * part
            scale = max(scale, part.magnitude)
          }
          total.add(b.sign * sum)
        }
        return (total.value / 2, scale)
      }
    }
  }

  private mutating func swept() -> (sum: Double, scale: Double) {
    var total = CompensatedSum()
    var scale = 0.0
    openInner.removeAll(keepingCapacity: true)
    openOuter.removeAll(keepingCapacity: true)
    var i = 0
    var k = 0
    while i < inner.count || k < outer.count {
      if k == outer.count || (i < inner.count && inner[i].x0 <= outer[k].x0) {
        total.add(Self.sum(inner[i], over: &openOuter, &scale))
        openInner.append(inner[i])
        i &+= 1
      } else {
        total.add(Self.sum(outer[k], over: &openInner, &scale))
        openOuter.append(outer[k])
        k &+= 1
      }
    }
    return (total.value / 2, scale)
  }

  /// One edge with all that reach beyond its western end; those that do not are struck off.
  private static func sum(
    _ edge: Span, over open: inout [Span], _ scale: inout Double
  ) -> Double {
    var sum = 0.0
    var kept = 0
    open.withUnsafeMutableBufferPointer { open in
      var i = 0
      while i < open.count {
        let other = open[i]
        i &+= 1
        if other.x1 <= edge.x0 { continue }
        open[kept] = other
        kept &+= 1
        let part = beneath(edge, other)
        sum += other.sign * part
        scale = max(scale, part.magnitude)
      }
    }
    open.removeLast(open.count - kept)
    return edge.sign * sum
  }

  /// Twice the area beneath the lower one of two edges, over the eastings that both reach.
  @inline(__always)
  private static func beneath(_ a: Span, _ b: Span) -> Double {
    let from = max(a.x0, b.x0)
    let width = min(a.x1, b.x1) - from
    let a0 = a.y0 + (from - a.x0) * a.slope
    let a1 = a0 + width * a.slope
    let b0 = b.y0 + (from - b.x0) * b.slope
    let b1 = b0 + width * b.slope
    let before = a0 - b0
    let after = a1 - b1
    // Twice the mean height by which a lies above b.
    var above = 0.0
    if before > 0 {
      above = after >= 0 ? before + after : before * before / (before - after)
    } else if after > 0 {
      above = after * after / (after - before)
    }
    return width * (a0 + a1 - above)
  }
}
