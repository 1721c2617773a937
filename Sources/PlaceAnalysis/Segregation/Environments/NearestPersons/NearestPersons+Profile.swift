#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What the neighbourhoods of one size say of the whole area, every zone weighted by its residents.
///
/// Shares are those of the groups told apart when the neighbourhoods were found, which must be
/// groups of the composition in its order. Zones without people or position are left out.
extension NearestPersons {
  /// Isolation: the share of their own group among the k nearest persons of a group's members.
  ///
  /// - Formula: Σ (xᵢ/X) Rᵢ
  /// - Output: 0 … 1; NaN when the group is empty
  /// - Complexity: O(zones)
  /// - Source: Östh, Clark & Malmberg 2015, doi:10.1111/gean.12053
  public func isolation(ofGroup group: Int, in town: Composition, scale: Int) -> Double {
    exposure(of: group, to: group, in: town, scale: scale)
  }

  /// Exposure: the share of one group among the k nearest persons of another one's members.
  ///
  /// - Formula: Σ (xᵢ/X) Rᵢₗ; those of one group add up to 1
  /// - Output: 0 … 1; NaN when the group is empty
  public func exposure(of group: Int, to other: Int, in town: Composition, scale: Int) -> Double {
    let zones = zoneCount
    return withRows(scale) { persons, groups in
      town.counts.withUnsafeBufferPointer { counts in
        var members = CompensatedSum()
        var met = CompensatedSum()
        for i in 0..<zones where persons[i] > 0 {
          let x = counts[group * zones + i]
          members.add(x)
          met.add(x * (groups[other * zones + i] / persons[i]))
        }
        return members.value > 0 ? met.value / members.value : .nan
      }
    }
  }

  /// Dissimilarity of the neighbourhoods: of two groups D_k, of more the multigroup one.
  ///
  /// - Formula: Σₖ Σᵢ tᵢ|Rᵢₖ − Pₖ| / (2TI), I = Σ P(1 − P)
  /// - Output: 0 … 1; NaN with fewer than two groups
  public func dissimilarity(in town: Composition, scale: Int) -> Double {
    var gaps = CompensatedSum()
    var interaction = 0.0
    var all = 0.0
    for group in 0..<groupCount {
      let (share, total, gap) = deviation(ofGroup: group, in: town, scale: scale)
      gaps.add(gap)
      interaction += share * (1 - share)
      all = total
    }
    return interaction > 0 ? gaps.value / (2 * all * interaction) : .nan
  }

  /// Dissimilarity of one group and everybody else in the neighbourhoods.
  ///
  /// - Formula: Σᵢ tᵢ|Rᵢ − P| / (2TP(1 − P))
  /// - Output: 0 … 1; NaN when the group is empty or there is nobody else
  public func dissimilarity(ofGroup group: Int, in town: Composition, scale: Int) -> Double {
    let (share, total, gap) = deviation(ofGroup: group, in: town, scale: scale)
    return share > 0 && share < 1 ? gap / (2 * total * share * (1 - share)) : .nan
  }

  /// Information theory index of the neighbourhoods.
  ///
  /// - Formula: 1 − Σᵢ tᵢEᵢ/(TE), Eᵢ = −Σ Rᵢₖ ln Rᵢₖ
  /// - Output: at most 1; slightly below 0 where neighbourhoods are more mixed than the area, which
  ///   is no error; NaN with fewer than two groups
  public func informationTheory(in town: Composition, scale: Int) -> Double {
    informationTheory(in: town, scale: scale, groups: Array(0..<groupCount), withRest: false)
  }

  /// Information theory index of one group and everybody else in the neighbourhoods.
  public func informationTheory(ofGroup group: Int, in town: Composition, scale: Int) -> Double {
    informationTheory(in: town, scale: scale, groups: [group], withRest: true)
  }

  /// The shares of a group that so many of all persons have at most in their neighbourhood.
  ///
  /// - Parameter percentages: 0 … 100; 50 gives the median person's share.
  /// - Formula: the lowest R such that the persons of zones with at most that R are p % of all
  /// - Output: NaN when nobody lives anywhere
  /// - Complexity: O(zones log zones)
  public func percentiles(
    _ percentages: [Double], ofGroup group: Int, in town: Composition, scale: Int
  ) -> [Double] {
    var order: [(share: Double, persons: Double)] = []
    order.reserveCapacity(zoneCount)
    for zone in 0..<zoneCount where persons(scale: scale, zone: zone) > 0 {
      order.append(
        (
          persons(ofGroup: group, scale: scale, zone: zone) / persons(scale: scale, zone: zone),
          town.zoneTotals[zone]
        ))
    }
    order.sort { $0.share < $1.share }
    var cumulated: [Double] = []
    cumulated.reserveCapacity(order.count)
    var sum = CompensatedSum()
    for entry in order {
      sum.add(entry.persons)
      cumulated.append(sum.value)
    }
    return percentages.map { percentage in
      guard let last = order.last, percentage >= 0, percentage <= 100 else { return .nan }
      let wanted = percentage / 100 * sum.value
      var lower = 0
      var upper = order.count
      while lower < upper {
        let middle = (lower + upper) / 2
        if cumulated[middle] < wanted * (1 - 1e-12) { lower = middle + 1 } else { upper = middle }
      }
      return lower < order.count ? order[lower].share : last.share
    }
  }
}

extension NearestPersons {
  /// Share in the area, everybody, and Σ t|R − P| of a group.
  private func deviation(
    ofGroup group: Int, in town: Composition, scale: Int
  ) -> (share: Double, total: Double, gap: Double) {
    let zones = zoneCount
    return withRows(scale) { persons, groups in
      var members = CompensatedSum()
      var all = CompensatedSum()
      for i in 0..<zones where persons[i] > 0 {
        members.add(town.counts[group * zones + i])
        all.add(town.zoneTotals[i])
      }
      let share = members.value / all.value
      var gap = CompensatedSum()
      for i in 0..<zones where persons[i] > 0 {
        gap.add(town.zoneTotals[i] * (groups[group * zones + i] / persons[i] - share).magnitude)
      }
      return (share, all.value, gap.value)
    }
  }

  private func informationTheory(
    in town: Composition, scale: Int, groups wanted: [Int], withRest: Bool
  ) -> Double {
    let zones = zoneCount
    return withRows(scale) { persons, groups in
      var all = CompensatedSum()
      for i in 0..<zones where persons[i] > 0 { all.add(town.zoneTotals[i]) }
      let total = all.value
      var entropy = CompensatedSum()
      var rest = 1.0
      for group in wanted {
        var members = CompensatedSum()
        for i in 0..<zones where persons[i] > 0 { members.add(town.counts[group * zones + i]) }
        let share = members.value / total
        entropy.add(Self.surprise(share))
        rest -= share
      }
      if withRest { entropy.add(Self.surprise(rest)) }
      guard entropy.value > 0 else { return .nan }
      var mixed = CompensatedSum()
      for i in 0..<zones where persons[i] > 0 {
        var here = 0.0
        var rest = 1.0
        for group in wanted {
          let share = groups[group * zones + i] / persons[i]
          here += Self.surprise(share)
          rest -= share
        }
        if withRest { here += Self.surprise(rest) }
        mixed.add(town.zoneTotals[i] * here)
      }
      return 1 - mixed.value / (total * entropy.value)
    }
  }

  /// −p ln p, 0 at 0 and where rounding left less.
  private static func surprise(_ share: Double) -> Double { share > 0 ? -share * log(share) : 0 }

  /// Persons and group after group of one scale.
  private func withRows<Result>(
    _ scale: Int,
    _ body: (_ persons: UnsafeBufferPointer<Double>, UnsafeBufferPointer<Double>) -> Result
  ) -> Result {
    let width = groupCount * zoneCount
    return persons.withUnsafeBufferPointer { all in
      groupPersons.withUnsafeBufferPointer { groups in
        let rows = UnsafeBufferPointer(rebasing: groups[scale * width..<(scale + 1) * width])
        let people = UnsafeBufferPointer(
          rebasing: all[scale * zoneCount..<(scale + 1) * zoneCount])
        return body(people, rows)
      }
    }
  }
}
