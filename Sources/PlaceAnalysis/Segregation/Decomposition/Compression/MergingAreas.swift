/// Counts of areas that are merged with each other, area after area in memory.
struct MergingAreas {
  struct Step {
    let kept: Int
    let merged: Int
    let loss: Double
  }

  let groups: Int
  private(set) var counts: [Double]
  private(set) var totals: [Double]
  /// Has people and has not gone into another.
  private(set) var isLeft: [Bool]

  init(_ town: Composition) {
    groups = town.groupCount
    totals = town.zoneTotals
    isLeft = totals.map { $0 > 0 }
    counts = [Double](repeating: 0, count: town.counts.count)
    for group in 0..<groups {
      for zone in totals.indices {
        counts[zone * groups + group] = town.counts[group * totals.count + zone]
      }
    }
  }

  /// What merging hides of the information, times all people; never negative.
  @inline(__always)
  func loss(_ i: Int, _ j: Int) -> Double {
    let both = SIMD2(totals[i], totals[j])
    let merged = SIMD2(repeating: totals[i] + totals[j])
    return counts.withUnsafeBufferPointer { counts in
      var sum = 0.0
      var a = i &* groups
      var b = j &* groups
      let end = a &+ groups
      while a < end {
        let n = SIMD2(counts[a], counts[b])
        let together = n.x + n.y
        if together > 0 {
          let term = weightedLogarithm(n, (n * merged) / (both * together))
          sum += term.x + term.y
        }
        a &+= 1
        b &+= 1
      }
      return notNegative(sum)
    }
  }

  /// Adds area `j` to area `i`.
  mutating func merge(_ j: Int, into i: Int) {
    for group in 0..<groups { counts[i * groups + group] += counts[j * groups + group] }
    totals[i] += totals[j]
    isLeft[j] = false
  }
}
