public import GeoCore

/// Flows between people and places that fill every place and place everybody: T_ij = A_i O_i B_j
/// D_j W_ij with Σ_j T_ij = O_i and Σ_i T_ij = D_j (Wilson 1971, doi:10.1068/a030001).
public struct ConstrainedFlows: Sendable {
  /// Why there are no such flows.
  public enum Fault: Error, Sendable, Hashable {
    /// People and capacities have other sums.
    case sumsDiffer(people: Double, capacity: Double)
    /// Somebody reaches no place, a place is reached by nobody, or the pairs cannot carry the sums.
    case noFlow(error: Double)
  }

  public let reach: WeightedReach
  /// T_ij in the order of the pairs.
  public let flows: [Double]
  /// Balancing factors of origins, 0 where nobody lives.
  public let originFactors: [Double]
  /// Balancing factors of places, 0 where there is no capacity.
  public let placeFactors: [Double]
  /// Largest relative difference between a margin and what it should be.
  public let marginError: Double
  public let rounds: Int

  /// The largest relative margin error that is accepted.
  public static let tolerance = 1e-10

  /// Fits flows by iterative proportional fitting, places and origins in turn.
  ///
  /// - Parameters:
  ///   - persons: O_i of every origin.
  ///   - capacities: D_j of every place.
  ///   - limit: Largest number of rounds.
  /// - Throws: `Fault` when the sums differ by more than one part in 10¹⁰ or no flows fit the pairs.
  /// - Complexity: O(pairs · rounds)
  public static func fitted(
    _ reach: WeightedReach, persons: [Double], capacities: [Double], limit: Int = 100_000,
    _ context: RunContext = RunContext()
  ) throws(GeosegError) -> Result<ConstrainedFlows, Fault> {
    precondition(persons.count == reach.rowCount && capacities.count == reach.placeCount)
    var people = CompensatedSum()
    var capacity = CompensatedSum()
    for value in persons { people.add(value) }
    for value in capacities { capacity.add(value) }
    let larger = max(people.value, capacity.value)
    guard larger > 0, abs(people.value - capacity.value) <= tolerance * larger else {
      return .failure(.sumsDiffer(people: people.value, capacity: capacity.value))
    }
    var a = persons.map { $0 > 0 ? 1.0 : 0 }
    var b = [Double](repeating: 0, count: capacities.count)
    var error = Double.infinity
    var round = 0
    var best = Double.infinity
    var stale = 0
    while error > tolerance, round < limit, stale < 2000 {
      let columns = try reach.sumsOverOrigins(zip(a, persons).map { $0 * $1 }, context)
      for j in b.indices { b[j] = columns[j] > 0 && capacities[j] > 0 ? 1 / columns[j] : 0 }
      let rows = try reach.sumsOverPlaces(zip(b, capacities).map { $0 * $1 }, context)
      // Columns fit now; how far rows are from theirs is the error of the flows.
      error = 0
      for i in a.indices where persons[i] > 0 {
        error = max(error, rows[i] > 0 ? abs(a[i] * rows[i] - 1) : 1)
      }
      for j in b.indices where capacities[j] > 0 && columns[j] == 0 { error = max(error, 1) }
      if error > tolerance { a = rows.map { $0 > 0 ? 1 / $0 : 0 } }
      round += 1
      stale = error < best * 0.999 ? 0 : stale + 1
      best = min(best, error)
    }
    guard error <= tolerance else { return .failure(.noFlow(error: error)) }
    return .success(
      ConstrainedFlows(
        reach, a, b, persons: persons, capacities: capacities, rounds: round))
  }

  private init(
    _ reach: WeightedReach, _ a: [Double], _ b: [Double], persons: [Double], capacities: [Double],
    rounds: Int
  ) {
    self.reach = reach
    originFactors = a
    placeFactors = b
    self.rounds = rounds
    var flows = [Double](repeating: 0, count: reach.pairCount)
    var columns = [CompensatedSum](repeating: CompensatedSum(), count: capacities.count)
    var error = 0.0
    for i in 0..<reach.rowCount where persons[i] > 0 {
      var row = CompensatedSum()
      for pair in reach.rowStarts[i]..<reach.rowStarts[i + 1] {
        let j = Int(reach.places[pair])
        let flow = a[i] * persons[i] * b[j] * capacities[j] * reach.weights[pair]
        flows[pair] = flow
        row.add(flow)
        columns[j].add(flow)
      }
      error = max(error, abs(row.value / persons[i] - 1))
    }
    for j in capacities.indices where capacities[j] > 0 {
      error = max(error, abs(columns[j].value / capacities[j] - 1))
    }
    self.flows = flows
    marginError = error
  }
}
