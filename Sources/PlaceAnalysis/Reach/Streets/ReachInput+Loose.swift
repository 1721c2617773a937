internal import GeoCore

/// What is tied to no street.
extension ReachInput {
  /// Tells of places that nobody can reach because they are off the streets.
  func reportLoosePlaces(_ ends: SnappedPoints, _ log: inout DiagnosticLog) {
    let loose = (0..<places.count).filter { places.hasPosition($0) && !ends.isConnected($0) }
    guard !loose.isEmpty else { return }
    log.add(
      .placesOffStreets,
      [
        "count": .integer(loose.count), "total": .integer(places.count),
        "ids": .text(Self.sample(loose.map { places.ids[$0] })),
      ])
  }

  /// Tells of people who are off the streets.
  ///
  /// - Throws: when nobody at all is connected, since every result would be empty.
  func reportLoosePeople(
    _ ends: SnappedPoints, of origins: Origins, limit: Double, _ log: inout DiagnosticLog
  ) throws(GeosegError) {
    if origins.count > 0, !(0..<origins.count).contains(where: { ends.isConnected($0) }) {
      throw GeosegError(
        .networkFarFromZones, ["limit": .text(Length(metres: limit).description)])
    }
    var persons = CompensatedSum()
    var zones: [Int] = []
    for (zone, share) in origins.looseShares(ends).enumerated() where share > 0 {
      zones.append(zone)
      let count = people.series[0].values[zone]
      if !count.isNaN { persons.add(count * share) }
    }
    guard !zones.isEmpty else { return }
    log.add(
      .peopleWithoutStreet,
      [
        "people": .phrase(counted(persons.value)), "count": .integer(zones.count),
        "ids": .text(Self.sample(zones.map { zoneKeys[$0] })),
      ])
  }

  /// So many people; some, where nobody was counted.
  private func counted(_ persons: Double) -> Phrase {
    guard people.isCounted else { return Phrase(en: "people", sv: "människor") }
    let number = FixedDecimal.string(persons, decimals: 0)
    return Phrase(en: "\(number) people", sv: "\(number) människor")
  }

  private static func sample(_ ids: [String]) -> String {
    ids.prefix(10).joined(separator: ", ") + (ids.count > 10 ? ", …" : "")
  }
}

extension Origins {
  /// Per zone the share of its people whose point is tied to no street; NaN for a zone without any
  /// point.
  func looseShares(_ ends: SnappedPoints) -> [Double] {
    (0..<zoneCount).map { zone in
      var whole = CompensatedSum()
      var loose = CompensatedSum()
      for origin in origins(ofZone: zone) {
        whole.add(weights[origin])
        if !ends.isConnected(origin) { loose.add(weights[origin]) }
      }
      return loose.value / whole.value
    }
  }
}
