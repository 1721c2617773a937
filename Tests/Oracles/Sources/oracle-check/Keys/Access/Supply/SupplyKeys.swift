import GeoCore
import PlaceAnalysis

/// Keys of opportunities, gravity, supply and demand over the areas of a town.
enum SupplyKeys {
  static func value(_ path: LeafPath, _ input: AccessKeyInput) -> AccessNumbers? {
    switch input.form {
    case .access: access(path, input)
    case .catchments where path.first == "huff": huff(path, input)
    default: nil
    }
  }

  private static func access(_ path: LeafPath, _ input: AccessKeyInput) -> AccessNumbers? {
    guard
      ["cumulative", "cumulative_interval", "gravity", "raam"].contains(path.first)
        || path.first.hasPrefix("fca_"), let town = SupplyTown(input)
    else { return nil }
    let parameters = input.parameters
    switch path.first {
    case "cumulative":
      guard let radius = Double(path[1].prefix { $0.isNumber || $0 == "." }),
        let metres = input.town.metres, let decay = try? Decay(.binary(cutOff: radius))
      else { return nil }
      let within = SupplyTown(metres, persons: town.persons, capacities: town.capacities)
      return path.last == "places"
        ? within.count(decay).map { AccessNumbers($0) }
        : path.last == "capacity" ? within.gravity(decay).map { AccessNumbers($0) } : nil
    case "cumulative_interval":
      guard let ends = input.given("interval_min")?.doubles, ends.count == 2,
        let increment = input.number("increment"),
        let interval = CumulativeInterval(from: ends[0], to: ends[1], increment: increment)
      else { return nil }
      let summaries = town.rows { row, _ in interval.summary(row, capacities: town.capacities) }
      return path.last == "mean"
        ? AccessNumbers(summaries.map(\.mean))
        : path.last == "median" ? AccessNumbers(summaries.map(\.median)) : nil
    case "gravity":
      guard path.last == "capacity",
        let decay = DecayReading.decay(
          path[1], [input.given("params"), parameters?["decay"]?[path[1]], parameters])
      else { return nil }
      return town.gravity(decay).map { AccessNumbers($0) }
    case "raam": return equilibrium(path, input, town)
    case "fca_pysal_access" where path.last == "values":
      return byPySAL(path[1], input.given("params"), town)
    case "fca_reimplemented": return reimplemented(path[1], parameters, town)
    default: return nil
    }
  }

  /// The name says the method and the decay, whose parameters are those of the file.
  private static func reimplemented(
    _ name: String, _ parameters: JSONValue?, _ town: SupplyTown
  ) -> AccessNumbers? {
    let kinds = ["stepped", "epanechnikov", "Dai", "gaussian", "exponential", "linear", "logistic"]
    var kind = kinds.first { name.contains($0) } ?? "binary"
    if name.contains("steps") { kind = "stepped" }
    let named = [
      "stepped": "stepped_right_closed", "Dai": "gaussian_dai",
    ]
    let own = parameters?["decay"]?[named[kind] ?? kind]
    guard var decay = DecayReading.decay(kind, [own, parameters]) else { return nil }
    // Catchments end at the file's cut-off, whatever the decay.
    if let cutOff = parameters?["fca_cutoff"]?.double { decay = decay.cut(at: cutOff) }
    guard name.hasPrefix("spatial_availability") else {
      return town.family(name, decay).map { AccessNumbers($0) }
    }
    guard let available = town.availability(decay) else { return nil }
    if name.hasSuffix("_V") { return AccessNumbers(available) }
    return AccessNumbers(zip(available, town.persons).map { $1 > 0 ? $0 / $1 : .nan })
  }

  /// A peer's values with the parameters beside them.
  private static func byPySAL(
    _ name: String, _ parameters: JSONValue?, _ town: SupplyTown
  ) -> AccessNumbers? {
    if let formula = text(parameters?["f(t)"]), let power = DecayReading.power(formula) {
      guard
        let decay = try? Decay(
          .inversePower(exponent: power.exponent, floor: power.floor),
          cut: parameters?["max_cost"]?.double), let values = town.gravity(decay)
      else { return nil }
      let factor = naturalPower(power.scale, power.exponent)
      return AccessNumbers(values.map { $0 * factor })
    }
    let kinds = ["stepped", "gaussian", "epanechnikov", "Dai"]
    var kind = kinds.first { name.contains($0) } ?? "binary"
    if parameters?["steps<="] != nil { kind = "stepped" }
    guard let decay = DecayReading.decay(kind, [parameters]),
      let values = town.family(name, decay)
    else { return nil }
    let reached = town.count(decay) ?? []
    return AccessNumbers(values).orVariant(
      "PySAL has no value for areas that reach nothing",
      Number(zip(values, reached).map { $1 > 0 ? $0 : .nan }))
  }

  private static func equilibrium(
    _ path: LeafPath, _ input: AccessKeyInput, _ town: SupplyTown
  ) -> AccessNumbers? {
    guard path.last == "equilibrium_reimplemented" || path.last == "place_load_equilibrium",
      let tau = input.given("params")?["tau_min"]?.double ?? input.number("tau")
    else { return nil }
    // The file lets areas with people take part that reach every place.
    let says = text(input.given("params")?["demand"]) ?? ""
    let reached = town.rows { row, _ in row.count }
    let takesPart = reached.indices.map { row in
      (!says.contains("pop>0") || town.persons[row] > 0)
        && (!says.contains("every place") || reached[row] == town.capacities.count)
    }
    guard
      let found = try? CrowdingEquilibrium.found(
        town.table, persons: zip(town.persons, takesPart).map { $1 ? $0 : 0 },
        capacities: town.capacities, tau: tau)
    else { return nil }
    return path.last == "place_load_equilibrium"
      ? AccessNumbers(found.loads)
      : AccessNumbers(zip(found.costs, takesPart).map { $1 ? $0 : .nan })
  }

  private static func huff(_ path: LeafPath, _ input: AccessKeyInput) -> AccessNumbers? {
    guard let town = SupplyTown(input), let huff = input.parameters?["huff"],
      let alpha = huff["alpha"]?.double, let beta = huff["beta"]?.double,
      let floor = huff["min"]?.double
    else { return nil }
    let model = HuffModel(
      town.table, capacities: town.capacities, alpha: alpha, beta: beta, floor: floor)
    switch path.last {
    case "probability_rows_areas": return AccessNumbers(model.rows)
    case "expected_population_by_place":
      return (try? model.visitors(town.persons)).map { AccessNumbers($0) }
    case "unassigned_population": return AccessNumbers(model.unassigned(town.persons))
    default: return nil
    }
  }
}

extension HuffModel {
  /// p_ij of all pairs, 0 where a place is not reached.
  var rows: [[Double]] {
    (0..<table.rowCount).map { row in
      var out = [Double](repeating: 0, count: placeCount)
      for pair in table.rowStarts[row]..<table.rowStarts[row + 1] {
        out[Int(table.places[pair])] = probabilities[pair]
      }
      return out
    }
  }
}
