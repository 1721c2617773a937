/// Codes of the zones in the two divisions, made like DeSO codes.
///
/// Municipality, a letter for the location, a serial number and a reserve digit: 0 at first, 1 and
/// 2 for the parts of a zone that was divided.
struct ZoneCodes {
  var current: [String] = []
  /// By old zone number.
  var older: [Int: String] = [:]

  init(town: TownBuilder, older division: OlderDivision) {
    var serial: [District.Location: Int] = [.countryside: 1, .locality: 201, .centralTown: 101]
    let dividedFirst = Set(division.dividedSince.values)
    var stems: [String] = []
    for zone in town.zoneDistricts.indices {
      let location = town.district(zone: zone).location
      if let first = division.dividedSince[zone] {
        stems.append(stems[first])
        current.append(stems[first] + "2")
        continue
      }
      let number = serial[location] ?? 0
      serial[location] = number + 1
      let digits = String(number)
      let zeros = String(repeating: "0", count: max(0, 3 - digits.count))
      let stem = SampleTown.Municipality.code + location.rawValue + zeros + digits
      stems.append(stem)
      current.append(stem + (dividedFirst.contains(zone) ? "1" : "0"))
      older[zone] = stem + "0"
    }
    for (zone, second) in division.mergedSince.sorted(by: { $0.key < $1.key }) {
      let location = town.district(zone: zone).location
      let number = serial[location] ?? 0
      serial[location] = number + 1
      older[second] = SampleTown.Municipality.code + location.rawValue + "\(number)0"
    }
  }
}
