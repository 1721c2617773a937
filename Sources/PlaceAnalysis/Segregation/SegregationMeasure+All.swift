extension SegregationMeasure {
  /// What a measure looks at; the names under which a whole part of the catalogue is asked for.
  public enum Topic: String, Sendable, Hashable, CaseIterable {
    /// How unevenly groups are spread over the zones.
    case evenness
    /// What chance alone would give, and what is left without it.
    case corrected
    /// Whom people meet where they live.
    case exposure
    /// How little room a group lives in.
    case concentration
    /// Whether a group's zones lie together.
    case clustering
    /// How near to a centre a group lives.
    case centralisation
    /// All groups at once.
    case multigroup
    /// Groups in an order, such as income.
    case ordinal
    /// The surroundings of people's homes, at any scale.
    case environments
    /// Zone by zone, for maps.
    case local
  }

  /// Every measure, topic by topic, in the order in which reports show them.
  static let byTopic: [(topic: Topic, measures: [SegregationMeasure])] = [
    (
      .evenness,
      [
        dissimilarity, segregationIndex, gini, informationTheory, correlationRatio, atkinson,
        gorard, minMax,
        concentrationProfile, segregationCurve, concentrationProfileCurve,
        adjacencyDissimilarity, higherOrderDissimilarity, borderDissimilarity,
        shapeDissimilarity,
      ]
    ),
    (
      .corrected,
      [
        dissimilarityCorrected, dissimilarityDensityCorrected, giniCorrected,
        dissimilarityUnderEvenness, multigroupDissimilarityExpected, mutualInformationExpected,
        multigroupInformationTheoryExpected,
      ]
    ),
    (
      .exposure,
      [
        isolation, isolationWithoutSelf, interaction, interactionWithoutSelf, exposureMatrix,
        concentrationAtExtremes,
        distanceDecayIsolation, distanceDecayInteraction, distanceDecayMatrix,
      ]
    ),
    (.concentration, [delta, absoluteConcentration, relativeConcentration]),
    (
      .clustering,
      [
        spatialProximity, spatialProximityOfGroup, multigroupSpatialProximity, relativeClustering,
        relativeClusteringByDistance, absoluteClustering, proximityWithin, proximityBetween,
        proximityOfAll, meanDistanceWithin, meanDistanceBetween, meanDistanceOfAll,
        contiguityClustering, proximityProfile, moransI, moransIScore, moransIProbability,
        getisOrdG, getisOrdGScore,
      ]
    ),
    (
      .centralisation,
      [
        absoluteCentralisation, relativeCentralisation, populationCentralisation, centralShare,
      ]
    ),
    (
      .multigroup,
      [
        multigroupDissimilarity, multigroupGini, multigroupInformationTheory, mutualInformation,
        normalisedExposure, relativeDiversity, squaredCoefficientOfVariation,
        entropy, normalisedEntropy, simpsonInteraction, simpsonConcentration,
        pairwiseDissimilarity, pairwiseGini, linkageOfGroup,
      ] + diversityMeasures
    ),
    (.ordinal, ordinalMeasures),
    (
      .environments,
      [
        spatialDissimilarity, spatialInformationTheory, spatialRelativeDiversity,
        spatialIsolation, spatialInteraction, spatialExposureMatrix,
        multigroupSpatialDissimilarity, multigroupSpatialInformationTheory,
        multigroupSpatialRelativeDiversity, macroMicroRatio, scaleSlope, distortion,
        environmentShare, localExposure, localDistortion,
        nearestPersonsDissimilarity, nearestPersonsInformationTheory, nearestPersonsIsolation,
        nearestPersonsPercentile, multigroupNearestPersonsDissimilarity,
        multigroupNearestPersonsInformationTheory, nearestPersonsExposureMatrix,
        nearestPersonsShare, nearestPersonsDistance,
      ]
    ),
    (
      .local,
      [
        share, locationQuotient, localEntropy, localDiversity, localSimpson, localDivergence,
        contributionDissimilarity, signedContributionDissimilarity, contributionInformationTheory,
        contributionIsolation,
        contributionMutualInformation, contributionMultigroupInformationTheory,
        localHillNumber, localConcentrationAtExtremes, residentialType,
        localDivergenceExpected,
        localMoran, getisOrdGiStar, getisOrdGi, localCentralisation,
      ]
    ),
  ]

  public static let all: [SegregationMeasure] = byTopic.flatMap(\.measures)

  /// What other programs compute under the name of a measure, where that is another number:
  /// for comparison with them, never part of a topic, and computed only where that is said.
  public static let compat: [SegregationMeasure] = [
    concentrationProfileOnGrid, entropyOfPresentGroups,
    pysalModifiedDissimilarity, pysalModifiedGini, pysalBiasCorrectedDissimilarity,
    pysalSmoothedDissimilarity, pysalSmoothedInformationTheory,
    pysalSmoothedMultigroupDissimilarity, pysalSmoothedMultigroupInformationTheory,
    pysalDistortion, pysalLocalDistortion,
    pysalSpatialDissimilarity, pysalBoundaryDissimilarity, pysalProximityProfile,
    inPySALAbsoluteClustering, inPySALRelativeClustering, inPySALSpatialProximity,
    inPySALDistanceDecayIsolation, inPySALDistanceDecayInteraction,
  ]

  private static let topics: [String: Topic] = Dictionary(
    uniqueKeysWithValues: byTopic.flatMap { part in
      part.measures.map { ($0.info.id, part.topic) }
    })

  /// nil for a measure that is not in the catalogue.
  public var topic: Topic? { Self.topics[info.id] }
}

/// Segregation in the catalogue.
public enum SegregationMeasures {
  public static let all: [MeasureInfo] = SegregationMeasure.all.map(\.info)
}
