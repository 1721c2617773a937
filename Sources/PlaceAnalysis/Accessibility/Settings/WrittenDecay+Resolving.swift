internal import GeoCore

#if canImport(Glibc)
  internal import Glibc
#endif

extension WrittenDecay {
  /// The decay in the reach's own unit of cost.
  ///
  /// Along a straight line minutes become metres at the reach's speed. Costs that somebody brought
  /// are not bounded, since all of them are known; others end where the weight falls below a
  /// millionth of that at cost 0.
  ///
  /// - Parameter cutOff: What a decay without parameters ends at.
  /// - Throws: parameters in another unit than the costs, or that give no weights.
  func decay(
    _ reach: ReachDefinition, cutOff: CutOff?
  ) throws(GeosegError) -> Decay {
    var costs: [Double] = []
    var numbers: [Double] = []
    var points: [Decay.Point] = []
    var rate: Double?
    for argument in arguments {
      switch argument {
      case .cost(let cost): costs.append(try reach.cost(fitting: cost))
      case .number(let number): numbers.append(number)
      case .rate(let value, let perMinute):
        // One unit of the rate's own cost, in that of the reach.
        let unit = try reach.cost(fitting: perMinute ? .minutes(1) : .metres(1))
        rate = value / unit
      case .point(let cost, let weight):
        points.append(Decay.Point(cost: try reach.cost(fitting: cost), weight: weight))
      }
    }
    if arguments.isEmpty {
      guard let cutOff else { throw GeosegError(.noDecay, ["decay": .text(text)]) }
      let end = try reach.cost(fitting: cutOff)
      costs = [end]
      points = zip([1.0 / 3, 2.0 / 3, 1], [1, 0.68, 0.22]).map {
        Decay.Point(cost: end * $0, weight: $1)
      }
    }
    func cost(_ index: Int) -> Double? { index < costs.count ? costs[index] : nil }
    let first = costs.first ?? .nan
    let form: Decay.Form
    var cut: Double?
    switch kind {
    case .binary: form = .binary(cutOff: first)
    case .linear: form = .linear(cutOff: first)
    case .gaussianDai: form = .gaussianDai(cutOff: first)
    case .epanechnikov: form = .epanechnikov(cutOff: first)
    case .ramp: form = .ramp(start: first, end: cost(1) ?? .nan)
    case .power:
      form = .inversePower(exponent: numbers.first ?? .nan, floor: first)
      cut = cost(1)
    case .exponential:
      form = .exponential(rate: rate ?? log(2) / first)
      cut = cost(rate == nil ? 1 : 0)
    case .gaussian:
      form = .gaussian(deviation: first)
      cut = cost(1)
    case .logistic:
      form = .logistic(median: first, deviation: cost(1) ?? .nan)
      cut = cost(2)
    case .stepped: form = .stepped(points)
    case .custom: form = .custom(points)
    case .pst: form = .placeSyntax(radius: first, exponent: numbers.first ?? .nan)
    }
    do throws(DecayFault) {
      let decay = try Decay(form, cut: cut)
      return reach.hasAllCosts ? decay : decay.bounded
    } catch {
      throw GeosegError(.badDecay, ["decay": .text(text), "reason": .phrase(error.reason)])
    }
  }
}

extension ReachDefinition {
  /// A length or time as a cost of this reach.
  ///
  /// - Throws: `costOfOtherUnit` when the reach's costs are of the other kind and no speed joins
  ///   the two.
  func cost(fitting cutOff: CutOff) throws(GeosegError) -> Double {
    if case .matrix = source, cutOffs.isEmpty { return cutOff.value }
    let value = cost(cutOff)
    let isOther = if case .matrix = source { cutOff.unit != costUnit } else { value == .infinity }
    if isOther {
      throw GeosegError(
        .costOfOtherUnit,
        ["value": .text(cutOff.label), "unit": .text(costUnit.rawValue)])
    }
    return value
  }

  /// A parameter as a cost of this reach, or so many minutes when it was not given: metres walked
  /// in that time, where the costs are metres.
  func cost(_ given: CutOff?, orMinutes minutes: Double) throws(GeosegError) -> Double {
    if let given { return try cost(fitting: given) }
    if costUnit == .metres { return speed.length(in: TimeSpan(minutes: minutes)).metres }
    return try cost(fitting: .minutes(minutes))
  }

  /// Whether every pair that has a cost is known, so that nothing has to be searched for.
  var hasAllCosts: Bool {
    if case .matrix = source { true } else { false }
  }
}

extension DecayFault {
  fileprivate var reason: Phrase {
    switch self {
    case .notPositive:
      Phrase(en: "its parameters must be above zero", sv: "dess parametrar måste vara över noll")
    case .notRising: Phrase(en: "its costs must rise", sv: "dess kostnader måste stiga")
    case .weight:
      Phrase(
        en: "its weights must be numbers from zero up", sv: "dess vikter måste vara tal från noll")
    case .cut:
      Phrase(en: "its end lies below zero", sv: "dess slut ligger under noll")
    }
  }
}
