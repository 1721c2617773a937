import ArgumentParser
import GeoCore
import PlaceAnalysis
import Testing

@testable import geoseg

struct StreetOptionsTests {
  @Test("every choice about streets is an option too, and goes into the plan as written")
  func everySettingIsAnOption() throws {
    for setting in StreetSetting.all {
      let options = try StreetOptions.parse([
        "--network", "streets.geojson", "--" + setting.name, "a", "--" + setting.name, "b",
      ])
      let network = options.network()
      #expect(network?.file == "streets.geojson")
      #expect(network?.settings == [Plan.Setting(name: setting.name, values: ["a", "b"])])
      #expect(Setting(rawValue: setting.name) != nil, "GEOSEG_ has no \(setting.name)")
    }
  }

  @Test("options stand over the choices of a plan, and leave the others")
  func overAPlan() throws {
    let given = Plan.Network(
      file: "a.geojson",
      settings: [
        Plan.Setting(name: "mode", values: ["cycle"]),
        Plan.Setting(name: "cost", values: ["minutes"]),
      ])
    let network = try StreetOptions.parse(["--cost", "metres"]).network(over: given)
    #expect(network?.file == "a.geojson")
    #expect(network?.settings.contains(Plan.Setting(name: "mode", values: ["cycle"])) == true)
    #expect(network?.settings.contains(Plan.Setting(name: "cost", values: ["metres"])) == true)
    #expect(network?.settings.count == 2)
  }

  @Test("without a network there are straight lines, whatever else is said")
  func noNetwork() throws {
    #expect(try StreetOptions.parse(["--mode", "cycle"]).network() == nil)
  }
}
