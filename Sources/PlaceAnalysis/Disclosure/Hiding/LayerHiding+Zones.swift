internal import GeoCore

extension LayerHiding {
  /// The new columns of the zone layer.
  ///
  /// Shares of a zone say nothing of people where these are spread over its cells or its area: they
  /// are of land. Where people stand at points of their own, a share of a zone tells how many are at
  /// some of them, and is hidden where that is too few.
  mutating func zoneColumns(_ columns: [Column]) -> [Column] {
    guard passes.contains(where: { $0.pass.rows.origins.tellsPeople }), !columns.isEmpty else {
      return columns
    }
    var hiding = ColumnHiding(columns, rows: input.zones.count)
    let everybody = input.people.series.first?.values ?? []
    let minimum = numbers.minimum
    var known: [String: [(Int) -> (pass: Int, sets: [PeopleSet])]] = [:]
    let selections = PlaceSelection.all(of: input.places, byCategory: input.byCategory)
    for (number, pass) in passes {
      for (scale, reach) in pass.scales.enumerated() {
        for (selection, places) in selections.enumerated() {
          let category = selection == 0 ? nil : selection - 1
          for base in ["covered_share", "access_share"] {
            known[
              ColumnName.joined(base, reach.label, places.columnPart, pass.nameSuffix), default: []
            ].append { zone in
              (
                number,
                [.coveredOfZone(pass: number, scale: scale, category: category, zone: zone)]
              )
            }
          }
        }
        for base in ["multiplicity_mean", "access_count"] {
          known[ColumnName.joined(base, reach.label, pass.nameSuffix), default: []].append { zone in
            (number, [.summedMultiplicityOfZone(pass: number, scale: scale, zone: zone)])
          }
        }
      }
    }
    for (position, column) in columns.enumerated() where column.numbers != nil {
      let telling = known[column.name]?.first
      hiding.decide(position) { zone, value in
        let people = everybody[zone].isNaN ? 0 : everybody[zone]
        if minimum.isSmall(people) { return .derived }
        if let telling {
          let (pass, sets) = telling(zone)
          return made(of: sets, pass: pass, series: [0])
        }
        guard column.unit == .share else { return .told }
        let part = value * people
        return minimum.isSmall(part) || minimum.isSmall(people - part) ? .derived : .told
      }
    }
    note(hiding, "zones")
    return hiding.flagged
  }
}

extension Origins {
  /// Whether shares of a zone tell where its people are, and not only where its land is.
  var tellsPeople: Bool { if case .points = method { true } else { false } }
}
