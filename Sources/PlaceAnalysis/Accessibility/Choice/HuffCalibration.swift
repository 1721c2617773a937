public import GeoCore

#if canImport(Glibc)
  internal import Glibc
#endif

/// The exponents of Huff's model that fit observed flows best.
public struct HuffCalibration: Sendable, Hashable {
  public let alpha: Double
  public let beta: Double
  /// Rounds of Newton's method; 0 for log-centring.
  public let rounds: Int

  /// Why there is no fit.
  public enum Fault: Error, Sendable, Hashable {
    /// A flow that is negative, not finite, between no pair in reach, or at no capacity.
    case flow
    /// Log-centring with a flow of 0.
    case emptyFlow
    /// Places that do not differ enough in capacity and cost to tell the two exponents.
    case undetermined
    /// No largest likelihood within the rounds.
    case noConvergence
  }

  /// By log-centring: least squares of ln(p_ij/p̃_i) on ln(S_j/S̃_i) and −ln(c_ij/c̃_i), geometric
  /// means over the places of each origin (Nakanishi & Cooper 1974, doi:10.2307/3151146).
  ///
  /// - Parameters:
  ///   - flows: People by pair of the table, all above 0.
  ///   - floor: c₀ in units of cost.
  /// - Complexity: O(pairs)
  public static func logCentred(
    _ table: ReachTable, flows: [Double], capacities: [Double], floor: Double
  ) throws(Fault) -> HuffCalibration {
    let pairs = try Pairs(table, flows, capacities, floor)
    guard flows.allSatisfy({ $0 > 0 }) else { throw .emptyFlow }
    var normal = Normal()
    for row in 0..<table.rowCount {
      let range = table.rowStarts[row]..<table.rowStarts[row + 1]
      guard range.count > 1 else { continue }
      let size = Double(range.count)
      var means = (s: 0.0, c: 0.0, p: 0.0)
      for pair in range {
        means.s += pairs.attraction[pair] / size
        means.c += pairs.deterrence[pair] / size
        means.p += log(flows[pair]) / size
      }
      for pair in range {
        normal.add(
          pairs.attraction[pair] - means.s, pairs.deterrence[pair] - means.c,
          log(flows[pair]) - means.p)
      }
    }
    guard let solution = normal.solution else { throw .undetermined }
    return HuffCalibration(alpha: solution.0, beta: solution.1, rounds: 0)
  }

  /// By largest likelihood of the flows, Σ x_ij ln p_ij, found by Newton's method.
  ///
  /// The likelihood is concave, so that there is one largest value; flows of 0 are data too.
  ///
  /// - Complexity: O(pairs · rounds)
  public static func likeliest(
    _ table: ReachTable, flows: [Double], capacities: [Double], floor: Double,
    rounds limit: Int = 100
  ) throws(Fault) -> HuffCalibration {
    let pairs = try Pairs(table, flows, capacities, floor)
    var alpha = 0.0
    var beta = 0.0
    var now = pairs.likelihood(table, flows, alpha, beta)
    for round in 1...max(1, limit) {
      guard let step = now.normal.solution else { throw .undetermined }
      // Halved until the likelihood does not fall: Newton's steps may overshoot far from the top.
      var part = 1.0
      var next = pairs.likelihood(table, flows, alpha + step.0, beta + step.1)
      while !(next.value >= now.value), part > 1e-10 {
        part /= 2
        next = pairs.likelihood(table, flows, alpha + part * step.0, beta + part * step.1)
      }
      alpha += part * step.0
      beta += part * step.1
      let isDone =
        abs(step.0) <= 1e-12 * max(1, abs(alpha)) && abs(step.1) <= 1e-12 * max(1, abs(beta))
      // Rounding of the likelihood hides what is left to gain.
      if isDone || part <= 1e-10 {
        return HuffCalibration(alpha: alpha, beta: beta, rounds: round)
      }
      guard alpha.isFinite, beta.isFinite, abs(alpha) < 1e6, abs(beta) < 1e6 else { break }
      now = next
    }
    throw .noConvergence
  }

  /// Logarithms of capacities and costs by pair.
  private struct Pairs {
    var attraction: [Double] = []
    /// −ln max(c, c₀).
    var deterrence: [Double] = []

    init(
      _ table: ReachTable, _ flows: [Double], _ capacities: [Double], _ floor: Double
    ) throws(Fault) {
      guard flows.count == table.pairCount, floor > 0 else { throw .flow }
      for pair in 0..<table.pairCount {
        let capacity = capacities[Int(table.places[pair])]
        guard flows[pair] >= 0, flows[pair].isFinite, capacity > 0 else { throw .flow }
        attraction.append(log(capacity))
        deterrence.append(-log(max(table.costs[pair], floor)))
      }
    }

    /// Σ x ln p, with its slope and curvature as the equations of Newton's step.
    func likelihood(
      _ table: ReachTable, _ flows: [Double], _ alpha: Double, _ beta: Double
    ) -> (value: Double, normal: Normal) {
      var value = CompensatedSum()
      var normal = Normal()
      for row in 0..<table.rowCount {
        let range = table.rowStarts[row]..<table.rowStarts[row + 1]
        guard range.count > 1 else { continue }
        var most = -Double.infinity
        var total = 0.0
        for pair in range {
          most = max(most, alpha * attraction[pair] + beta * deterrence[pair])
          total += flows[pair]
        }
        guard total > 0 else { continue }
        var sum = 0.0
        var mean = (s: 0.0, c: 0.0)
        for pair in range {
          let p = exp(alpha * attraction[pair] + beta * deterrence[pair] - most)
          sum += p
          mean.s += p * attraction[pair]
          mean.c += p * deterrence[pair]
        }
        mean = (mean.s / sum, mean.c / sum)
        for pair in range {
          let utility = alpha * attraction[pair] + beta * deterrence[pair] - most
          let p = exp(utility) / sum
          value.add(flows[pair] * (utility - log(sum)))
          let s = attraction[pair] - mean.s
          let c = deterrence[pair] - mean.c
          normal.add(s, c, weight: total * p, slope: flows[pair] - total * p)
        }
      }
      return (value.value, normal)
    }
  }

  /// Two equations in two unknowns, summed up term by term.
  private struct Normal {
    private var ss = CompensatedSum()
    private var sc = CompensatedSum()
    private var cc = CompensatedSum()
    private var sy = CompensatedSum()
    private var cy = CompensatedSum()

    mutating func add(_ s: Double, _ c: Double, _ y: Double) {
      ss.add(s * s)
      sc.add(s * c)
      cc.add(c * c)
      sy.add(s * y)
      cy.add(c * y)
    }

    mutating func add(_ s: Double, _ c: Double, weight: Double, slope: Double) {
      ss.add(weight * s * s)
      sc.add(weight * s * c)
      cc.add(weight * c * c)
      sy.add(slope * s)
      cy.add(slope * c)
    }

    /// nil when the equations say the same or nothing.
    var solution: (Double, Double)? {
      let determinant = ss.value * cc.value - sc.value * sc.value
      guard determinant > 1e-12 * ss.value * cc.value, determinant.isFinite else { return nil }
      return (
        (sy.value * cc.value - cy.value * sc.value) / determinant,
        (cy.value * ss.value - sy.value * sc.value) / determinant
      )
    }
  }
}
