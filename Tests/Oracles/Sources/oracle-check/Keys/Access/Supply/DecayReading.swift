import GeoCore
import PlaceAnalysis

/// Decays as reference files name and parametrise them.
enum DecayReading {
  /// The decay of a name such as `gaussian_dai`, its parameters from the first of the objects that
  /// has them.
  static func decay(_ name: String, _ objects: [JSONValue?]) -> Decay? {
    func number(_ names: String...) -> Double? {
      for object in objects {
        for name in names {
          if let value = object?[name]?.double { return value }
        }
      }
      return nil
    }
    func list(_ names: String...) -> [Double]? {
      for object in objects {
        for name in names {
          if let value = object?[name]?.doubles { return value }
        }
      }
      return nil
    }
    let name = name.lowercased()
    let cutOff = number("cutoff", "bandwidth", "c", "fca_cutoff", "max_cost")
    let cut = number("max_cost")
    func made(_ form: Decay.Form?, cut: Double? = nil) -> Decay? {
      form.flatMap { try? Decay($0, cut: cut) }
    }
    if name.contains("stepped") {
      guard let steps = list("steps", "steps<="), let weights = list("weights", "stepw"),
        let points = Self.points(steps, weights)
      else { return nil }
      return made(.stepped(points), cut: cut)
    }
    if name.contains("dai") { return made(cutOff.map { .gaussianDai(cutOff: $0) }) }
    if name.contains("gaussian") {
      return made(number("sigma", "sd").map { .gaussian(deviation: $0) }, cut: cut)
    }
    if name.contains("epanechnikov") { return made(cutOff.map { .epanechnikov(cutOff: $0) }) }
    if name.contains("power") {
      return made(
        (number("pow") ?? number("beta")).map {
          .inversePower(exponent: $0, floor: number("min") ?? 1)
        }, cut: cut)
    }
    if name.contains("exponential") {
      return made(number("beta").map { .exponential(rate: $0) }, cut: cut)
    }
    if name.contains("logistic") {
      guard let cutOff, let deviation = number("sd") else { return nil }
      return made(.logistic(median: cutOff, deviation: deviation))
    }
    if name.contains("linear") { return made(cutOff.map { .linear(cutOff: $0) }) }
    if name.contains("binary") { return made(cutOff.map { .binary(cutOff: $0) }) }
    return nil
  }

  /// Steps with their weights.
  ///
  /// A list that ends with 0 holds the weight beyond each step, as R has it: the first weighs 1.
  private static func points(_ steps: [Double], _ weights: [Double]) -> [Decay.Point]? {
    guard steps.count == weights.count, !steps.isEmpty else { return nil }
    let own = weights.last == 0 && weights.count > 1 ? [1] + weights.dropLast() : weights
    return zip(steps, own).map { Decay.Point(cost: $0, weight: $1) }
  }

  /// What R makes of steps: the weight changes at the cost of a step, and is not yet that beyond it.
  static func leftClosed(_ decay: Decay) -> Decay? {
    guard case .stepped(let points) = decay.form else { return nil }
    return try? Decay(
      .stepped(points.map { Decay.Point(cost: $0.cost.nextDown, weight: $0.weight) }))
  }

  /// `exp(-0.1 t)`: the rate in a formula.
  static func rate(_ formula: String) -> Double? {
    guard formula.hasPrefix("exp(-") else { return nil }
    return Double(formula.dropFirst(5).prefix { $0.isNumber || $0 == "." })
  }

  /// `(max(t,1)/15)^-1`: floor, scale and exponent of a formula.
  static func power(_ formula: String) -> (floor: Double, scale: Double, exponent: Double)? {
    let numbers = formula.split { !($0.isNumber || $0 == "." || $0 == "-") }.compactMap {
      Double($0)
    }
    guard formula.contains("max("), numbers.count == 3, numbers[2] < 0 else { return nil }
    return (numbers[0], numbers[1], -numbers[2])
  }
}
