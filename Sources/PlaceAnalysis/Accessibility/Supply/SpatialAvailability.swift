public import GeoCore

extension FloatingCatchment {
  /// Spatial availability: V_i = Σ_j S_j · D_i W_ij / Σ_k D_k W_kj, in units of capacity.
  ///
  /// Divides every place among those who reach it; Σ_i V_i is the capacity of the places that
  /// somebody reaches. With D = P, V_i/P_i is the two-step floating catchment exactly. The singly
  /// constrained accessibility is the same number. Soukhov, Páez, Higgins & Mohamed 2023,
  /// doi:10.1371/journal.pone.0278468.
  ///
  /// - Parameter demand: What people at every origin count for, P^α; not the people themselves.
  public static func availability(
    _ reach: WeightedReach, demand: [Double], capacities: [Double],
    _ context: RunContext = RunContext()
  ) throws(GeosegError) -> [Double] {
    let catchment = FloatingCatchment(reach, persons: demand, capacities: capacities, context)
    return zip(demand, try catchment.twoStep()).map { $0 > 0 ? $0 * $1 : 0 }
  }

  /// Total constrained accessibility: gravity scaled so that it sums to the whole capacity.
  ///
  /// V_i = A_i · Σ_j S_j / Σ_i A_i with A_i = Σ_j S_j W_ij: Soukhov, Pereira, Higgins & Páez 2025.
  ///
  /// All 0 when nobody reaches any capacity.
  ///
  /// - Parameter gravity: A_i of every area.
  public static func totalConstrained(gravity: [Double], capacities: [Double]) -> [Double] {
    var whole = CompensatedSum()
    var reached = CompensatedSum()
    for capacity in capacities { whole.add(capacity) }
    for value in gravity where !value.isNaN { reached.add(value) }
    guard reached.value > 0 else { return gravity.map { $0.isNaN ? .nan : 0 } }
    let kappa = whole.value / reached.value
    return gravity.map { $0 * kappa }
  }
}
