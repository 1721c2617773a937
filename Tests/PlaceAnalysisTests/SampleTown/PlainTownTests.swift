import GeoCore
import PlaceAnalysis
import Testing

@Suite("Plain town for benchmarks")
struct PlainTownTests {
  static let settings = SampleTown.Settings(
    seed: 5, zones: SampleTown.Settings.largestTown + 1200)

  @Test("very many zones have the columns of the sample town and sums that agree")
  func schema() throws {
    let plain = try SampleTown.make(Self.settings)
    let town = try DefaultTown.value.get()
    #expect(plain.zones.columnNames == town.zones.columnNames)
    #expect(plain.zones.count == Self.settings.zones)
    let pop = try plain.zones.values("pop")
    let ages = try plain.zones.columnNames.filter { $0.hasPrefix("age_") }
      .map { try plain.zones.values($0) }
    let income = try ["income_low", "income_mid", "income_high"].map(plain.zones.values)
    let origin = try ["born_sweden", "born_abroad"].map(plain.zones.values)
    for row in 0..<plain.zones.count {
      #expect((700...2700).contains(pop[row]))
      for parts in [ages, income, origin] {
        #expect(parts.reduce(0) { $0 + $1[row] } == pop[row])
        #expect(parts.allSatisfy { $0[row] >= 0 })
      }
    }
    #expect(Set(try plain.zones.texts("deso")).count == plain.zones.count)
    #expect(plain.files().map(\.name) == ["zones.geojson", "places.geojson", "candidates.geojson"])
  }

  @Test("the plain town is the same at any thread count, and its zones share their corners")
  func threads() throws {
    let one = try SampleTown.make(Self.settings)
    let two = try SampleTown.make(Self.settings, context: RunContext(threads: 3))
    #expect(one.zones.columns == two.zones.columns)
    #expect(one.zones.geometry?.x == two.zones.geometry?.x)
    let geometry = try #require(one.zones.geometry)
    #expect(geometry.x[1] == geometry.x[5] && geometry.y[1] == geometry.y[5])
    #expect(geometry.count == Self.settings.zones)
  }
}
