internal import GeoCore

/// The columns of `links` and `paths`, filled pass by pass.
struct LinkColumns {
  private let input: ReachInput
  private var zones: [String] = []
  private var places: [String] = []
  private var categories: [String?] = []
  private var reaches: [String] = []
  private var labels: [String?] = []
  private var ranks: [Double] = []
  private var costs: [Double] = []
  private var startCosts: [Double] = []
  private var units: [ColumnUnit] = []
  private var shares: [Double] = []
  private var people: SeriesColumns

  init(_ input: ReachInput) {
    self.input = input
    people = SeriesColumns(
      ["population"] + ColumnName.parts(input.people.groupNames, otherwise: "group"))
  }

  var count: Int { zones.count }

  mutating func append(_ rows: LinkRows, _ pass: ReachPass) {
    let spreadOf = pass.distanceRows.origins.spreads(for: input.people).of
    let first = pass.series.first ?? 0
    for line in 0..<rows.count {
      let (zone, place) = (Int(rows.zones[line]), Int(rows.places[line]))
      zones.append(input.zoneKeys[zone])
      places.append(input.places.ids[place])
      categories.append(input.places.categoryName(place))
      reaches.append(pass.definition.name)
      let cost = rows.costs[line]
      labels.append(pass.scales.first { cost <= $0.cost }?.cutOff?.label)
      ranks.append(Double(rows.ranks[line]))
      costs.append(cost)
      startCosts.append(rows.starts[line].cost)
      units.append(pass.definition.costUnit)
      shares.append(rows.share(line, spread: spreadOf[first]))
      people.append(pass) { series in
        // `series` counts within the pass.
        let own = input.people.series[pass.series[series]]
        let share = rows.share(line, spread: spreadOf[pass.series[series]])
        return Persons(
          value: own.values[zone] * share, lower: own.lower.map { $0[zone] * share },
          upper: own.upper.map { $0[zone] * share })
      }
    }
  }

  /// - Parameter starts: With the cost from where the path that is drawn sets out.
  func finished(withStarts starts: Bool) -> [Column] {
    var columns: [Column] = [.texts("zone", zones), .texts("place_id", places)]
    if categories.contains(where: { $0 != nil }) {
      columns.append(Self.texts("category", categories))
    }
    if reaches.contains(where: { !$0.isEmpty }) { columns.append(.texts("reach", reaches)) }
    if labels.contains(where: { $0 != nil }) { columns.append(Self.texts("within", labels)) }
    columns.append(.numbers("rank", ranks))
    columns += byUnit("cost", costs)
    if starts { columns += byUnit("path", startCosts) }
    columns.append(.numbers("share", shares, unit: .share))
    return columns + (input.people.isCounted ? people.columns : [])
  }

  private static func texts(_ name: String, _ texts: [String?]) -> Column {
    Column(
      name, .texts(TextStore(texts.map { $0 ?? "" })),
      status: texts.contains { $0 == nil } ? texts.map { $0 == nil ? .missing : .given } : nil)
  }

  /// One column per unit that the costs are in.
  private func byUnit(_ base: String, _ values: [Double]) -> [Column] {
    let known: [(unit: ColumnUnit, ending: String)] = [
      (.metres, "m"), (.minutes, "min"), (.degrees, "deg"), (.turns, "turns"),
      (.segments, "segments"),
    ]
    return known.compactMap { unit, ending in
      guard units.contains(unit) || (units.isEmpty && unit == input.reaches.first?.costUnit)
      else { return nil }
      let isMixed = units.contains { $0 != unit }
      return .numbers(
        ColumnName.joined(base, ending),
        isMixed ? values.indices.map { units[$0] == unit ? values[$0] : .nan } : values,
        unit: unit,
        status: isMixed ? units.map { $0 == unit ? .given : .missing } : nil)
    }
  }
}
