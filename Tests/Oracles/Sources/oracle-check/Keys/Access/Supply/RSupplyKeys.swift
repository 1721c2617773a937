import GeoCore
import PlaceAnalysis

/// Keys of the package accessibility for R, and of its worked example.
enum RSupplyKeys {
  static func value(_ path: LeafPath, _ input: AccessKeyInput) -> AccessNumbers? {
    switch input.form {
    case .rAccess: ofTown(path, input)
    case .workedFlows: worked(path, input)
    default: nil
    }
  }

  private static func ofTown(_ path: LeafPath, _ input: AccessKeyInput) -> AccessNumbers? {
    guard !path.first.hasPrefix("inequality"), let town = SupplyTown(input) else { return nil }
    let parameters = input.parameters
    func decay(_ name: String) -> Decay? { DecayReading.decay(name, [parameters]) }
    switch path.first {
    case "cumulative_cutoff":
      guard let cutOff = Double(path.last), let decay = try? Decay(.binary(cutOff: cutOff)) else {
        return nil
      }
      return town.gravity(decay).map { AccessNumbers($0) }
    case "cumulative_interval_median", "cumulative_interval_mean":
      guard let ends = parameters?["interval"]?.doubles, ends.count >= 2,
        let interval = CumulativeInterval(
          from: ends[0], to: ends[1], increment: ends.count > 2 ? ends[2] : 1)
      else { return nil }
      let summaries = town.rows { row, _ in interval.summary(row, capacities: town.capacities) }
      let values = summaries.map { path.first.hasSuffix("mean") ? $0.mean : $0.median }
      return AccessNumbers(values).orVariant(
        "R cuts to whole numbers", Number(values.map { $0.rounded(.towardZero) }))
    case "cost_to_closest_1": return closest(1, town)
    case "cost_to_closest_n":
      guard path.last == "values", let amount = input.number("n") else { return nil }
      return closest(amount, town)
    case "gravity":
      guard let decay = decay(path[1]), let values = town.gravity(decay) else { return nil }
      return stepped(AccessNumbers(values), decay) { town.gravity($0) }
    case "fca_2sfca", "fca_bfca":
      let name = path.first == "fca_bfca" ? "BFCA" : "2SFCA"
      guard let decay = decay(path[1]), let values = town.family(name, decay) else { return nil }
      return stepped(AccessNumbers(values), decay) { town.family(name, $0) }
    case "spatial_availability", "spatial_availability_alpha", "constrained_singly_active":
      guard !path.first.hasSuffix("alpha") || path.last == "values" else { return nil }
      let name = text(input.given("decay")) ?? (path.count > 1 ? path[1] : "exponential")
      let alpha = path.first.hasSuffix("alpha") ? input.number("alpha") ?? 1 : 1
      guard let decay = decay(name), let values = town.availability(decay, alpha: alpha),
        let holed = town.availabilityByR(decay, alpha: alpha)
      else { return nil }
      let numbers = AccessNumbers(values).orVariant(
        "R has no number where a place is known that nobody reaches", Number(holed))
      return stepped(numbers, decay) { town.availabilityByR($0, alpha: alpha) }
    case "constrained_total_active":
      guard let decay = decay("exponential"), let gravity = town.gravity(decay) else { return nil }
      return AccessNumbers(
        FloatingCatchment.totalConstrained(gravity: gravity, capacities: town.capacities))
    case "balancing_cost":
      let increment = input.number("increment") ?? 1
      let values = town.rows { row, origin in
        RankedPlaces(row).balancingCost(
          people: town.persons[origin], town.capacities, increment: increment)
      }
      let strict = town.rows { row, origin in
        let people = town.persons[origin]
        return people > 0
          ? RankedPlaces(row).balancingCost(
            people: people.nextUp, town.capacities, increment: increment) : 0
      }
      return AccessNumbers(values).orVariant(
        "R asks for more opportunities than people", Number(strict))
    default: return nil
    }
  }

  private static func closest(_ amount: Double, _ town: SupplyTown) -> AccessNumbers {
    AccessNumbers(
      town.rows { row, _ in RankedPlaces(row).cost(ofOpportunities: amount, town.capacities) })
  }

  /// The answer with what steps give that are closed on the other side.
  private static func stepped(
    _ numbers: AccessNumbers, _ decay: Decay, _ values: (Decay) -> [Double]?
  ) -> AccessNumbers {
    guard let other = DecayReading.leftClosed(decay), let values = values(other) else {
      return numbers
    }
    return numbers.orVariant("R changes the weight at the cost of a step", Number(values))
  }

  /// The published example: inputs in the file.
  private static func worked(_ path: LeafPath, _ input: AccessKeyInput) -> AccessNumbers? {
    guard let inputs = input.document["inputs"], case .object(let members) = inputs,
      let times = members.first(where: { $0.key.hasPrefix("travel_time") })?.value,
      case .array(let rows) = times, let persons = inputs["population"]?.doubles,
      let jobs = inputs["jobs"]?.doubles,
      let rate = text(inputs["decay"]).flatMap({ DecayReading.rate($0) }),
      let decay = try? Decay(.exponential(rate: rate))
    else { return nil }
    var table = ReachTable()
    for row in rows {
      guard let costs = row.doubles else { return nil }
      table.appendRow(costs.indices.lazy.filter { !costs[$0].isNaN }.map { (Int32($0), costs[$0]) })
    }
    let town = SupplyTown(table, persons: persons, capacities: jobs)
    switch path.first {
    case "gravity_unconstrained": return town.gravity(decay).map { AccessNumbers($0) }
    case "spatial_availability_V", "constrained_singly_active":
      return town.availability(decay).map { AccessNumbers($0) }
    case "fca_2sfca": return town.family("2SFCA", decay).map { AccessNumbers($0) }
    case "fca_bfca": return town.family("BFCA", decay).map { AccessNumbers($0) }
    case "constrained_total_active":
      return town.gravity(decay).map {
        AccessNumbers(FloatingCatchment.totalConstrained(gravity: $0, capacities: jobs))
      }
    case "spatial_availability_detailed": return detail(path, input, town, decay)
    case "constrained_doubly_detailed": return doubly(path, input, town, decay)
    default: return nil
    }
  }

  /// Zone and place of a record, by letters from A and numbers from 1.
  private static func indices(_ input: AccessKeyInput, _ town: SupplyTown) -> (Int, Int)? {
    guard let from = text(input.given("from_id"))?.unicodeScalars.first?.value,
      let to = text(input.given("to_id")).flatMap({ Int($0) })
    else { return nil }
    let row = Int(from) - 65
    guard (0..<town.persons.count).contains(row), (1...town.capacities.count).contains(to) else {
      return nil
    }
    return (row, to - 1)
  }

  private static func detail(
    _ path: LeafPath, _ input: AccessKeyInput, _ town: SupplyTown, _ decay: Decay
  ) -> AccessNumbers? {
    guard let (i, j) = indices(input, town) else { return nil }
    let catchment = town.catchment(decay)
    let reach = catchment.reach
    let pairs = reach.rowStarts[i]..<reach.rowStarts[i + 1]
    guard let pair = pairs.first(where: { Int(reach.places[$0]) == j }),
      let demand = try? catchment.demand(),
      let weights = try? reach.sumsOverOrigins([Double](repeating: 1, count: town.persons.count))
    else { return nil }
    let share = town.persons[i] * reach.weights[pair] / demand[j]
    switch path.last {
    case "demand_bal_fac": return AccessNumbers(town.persons[i] / town.persons.reduce(0, +))
    case "impedance_bal_fac": return AccessNumbers(reach.weights[pair] / weights[j])
    case "combined_bal_fac": return AccessNumbers(share)
    case "jobs": return AccessNumbers(share * town.capacities[j])
    default: return nil
    }
  }

  private static func doubly(
    _ path: LeafPath, _ input: AccessKeyInput, _ town: SupplyTown, _ decay: Decay
  ) -> AccessNumbers? {
    guard let (i, j) = indices(input, town),
      let fit = try? ConstrainedFlows.fitted(
        town.catchment(decay).reach, persons: town.persons, capacities: town.capacities
      ).get()
    else { return nil }
    let pairs = fit.reach.rowStarts[i]..<fit.reach.rowStarts[i + 1]
    guard let pair = pairs.first(where: { Int(fit.reach.places[$0]) == j }) else { return nil }
    let reason = "R stops at a margin error of 0.001"
    let short = RFlows(fit.reach, persons: town.persons, capacities: town.capacities).flow(i, pair)
    switch path.last {
    case "flow": return AccessNumbers(fit.flows[pair]).orVariant(reason, Number(short))
    case "kappa_doubly":
      return AccessNumbers(fit.flows[pair] / town.capacities[j])
        .orVariant(reason, Number(short / town.capacities[j]))
    // Factors are unique but for one common factor; R's error is that of its own last round.
    case "A_i", "B_j", "error":
      return .variant("balancing factors have no fixed scale, and R stops short of the margins")
    default: return nil
    }
  }
}
