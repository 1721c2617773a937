import Foundation
import GeoCore
import PlaceAnalysis

/// The part of the topic *overlaps* that counts people at points.
enum OverlapPointsBench {
  /// Multiplicity and pairs of 1 000 catchments over 100 000 points with people.
  static func run(_ bench: inout Bench) throws {
    let (count, radius) = (100_000, 1400.0)
    let spots = ReachBench.points(count, seed: 11, side: 20_000)
    let places = ReachBench.points(1000, seed: 12, side: 20_000)
    var origins = Origins(method: .points(file: "points"))
    origins.x = spots.x
    origins.y = spots.y
    origins.weights = [Double](repeating: 1, count: count)
    for (title, perZone) in [("10 000 zones", 10), ("a zone each", 1)] {
      origins.zoneStarts = Array(stride(from: 0, through: count, by: perZone))
      let zones = count / perZone
      let input = ReachInput(
        zones: FeatureTable(count: zones),
        places: PlaceSet(ids: (0..<1000).map(String.init), x: places.x, y: places.y),
        people: PeopleByGroup(
          total: .init(group: nil, values: (0..<zones).map { Double(1 + $0 % 50) })),
        origins: origins, reaches: [.within(metres: radius)])
      let pairs = try Catchments.measured(input, measures: ["multiplicity"]).tables.count
      try bench.time(
        "multiplicity and pairs of 1 000 catchments, 100 000 points in \(title)", runs: 5,
        note: "with finding who is in reach and writing \(pairs) tables"
      ) { consume(try Catchments.measured(input, measures: ["multiplicity"])) }
    }
  }
}
