import GeoCore
import Testing

@testable import PlaceAnalysis

/// What holds for every measure there is, spatial or not.
@Suite("The whole catalogue")
struct WholeCatalogueTests {
  @Test("the bits do not depend on the number of threads")
  func threads() throws {
    let town = RectangleTown(seed: 3)
    let one = try town.measured(threads: 1)
    let many = try town.measured(threads: 3)
    #expect(one.values.count > 200)
    for (a, b) in zip(one.values, many.values) {
      #expect(a.value?.bitPattern == b.value?.bitPattern, "\(a.id)")
      #expect(a.interval == b.interval, "\(a.id)")
    }
    #expect(one.zoneColumns.count == many.zoneColumns.count)
    for (a, b) in zip(one.zoneColumns, many.zoneColumns) {
      #expect(a.name == b.name && a.status == b.status)
      guard let here = a.numbers, let there = b.numbers else {
        #expect(a == b, "\(a.name)")
        continue
      }
      #expect(here.map(\.bitPattern) == there.map(\.bitPattern), "\(a.name)")
    }
  }

  @Test("the order of the zones does not matter", arguments: [1, 2, 3] as [UInt64])
  func order(seed: UInt64) throws {
    let town = RectangleTown(seed: seed)
    var random = SeededRandom(seed: seed + 50)
    let order = Array(town.areas.indices).shuffled(using: &random)
    let straight = try town.measured()
    let shuffled = try town.reordered(order).measured()
    expectSame(straight.values, shuffled.values, tolerance: 1e-9)
    for (a, b) in zip(straight.zoneColumns, shuffled.zoneColumns)
    where !Self.isDrawn(a.name) {
      #expect(a.name == b.name)
      guard let here = a.numbers, let there = b.numbers else { continue }
      for (place, zone) in order.enumerated() {
        let isSame =
          here[zone].isNaN ? there[place].isNaN : isClose(here[zone], there[place], 1e-9)
        #expect(isSame, "\(a.name) of \(zone)")
      }
    }
  }

  @Test("where the town lies does not matter")
  func place() throws {
    let town = RectangleTown(seed: 4)
    expectSame(
      try town.measured().values, try town.moved(east: 4096, north: -8192).measured().values,
      tolerance: 1e-8)
  }

  @Test("every value lies in the range that the catalogue states")
  func range() throws {
    for seed in [5, 6] as [UInt64] {
      for value in try RectangleTown(seed: seed).measured().values {
        guard let number = value.value else { continue }
        #expect(number >= value.range.lowerBound - 1e-12, "\(value.id) \(number)")
        #expect(number <= value.range.upperBound + 1e-12, "\(value.id) \(number)")
      }
    }
  }

  @Test("every measure has its meaning, formula, example and sources, and no word is torn in two")
  func words() {
    for info in SegregationMeasure.all.map(\.info) {
      for language in Language.allCases {
        #expect(!info.meaning.template(in: language).isEmpty, "\(info.id)")
        #expect(!info.example.template(in: language).isEmpty, "\(info.id) has no example")
        for text in [info.meaning, info.caution, info.example, info.differences] {
          let words = text.template(in: language)
          #expect(
            words.wholeMatch(of: /.*[a-zåäö]- (?!och|eller|and|or)[a-zåäö].*/) == nil,
            "\(info.id): \(words)")
        }
      }
      #expect(!info.formula.isEmpty && !info.sources.isEmpty, "\(info.id)")
    }
  }

  /// Values made of draws, which follow the rows.
  private static func isDrawn(_ name: String) -> Bool {
    name.hasSuffix("_p") || name.contains("_p_") || name.contains("quadrant")
  }

  private func expectSame(
    _ first: [MeasureValue], _ second: [MeasureValue], tolerance: Double
  ) {
    #expect(first.count == second.count)
    for (a, b) in zip(first, second) {
      let isDrawn = a.parameters.contains { $0.name == "replicates" }
      guard !isDrawn else { continue }
      #expect(a.id == b.id && a.status == b.status, "\(a.id)")
      let isSame = isClose(a.value ?? 0, b.value ?? 0, tolerance)
      #expect(isSame, "\(a.id) \(a.parameters): \(a.value ?? .nan) for \(b.value ?? .nan)")
    }
  }
}

/// A grid of rectangles of uneven sizes, with three groups and some zones without people.
private struct RectangleTown {
  var areas: [(west: Double, south: Double, east: Double, north: Double)] = []
  var counts: [[Double]] = [[], [], []]

  init(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    func edges() -> [Double] {
      var edges = [0.0]
      for _ in 0..<7 {
        edges.append((edges[edges.count - 1] + random.number(in: 80..<400)).rounded())
      }
      return edges
    }
    let (columns, rows) = (edges(), edges())
    for i in 0..<7 {
      for j in 0..<7 {
        areas.append((columns[i], rows[j], columns[i + 1], rows[j + 1]))
        let isEmpty = random.unit() < 0.08
        for group in counts.indices {
          counts[group].append(isEmpty ? 0 : random.number(in: 2..<200).rounded())
        }
      }
    }
  }

  func reordered(_ order: [Int]) -> RectangleTown {
    var town = self
    town.areas = order.map { areas[$0] }
    town.counts = counts.map { row in order.map { row[$0] } }
    return town
  }

  func moved(east: Double, north: Double) -> RectangleTown {
    var town = self
    town.areas = areas.map {
      ($0.west + east, $0.south + north, $0.east + east, $0.north + north)
    }
    return town
  }

  func measured(threads: Int = 2) throws -> FamilyResult {
    var geometry = GeometryColumn(crs: .plane)
    for (w, s, e, n) in areas {
      geometry.appendPolygon([[(w, s), (e, s), (e, n), (w, n), (w, s)]])
    }
    var request = SegregationFamily.Request(
      GroupCounts([("a", counts[0]), ("b", counts[1]), ("c", counts[2])]), geometry: geometry)
    request.measures = ["all"]
    request.parameters.bandwidths = [300, 900]
    request.parameters.persons = [150, 2000]
    request.parameters.replicates = 29
    return try SegregationFamily.run(request, context: RunContext(threads: threads))
  }
}
