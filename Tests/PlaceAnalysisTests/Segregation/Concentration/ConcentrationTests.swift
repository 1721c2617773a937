import GeoCore
import Testing

@testable import PlaceAnalysis

@Suite("concentration")
struct ConcentrationTests {
  private let x: [Double] = [80, 10, 10, 0]
  private let y: [Double] = [20, 90, 40, 50]
  private let areas: [Double] = [1e4, 2e4, 3e4, 6e4]

  private func aco(_ x: [Double], _ y: [Double], _ areas: [Double], ranks: [Int] = []) -> Double {
    absoluteConcentration(
      focal: x.span, rest: y.span, areasSquareMetres: areas.span, ranks: ranks)
  }

  private func rco(_ x: [Double], _ y: [Double], _ areas: [Double]) -> Double {
    relativeConcentration(focal: x.span, rest: y.span, areasSquareMetres: areas.span)
  }

  @Test("four rectangles give what paper gives")
  func byHand() {
    let evenness = delta(focal: x.span, rest: y.span, areasSquareMetres: areas.span)
    #expect(isClose(evenness, (43.0 / 60 + 4.0 / 60 + 9.0 / 60 + 0.5) / 2))
    #expect(isClose(aco(x, y, areas), 1 - 0.3 / 3.5))
    #expect(isClose(rco(x, y, areas), (1.3 / 3.1 - 1) / (1 / 4.5 - 1)))
  }

  @Test("an even density scores nothing, and all in the smallest zones scores one")
  func extremes() {
    let even: [Double] = [10, 20, 30, 60]
    #expect(isClose(delta(focal: even.span, rest: y.span, areasSquareMetres: areas.span), 0))
    // The group fills the smallest zone, as the formula's m₁ has it.
    #expect(isClose(aco([100, 0, 0, 0], [0, 100, 50, 50], areas), 1))
    #expect(isClose(aco([0, 0, 50, 50], [100, 100, 0, 0], areas), 0))
  }

  @Test("empty zones keep their land in Delta, or lose it when asked")
  func emptyZones() {
    let (x, y, areas): ([Double], [Double], [Double]) = ([10, 10, 0], [5, 5, 0], [1, 1, 2])
    #expect(isClose(delta(focal: x.span, rest: y.span, areasSquareMetres: areas.span), 0.5))
    #expect(
      delta(
        focal: x.span, rest: y.span, areasSquareMetres: areas.span, emptyZones: .exclude) == 0)
    #expect(isClose(aco([9, 1, 0], [1, 9, 0], [1, 3, 99]), aco([9, 1], [1, 9], [1, 3])))
  }

  @Test("equal areas are undefined, also when they differ by rounding")
  func equalAreas() {
    let noise = [1e4, 1e4 + 1e-7, 1e4 - 1e-7, 1e4]
    for areas in [[Double](repeating: 1e4, count: 4), noise] {
      #expect(aco(x, y, areas).isNaN)
      #expect(rco(x, y, areas).isNaN)
      #expect(!delta(focal: x.span, rest: y.span, areasSquareMetres: areas.span).isNaN)
    }
  }

  @Test("zones of one size come in the order of their ranks, whatever that of the rows")
  func ties() {
    let x: [Double] = [30, 0, 20, 10, 40]
    let y: [Double] = [10, 70, 60, 90, 5]
    let areas: [Double] = [1, 5, 5 + 1e-12, 20, 20]
    let ranks = [0, 2, 1, 4, 3]
    let wanted = aco(x, y, areas, ranks: ranks)
    var random = SeededRandom(seed: 4)
    for _ in 0..<20 {
      let order = x.indices.shuffled(using: &random)
      let again = aco(
        order.map { x[$0] }, order.map { y[$0] }, order.map { areas[$0] },
        ranks: order.map { ranks[$0] })
      #expect(isClose(again, wanted))
    }
    // Without ranks the rows decide: here the sum of people stops at another zone.
    #expect(wanted != aco(x, y, areas))
  }

  @Test("keys that are numbers are ranked as numbers")
  func keyRanks() {
    #expect(ZoneSpace(zoneCount: 4, keys: ["10", "9", "b", "a"]).keyRanks == [1, 0, 3, 2])
    #expect(ZoneSpace(zoneCount: 2, keys: ["a", "a"]).keyRanks == [])
    #expect(ZoneSpace(zoneCount: 2).keyRanks == [])
  }

  @Test("empty groups and missing areas are undefined")
  func undefined() {
    let nobody: [Double] = [0, 0, 0, 0]
    #expect(delta(focal: nobody.span, rest: y.span, areasSquareMetres: areas.span).isNaN)
    #expect(aco(nobody, y, areas).isNaN)
    #expect(aco(x, nobody, areas).isNaN)
    #expect(rco(nobody, y, areas).isNaN)
    let holes = [1e4, .nan, 3e4, 6e4]
    #expect(aco(x, y, holes).isNaN)
    #expect(delta(focal: x.span, rest: y.span, areasSquareMetres: holes.span).isNaN)
  }
}
