extension SegregationMeasure {
  /// Every measure of segregation, in the order in which reports show them.
  public static let all: [SegregationMeasure] = [
    dissimilarity, gini, informationTheory, correlationRatio, atkinson, gorard, minMax,
    concentrationProfile,
    isolation, isolationWithoutSelf, interaction, interactionWithoutSelf, exposure,
    multigroupDissimilarity, multigroupGini, multigroupInformationTheory, mutualInformation,
    normalisedExposure, relativeDiversity, squaredCoefficientOfVariation,
    entropy, normalisedEntropy, simpsonInteraction, simpsonConcentration,
    pairwiseDissimilarity, pairwiseGini,
    share, locationQuotient, localEntropy, localDiversity, localSimpson, localDivergence,
    contributionDissimilarity, contributionInformationTheory, contributionIsolation,
    contributionMutualInformation, contributionMultigroupInformationTheory,
  ]
}

/// Segregation in the catalogue.
public enum SegregationMeasures {
  public static let all: [MeasureInfo] = SegregationMeasure.all.map(\.info)
}
