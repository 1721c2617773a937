import GeoCore
import PlaceAnalysis
import Testing

struct SegregationSettingTests {
  private func read(
    _ settings: [(name: String, values: [String])]
  ) throws(GeosegError) -> SegregationParameters {
    try SegregationParameters.read(settings) { Location(planKey: $0) }
  }

  @Test("lengths take their unit, lists are repeated or parted by commas")
  func lengths() throws {
    let parameters = try read([("scale", ["500m, 1km", "2km"]), ("cells", ["50m"])])
    #expect(parameters.distanceScales == [500, 1000, 2000])
    #expect(parameters.cellSize == 50)
    #expect(parameters.bandwidths == SegregationParameters().bandwidths)
  }

  @Test("bandwidths are lengths or times, not both")
  func bandwidths() throws {
    let parameters = try read([("bandwidth", ["5min", "0.25h"])])
    #expect(parameters.bandwidths == [5, 15])
    #expect(parameters.bandwidthUnit == .minutes)
    let error = #expect(throws: GeosegError.self) {
      try self.read([("bandwidth", ["500m,15min"])])
    }
    #expect(error?.diagnostics.map(\.kind.code) == ["GS546"])
  }

  @Test("numbers keep within their bounds")
  func numbers() throws {
    let parameters = try read([("persons", ["100,1600"]), ("atkinson-b", ["0.25"])])
    #expect(parameters.persons == [100, 1600])
    #expect(parameters.atkinsonWeights == [0.25])
  }

  @Test("all faults are told at once, each where it was written")
  func faults() {
    let error = #expect(throws: GeosegError.self) {
      try self.read([
        ("scale", ["500"]), ("persons", ["0", "ten"]), ("atkinson-b", ["1"]),
        ("replicates", ["-1"]), ("bandwith", ["1km"]),
      ])
    }
    let codes = error?.diagnostics.map(\.kind.code)
    #expect(codes == ["GS540", "GS546", "GS546", "GS546", "GS546", "GS547"])
    #expect(error?.diagnostics.first?.location.planKey == "scale")
  }

  @Test("names of settings are unique, in kebab-case, and described in both languages")
  func names() {
    let names = SegregationSetting.all.map(\.name)
    #expect(Set(names).count == names.count)
    for setting in SegregationSetting.all {
      #expect(setting.name.allSatisfy { $0 == "-" || $0.isLowercase })
      for language in Language.allCases { #expect(!setting.help.template(in: language).isEmpty) }
    }
  }
}
