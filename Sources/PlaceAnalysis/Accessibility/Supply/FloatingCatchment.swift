public import GeoCore

/// The floating catchment family: places divide their capacity among those who reach them, and
/// people add up what they get.
///
/// W_ij = f(c_ij) is the weight of origin i and place j, P_i the people at i, S_j the capacity of j.
/// A place whose weighted demand is 0 gives nothing (0/0 is 0). All results are capacity per person
/// and per origin, 0 for an origin that reaches nothing, whether people live there or not.
///
/// Precondition of all: a number of people per origin and a capacity per place, from 0 up and finite.
public struct FloatingCatchment: Sendable {
  public let reach: WeightedReach
  public let persons: [Double]
  public let capacities: [Double]
  private let context: RunContext

  public init(
    _ reach: WeightedReach, persons: [Double], capacities: [Double],
    _ context: RunContext = RunContext()
  ) {
    precondition(persons.count == reach.rowCount, "people per origin")
    precondition(capacities.count == reach.placeCount, "a capacity per place")
    self.reach = reach
    self.persons = persons
    self.capacities = capacities
    self.context = context
  }

  /// D_j = Σ_i P_i W_ij: the weighted people of every place.
  public func demand() throws(GeosegError) -> [Double] {
    try reach.sumsOverOrigins(persons, context)
  }

  /// R_j = S_j / D_j, 0 where nobody reaches the place.
  public func supplyRatios() throws(GeosegError) -> [Double] {
    Self.ratios(capacities, try demand())
  }

  /// Two-step floating catchments: A_i = Σ_j R_j W_ij.
  ///
  /// 2SFCA with binary weights (Luo & Wang 2003, doi:10.1068/b29120), E2SFCA with steps or any decay
  /// (Luo & Qi 2009, doi:10.1016/j.healthplace.2009.06.002), G2SFCA with Dai's gaussian (Dai 2010,
  /// doi:10.1016/j.healthplace.2010.06.012), KD2SFCA with the Epanechnikov kernel (Dai & Wang 2011).
  /// Σ_i P_i A_i is the capacity of the places that somebody reaches.
  public func twoStep() throws(GeosegError) -> [Double] {
    try reach.sumsOverPlaces(try supplyRatios(), context)
  }

  /// M2SFCA: A_i = Σ_j S_j W_ij² / D_j (Delamater 2013, doi:10.1016/j.healthplace.2013.07.012).
  ///
  /// Does not conserve capacity, on purpose: what is far is partly lost.
  public func modified() throws(GeosegError) -> [Double] {
    try reach.sumsOverPlaces(try supplyRatios(), squared: true, context)
  }

  /// 3SFCA: people first choose with G_ij = W_ij / Σ_l W_il, R_j = S_j / Σ_k P_k G_kj W_kj,
  /// A_i = Σ_j G_ij R_j W_ij (Wan, Zou & Sternberg 2012, doi:10.1080/13658816.2011.624987).
  ///
  /// Only places within reach are in the denominators.
  public func threeStep() throws(GeosegError) -> [Double] {
    let choice = try choiceTotals()
    let demand = try reach.sumsOverOrigins(Self.ratios(persons, choice), squared: true, context)
    let sums = try reach.sumsOverPlaces(Self.ratios(capacities, demand), squared: true, context)
    return Self.ratios(sums, choice)
  }

  /// BFCA: R_j = S_j / Σ_k P_k W_kj/Σ_l W_kl, A_i = Σ_j R_j W_ij/Σ_k W_kj (Páez, Higgins & Vivona
  /// 2019, doi:10.1371/journal.pone.0218773).
  ///
  /// Σ_j demand is ΣP and Σ_i A_i is Σ_j R_j, but Σ_i P_i A_i is not the capacity.
  ///
  /// - Parameter shares: The part that every origin is of its area, 1 where areas have one origin;
  ///   nil for 1 everywhere. An area counts once in Σ_k, however many origins it has.
  public func balanced(shares: [Double]? = nil) throws(GeosegError) -> [Double] {
    let demand = try reach.sumsOverOrigins(Self.ratios(persons, try choiceTotals()), context)
    let shares = shares ?? [Double](repeating: 1, count: persons.count)
    let columns = try reach.sumsOverOrigins(shares, context)
    let ratios = Self.ratios(Self.ratios(capacities, demand), columns)
    return try reach.sumsOverPlaces(ratios, context)
  }

  /// Inverted 2SFCA: C_j = Σ_i P_i W_ij / Σ_l S_l W_il, people per unit of capacity at every place
  /// (Wang 2018, doi:10.1080/00330124.2017.1365308).
  ///
  /// Σ_j S_j C_j is the number of people who reach any capacity.
  public func crowding() throws(GeosegError) -> [Double] {
    let capacity = try reach.sumsOverPlaces(capacities, context)
    return try reach.sumsOverOrigins(Self.ratios(persons, capacity), context)
  }

  /// Σ_l W_il of every origin.
  private func choiceTotals() throws(GeosegError) -> [Double] {
    try reach.sumsOverPlaces([Double](repeating: 1, count: capacities.count), context)
  }

  /// Quotients in which x/0 is 0.
  static func ratios(_ numerators: [Double], _ denominators: [Double]) -> [Double] {
    zip(numerators, denominators).map { $1 > 0 ? $0 / $1 : 0 }
  }

  /// Provider ratios in people's own catchments: capacity in reach per person in reach, 0/0 as 0.
  ///
  /// - Parameters:
  ///   - capacityInReach: Σ_j S_j 1[c_ij ≤ T] of every origin.
  ///   - peopleInReach: Σ_k P_k 1[c_ik ≤ T] of every origin, its own people too.
  public static func ratio(capacityInReach: [Double], peopleInReach: [Double]) -> [Double] {
    ratios(capacityInReach, peopleInReach)
  }
}
