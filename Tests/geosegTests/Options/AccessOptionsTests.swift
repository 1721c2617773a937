import ArgumentParser
import GeoCore
import PlaceAnalysis
import Testing

@testable import geoseg

struct AccessOptionsTests {
  @Test("every setting of access in plan files is an option too, and goes into the plan as written")
  func everySettingIsAnOption() throws {
    for setting in AccessSetting.all {
      let options = try AccessOptions.parse([
        "--" + setting.name, "a", "--" + setting.name, "b",
      ])
      #expect(options.settings == [Plan.Setting(name: setting.name, values: ["a", "b"])])
      #expect(Setting(rawValue: setting.name) != nil, "GEOSEG_ has no \(setting.name)")
    }
  }
}
