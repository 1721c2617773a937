public import GeoCore

#if canImport(Glibc)
  internal import Glibc
#endif

/// How people choose among the places they reach: p_ij in proportion to attraction (Huff 1963,
/// doi:10.2307/3144521).
///
/// Rows sum to 1, or are 0 throughout for an origin that reaches no place with capacity.
public struct HuffModel: Sendable {
  public let table: ReachTable
  public let placeCount: Int
  /// p_ij by pair.
  public let probabilities: [Double]

  /// Attraction S_j^α max(c_ij, c₀)^−β; 0 for a place without capacity.
  ///
  /// - Parameters:
  ///   - floor: c₀ in units of cost, above 0: nearer places are as near as this.
  ///   - alpha: From 0 up.
  ///   - beta: Finite.
  /// - Complexity: O(pairs)
  public init(
    _ table: ReachTable, capacities: [Double], alpha: Double = 1, beta: Double = 2, floor: Double
  ) {
    precondition(floor > 0, "a floor above 0")
    let attractions = capacities.map { $0 > 0 ? alpha * log($0) : -.infinity }
    self.init(table, capacities.count) { pair in
      attractions[Int(table.places[pair])] - beta * log(max(table.costs[pair], floor))
    }
  }

  /// Attraction S_j^α f(c_ij) with any decay.
  public init(_ table: ReachTable, capacities: [Double], alpha: Double = 1, decay: Decay) {
    let attractions = capacities.map { $0 > 0 ? alpha * log($0) : -.infinity }
    let weights = decay.weights(table.costs)
    self.init(table, capacities.count) { pair in
      weights[pair] > 0 ? attractions[Int(table.places[pair])] + log(weights[pair]) : -.infinity
    }
  }

  /// From logarithms of attractions, which cannot overflow.
  private init(_ table: ReachTable, _ placeCount: Int, _ attraction: (Int) -> Double) {
    self.table = table
    self.placeCount = placeCount
    var out = [Double](repeating: 0, count: table.pairCount)
    for row in 0..<table.rowCount {
      let pairs = table.rowStarts[row]..<table.rowStarts[row + 1]
      var most = -Double.infinity
      for pair in pairs {
        out[pair] = attraction(pair)
        most = max(most, out[pair])
      }
      guard most > -.infinity else {
        for pair in pairs { out[pair] = 0 }
        continue
      }
      var sum = CompensatedSum()
      for pair in pairs {
        out[pair] = exp(out[pair] - most)
        sum.add(out[pair])
      }
      for pair in pairs { out[pair] /= sum.value }
    }
    probabilities = out
  }

  /// V_j = Σ_i P_i p_ij: visitors expected at every place.
  public func visitors(
    _ persons: [Double], _ context: RunContext = RunContext()
  ) throws(GeosegError) -> [Double] {
    try reach.sumsOverOrigins(persons, context)
  }

  /// The people of origins that reach no place to choose.
  public func unassigned(_ persons: [Double]) -> Double {
    var sum = CompensatedSum()
    for row in 0..<table.rowCount where !chooses(row) { sum.add(persons[row]) }
    return sum.value
  }

  /// −Σ_j p_ij ln p_ij of every origin, in nats: 0 when all go to one place; NaN where nobody can
  /// choose.
  public var entropies: [Double] {
    (0..<table.rowCount).map { row in
      guard chooses(row) else { return .nan }
      var sum = CompensatedSum()
      for pair in table.rowStarts[row]..<table.rowStarts[row + 1] where probabilities[pair] > 0 {
        sum.add(-probabilities[pair] * log(probabilities[pair]))
      }
      return max(0, sum.value)
    }
  }

  /// Whether the origin reaches a place with capacity.
  public func chooses(_ row: Int) -> Bool {
    probabilities[table.rowStarts[row]..<table.rowStarts[row + 1]].contains { $0 > 0 }
  }

  /// The pairs weighted by their probabilities.
  public var reach: WeightedReach {
    WeightedReach(table, placeCount: placeCount, weights: probabilities)
  }
}
