internal import GeoCore

extension Origins {
  /// Persons at every origin: a zone's people by the origins' shares of its weight.
  ///
  /// Zones whose people are not known count as nobody.
  func persons(_ zonePersons: [Double], spread weights: [Double]) -> [Double] {
    var out = [Double](repeating: 0, count: count)
    for zone in 0..<zoneCount {
      let range = origins(ofZone: zone)
      let people = zonePersons[zone]
      guard people > 0 else { continue }
      var whole = CompensatedSum()
      for origin in range { whole.add(weights[origin]) }
      guard whole.value > 0 else { continue }
      for origin in range { out[origin] = people * (weights[origin] / whole.value) }
    }
    return out
  }
}
