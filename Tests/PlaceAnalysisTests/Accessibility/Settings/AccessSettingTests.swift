import GeoCore
import Testing

@testable import PlaceAnalysis

struct AccessSettingTests {
  private func read(_ name: String, _ values: String...) throws(GeosegError) -> AccessParameters {
    try AccessParameters.read([(name, values)]) { Location(planKey: $0) }
  }

  private func decay(
    _ text: String, _ reach: ReachDefinition = .within(metres: 1200)
  ) throws(GeosegError) -> Decay {
    try WrittenDecay(text).decay(reach, cutOff: reach.cutOffs.last)
  }

  private let matrix = ReachDefinition(
    cutOffs: [.minutes(15)],
    source: .matrix(CostMatrix(origins: [], destinations: [], costs: [])))

  @Test("decays are read with their parameters in the unit of the reach's costs")
  func decays() throws {
    // 80 metres a minute along straight lines.
    #expect(try decay("linear").form == .linear(cutOff: 1200))
    #expect(try decay("linear:15min").form == .linear(cutOff: 1200))
    #expect(try decay("linear:15min", matrix).form == .linear(cutOff: 15))
    #expect(try decay("exponential:0.08/min").form == .exponential(rate: 0.08 / 80))
    #expect(try decay("exponential:0.12/min", matrix).form == .exponential(rate: 0.12))
    #expect(try decay("exponential:7.2/h", matrix).form == .exponential(rate: 7.2 / 60))
    let half = try decay("exponential:10min", matrix)
    #expect(abs(half.weight(10) - 0.5) < 1e-15)
    #expect(half.support == .infinity)
    #expect(try decay("exponential:10min:30min", matrix).support == 30)
    #expect(try decay("gaussian:6min:15min", matrix).support == 15)
    #expect(try decay("power:1.5:1min", matrix).form == .inversePower(exponent: 1.5, floor: 1))
    #expect(
      try decay("logistic:15min:7.5min", matrix).form == .logistic(median: 15, deviation: 7.5))
    #expect(try decay("pst:15min:2", matrix).form == .placeSyntax(radius: 15, exponent: 2))
    #expect(
      try decay("stepped:5min=1:10min=0.68", matrix).form
        == .stepped([.init(cost: 5, weight: 1), .init(cost: 10, weight: 0.68)]))
    #expect(
      try decay("custom:0min=1:20min=0", matrix).form
        == .custom([.init(cost: 0, weight: 1), .init(cost: 20, weight: 0)]))
    #expect(
      try decay("stepped", matrix).form
        == .stepped([
          .init(cost: 5, weight: 1), .init(cost: 10, weight: 0.68), .init(cost: 15, weight: 0.22),
        ]))
    // What must be searched for is bounded; what somebody brought is all there.
    #expect(try decay("gaussian:480m").support < 2600)
    #expect(try decay("gaussian:6min", matrix).support == .infinity)
  }

  @Test("a parameter of the other unit, a missing one and one that gives no curve are refused")
  func faults() {
    func code(_ text: String, _ reach: ReachDefinition = .within(metres: 1200)) -> String? {
      do throws(GeosegError) {
        _ = try decay(text, reach)
        return nil
      } catch { return error.diagnostics.first?.kind.code }
    }
    #expect(code("linear:500m", matrix) == "GS843")
    #expect(code("gaussian") == "GS840")
    #expect(code("gaussian:6") == "GS840")
    #expect(code("ramp:15min:5min") == "GS841")
    #expect(code("stepped:5min=-1") == "GS841")
    #expect(code("linear", ReachDefinition(nearest: 3)) == "GS842")
    #expect(code("flat") == "GS546")
    #expect(code("linear:15") == "GS840")
    #expect(code("linear:15mn") == "GS542")
  }

  @Test("lists, ranges and single costs are read, all faults at once")
  func others() throws {
    #expect(
      try read("decay", "linear,gaussian:6min", "gaussian-dai").decays.map(\.kind)
        == [.linear, .gaussian, .gaussianDai])
    #expect(try read("nearest-count", "2,3").nearest == [2, 3])
    #expect(
      try read("cutoff-interval", "10min..20.5min").interval
        == CutOffRange(.minutes(10), .minutes(20.5)))
    #expect(try read("increment", "50m").increment == .metres(50))
    #expect(throws: GeosegError.self) { try self.read("cutoff-interval", "20min..10min") }
    #expect(throws: GeosegError.self) { try self.read("cutoff-interval", "20min") }
    #expect(throws: GeosegError.self) { try self.read("huff-beta", "0") }
    let error = #expect(throws: GeosegError.self) { try self.read("decay", "flat,round,linear") }
    #expect(error?.diagnostics.count == 2)
  }

  @Test("names, topics and all pick measures as they do for segregation")
  func choosing() throws {
    let all = try AccessMeasure.resolve(["all"])
    #expect(all.count == AccessibilityMeasures.all.count)
    #expect(try AccessMeasure.resolve(["nearness"]).allSatisfy { $0.topic == .nearness })
    #expect(try AccessMeasure.resolve(["coverage", "share-with-access"]).count == 1)
    #expect(try AccessMeasure.resolve([]).allSatisfy(\.isDefault))
    let error = #expect(throws: GeosegError.self) {
      try AccessMeasure.resolve(["dissimilarity", "nothing-at-all"])
    }
    #expect(error?.diagnostics.map(\.kind) == [.measureOfOtherFamily, .unknownMeasure])
  }

  @Test("every finding has its texts and places in both languages")
  func kinds() {
    for kind in DiagnosticKind.accessKinds {
      for phrase in [kind.message, kind.hint] {
        #expect(
          Set(phrase.placeNames(in: .english)) == Set(phrase.placeNames(in: .swedish)),
          "\(kind.code)")
      }
      #expect(!kind.explanation.english.isEmpty && !kind.explanation.swedish.isEmpty)
    }
    let codes = DiagnosticKind.accessKinds.map(\.code)
    #expect(Set(codes).count == codes.count)
  }
}
