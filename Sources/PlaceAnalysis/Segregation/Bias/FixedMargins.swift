#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What chance alone gives when zones and groups keep their sizes: exact, without simulation.
///
/// Every table of the same margins is as likely as the number of ways to shuffle people into it.
/// Each count is then hypergeometric, and the expectations of D, M, H and the local divergences are
/// sums over counts one at a time.
///
/// - Input: counts are rounded to whole persons, groups keeping their size
/// - Complexity: O(zone sizes · groups · standard deviation); zones of one size are worked out once
/// - Source: Patefield 1981, doi:10.2307/2346669, for the tables; Winship 1977,
///   doi:10.1093/sf/55.4.1058, for the use of E[D]
public struct FixedMargins: Sendable {
  /// Expected multigroup dissimilarity; that of two groups when there are two.
  public let dissimilarity: Double
  /// Expected mutual information, in nats.
  public let mutualInformation: Double
  /// Expected information theory index, M/E.
  public let informationTheory: Double
  /// Expected divergence of each zone from the whole, in nats; NaN without people.
  public let localDivergence: [Double]
  /// How many counts had to be rounded.
  public let rounded: Int

  /// nil when there are more people than can be told apart.
  public init?(_ composition: Composition) {
    guard let whole = WholeCounts(composition) else { return nil }
    rounded = whole.rounded
    let town = Composition(
      zones: whole.zones, groups: whole.groups, counts: whole.counts.map { Double($0) })
    let sizes = Set(whole.zoneTotals).subtracting([0]).sorted()
    guard town.isSeparable else {
      (dissimilarity, mutualInformation, informationTheory) = (.nan, .nan, .nan)
      localDivergence = [Double](repeating: .nan, count: whole.zones)
      return
    }
    let logarithms = Self.logarithms(upTo: sizes.last ?? 0)
    var deviations: [Int: Double] = [:]
    var divergences: [Int: Double] = [:]
    for size in sizes {
      var deviation = CompensatedSum()
      var divergence = CompensatedSum()
      for group in town.presentGroups {
        let count = HypergeometricDistribution(
          total: town.total, group: town.groupTotals[group], zone: Double(size))
        let mean = count.mean
        deviation.add(count.meanAbsoluteDeviation)
        if mean < Self.largestTabled {
          divergence.add(
            count.expectation {
              $0 < Double(logarithms.count) ? logarithms[Int($0)] : weightedLog($0, $0)
            } - mean * log(mean))
        } else {
          // n ln(n/m) + m − n: the last two cancel over the groups, and no term is below 0.
          divergence.add(count.expectation { SaddlePoint.deviance($0, mean: mean) })
        }
      }
      deviations[size] = deviation.value
      divergences[size] = divergence.value
    }
    var gaps = CompensatedSum()
    var gain = CompensatedSum()
    for size in whole.zoneTotals where size > 0 {
      gaps.add(deviations[size] ?? 0)
      gain.add(divergences[size] ?? 0)
    }
    dissimilarity = clampedToUnit(gaps.value / (2 * town.total * town.simpsonInteraction()))
    mutualInformation = gain.value / town.total
    informationTheory = clampedToUnit(mutualInformation / town.entropy())
    localDivergence = whole.zoneTotals.map {
      $0 > 0 ? (divergences[$0] ?? .nan) / Double($0) : .nan
    }
  }

  /// Means below which no digits are lost in E[n ln n] − m ln m.
  private static let largestTabled = 2000.0

  /// n ln n of the counts that matter where the mean is below `largestTabled`.
  private static func logarithms(upTo largest: Int) -> [Double] {
    (0...min(max(0, largest), 4095)).map { weightedLog(Double($0), Double($0)) }
  }
}
