#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The distortion of the most segregated arrangement of a population, in nats per person of it.
///
/// Each group lives by itself, the groups side by side in order of size; the coefficient is that of
/// the outermost member of the smallest. The divergence only falls outwards, so that it is its own
/// envelope, and its area has a closed form with the dilogarithm.
///
/// - Parameter sizes: Persons per group; those that are not above 0 are left out.
/// - Returns: 0 with fewer than two groups.
/// - Source: Olteanu, Randon-Furling & Clark 2019, doi:10.1073/pnas.1900192116
func largestDistortion(of sizes: [Double]) -> Double {
  let sizes = sizes.filter { $0 > 0 }.sorted()
  var all = CompensatedSum()
  for size in sizes { all.add(size) }
  let total = all.value
  guard sizes.count > 1, total > 0 else { return 0 }
  var area = CompensatedSum()
  var before = 0.0
  for size in sizes {
    let n = size / total
    let s = before / total
    let end = (before + size) / total
    if s == 0 {
      area.add(-n * log(n))
    } else {
      let logarithms = 0.5 * (log(end) * log(end) - log(s) * log(s))
      area.add(s * log(n) * log(end / s))
      // ∫ ln(m − s) − ln m + ln(1/n), where n ln n falls out.
      area.add(s * log(s) - end * log(end))
      area.add(-s * (logarithms + dilogarithm(s / end) - Double.pi * Double.pi / 6))
    }
    before += size
  }
  return area.value
}

/// Li₂(w) = Σ wⁿ/n² for 0 ≤ w ≤ 1.
func dilogarithm(_ w: Double) -> Double {
  if w <= 0 { return 0 }
  if w >= 1 { return Double.pi * Double.pi / 6 }
  if w > 0.5 { return Double.pi * Double.pi / 6 - log(w) * log1p(-w) - dilogarithm(1 - w) }
  var sum = 0.0
  var power = 1.0
  var n = 1.0
  while true {
    power *= w
    let next = sum + power / (n * n)
    if next == sum { return sum }
    sum = next
    n += 1
  }
}
