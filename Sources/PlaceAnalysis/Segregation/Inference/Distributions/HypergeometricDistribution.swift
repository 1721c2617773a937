/// How many of a zone's persons belong to a group when everybody is put anywhere by chance.
///
/// The sizes of the zone and of the group stay as they are.
struct HypergeometricDistribution {
  /// Everybody, T; the group, N; the zone, t: whole numbers with N, t ≤ T.
  let total: Double
  let group: Double
  let zone: Double

  var mean: Double { zone / total * group }
  var lowest: Double { max(0, zone + group - total) }
  var highest: Double { min(zone, group) }

  /// Probability of exactly `count`, to about 1e-13 relative.
  func probability(of count: Double) -> Double {
    guard count >= lowest, count <= highest else { return 0 }
    let (chance, contrary) = (zone / total, (total - zone) / total)
    func binomial(_ trials: Double, _ count: Double) -> Double {
      BinomialDistribution(trials: trials, chance: chance, contrary: contrary)
        .probability(of: count)
    }
    return binomial(group, count) * binomial(total - group, zone - count) / binomial(total, zone)
  }

  /// E|X − mean| = 2ν(T − N − t + ν)/T · P(X = ν), ν = ⌊mean⌋ + 1.
  ///
  /// Source: Diaconis & Zabell 1991, doi:10.1214/ss/1177011699.
  var meanAbsoluteDeviation: Double {
    guard total > 0, lowest < highest else { return 0 }
    let above = mean.rounded(.down) + 1
    guard above <= highest else { return 0 }
    return 2 * above * ((total - group - zone + above) / total) * probability(of: above)
  }

  /// E[value(X)], summed from the most likely count outwards until nothing is added.
  ///
  /// Complexity: O(standard deviation).
  func expectation(_ value: (Double) -> Double) -> Double {
    let mode = min(
      max(((zone + 1) / (total + 2) * (group + 1)).rounded(.down), lowest), highest)
    let peak = probability(of: mode)
    var sum = CompensatedSum()
    var weights = CompensatedSum()
    sum.add(peak * value(mode))
    weights.add(peak)
    let negligible = peak * 1e-19
    var weight = peak
    var count = mode
    while count < highest {
      let others = total - group - zone + count + 1
      weight *= ((group - count) / (count + 1)) * ((zone - count) / others)
      count += 1
      guard weight > negligible else { break }
      sum.add(weight * value(count))
      weights.add(weight)
    }
    weight = peak
    count = mode
    while count > lowest {
      let others = total - group - zone + count
      weight *= (count / (group - count + 1)) * (others / (zone - count + 1))
      count -= 1
      guard weight > negligible else { break }
      sum.add(weight * value(count))
      weights.add(weight)
    }
    return sum.value / weights.value
  }
}
