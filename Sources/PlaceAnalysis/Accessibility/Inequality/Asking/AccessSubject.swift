internal import GeoCore

/// A value of access whose spread over people is looked at: rows with people of each series.
///
/// The cost to the nearest place is taken origin by origin, so that shares agree with those within
/// the cut-offs. Every other value is the zone's: everybody of a zone has its mean.
struct AccessSubject: Sendable {
  /// Name of the zone column that holds it.
  let name: String
  let unit: ColumnUnit
  /// NaN where there is none.
  let values: [Double]
  /// Zone of each row; nil when rows are zones.
  let zoneOf: [Int32]?
  /// What the rows are, when they are no zones.
  let origins: Origins?
  /// Whether people of each zone could be placed; nil where rows are origins.
  let isPlaced: [Bool]?

  /// Whether more is worse: a distance, a time, or turns on the way.
  var isCost: Bool { [.metres, .minutes, .degrees, .turns].contains(unit) }

  /// People of a zone series at every row; rows of zones whose people cannot be placed have none.
  func persons(_ zonePersons: [Double], spread weights: [Double]) -> [Double] {
    guard let origins else {
      return zonePersons.indices.map { isPlaced?[$0] ?? true ? zonePersons[$0] : 0 }
    }
    var out = [Double](repeating: 0, count: origins.count)
    for zone in 0..<origins.zoneCount {
      let people = zonePersons[zone]
      guard people > 0 else { continue }
      let range = origins.origins(ofZone: zone)
      var whole = CompensatedSum()
      for origin in range { whole.add(weights[origin]) }
      guard whole.value > 0 else { continue }
      for origin in range { out[origin] = people * (weights[origin] / whole.value) }
    }
    return out
  }

  /// A value per zone laid out over the rows.
  func byRow(_ zoneValues: [Double]) -> [Double] {
    zoneOf.map { $0.map { zoneValues[Int($0)] } } ?? zoneValues
  }
}

extension InequalityParameters {
  /// Where the values come from: measures of access with a number for every zone.
  ///
  /// - Throws: `unknownMeasure`; `inequalityOfItself`.
  func sources() throws(GeosegError) -> [AccessMeasure] {
    let names =
      subjects.isEmpty
      ? [NearestDistance.info.id, CapacityWithin.info.id, PlacesWithin.info.id] : subjects
    let chosen = try AccessMeasure.resolve(names)
    let isAbout: (AccessMeasure) -> Bool = { $0.topic == .groups || $0.topic == .inequality }
    let own = chosen.filter { isAbout($0) && names.contains($0.info.id) }
    if !own.isEmpty {
      throw GeosegError(
        .inequalityOfItself, ["measures": .text(own.map(\.info.id).joined(separator: ", "))])
    }
    return chosen.filter { !isAbout($0) }
  }
}

extension AccessReport {
  /// The values that groups and inequality are looked at for.
  ///
  /// - Throws: what the measures that they come from throw.
  func subjects() throws(GeosegError) -> [AccessSubject] {
    try shared.made("access subjects") { () throws(GeosegError) -> [AccessSubject] in
      var out: [AccessSubject] = []
      for measure in try parameters.inequality.sources() {
        if measure.info.id == NearestDistance.info.id {
          if givesNearest { out += try nearestSubjects() }
          continue
        }
        // Without a choice, capacity where it is known and the number of places where it is not.
        if parameters.inequality.subjects.isEmpty, measure.info.id == PlacesWithin.info.id,
          input.places.capacities != nil
        {
          continue
        }
        for column in try zoneColumns(of: measure) {
          guard let numbers = column.numbers else { continue }
          out.append(
            AccessSubject(
              name: column.name, unit: column.unit, values: numbers, zoneOf: nil, origins: nil,
              isPlaced: numbers.indices.map { column.status($0) != .undefined(.noGeometry) }))
        }
      }
      return out
    }
  }

  /// The cost to the nearest place from every origin, by selection of places.
  func nearestSubjects() throws(GeosegError) -> [AccessSubject] {
    try shared.made("nearest subjects") { () throws(GeosegError) -> [AccessSubject] in
      let rows = pass.distanceRows
      let origins = rows.origins
      var zoneOf = [Int32](repeating: 0, count: origins.count)
      for zone in 0..<origins.zoneCount {
        for origin in origins.origins(ofZone: zone) {
          zoneOf[origin] = Int32(truncatingIfNeeded: zone)
        }
      }
      let unit = pass.definition.costUnit
      var out: [AccessSubject] = []
      for (selection, places) in selections.enumerated() {
        let categories = input.places.categoryOf
        let finder = rows.nearestFinder(
          among: selection == 0
            ? nil : categories.indices.filter { categories[$0] == selection - 1 })
        let parts = try rows.mapZones(context) { (_, zones) throws(GeosegError) -> [Double] in
          var part: [Double] = []
          for zone in zones {
            for origin in origins.origins(ofZone: zone) {
              part.append(rows.nearest(origin, finder)?.cost ?? .nan)
            }
          }
          return part
        }
        out.append(
          AccessSubject(
            name: nearestName("nearest_" + pass.definition.costName, places),
            unit: unit, values: parts.flatMap { $0 }, zoneOf: zoneOf, origins: origins,
            isPlaced: nil))
      }
      return out
    }
  }
}
