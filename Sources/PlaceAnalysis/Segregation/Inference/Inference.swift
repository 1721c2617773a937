/// What replicates say about one index.
public struct Inference: Sendable, Hashable {
  public let name: String
  public let model: ResamplingModel
  /// Share of the replicates that `interval` holds.
  public let level: Double
  /// What chance puts into the index has been taken out of it, so that none is taken off again.
  public let isCorrected: Bool
  /// The index of the town itself; NaN when undefined.
  public let observed: Double
  /// The index in every replicate as drawn.
  public let distribution: ReplicateDistribution

  public init(
    name: String, model: ResamplingModel, level: Double, isCorrected: Bool = false,
    observed: Double, distribution: ReplicateDistribution
  ) {
    self.name = name
    self.model = model
    self.level = level
    self.isCorrected = isCorrected
    self.observed = observed
    self.distribution = distribution
  }

  /// How far chance takes the index from what it would be without.
  ///
  /// Of a bootstrap mean − θ̂, of the jackknife (n − 1)(mean − θ̂); 0 for an index that is corrected
  /// already, NaN for null models.
  public var bias: Double {
    switch model {
    case .bootstrapPersons where isCorrected, .bootstrapGroups where isCorrected: 0
    case .bootstrapPersons, .bootstrapGroups, .bootstrapZones: distribution.mean - observed
    case .jackknifeZones:
      Double(distribution.values.count - 1) * (distribution.mean - observed)
    default: .nan
    }
  }

  /// The index without its bias, 2θ̂ − mean; for null models the index less what chance gives, as a
  /// share of what it could be.
  public var corrected: Double {
    model.isNull
      ? correctedForChance(observed, expected: distribution.mean) : observed - bias
  }

  /// Standard error of a bootstrap or the jackknife; the spread of chance for null models.
  public var standardError: Double {
    let n = Double(distribution.values.count)
    return model == .jackknifeZones
      ? distribution.standardDeviation * (n - 1) / n.squareRoot()
      : distribution.standardDeviation
  }

  /// Where the middle `level` of the replicates lies.
  ///
  /// - Null models: percentiles of what chance gives; the observed value lies outside when chance
  ///   does not explain it
  /// - Bootstraps of persons and groups: percentiles of 2θ̂ − θ, the debiased replicates; of
  ///   θ̂ + mean − θ for an index that is corrected already, since drawing persons from those counted
  ///   adds the same chance once more
  /// - Bootstrap of zones: percentiles of the replicates
  /// - Jackknife: the corrected value ± standard errors of the normal distribution
  public var interval: (lower: Double, upper: Double) {
    let (lower, upper) = distribution.interval(level)
    switch model {
    case .bootstrapPersons, .bootstrapGroups:
      let centre = isCorrected ? observed + distribution.mean : 2 * observed
      return (centre - upper, centre - lower)
    case .jackknifeZones:
      let reach = NormalDistribution.quantile((1 + level) / 2) * standardError
      return (corrected - reach, corrected + reach)
    default: return (lower, upper)
    }
  }

  /// The interval as values carry it; nil when there is none.
  public var measureInterval: MeasureValue.Interval? {
    let (lower, upper) = interval
    guard lower.isFinite, upper.isFinite else { return nil }
    return MeasureValue.Interval(lower: lower, upper: upper, kind: model.rawValue)
  }

  /// Chance of a value at least as high, (1+#)/(R+1); NaN for models that are no null.
  public var upperTail: Double {
    model.isNull && !observed.isNaN ? distribution.upperTail(observed) : .nan
  }

  /// Chance of a value at least as low, (1+#)/(R+1); NaN for models that are no null.
  public var lowerTail: Double {
    model.isNull && !observed.isNaN ? distribution.lowerTail(observed) : .nan
  }

  /// Twice the smaller tail, at most 1; NaN for models that are no null.
  public var twoSided: Double {
    model.isNull && !observed.isNaN ? distribution.twoSided(observed) : .nan
  }
}
