internal import GeoCore

/// Shares of zones in a second layer, with the people and groups in them.
struct SharesReport {
  let layers: LayerPair
  let shares: LayerShares
  let people: PeopleByGroup
  /// The spread of people that each series has.
  let spreadOf: [Int]
  /// Parts of column names: `population`, then the groups.
  let names: [String]
  /// People of every series in each area of the second layer.
  let inAreas: [[Persons]]
  /// People of every series of each zone in any area.
  let inLayer: [[Persons]]
  /// All people of every series.
  let totals: [Persons]

  init(layers: LayerPair, shares: LayerShares, people: PeopleByGroup, spreadOf: [Int]) {
    self.layers = layers
    self.shares = shares
    self.people = people
    self.spreadOf = spreadOf
    names = ["population"] + ColumnName.parts(people.groupNames, otherwise: "group")
    let zones = 0..<shares.zoneCount
    inLayer = people.series.indices.map { series in
      zones.map { zone in
        people.series[series].persons(zone, shares.peopleCovered[spreadOf[series]][zone])
      }
    }
    inAreas = people.series.indices.map { series in
      var sums = [PersonsSum](repeating: PersonsSum(), count: shares.layerCount)
      for zone in zones {
        for pair in shares.pairs(ofZone: zone) {
          let share = shares.peopleShares[spreadOf[series]][pair]
          sums[Int(shares.areas[pair])].add(people.series[series].persons(zone, share))
        }
      }
      return sums.map(\.persons)
    }
    totals = people.series.map { series in
      var sum = PersonsSum()
      for zone in zones { sum.add(series.persons(zone, 1)) }
      return sum.persons
    }
  }

  func outcome(
    _ outputs: [Plan.Output], _ context: RunContext
  ) throws(GeosegError) -> Outcome {
    var findings: [Diagnostic] = []
    for finding in layers.first.diagnostics + layers.second.diagnostics + remarks
    where !findings.contains(finding) {
      findings.append(finding)
    }
    var made: [Outcome.Output] = []
    for output in outputs {
      guard let table = try table(output, context, &findings) else { continue }
      made.append(
        Outcome.Output(
          family: .overlap,
          layer: Layer(
            name: output.layer == "zones" ? "shares" : "shares-\(output.layer)", table: table,
            provenance: provenance(output.layer)),
          file: output.file))
    }
    return Outcome(
      outputs: made, values: values, diagnostics: findings, provenance: provenance("summary"))
  }

  private func table(
    _ output: Plan.Output, _ context: RunContext, _ findings: inout [Diagnostic]
  ) throws(GeosegError) -> FeatureTable? {
    switch output.layer {
    case "zones": return layers.first.zones.table.adding(zoneColumns)
    case "areas": return layers.second.zones.table.adding(areaColumns)
    case "pairs":
      var geometry: GeometryColumn?
      if !output.isTable {
        let rows = (0..<shares.zoneCount).map { zone in
          shares.pairs(ofZone: zone).map { Int(shares.areas[$0]) }
        }
        let (first, second) = (layers.first.zones, layers.second.zones)
        let pieces = try PairPolygons.made(
          rows, first.metric, second.metric,
          naming: { "\(first.keys[$0]) – \(second.keys[$1])" }, context)
        geometry = pieces.geometry
        findings += pieces.findings
      }
      return pairTable(geometry)
    case "summary": return SummaryTable.table(values)
    default: return nil
    }
  }

  private var populationAt: String { layers.first.plan.populationAt ?? PopulationAt.area.name }

  private func provenance(_ layer: String) -> Provenance {
    var members: [JSONValue.Member] = [
      .init("with_key", .string(layers.second.zones.keyColumn ?? "id"))
    ]
    if layers.first.origins == nil { members.append(.init("population_at", .string(populationAt))) }
    return layers.first.provenance(
      layer: layer, adding: [.init("shares", .object(members))], and: layers.second)
  }

  private var remarks: [Diagnostic] {
    let twice = shares.coveredTwice
    guard twice > 1e-6 * shares.zoneCovered.reduce(0, +) else { return [] }
    let file = layers.second.zones.name
    return [
      Diagnostic(
        .layerOverlaps, ["file": .text(file), "area": .number(twice, decimals: 0)],
        at: Location(file: file))
    ]
  }
}

/// A compensated sum of persons with their ranges; who is not known counts as nobody.
private struct PersonsSum {
  private var value = CompensatedSum()
  private var lower = CompensatedSum()
  private var upper = CompensatedSum()
  private var hasRange = false

  mutating func add(_ persons: Persons) {
    guard !persons.value.isNaN else { return }
    value.add(persons.value)
    lower.add(persons.lower ?? persons.value)
    upper.add(persons.upper ?? persons.value)
    if persons.lower != nil { hasRange = true }
  }

  var persons: Persons {
    Persons(
      value: value.value, lower: hasRange ? lower.value : nil, upper: hasRange ? upper.value : nil)
  }
}

extension PeopleByGroup.Series {
  /// A share of the people of a zone.
  fileprivate func persons(_ zone: Int, _ share: Double) -> Persons {
    Persons(
      value: values[zone] * share, lower: lower.map { $0[zone] * share },
      upper: upper.map { $0[zone] * share })
  }
}
