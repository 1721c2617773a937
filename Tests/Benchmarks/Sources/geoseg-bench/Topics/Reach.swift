import Foundation
import GeoCore
import PlaceAnalysis

extension Benchmark {
  static let reach = Benchmark(
    topic: "reach", title: "places within a radius, and the two families built on them"
  ) { bench in
    try ReachBench.pairs(&bench)
    try ReachBench.families(&bench)
    try ReachBench.stream(&bench)
  }
}

enum ReachBench {
  /// Points by a rule that the peer script repeats (xorshift64*).
  static func points(_ count: Int, seed: UInt64, side: Double) -> (x: [Double], y: [Double]) {
    var state = seed
    func next() -> Double {
      state ^= state >> 12
      state ^= state << 25
      state ^= state >> 27
      return Double((state &* 2_685_821_657_736_338_717) >> 11) * 0x1p-53 * side
    }
    var x: [Double] = []
    var y: [Double] = []
    for _ in 0..<count {
      x.append(next())
      y.append(next())
    }
    return (x, y)
  }

  /// 100 000 origins × 10 000 places within 1 km in 40 × 40 km, about 20 hits each.
  static func pairs(_ bench: inout Bench) throws {
    let (originCount, placeCount, radius, side) = (100_000, 10_000, 1000.0, 40_000.0)
    let origins = points(originCount, seed: 1, side: side)
    let places = points(placeCount, seed: 2, side: side)
    var found: [Double] = []
    var ordered: [Double] = []
    var pairs = 0
    for _ in 0..<bench.runs {
      for inFileOrder in [false, true] {
        let start = Stopwatch.processor()
        guard let index = RadiusGrid(x: places.x, y: places.y, radius: radius) else { return }
        let list = NeighbourList()
        pairs = 0
        for origin in 0..<originCount {
          list.removeAll()
          index.findNeighbours(
            within: radius, ofX: origins.x[origin], y: origins.y[origin], into: list)
          if inFileOrder { list.sortByIndex() }
          pairs += list.count
        }
        let seconds = Stopwatch.processor() - start
        if inFileOrder { ordered.append(seconds) } else { found.append(seconds) }
      }
    }
    let title = "100 000 origins × 10 000 places, 1 km: \(pairs) pairs with distances"
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../Peers/reach_pairs.py").standardized.path
    guard Peer.hasPython(modules: ["scipy", "numpy"]) else {
      bench.skip(title, because: "python3 has no scipy")
      return
    }
    let (status, output) = try Peer.run(
      "python3",
      [script, "\(originCount)", "\(placeCount)", "\(radius)", "\(side)", "\(min(3, bench.runs))"])
    guard status == 0,
      let peer = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any],
      let seconds = peer["seconds"] as? [String: [Double]]
    else {
      bench.skip(title, because: "the peer script failed")
      return
    }
    let same = peer["pairs"] as? Int == pairs ? "same pairs" : "OTHER PAIRS"
    for (name, times) in seconds.sorted(by: { $0.key < $1.key }) {
      bench.record(
        title, seconds: found, reference: "scipy cKDTree.\(name)", referenceSeconds: times,
        target: .fasterBy(5), note: same)
    }
    bench.record(
      title + ", rows in file order", seconds: ordered, reference: "scipy cKDTree.query_ball_tree",
      referenceSeconds: seconds["query_ball_tree"] ?? [], target: .fasterBy(5), note: same)
  }

  /// A municipality of 150 zones with 400 cells each and 46 places.
  static func town(side: Int = 15, zone: Double = 2500, places: Int = 46) throws -> ReachInput {
    var geometry = GeometryColumn(crs: .plane)
    for i in 0..<(side * (side - 5)) {
      let x = Double(i % side) * zone
      let y = Double(i / side) * zone
      geometry.appendPolygon([
        [(x, y), (x + zone, y), (x + zone, y + zone), (x, y + zone), (x, y)]
      ])
    }
    let spots = points(places, seed: 5, side: zone * 10)
    let count = geometry.count
    return ReachInput(
      zones: FeatureTable(count: count, geometry: geometry),
      places: PlaceSet(ids: (0..<places).map(String.init), x: spots.x, y: spots.y),
      people: PeopleByGroup(
        total: .init(group: nil, values: (0..<count).map { Double(1000 + $0) }),
        groups: [
          .init(group: "a", values: (0..<count).map { Double($0) }),
          .init(group: "b", values: [Double](repeating: 1000, count: count)),
        ]),
      origins: try Origins.placed(.default, in: geometry),
      reaches: [.within(metres: 1000, 3000)])
  }

  static func families(_ bench: inout Bench) throws {
    let input = try town()
    try bench.time("placing the people of 150 zones in 400 cells each") {
      consume(try Origins.placed(.default, in: input.zones.geometry ?? GeometryColumn(crs: .plane)))
    }
    try bench.time("access, 60 000 cells × 46 places, 1 and 3 km") {
      consume(try Accessibility.measured(input))
    }
    try bench.time("overlap, 60 000 cells × 46 places, 1 and 3 km") {
      consume(try Catchments.measured(input))
    }
    var exact = input
    exact.origins.method = .area
    try bench.time("overlap by area, 150 zones × 46 places, 1 and 3 km") {
      consume(try Catchments.measured(exact))
    }
  }

  /// A million origins: no table is ever held.
  static func stream(_ bench: inout Bench) throws {
    let input = try town(side: 53, zone: 2500, places: 1000)
    try bench.time("access, \(input.origins.count) origins × 1 000 places", runs: 2) {
      consume(try Accessibility.measured(input, measures: ["places-within"]))
    }
  }
}
