public import GeoCore

/// What the measures of segregation can be tuned by; every default is stated in the output.
///
/// A list gives one value per entry.
public struct SegregationParameters: Sendable, Hashable {
  /// Weights b of Atkinson's index, 0 < b < 1.
  public var atkinsonWeights: [Double] = [0.1, 0.5, 0.9]
  /// Scales s of exp(−d/s), metres.
  public var distanceScales: [Double] = [1000]
  /// Exponents p of the proximity (d/s)^−p, given beside the exponential; none unless asked for.
  public var distancePowers: [Double] = []
  /// How far a zone's people are from each other.
  public var ownDistance = OwnDistance.white
  /// Which pairs of zones are left out of sums over pairs.
  public var pairCutoff = PairCutoff.automatic
  /// Centres that centralisation is about.
  public var centres: [Centre] = [.meanOfCentroids]
  /// How far out from the centre zones are counted.
  public var ringLimit = RingLimit.all
  /// Keys of the zones that count as central.
  public var centralZones: [String] = []
  /// Whether the land of zones without people counts.
  public var emptyZones = EmptyZones.keep
  /// Bandwidths h of kernel environments, in `bandwidthUnit`.
  public var bandwidths: [Double] = [500, 1000, 2000, 4000]
  /// Metres, or minutes: of a cost table, or walked at the standard speed.
  public var bandwidthUnit = ColumnUnit.metres
  /// Kernels of environments.
  public var kernels: [DecayKernel] = [.biweight]
  /// Sizes k of neighbourhoods of nearest persons.
  public var persons: [Double] = [100, 400, 1600, 6400, 12800]
  /// What is taken of the ring in which the k-th person lives.
  public var sharing = NearestPersonsRule.Sharing.proportional
  /// Whether the people of a zone are among their own nearest persons.
  public var ownZone = NearestPersonsRule.OwnZone.included
  /// Side of the cells that people are spread over for kernel environments, metres; nil puts them
  /// at centroids.
  public var cellSize: Double?
  /// How dissimilarity is freed of chance; a value for each.
  public var corrections: [DissimilarityCorrection] = [.carringtonTroske]
  /// Orders of diversity: 0 counts groups, 1 weighs them by size, 2 mostly by the large ones.
  public var diversityOrders: [Double] = [0, 1, 2]
  /// Degree of the curve of rank-order measures; lowered where there are too few classes.
  public var polynomialOrder = 4
  /// Ranks at which the curve is read, 0 … 1.
  public var percentiles: [Double] = [0.1, 0.5, 0.9]
  /// Groups that are the host community of residential types; empty takes the largest group.
  public var hostGroups: [String] = []
  /// Which values are measured against replicates.
  public var interval = IntervalChoice.report
  /// Share of the replicates that an interval holds.
  public var intervalLevel = 0.95
  /// Which zones are neighbours; empty takes what each measure is known with.
  public var contiguity: [Contiguity.Kind] = []
  /// How far apart two drawings of one border may lie, metres.
  public var borderTolerance = Contiguity.usualTolerance
  /// Steps K up to which neighbours of neighbours count in adjusted dissimilarity.
  public var orders = 2
  /// How their weight falls with the number of steps.
  public var orderDecay: OrderDecay.Form = .exponential
  /// How neighbours add up to surroundings in Moran's I.
  public var neighbourWeights: [WeightStyle] = [.mean]
  /// Which rates are compared with those of neighbours.
  public var rates: [RateBasis] = [.share]
  /// How many nearest zones local relative centralisation looks at.
  public var nearestZones = 5
  /// Random replicates of a null model or bootstrap.
  public var replicates = 999
  /// Whether numbers that other programs compute differently come along, for comparison.
  public var isCompat = false
  /// Of everything random: replicate `index` draws from (seed, index).
  public var seed: UInt64 = 1

  public init() {}
}
