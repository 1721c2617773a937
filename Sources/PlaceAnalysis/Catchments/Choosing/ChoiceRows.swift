internal import GeoCore

/// A row per zone and place that somebody of the zone may choose, at every scale: the layer
/// `choices`.
struct ChoiceRows {
  private let isWanted: Bool
  private var zones: [String] = []
  private var places: [String] = []
  private var scales = ScaleColumns()
  private var shares: [Double] = []
  private var persons: SeriesColumns
  private var geometry: GeometryColumn

  init(_ input: ReachInput, _ parts: [String], _ crs: CRS) {
    isWanted = input.layers.contains("choices")
    persons = SeriesColumns(parts)
    geometry = GeometryColumn(crs: crs)
  }

  mutating func append(_ report: CoverReport) {
    guard isWanted, let choices = report.drawn.choices else { return }
    let input = report.input
    let origins = choices.origins
    let (spreads, spreadOf) = origins.spreads(for: input.people)
    for (scale, model) in choices.models.enumerated() {
      for zone in 0..<origins.zoneCount {
        // Σ w p over the origins of the zone, by place and spread.
        var sums: [Int32: [Double]] = [:]
        var whole = [Double](repeating: 0, count: spreads.count)
        for origin in origins.origins(ofZone: zone) {
          for spread in spreads.indices { whole[spread] += spreads[spread][origin] }
          for pair in model.table.rowStarts[origin]..<model.table.rowStarts[origin + 1]
          where model.probabilities[pair] > 0 {
            for spread in spreads.indices {
              sums[model.table.places[pair], default: Array(repeating: 0, count: spreads.count)][
                spread] += spreads[spread][origin] * model.probabilities[pair]
            }
          }
        }
        for (place, sum) in sums.sorted(by: { $0.key < $1.key }) {
          func share(_ spread: Int) -> Double {
            whole[spread] > 0 ? sum[spread] / whole[spread] : 0
          }
          zones.append(input.zoneKeys[zone])
          places.append(input.places.ids[Int(place)])
          scales.append(report, scale: scale)
          shares.append(share(0))
          persons.append(report.pass) { series in
            let index = report.pass.series[series]
            let one = input.people.series[index]
            let part = share(spreadOf[index])
            func known(_ value: Double) -> Double { value.isNaN ? 0 : value * part }
            return Persons(
              value: known(one.values[zone]), lower: one.lower.map { known($0[zone]) },
              upper: one.upper.map { known($0[zone]) })
          }
          appendLine(input, zone, Int(place))
        }
      }
    }
  }

  private mutating func appendLine(_ input: ReachInput, _ zone: Int, _ place: Int) {
    guard let start = input.origins.representative(ofZone: zone), input.places.hasPosition(place),
      input.origins.x[start].isFinite
    else { return geometry.appendNull() }
    geometry.appendLine([
      (input.origins.x[start], input.origins.y[start]),
      (input.places.x[place], input.places.y[place]),
    ])
  }

  /// The layer; nil when it was not asked for.
  var table: FeatureTable? {
    guard isWanted else { return nil }
    var columns: [Column] = [.texts("zone", zones), .texts("place_id", places)]
    columns += scales.columns
    columns.append(.numbers("probability", shares, unit: .share))
    columns += persons.columns
    return FeatureTable(count: zones.count, columns: columns, geometry: geometry)
  }
}
