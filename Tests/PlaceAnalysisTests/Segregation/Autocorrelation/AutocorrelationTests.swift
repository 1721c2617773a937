import GeoCore
import TestSupport
import Testing

@testable import PlaceAnalysis

@Suite("Spatial autocorrelation")
struct AutocorrelationTests {
  private func townOfFour(
    _ style: WeightStyle = .mean, _ rates: RateBasis = .share
  ) throws -> Neighbourhoods {
    let graph = try Contiguity(FourZones.geometry()).graph(.rook)
    let (x, y) = (FourZones.x, FourZones.y)
    return Neighbourhoods(
      focal: x.span, rest: y.span, neighbours: graph, weights: style, rates: rates)
  }

  private func expectClose(_ a: [Double], _ b: [Double], _ tolerance: Double = 1e-9) {
    #expect(a.count == b.count)
    for (a, b) in zip(a, b) { #expect(isClose(a, b, tolerance), "\(a) \(b)") }
  }

  @Test("four zones give the values worked out on paper, and those of esda")
  func fourZones() throws {
    let town = try townOfFour()
    let moran = town.moranI()
    expectClose(
      [moran.value, moran.expected, moran.zUnderNormality, moran.zUnderRandomisation],
      [-0.0625 / 0.3875, -1.0 / 3, 0.5770498006451068, 1.1624763874381943])
    expectClose(
      try town.localMoran().values,
      [-0.5080645161290323, -0.1693548387096774, -0.0725806451612903, 0.2661290322580645])
    #expect(
      try town.localMoran().quadrants == [.highLow, .lowHigh, .lowHigh, .lowLow])
    expectClose(
      try town.localGetisOrdStar().z,
      [0.8835412617927488, 0.24096579867074952, 0.5622535302317491, -1.6867605906952479])
    expectClose([try town.localGetisOrd().z[0]], [1.224744871391589])
    let g = try townOfFour(.sum).getisOrdG()
    expectClose(
      [g.value, g.expected, g.deviation * g.deviation],
      [0.48 / 0.52, 8.0 / 12, 0.04865220249835561])
    #expect(isClose(g.z, 1.1624763874382025))
  }

  @Test(
    "the counties of North Carolina give the values of esda",
    .enabled(if: SharedData.has("reference/oracles/segregation/data/nc.geojson")))
  func counties() throws {
    let path = try #require(SharedData.path("reference/oracles/segregation/data/nc.geojson"))
    let table = try GeoJSONReader.load(InputFile.open(path)).table
    func column(_ name: String) throws -> [Double] {
      try #require(table.columns.first { $0.name == name }?.numbers)
    }
    let (x, y) = (try column("nw74"), try column("w74"))
    let graph = try Contiguity(try #require(table.geometry)).graph(.rook)
    func town(_ style: WeightStyle, _ rates: RateBasis = .share) -> Neighbourhoods {
      Neighbourhoods(
        focal: x.span, rest: y.span, neighbours: graph, weights: style, rates: rates)
    }
    #expect(isClose(town(.mean).moranI().zUnderRandomisation, 11.033256608055353))
    #expect(isClose(town(.mean, .empiricalBayes).moranI().value, 0.7315292720508026))
    expectClose(
      Array(town(.mean, .empiricalBayes).rates[..<4]),
      [-1.84216971, -1.76317673, -1.51332886, -0.45198889], 1e-8)
    expectClose(
      Array(town(.mean, .empiricalBayes).shares[..<4]),
      [0.01236861, 0.0273574, 0.06614813, 0.24380367], 1e-7)
    let g = town(.sum).getisOrdG()
    expectClose(
      [g.value, g.expected, g.z], [0.06282492418835674, 0.04666666666666667, 6.616777008148989])
    expectClose(
      Array(try town(.mean).localGetisOrd().z[..<5]),
      [
        -2.402204260835409, -2.283395112362179, -2.2266600564766406, -0.4833643512265097,
        3.8574686954569994,
      ])
    // esda's p with 9999 permutations of its own.
    let p = try town(.mean).localMoran(replicates: 9999, seed: 4).probabilities
    for (ours, theirs) in zip(p, [0.0012, 0.0039, 0.0082, 0.3356, 0.0001, 0.0004, 0.2068, 0.0319]) {
      #expect(abs(ours - theirs) < 0.002 + 0.06 * theirs, "\(ours) \(theirs)")
    }
  }

  @Test("Moran's I is the double sum over all pairs, and the mean of its local values")
  func moranByBruteForce() throws {
    for style in WeightStyle.allCases {
      let grid = try RandomGrid(seed: 21, side: 8)
      let graph = grid.contiguity.graph(.queen)
      let town = Neighbourhoods(
        focal: grid.x.span, rest: grid.y.span, neighbours: graph, weights: style)
      let mixes = ZoneMixes(grid.x.span, grid.y.span)
      let n = Double(mixes.populated.count)
      let mean = mixes.populated.reduce(0) { $0 + mixes.shares[$1] } / n
      var (cross, weights, squares) = (0.0, 0.0, 0.0)
      for i in mixes.populated {
        let near = graph.neighbours(of: i).filter { !mixes.shares[Int($0)].isNaN }
        for j in near {
          let w = style == .mean ? 1 / Double(near.count) : 1
          weights += w
          cross += w * (mixes.shares[i] - mean) * (mixes.shares[Int(j)] - mean)
        }
        squares += (mixes.shares[i] - mean) * (mixes.shares[i] - mean)
      }
      #expect(isClose(town.moranI().value, n / weights * cross / squares))
      let local = try town.localMoran(variance: .population).values.filter { !$0.isNaN }
      #expect(isClose(local.reduce(0, +) / weights, town.moranI().value))
      let sample = try town.localMoran().values.filter { !$0.isNaN }
      expectClose(sample, local.map { $0 * (n - 1) / n })
    }
  }

  @Test("means and sums of neighbours have the same hot spots")
  func hotSpots() throws {
    let grid = try RandomGrid(seed: 2, side: 9)
    let graph = grid.contiguity.graph(.rook)
    func town(_ style: WeightStyle) -> Neighbourhoods {
      Neighbourhoods(focal: grid.x.span, rest: grid.y.span, neighbours: graph, weights: style)
    }
    let means = try town(.mean).localGetisOrdStar().z
    let sums = try town(.sum).localGetisOrdStar().z
    #expect(means.map(\.bitPattern) == sums.map(\.bitPattern))
    for zone in grid.x.indices { #expect(means[zone].isNaN == (grid.x[zone] + grid.y[zone] == 0)) }
  }

  @Test("the probability of four zones is what all ways to deal out the shares give")
  func moranProbability() throws {
    // Of the 24 ways a third reach each of the three values that I can take.
    let p = try townOfFour().moranProbability(replicates: 30_000, seed: 3)
    #expect(abs(p - 2.0 / 3) < 0.02 || abs(p - 1.0 / 3) < 0.02)
    let three = try townOfFour().moranProbability(
      replicates: 30_000, seed: 3, context: RunContext(threads: 3))
    #expect(p == three)
  }

  @Test("zones in the middle of a patch of their kind are unlikely by chance")
  func patches() throws {
    let grid = try RandomGrid(seed: 6, side: 12, empty: 0)
    var random = SeededRandom(seed: 1)
    let x = (0..<144).map { zone in
      (zone % 12 < 4 && zone / 12 < 4 ? 70.0 : 20.0) + (random.unit() * 10).rounded()
    }
    let y = x.map { 100 - $0 }
    let town = Neighbourhoods(
      focal: x.span, rest: y.span, neighbours: grid.contiguity.graph(.queen))
    let moran = try town.localMoran(replicates: 999, seed: 1)
    #expect(moran.quadrants[13] == .highHigh)
    #expect(moran.probabilities[13] == 0.001)
    #expect(moran.values[13] > 0)
    let hot = try town.localGetisOrdStar(replicates: 999, seed: 1)
    #expect(hot.z[13] > 4 && hot.probabilities[13] == 0.001)
    #expect(try town.moranProbability(replicates: 99, seed: 1) == 0.01)
  }

  @Test("any number of threads draws the same, another seed something else")
  func threads() throws {
    let grid = try RandomGrid(seed: 12, side: 12)
    let town = Neighbourhoods(
      focal: grid.x.span, rest: grid.y.span, neighbours: grid.contiguity.graph(.queen))
    func bits(_ seed: UInt64, _ threads: Int) throws -> [UInt64] {
      try town.localMoran(replicates: 199, seed: seed, context: RunContext(threads: threads))
        .probabilities.map(\.bitPattern)
    }
    #expect(try bits(1, 1) == bits(1, 4))
    #expect(try bits(1, 1) != bits(2, 1))
  }

  @Test("neighbours drawn one by one and by shuffling have the same sums on average")
  func drawing() {
    let values = (0..<40).map { Double($0 * $0) }
    let zone = 7
    let others = values.enumerated().filter { $0.offset != zone }.map(\.element)
    let mean = others.reduce(0, +) / 39
    for size in [1, 5, 9, 20, 38, 39] {
      var permutation = ConditionalPermutation(values.count)
      var sum = 0.0
      let replicates = 20_000
      permutation.run(zone, size: size, of: values, replicates: replicates, seed: 5) { sum += $0 }
      #expect(abs(sum / Double(replicates) / Double(size) - mean) < 12)
      // What was drawn before leaves no trace.
      var first: [Double] = []
      permutation.run(zone, size: size, of: values, replicates: 3, seed: 5) { first.append($0) }
      var again: [Double] = []
      var fresh = ConditionalPermutation(values.count)
      fresh.run(zone, size: size, of: values, replicates: 3, seed: 5) { again.append($0) }
      #expect(first == again)
    }
  }

  @Test("empirical-Bayes rates are those of the example of esda")
  func empiricalBayes() {
    let e: [Double] = [30, 25, 25, 15, 33, 21, 30, 20]
    let b: [Double] = [100, 100, 110, 90, 100, 90, 110, 90]
    let rates = EmpiricalBayesRates(shares: zip(e, b).map { $0 / $1 }, people: b)
    expectClose(
      rates.standardised,
      [
        1.0384359443720312, -0.04099089254100147, -0.5625037520283668, -1.7306186131205405,
        1.6860920465198515, -0.37696643058071183, 0.4757625192389447, -0.6025751276706836,
      ])
    let same = EmpiricalBayesRates(shares: [0.5, 0.5, 0.5], people: [10, 100, 1000])
    #expect(same.smoothed == [0.5, 0.5, 0.5])
    #expect(same.standardised == [0, 0, 0])
  }

  @Test("one share everywhere, zones alone and towns of nobody leave no number")
  func degenerate() throws {
    let grid = try RandomGrid(seed: 5, side: 4, empty: 0)
    let graph = grid.contiguity.graph(.rook)
    let third = grid.y.map { 0.1 * $0 }
    let even = Neighbourhoods(focal: third.span, rest: grid.y.span, neighbours: graph)
    #expect(even.moranI().value.isNaN)
    #expect(try even.moranProbability(replicates: 9, seed: 1).isNaN)
    #expect(try even.localMoran(replicates: 9).values.allSatisfy(\.isNaN))
    #expect(try even.localGetisOrdStar(replicates: 9).z.allSatisfy(\.isNaN))
    #expect(try even.localGetisOrdStar(replicates: 9).probabilities.allSatisfy(\.isNaN))
    let alone = ContiguityGraph(starts: [Int](repeating: 0, count: 17), neighbours: [])
    let islands = Neighbourhoods(focal: grid.x.span, rest: grid.y.span, neighbours: alone)
    #expect(islands.moranI().value.isNaN)
    #expect(islands.getisOrdG().value.isNaN)
    #expect(try islands.localMoran(replicates: 9).probabilities.allSatisfy(\.isNaN))
    #expect(try islands.localGetisOrd().z.allSatisfy(\.isNaN))
    for zones in 0..<3 {
      let few = [Double](repeating: 1, count: zones)
      let town = Neighbourhoods(
        focal: few.span, rest: few.span,
        neighbours: ContiguityGraph(
          starts: [Int](repeating: 0, count: zones + 1), neighbours: []))
      #expect(town.moranI().value.isNaN)
      #expect(try town.localGetisOrdStar(replicates: 3).z.allSatisfy(\.isNaN))
    }
  }

  @Test("a run gives columns with quadrants and probabilities, and says what was drawn")
  func columns() throws {
    let found = try FourZones.run([
      "local-moran", "getis-ord-gi-star", "getis-ord-gi", "local-relative-centralisation",
      "morans-i", "morans-i-z", "morans-i-p", "getis-ord-g", "getis-ord-g-z",
    ]) { $0.replicates = 99 }
    #expect(
      found.zoneColumns.map(\.name) == [
        "local_moran", "local_moran_quadrant", "local_moran_p", "gi_star", "gi_star_p", "gi",
        "gi_p", "local_relative_centralisation",
      ])
    let p = try #require(found.values.first { $0.id == "morans-i-p" })
    #expect(p.parameters.map(\.name) == ["contiguity", "weights", "rates", "replicates", "seed"])
    #expect(found.values.filter { $0.id == "morans-i-z" }.count == 2)
  }
}

@Suite("Local relative centralisation")
struct LocalCentralisationTests {
  @Test("three zones in a row: the group in the first, the others beyond")
  func threeZones() throws {
    let (focal, rest): ([Double], [Double]) = ([10, 0, 0], [0, 10, 10])
    let found = try localRelativeCentralisation(
      focal: focal.span, rest: rest.span, x: [0, 100, 200], y: [0, 0, 0], nearest: 2)
    #expect(found == [1, -0.5, -1])
    // In the middle the others come first, then both ends at once.
  }

  @Test("zones at one distance count together, whatever the order of the rows")
  func ties() throws {
    let grid = try RandomGrid(seed: 4, side: 6)
    let x = (0..<36).map { Double($0 % 6) * 100 }
    let y = (0..<36).map { Double($0 / 6) * 100 }
    let found = try localRelativeCentralisation(
      focal: grid.x.span, rest: grid.y.span, x: x, y: y, nearest: 5,
      context: RunContext(threads: 2))
    let order = (0..<36).sorted { ($0 * 7) % 36 < ($1 * 7) % 36 }
    let (turnedX, turnedY) = (order.map { grid.x[$0] }, order.map { grid.y[$0] })
    let turned = try localRelativeCentralisation(
      focal: turnedX.span, rest: turnedY.span,
      x: order.map { x[$0] }, y: order.map { y[$0] }, nearest: 5)
    for (place, zone) in order.enumerated() {
      #expect(isClose(turned[place], found[zone]) || (turned[place].isNaN && found[zone].isNaN))
    }
    for value in found where !value.isNaN { #expect(-1 <= value && value <= 1) }
    for zone in 0..<36 where grid.x[zone] + grid.y[zone] == 0 { #expect(found[zone].isNaN) }
  }

  @Test("one group nearby, no zone, no place: no number")
  func degenerate() throws {
    let (group, empty, others): ([Double], [Double], [Double]) = ([10, 20], [0, 0], [5, 5])
    let nobody = try localRelativeCentralisation(
      focal: group.span, rest: empty.span, x: [0, 1], y: [0, 0], nearest: 1)
    #expect(nobody.count { $0.isNaN } == 2)
    let nowhere = try localRelativeCentralisation(
      focal: group.span, rest: others.span, x: [.nan, 1], y: [0, 0], nearest: 4)
    #expect(nowhere[0].isNaN && nowhere[1] == 0)
    let none: [Double] = []
    let nothing = try localRelativeCentralisation(
      focal: none.span, rest: none.span, x: [], y: [], nearest: 3)
    #expect(nothing.isEmpty)
  }
}
