import Foundation
import GeoCore
import Testing

@testable import PlaceAnalysis

/// A town of square zones with few people, in a folder that goes away with it; everybody lives in
/// the middle of the zone, so that whoever knows the map knows who is in which catchment.
private final class SmallTown {
  let path: String
  let side: Int
  /// By group and zone.
  var counts: [[Int]]
  let places: [(x: Double, y: Double)]

  init(seed: UInt64, side: Int, groups: Int, places count: Int, most: Int) throws {
    var random = SeededRandom(seed: seed)
    self.side = side
    counts = (0..<groups).map { _ in
      (0..<(side * side)).map { _ in
        let draw = Int(random.next() % 4)
        return draw == 0 ? Int(random.next() % 6) : Int(random.next() % UInt64(most))
      }
    }
    places = (0..<count).map { _ in
      (
        Double(Int(random.next() % UInt64(side * 100))) + 0.5,
        Double(Int(random.next() % UInt64(side * 100))) + 0.5
      )
    }
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "geoseg-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.path
    try write()
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write() throws {
    let zones = (0..<(side * side)).map { zone -> String in
      let (x0, y0) = (650_000 + zone % side * 100, 6_630_000 + zone / side * 100)
      let ring = [(0, 0), (100, 0), (100, 100), (0, 100), (0, 0)]
        .map { "[\(x0 + $0.0),\(y0 + $0.1)]" }.joined(separator: ",")
      let groups = counts.enumerated().map { #""g\#($0)":\#($1[zone])"# }.joined(separator: ",")
      return #"{"type":"Feature","properties":{"zone":"z\#(zone)",\#(groups)},"#
        + #""geometry":{"type":"Polygon","coordinates":[[\#(ring)]]}}"#
    }
    let points = places.enumerated().map { number, at in
      #"{"type":"Feature","id":"p\#(number)","properties":{"name":"p\#(number)"},"geometry":"#
        + #"{"type":"Point","coordinates":[\#(650_000 + at.x),\#(6_630_000 + at.y)]}}"#
    }
    for (name, features) in [("zones", zones), ("places", points)] {
      let text =
        #"{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:3006"}},"#
        + #""features":["# + features.joined(separator: ",") + "]}"
      try Data(text.utf8).write(to: URL(fileURLWithPath: "\(path)/\(name).geojson"))
    }
  }

  static let layers = ["zones", "places", "catchments", "pairs", "white-spots"]

  func plan(minCount: Int?, within: [String] = ["120m", "220m"]) -> Plan {
    var plan = Plan(zones: Plan.Input(file: "zones.geojson"))
    plan.folder = path
    plan.places = Plan.Places(input: Plan.Input(file: "places.geojson"))
    plan.groups = counts.indices.map { "g\($0)" }.joined(separator: ",")
    plan.populationAt = "centroid"
    plan.minCount = minCount
    plan.reaches = [Plan.Reach(name: Plan.Reach.onlyName, within: within)]
    plan.tasks = [
      Plan.Task(family: .overlap, outputs: Self.layers.map { .init(layer: $0, file: $0) })
    ]
    return plan
  }

  /// The places within a distance of the middle of a zone.
  func near(_ zone: Int, _ metres: Double) -> Set<Int> {
    let (x, y) = (Double(zone % side) * 100 + 50, Double(zone / side) * 100 + 50)
    return Set(
      places.indices.filter {
        (places[$0].x - x) * (places[$0].x - x) + (places[$0].y - y) * (places[$0].y - y)
          <= metres * metres
      })
  }

  var zones: Range<Int> { 0..<(side * side) }
}

/// What somebody with all layers of a run knows of who lives where: equations over zone × group.
private struct LayerReader {
  let town: SmallTown
  private(set) var basis: [(pivot: Int, row: [Int64])] = []
  private(set) var read = 0
  private(set) var smallest = Double.infinity

  static let prime: Int64 = 2_147_483_647

  init(_ town: SmallTown) { self.town = town }

  func coefficients(_ zones: [Int], _ group: Int?) -> [Int64] {
    var row = [Int64](repeating: 0, count: town.counts.count * town.zones.count)
    for zone in zones {
      for g in town.counts.indices where group == nil || group == g {
        row[g * town.zones.count + zone] = 1
      }
    }
    return row
  }

  func people(_ zones: [Int], _ group: Int?) -> Int {
    zones.reduce(0) { sum, zone in
      sum
        + town.counts.indices.reduce(0) {
          $0 + (group == nil || group == $1 ? town.counts[$1][zone] : 0)
        }
    }
  }

  private func reduced(_ row: [Int64]) -> [Int64] {
    var row = row
    for entry in basis where row[entry.pivot] != 0 {
      let factor = row[entry.pivot]
      for k in row.indices {
        row[k] = (row[k] + (Self.prime - factor) * entry.row[k]) % Self.prime
      }
    }
    return row
  }

  /// A number that is told: what it says must be what it is, and is not small.
  mutating func learn(_ column: Column?, _ row: Int, _ zones: [Int], _ group: Int?) {
    guard let column, column.isGiven(row), let value = column.numbers?[row] else { return }
    let people = people(zones, group)
    #expect(value == Double(people), "\(column.name) row \(row)")
    read += 1
    if value > 0 { smallest = min(smallest, value) }
    learn(coefficients(zones, group))
  }

  mutating func learn(_ row: [Int64]) {
    let left = reduced(row)
    guard let pivot = left.firstIndex(where: { $0 != 0 }) else { return }
    var inverse: Int64 = 1
    var base = left[pivot]
    var power = Self.prime - 2
    while power > 0 {
      if power & 1 == 1 { inverse = inverse * base % Self.prime }
      base = base * base % Self.prime
      power >>= 1
    }
    basis.append((pivot, left.map { $0 * inverse % Self.prime }))
  }

  func canCompute(_ zones: [Int], _ group: Int?) -> Bool {
    reduced(coefficients(zones, group)).allSatisfy { $0 == 0 }
  }

  /// Reads everything that the layers tell of people.
  mutating func read(_ outcome: Outcome) {
    func table(_ name: String) -> FeatureTable? {
      outcome.outputs.first { $0.file == name }?.layer.table
    }
    let groups: [(Int?, String)] =
      [(nil, "population")] + town.counts.indices.map { (Optional($0), "g\($0)") }
    for (group, part) in groups {
      for (label, metres) in [("120m", 120.0), ("220m", 220.0)] {
        let near = town.zones.map { town.near($0, metres) }
        for place in town.places.indices {
          let within = town.zones.filter { near[$0].contains(place) }
          let alone = within.filter { near[$0].count == 1 }
          let both = within.filter { near[$0].count > 1 }
          let layer = table("places")
          learn(layer?["catchment_\(part)_\(label)"], place, within, group)
          learn(layer?["exclusive_\(part)_\(label)"], place, alone, group)
          learn(layer?["shared_\(part)_\(label)"], place, both, group)
          if let layer = table("catchments") {
            for row in 0..<layer.count
            where layer["place_id"]?.text(row) == "p\(place)"
              && layer["within"]?.text(row) == label
            {
              learn(layer[part], row, within, group)
              learn(layer["exclusive_" + part], row, alone, group)
              learn(layer["shared_" + part], row, both, group)
            }
          }
        }
        if let layer = table("pairs") {
          for row in 0..<layer.count where layer["within"]?.text(row) == label {
            let pair = Set(
              ["place_a", "place_b"].compactMap {
                layer[$0]?.text(row).flatMap { Int($0.dropFirst()) }
              })
            learn(
              layer["shared_" + part], row, town.zones.filter { near[$0].isSuperset(of: pair) },
              group)
          }
        }
        if let layer = table("pieces") {
          for row in 0..<layer.count where layer["within"]?.text(row) == label {
            let set = Set(
              (layer["places"]?.text(row) ?? "").split(separator: ";").compactMap {
                Int($0.drop { $0 == " " }.dropFirst())
              })
            guard !set.isEmpty else { continue }
            learn(layer[part], row, town.zones.filter { near[$0] == set }, group)
          }
        }
        for value in outcome.values
        where value.groups == (group.map { ["g\($0)"] } ?? [])
          && value.parameters.contains(.init("within", .string(label)))
        {
          guard let number = value.value else { continue }
          let zones: [Int]
          switch value.id {
          case "covered-population": zones = town.zones.filter { !near[$0].isEmpty }
          case "uncovered-population": zones = town.zones.filter { near[$0].isEmpty }
          case "multiplicity":
            guard case .integer(let m)? = value.parameters.last?.value else { continue }
            zones = town.zones.filter { near[$0].count == m }
          case "mean-multiplicity":
            var row = [Int64](repeating: 0, count: town.counts.count * town.zones.count)
            for zone in town.zones {
              for g in town.counts.indices where group == nil || group == g {
                row[g * town.zones.count + zone] = Int64(near[zone].count)
              }
            }
            learn(row)
            continue
          default: continue
          }
          learn(
            .numbers(value.id, [number]), 0, zones, group)
        }
        // Everybody in town is known to everybody.
        learn(coefficients(Array(town.zones), group))
      }
    }
  }
}

@Suite("Protected runs")
struct ProtectedRunTests {
  /// A table as text, so that what is no number is equal to itself.
  static func written(_ table: FeatureTable) -> [String] {
    table.columns.map { column in
      "\(column.name): "
        + (0..<column.count).map { "\(column.text($0) ?? "–") \(column.status($0))" }
        .joined(separator: ", ")
    }
  }

  @Test("nobody can work out a small number from all layers of a run", arguments: 1...12)
  func attack(seed: Int) throws {
    let town = try SmallTown(
      seed: UInt64(seed), side: 4 + seed % 3, groups: 1 + seed % 3, places: 3 + seed % 4,
      most: seed % 2 == 0 ? 30 : 12)
    let outcome = try town.plan(minCount: 5).resolve().run()
    var reader = LayerReader(town)
    reader.read(outcome)
    #expect(reader.smallest >= 5)
    #expect(reader.read > 20)
    // Every set of zones that no number parts, and every number that is hidden.
    let wide = town.zones.map { town.near($0, 220) }
    let narrow = town.zones.map { town.near($0, 120) }
    var sets = town.zones.map { zone in
      town.zones.filter { wide[$0] == wide[zone] && narrow[$0] == narrow[zone] }
    }
    for place in town.places.indices {
      for near in [wide, narrow] {
        sets.append(town.zones.filter { near[$0].contains(place) })
        sets.append(town.zones.filter { near[$0] == [place] })
        sets.append(town.zones.filter { near[$0].contains(place) && near[$0].count > 1 })
        for other in 0..<place {
          sets.append(town.zones.filter { near[$0].isSuperset(of: [place, other]) })
          sets.append(
            town.zones.filter { near[$0].contains(place) && !near[$0].contains(other) })
        }
      }
      sets.append(
        town.zones.filter { wide[$0].contains(place) && !narrow[$0].contains(place) })
    }
    for set in sets {
      for group in [nil] + town.counts.indices.map({ Optional($0) }) {
        guard (1...4).contains(reader.people(set, group)) else { continue }
        #expect(!reader.canCompute(set, group), "zones \(set) group \(group as Any)")
      }
    }
  }

  @Test("without a minimum count nothing is looked for, and one changes nothing where all is large")
  func off() throws {
    let town = try SmallTown(seed: 3, side: 4, groups: 2, places: 3, most: 20)
    let open = try town.plan(minCount: nil).resolve().run()
    #expect(!open.outputs.contains { $0.layer.table["flag_suppressed"] != nil })
    #expect(!open.diagnostics.contains { $0.kind == .smallCountsHidden })
    town.counts = town.counts.map { $0.map { 50 + $0 } }
    try town.write()
    let large = try town.plan(minCount: nil).resolve().run()
    let protected = try town.plan(minCount: 5).resolve().run()
    #expect(protected.values == large.values)
    for (a, b) in zip(large.outputs, protected.outputs) {
      var table = b.layer.table
      if let flags = table["flag_suppressed"], case .booleans(let flags) = flags.values {
        #expect(!flags.contains(true))
      }
      table.columns.removeAll { $0.name == "flag_suppressed" }
      #expect(Self.written(table) == Self.written(a.layer.table))
    }
  }

  @Test("what is hidden is null and suppressed, with the ratios made of it, at any thread count")
  func hidden() throws {
    let town = try SmallTown(seed: 5, side: 6, groups: 1, places: 6, most: 7)
    let plan = town.plan(minCount: 5)
    let one = try plan.resolve().run(RunContext(threads: 1))
    let four = try plan.resolve().run(RunContext(threads: 4))
    #expect(
      one.outputs.map { Self.written($0.layer.table) }
        == four.outputs.map { Self.written($0.layer.table) })
    #expect(one.values == four.values)
    let layer = try #require(one.outputs.first { $0.file == "catchments" }?.layer)
    let shared = try #require(layer.table["shared_share"])
    let flags = try #require(layer.table["flag_suppressed"])
    var hidden = 0
    for row in 0..<layer.table.count {
      let parts = ["population", "exclusive_population", "shared_population"]
      let isHidden = parts.contains { layer.table[$0]?.status(row) == .suppressed }
      if isHidden {
        hidden += 1
        #expect(!shared.isGiven(row))
        #expect(flags.text(row) == "true")
      }
    }
    #expect(hidden > 0)
    // The columns that people were read from are not carried along.
    let zones = try #require(one.outputs.first { $0.file == "zones" }?.layer.table)
    for group in ["g0"] {
      #expect((0..<zones.count).allSatisfy { zones[group]?.status($0) == .suppressed })
    }
    #expect((0..<zones.count).allSatisfy { zones["zone"]?.isGiven($0) ?? false })
    #expect(one.diagnostics.contains { $0.kind == .zoneCountsWithheld })
    #expect(one.diagnostics.contains { $0.kind == .smallCountsHidden })
  }

  @Test("a minimum count below three is refused before anything is read")
  func refused() throws {
    for people in [-1, 0, 1, 2] {
      do throws(GeosegError) {
        _ = try MinimumCount(people)
        Issue.record("accepted \(people)")
      } catch {
        #expect(error.diagnostics.map(\.kind.code) == ["GS641"])
      }
    }
    #expect(try MinimumCount(3).isSmall(2.4))
    #expect(try !MinimumCount(3).isSmall(3))
    #expect(try !MinimumCount(3).isSmall(0))
  }
}
