internal import GeoCore

extension Breakdown {
  /// Rows of places: id, category, costs, share in reach, what `further` adds.
  static func places(
    _ key: String, _ title: Phrase, _ rows: [ZonePlaces.Row], _ input: ReachInput,
    unit: ColumnUnit, summed: String?, _ further: [Column]
  ) -> Table {
    let places = input.places
    var columns: [Column] = [
      .texts("place", BreakdownText.place, rows.map { places.ids[$0.place] })
    ]
    if !places.categoryOf.isEmpty {
      columns.append(
        .texts("category", BreakdownText.category, rows.map { places.categoryName($0.place) }))
    }
    columns += [
      .numbers("cost", BreakdownText.cost, rows.map(\.meanCost), unit),
      .numbers("lowest", BreakdownText.lowest, rows.map(\.lowest), unit),
      .numbers("highest", BreakdownText.highest, rows.map(\.highest), unit),
    ]
    return Table(key: key, title: title, columns: columns + further, summed: summed)
  }

  /// Rows of zones: key, people, share, cost, contribution.
  static func zones(
    _ rows: [PlaceZones.Row], _ input: ReachInput, unit: ColumnUnit,
    contribution: [Double]? = nil, _ contributionUnit: ColumnUnit = .persons
  ) -> Table {
    Table(
      key: "zones", title: BreakdownText.zones,
      columns: [
        .texts("zone", BreakdownText.zone, rows.map { input.zoneKeys[$0.zone] }),
        .numbers("people", BreakdownText.people, rows.map(\.people), .persons),
        .numbers("share", BreakdownText.share, rows.map(\.share), .share),
        .numbers("cost", BreakdownText.cost, rows.map(\.meanCost), unit),
        .numbers(
          "contribution", BreakdownText.contribution,
          contribution ?? rows.map(\.contribution), contributionUnit),
      ], summed: "contribution")
  }

  /// People by how many places they have, as a table beside.
  static func multiplicity(_ counted: ZonePlaces, summed: String? = nil) -> Table {
    let numbers = counted.byMultiplicity.indices.filter { counted.byMultiplicity[$0] > 0 }
    return Table(
      key: "multiplicity", title: BreakdownText.byMultiplicity,
      columns: [
        .numbers("places", BreakdownText.multiplicity, numbers.map(Double.init), .places),
        .numbers(
          "share", BreakdownText.weight, numbers.map { counted.byMultiplicity[$0] }, .share),
      ], summed: summed)
  }

  /// How the people of the zone were placed, and how much the places differ between them.
  static func facts(_ pass: ReachPass, _ scale: ReachScale?, _ counted: ZonePlaces) -> [Fact] {
    placed(pass, scale, origins: counted.originCount) + [
      .number("fewest", BreakdownText.fewestAtPoint, Double(counted.fewest), .places),
      .number("most", BreakdownText.mostAtPoint, Double(counted.most), .places),
    ]
  }

  static func facts(_ pass: ReachPass, _ scale: ReachScale?, zone: Int) -> [Fact] {
    placed(pass, scale, origins: pass.distanceRows.origins.origins(ofZone: zone).count)
  }

  private static func placed(
    _ pass: ReachPass, _ scale: ReachScale?, origins: Int
  ) -> [Fact] {
    var facts: [Fact] = []
    if let cutOff = scale?.cutOff {
      facts.append(.text("within", BreakdownText.cutOff, cutOff.label))
    }
    return facts + [
      .text("population_at", BreakdownText.populationAt, pass.populationAt),
      .number("origins", BreakdownText.origins, Double(origins)),
    ]
  }
}
