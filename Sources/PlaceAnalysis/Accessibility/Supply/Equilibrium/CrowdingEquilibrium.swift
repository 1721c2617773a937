public import GeoCore

/// Rational agents choosing places: the user equilibrium in which everybody goes where the way and
/// the crowding together cost least (RAAM; Saxon & Snow 2020, doi:10.1080/24694452.2019.1629870).
///
/// Going from i to j costs t_ij/τ + L_j/(ρ S_j), where L_j is the load of the place and ρ = ΣP/ΣS
/// over the people who reach a place and the places that have capacity. In equilibrium all places
/// that an origin uses cost it the same, and none costs less. That state minimises
/// Σ_j L_j²/(2ρS_j) + Σ x_ij t_ij/τ, so that costs and loads are unique; who goes where need not be.
public struct CrowdingEquilibrium: Sendable {
  /// The least cost of every origin, NaN where no place with capacity is reached.
  ///
  /// Without a unit: 1 is a way of τ, or a place as crowded as the mean.
  public let costs: [Double]
  /// People at every place; 0 for places without capacity.
  public let loads: [Double]
  /// L_j/(ρ S_j) of every place, 1 being the mean; NaN for places without capacity.
  public let crowding: [Double]
  /// People per unit of capacity, of those who reach a place and of all capacity.
  public let density: Double
  /// People who reach no place with capacity.
  public let unassigned: Double
  /// (Σ x_ij c_ij − Σ P_i min_j c_ij) / Σ x_ij c_ij.
  public let relativeGap: Double

  /// The largest relative gap that is taken for an equilibrium.
  public static let tolerance = 1e-9

  /// Finds the equilibrium.
  ///
  /// Origins first move, one after another, to where they fare best; then flows between the places
  /// of split origins, which form trees, are shifted until nobody gains by going elsewhere. Exact
  /// but for rounding, and the same at any number of threads.
  ///
  /// - Parameters:
  ///   - table: Costs t_ij from origins to places in reach.
  ///   - persons: P_i, from 0 up. An origin without people has a cost too, and no load.
  ///   - capacities: S_j, from 0 up.
  ///   - tau: The cost that weighs as much as a mean crowding, above 0.
  ///   - rounds: Largest number of passes over the origins.
  /// - Complexity: O(pairs) per pass; a shift costs O(places).
  public static func found(
    _ table: ReachTable, persons: [Double], capacities: [Double], tau: Double,
    rounds: Int = 10_000, _ context: RunContext = RunContext()
  ) throws(GeosegError) -> CrowdingEquilibrium {
    precondition(persons.count == table.rowCount && tau > 0)
    var solver = EquilibriumSolver(table, persons: persons, capacities: capacities, tau: tau)
    try solver.solve(rounds: rounds, context)
    return CrowdingEquilibrium(solver)
  }

  private init(_ solver: EquilibriumSolver) {
    costs = (0..<solver.origins).map { solver.least($0).cost }
    loads = solver.loads
    crowding = solver.loads.indices.map {
      solver.slopes[$0] > 0 ? solver.loads[$0] * solver.slopes[$0] : .nan
    }
    density = solver.density
    unassigned = solver.unassigned
    relativeGap = solver.relativeGap
  }
}
