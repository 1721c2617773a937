internal import GeoCore

extension ReachInput {
  /// Tells of people in zones that have no position.
  func reportUnplaced(_ log: inout DiagnosticLog) {
    let zones = (0..<origins.zoneCount).filter { origins.origins(ofZone: $0).isEmpty }
    guard !zones.isEmpty, let total = people.series.first else { return }
    let persons = zones.map { total.values[$0] }.filter { !$0.isNaN }.reduce(0, +)
    let names = zones.prefix(5).map { zoneKeys[$0] }.joined(separator: ", ")
    log.add(
      .zonesWithoutPosition,
      [
        "count": .integer(zones.count), "people": .number(persons, decimals: 0),
        "ids": .text(names + (zones.count > 5 ? ", …" : "")),
      ])
  }
}
