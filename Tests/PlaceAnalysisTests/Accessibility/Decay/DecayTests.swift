import GeoCore
import Testing

@testable import PlaceAnalysis

#if canImport(Glibc)
  import Glibc
#endif

@Suite("decay functions")
struct DecayTests {
  static let forms: [(name: String, form: Decay.Form)] = [
    ("binary", .binary(cutOff: 15)), ("linear", .linear(cutOff: 15)),
    ("ramp", .ramp(start: 5, end: 15)), ("power", .inversePower(exponent: 1.5, floor: 1)),
    ("exponential", .exponential(rate: 0.12)), ("gaussian", .gaussian(deviation: 6)),
    ("dai", .gaussianDai(cutOff: 15)), ("logistic", .logistic(median: 15, deviation: 7.5)),
    (
      "stepped",
      .stepped([
        .init(cost: 5, weight: 1), .init(cost: 10, weight: 0.68), .init(cost: 15, weight: 0.22),
      ])
    ),
    ("epanechnikov", .epanechnikov(cutOff: 15)), ("pst", .placeSyntax(radius: 15, exponent: 2)),
    (
      "custom",
      .custom([.init(cost: 0, weight: 1), .init(cost: 10, weight: 0.5), .init(cost: 20, weight: 0)])
    ),
  ]

  private func near(_ a: Double, _ b: Double) -> Bool { abs(a - b) <= 1e-14 * max(1, abs(b)) }

  @Test("each form gives the numbers of its formula")
  func formulas() throws {
    func f(_ form: Decay.Form, _ cost: Double) throws -> Double { try Decay(form).weight(cost) }
    #expect(try f(.linear(cutOff: 15), 6) == 0.6)
    #expect(try f(.ramp(start: 5, end: 15), 5) == 1)
    #expect(try f(.ramp(start: 5, end: 15), 10) == 0.5)
    #expect(near(try f(.inversePower(exponent: 1.5, floor: 1), 4), 0.125))
    #expect(try f(.inversePower(exponent: 1.5, floor: 2), 0) == pow(2, -1.5))
    #expect(near(try f(.exponential(rate: 0.12), 10), exp(-1.2)))
    #expect(near(try f(.gaussian(deviation: 6), 6), exp(-0.5)))
    #expect(near(try f(.gaussianDai(cutOff: 15), 9), (exp(-0.18) - exp(-0.5)) / (1 - exp(-0.5))))
    let slope = Double.pi / (7.5 * 3.0.squareRoot())
    for cost in [0.0, 3, 15, 40, 200] {
      #expect(
        near(
          try f(.logistic(median: 15, deviation: 7.5), cost),
          (1 + exp(-15 * slope)) / (1 + exp((cost - 15) * slope))))
    }
    #expect(try f(.epanechnikov(cutOff: 15), 0) == 0.75)
    #expect(near(try f(.epanechnikov(cutOff: 10), 5), 0.5625))
    #expect(try f(.placeSyntax(radius: 10, exponent: 2), 2.5) == 0.875)
    #expect(try f(.placeSyntax(radius: 10, exponent: 2), 5) == 0.5)
    #expect(near(try f(.placeSyntax(radius: 10, exponent: 2), 7.5), 0.125))
    #expect(try f(.placeSyntax(radius: 10, exponent: 1), 10) == 0)
    let custom = Decay.Form.custom([.init(cost: 2, weight: 1), .init(cost: 6, weight: 0.2)])
    #expect(try f(custom, 0) == 1)
    #expect(near(try f(custom, 3), 0.8))
    #expect(near(try f(custom, 6), 0.2))
    #expect(try f(custom, 6.001) == 0)
  }

  @Test("cut-offs and steps are closed")
  func closed() throws {
    #expect(try Decay(.binary(cutOff: 15)).weight(15) == 1)
    #expect(try Decay(.binary(cutOff: 15)).weight(15.0.nextUp) == 0)
    let steps = try Decay(.stepped([.init(cost: 5, weight: 1), .init(cost: 10, weight: 0.68)]))
    #expect([0, 5, 5.0.nextUp, 10, 10.0.nextUp].map(steps.weight) == [1, 1, 0.68, 0.68, 0])
  }

  @Test("weights are finite, never below zero, never rise with cost, and 0 beyond the support")
  func shape() throws {
    for (name, form) in Self.forms {
      let decay = try Decay(form)
      let costs = (0...2000).map { Double($0) * 0.02 }
      let weights = decay.weights(costs)
      #expect(weights.allSatisfy { $0 >= 0 && $0.isFinite }, "\(name)")
      #expect(zip(weights, weights.dropFirst()).allSatisfy { $0 >= $1 }, "\(name)")
      #expect(weights == costs.map(decay.weight), "\(name)")
      #expect(zip(costs, weights).allSatisfy { $0 <= decay.support || $1 == 0 }, "\(name)")
      if name != "epanechnikov" { #expect(weights[0] == 1, "\(name)") }
    }
  }

  @Test("what has to be searched for ends at a millionth of the weight at cost 0")
  func bounds() throws {
    for (name, form) in Self.forms {
      let decay = try Decay(form)
      let bounded = decay.bounded
      #expect(bounded.support.isFinite, "\(name)")
      let rim = decay.weight(bounded.support)
      if decay.support == .infinity {
        #expect(abs(rim / decay.weight(0) - 1e-6) < 1e-12, "\(name)")
      } else {
        #expect(bounded == decay, "\(name)")
      }
      #expect(bounded.weight(bounded.support.nextUp) == 0)
      #expect(bounded.weight(bounded.support / 2) == decay.weight(bounded.support / 2))
    }
  }

  @Test("a cut takes off what lies beyond it, and a cost that is no number has no weight")
  func cut() throws {
    let decay = try Decay(.gaussian(deviation: 6), cut: 15)
    #expect(decay.weight(15) == (try Decay(.gaussian(deviation: 6))).weight(15))
    #expect(decay.weight(15.1) == 0)
    #expect(decay.weights([.nan, .infinity, 15]) == [0, 0, decay.weight(15)])
    #expect(try Decay(.binary(cutOff: .infinity)).weights([0, 1e300]) == [1, 1])
  }

  @Test("parameters that give no curve are refused")
  func faults() {
    let bad: [(Decay.Form, DecayFault)] = [
      (.linear(cutOff: 0), .notPositive), (.linear(cutOff: .nan), .notPositive),
      (.exponential(rate: -1), .notPositive), (.gaussian(deviation: .infinity), .notPositive),
      (.ramp(start: 5, end: 5), .notRising), (.stepped([]), .weight),
      (.stepped([.init(cost: 5, weight: -1)]), .weight),
      (.stepped([.init(cost: 5, weight: 1), .init(cost: 5, weight: 0.5)]), .notRising),
      (.custom([.init(cost: 5, weight: .infinity)]), .weight),
      (.inversePower(exponent: 1000, floor: 1e-10), .weight), (.binary(cutOff: -1), .notPositive),
    ]
    for (form, fault) in bad {
      #expect(throws: fault) { try Decay(form) }
    }
    #expect(throws: DecayFault.cut) { try Decay(.linear(cutOff: 1), cut: -1) }
  }
}
