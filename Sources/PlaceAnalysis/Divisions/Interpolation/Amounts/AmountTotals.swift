/// What became of the people of all sources: nobody appears or disappears.
///
/// `sources` = `targets` + `unknownTargets` + `uncovered` − `doubled`.
public struct AmountTotals: Sendable, Hashable {
  /// All known source numbers.
  public var sources = 0.0
  /// Numbers written to the targets.
  public var targets = 0.0
  /// Known people in targets that have no number, because other people there are not known.
  public var unknownTargets = 0.0
  /// People in no target.
  public var uncovered = 0.0
  /// People counted in more than one target, where targets overlap.
  public var doubled = 0.0
  /// Sources whose number is not known.
  public var unknownSources = 0
  /// By source: its people in no target; NaN where the number is not known.
  public var uncoveredBySource: [Double] = []

  /// Part of the sources' people in no target, 0…1; NaN when there is nobody.
  public var uncoveredShare: Double { sources == 0 ? .nan : uncovered / sources }

  /// Adds up one amount; complexity: O(entries).
  public init(of values: [Double], to targets: InterpolatedValues, by shares: DivisionShares) {
    var (all, given, withheld) = (CompensatedSum(), CompensatedSum(), CompensatedSum())
    var (left, twice) = (CompensatedSum(), CompensatedSum())
    for source in 0..<shares.sourceCount {
      let value = values[source]
      guard value.isFinite else {
        unknownSources += 1
        uncoveredBySource.append(.nan)
        continue
      }
      all.add(value)
      left.add(value * shares.uncovered[source])
      uncoveredBySource.append(value * shares.uncovered[source])
      twice.add(value * shares.doubled(source))
      for entry in shares.row(source) where targets.values[Int(shares.targets[entry])].isNaN {
        withheld.add(value * shares.shares[entry])
      }
    }
    for value in targets.values where value.isFinite { given.add(value) }
    sources = all.value
    self.targets = given.value
    unknownTargets = withheld.value
    uncovered = left.value
    doubled = twice.value
  }

  /// How far the sum is off, relative to the sources: of the order of rounding.
  public var imbalance: Double {
    let scale = max(sources.magnitude, 1)
    return (targets + unknownTargets + uncovered - doubled - sources).magnitude / scale
  }
}
