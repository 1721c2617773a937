#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension SpatialEnvironment {
  /// Spatial information theory index, H̃.
  ///
  /// How much less mixed people's environments are than the whole area. Everybody weighs the same,
  /// and the whole is the actual one, so that the rim of the area counts no less than its middle.
  ///
  /// - Formula: H̃ = 1 − Σᵢ tᵢẼᵢ / (T·E), Ẽᵢ = −Σₖ π̃ᵢₖ ln π̃ᵢₖ
  /// - Output: up to 1; slightly below 0 where environments are more mixed than the whole; NaN with
  ///   fewer than two groups, or where somebody has an empty environment
  /// - Invariants: H of several groups when everybody is only with their own zone
  /// - Complexity: O(sites · groups), one logarithm each
  /// - Source: Reardon & O'Sullivan 2004, doi:10.1111/j.0081-1750.2004.00150.x
  public func informationTheory() -> Double {
    guard isComparable else { return .nan }
    var gain = CompensatedSum()
    for group in residents.presentGroups {
      let share = residents.share(group)
      let whole = share * log(share)
      gain.add(
        sumOverResidents(of: group) { part in (part > 0 ? part * log(part) : 0) - whole })
    }
    return gain.value / (residents.total * residents.entropy())
  }

  /// Spatial dissimilarity, D̃.
  ///
  /// - Formula: D̃ = Σₖ Σᵢ tᵢ|π̃ᵢₖ − Pₖ| / (2·T·I), I = Σ P(1 − P)
  /// - Output: 0 upwards, nominally to 1; NaN as for H̃
  /// - Complexity: O(sites · groups)
  /// - Source: Reardon & O'Sullivan 2004, doi:10.1111/j.0081-1750.2004.00150.x
  public func dissimilarity() -> Double {
    guard isComparable else { return .nan }
    var gaps = CompensatedSum()
    for group in residents.presentGroups {
      let share = residents.share(group)
      gaps.add(sumOverResidents(of: group) { ($0 - share).magnitude })
    }
    return gaps.value / (2 * residents.total * residents.simpsonInteraction())
  }

  /// Spatial relative diversity, R̃.
  ///
  /// - Formula: R̃ = 1 − Σᵢ tᵢĨᵢ / (T·I), Ĩᵢ = Σₖ π̃ᵢₖ(1 − π̃ᵢₖ)
  /// - Output: up to 1; slightly below 0 where environments are more mixed than the whole; NaN as
  ///   for H̃
  /// - Complexity: O(sites · groups)
  /// - Source: Reardon & O'Sullivan 2004, doi:10.1111/j.0081-1750.2004.00150.x
  public func relativeDiversity() -> Double {
    guard isComparable else { return .nan }
    var gain = CompensatedSum()
    for group in residents.presentGroups {
      let share = residents.share(group)
      // P(1 − P) − π̃(1 − π̃), without the difference of two near numbers.
      gain.add(sumOverResidents(of: group) { ($0 - share) * ($0 + share - 1) })
    }
    return gain.value / (residents.total * residents.simpsonInteraction())
  }

  /// Σᵢ tᵢ·term(π̃ᵢₖ) over the sites with people, in a fixed order.
  @inline(__always)
  private func sumOverResidents(of group: Int, _ term: (_ share: Double) -> Double) -> Double {
    let n = siteCount
    return surroundings.counts.withUnsafeBufferPointer { around in
      surroundings.zoneTotals.withUnsafeBufferPointer { all in
        residents.zoneTotals.withUnsafeBufferPointer { people in
          guard let around = around.baseAddress, let all = all.baseAddress,
            let people = people.baseAddress
          else { return 0 }
          let row = around + group * n
          return blockedSumOfCalls(n) { people[$0] > 0 ? people[$0] * term(row[$0] / all[$0]) : 0 }
        }
      }
    }
  }
}
