/// The measures of the topics groups and inequality.
enum InequalityMeasures {
  /// How access differs between groups.
  static let groups: [InequalityEntry] = [
    GroupMeans.mean, GroupMeans.ratio, GroupMeans.difference, GroupMeans.quantile,
    GroupMeans.withoutValue,
  ]
  /// How unequally it lies over the people of a group, or over everybody.
  static let indices: [InequalityEntry] = [
    RelativeInequality.gini, RelativeInequality.hoover, RelativeInequality.percentileRatio,
    EntropyInequality.theil, EntropyInequality.theilL, EntropyInequality.atkinson,
    EntropyInequality.logVariance, RankedInequality.concentration, RankedInequality.corrected,
    RankedInequality.normalised, RankedInequality.palma, AccessPoverty.below,
    AccessPoverty.beyond,
  ]

  static let entries = groups + indices

  static let groupMeasures = groups.map(\.measure)
  static let inequalityMeasures = indices.map(\.measure) + TheilParts.measures
  static let all = groupMeasures + inequalityMeasures
}
