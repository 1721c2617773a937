import GeoCore
import PlaceAnalysis
import Testing

@Suite("Sample town")
struct SampleTownTests {
  static let town = Result { try SampleTown.make() }
  var town: SampleTown { get throws { try Self.town.get() } }

  @Test("forty zones hold exactly sixty thousand people, 700 to 2 700 each")
  func size() throws {
    let zones = try town.zones
    let pop = try zones.values("pop")
    #expect(zones.count == 40)
    #expect(pop.reduce(0, +) == 60_000)
    #expect(pop.allSatisfy { (700...2700).contains($0) })
    #expect(Set(try zones.texts("deso")).count == 40)
  }

  @Test("groups of each kind add up to the residents of every zone and every block")
  func margins() throws {
    for table in [try town.zones, try town.blocks] {
      let pop = try table.values("pop")
      let ages = table.columnNames.filter { $0.hasPrefix("age_") }
      #expect(ages.count == (table.count == 40 ? 17 : 4))
      for parts in [
        ["born_sweden", "born_abroad"], ["income_low", "income_mid", "income_high"],
        ages,
      ] {
        let columns = try parts.map { try table.values($0) }
        for row in 0..<table.count {
          let sum = columns.reduce(0) { $0 + $1[row] }
          #expect(sum == pop[row])
          #expect(columns.allSatisfy { $0[row] >= 0 && $0[row] == $0[row].rounded() })
        }
      }
    }
  }

  @Test("blocks add up to their zones, group by group")
  func blocksAddUp() throws {
    let town = try town
    let rowOf = Dictionary(
      uniqueKeysWithValues: try town.zones.texts("deso").enumerated().map { ($1, $0) })
    let zoneOf = try town.blocks.texts("deso").map { rowOf[$0] ?? -1 }
    for name in [
      "pop", "born_sweden", "born_abroad", "income_low", "income_mid", "income_high",
      "dw_hyresratt", "dw_bostadsratt", "dw_aganderatt",
    ] {
      var sums = [Double](repeating: 0, count: town.zones.count)
      for (row, value) in try town.blocks.values(name).enumerated() { sums[zoneOf[row]] += value }
      #expect(sums == (try town.zones.values(name)))
    }
    let perZone = Dictionary(grouping: zoneOf, by: { $0 }).values.map(\.count)
    #expect(perZone.allSatisfy { (120...180).contains($0) })
  }

  @Test("groups live visibly apart, as in Swedish towns")
  func segregation() throws {
    let zones = try town.zones
    func d(_ a: String, _ b: String) throws -> Double {
      let x = try zones.values(a)
      let y = try zones.values(b)
      let sx = x.reduce(0, +)
      let sy = y.reduce(0, +)
      return zip(x, y).reduce(0) { $0 + abs($1.0 / sx - $1.1 / sy) } / 2
    }
    #expect((0.3...0.45).contains(try d("born_abroad", "born_sweden")))
    #expect((0.3...0.6).contains(try d("income_low", "income_high")))
    #expect(try d("dw_hyresratt", "dw_aganderatt") > 0.5)
  }

  @Test("the walking network is one piece and its edges meet in identical points")
  func network() throws {
    let streets = try town.streets
    let geometry = try #require(streets.geometry)
    let u = try streets.values("u").map { Int($0) }
    let v = try streets.values("v").map { Int($0) }
    #expect((3000...9999).contains(streets.count))
    var place: [Int: [Double]] = [:]
    var parent = Array(0...(u + v).reduce(0, max))
    func root(_ node: Int) -> Int {
      var at = node
      while parent[at] != at { at = parent[at] }
      return at
    }
    for edge in 0..<streets.count {
      let range = geometry.coordinates(edge)
      for (node, i) in [(u[edge], range.lowerBound), (v[edge], range.upperBound - 1)] {
        let point = [geometry.x[i], geometry.y[i]]
        #expect(place[node, default: point] == point)
        place[node] = point
      }
      let (a, b) = (root(u[edge]), root(v[edge]))
      if a != b { parent[a] = b }
    }
    #expect(Set(place.keys.map(root)).count == 1)
    #expect(Set(place.values).count == place.count)
  }

  @Test("the same seed gives the same town at any thread count, another seed another town")
  func determinism() throws {
    let again = try SampleTown.make(context: RunContext(threads: 2))
    #expect(again.zones.columns == (try town.zones.columns))
    #expect(again.streets.geometry?.x == (try town.streets.geometry?.x))
    #expect(again.blocks.columns == (try town.blocks.columns))
    let other = try SampleTown.make(.init(seed: 2))
    #expect(other.zones.columns != (try town.zones.columns))
  }
}

extension FeatureTable {
  /// The numbers of a column.
  func values(_ name: String) throws -> [Double] { try #require(self[name]?.numbers) }

  /// The texts of a column.
  func texts(_ name: String) throws -> [String] {
    let column = try #require(self[name])
    return (0..<count).map { column.text($0) ?? "" }
  }
}
