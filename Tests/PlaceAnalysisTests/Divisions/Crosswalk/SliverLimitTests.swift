import GeoCore
import PlaceAnalysis
import Testing

@Suite("limits of slivers")
struct SliverLimitTests {
  @Test("shares, percents and areas are read, and written as they are read")
  func parsing() throws {
    #expect(try SliverLimit.parse("0.01") == .share(0.01))
    #expect(try SliverLimit.parse("0") == .share(0))
    #expect(try SliverLimit.parse(" 0.5% ") == .share(0.005))
    #expect(try SliverLimit.parse("100m2") == .squareMetres(100))
    #expect(try SliverLimit.parse("100 m²") == .squareMetres(100))
    #expect(try SliverLimit.parse("2ha") == .squareMetres(20_000))
    for limit in [SliverLimit.share(0.005), .squareMetres(12.5)] {
      #expect(try SliverLimit.parse(limit.name) == limit)
    }
  }

  @Test(
    "what is neither is refused", arguments: ["", "-1", "0.5", "60%", "nan", "inf", "3km", "m2"])
  func refused(_ text: String) {
    #expect(throws: GeosegError.self) { try SliverLimit.parse(text) }
  }

  @Test("a sliver is small for both zones")
  func both() {
    let limit = SliverLimit.share(0.01)
    #expect(limit.isSliver(0.9, of: 100, and: 100))
    #expect(!limit.isSliver(0.9, of: 1, and: 100_000))
    #expect(SliverLimit.squareMetres(1).isSliver(0.9, of: 1, and: 100_000))
  }
}
