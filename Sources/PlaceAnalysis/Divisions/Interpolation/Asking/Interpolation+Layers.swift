internal import GeoCore

extension Interpolation {
  /// The layer of a name; nil when there is none.
  func table(_ name: String) -> FeatureTable? {
    switch name {
    case "targets": resolved.targets.table.adding(targetColumns)
    case "sources": resolved.sources.table.adding(sourceColumns)
    case "pairs": pairs
    case "summary": SummaryTable.table(values)
    default: nil
    }
  }

  /// Carried numbers under the name that they have in the sources, or with `_interpolated` where the
  /// targets have such a column of their own.
  private var targetColumns: [Column] {
    let taken = Set(resolved.targets.table.columnNames)
    var columns: [Column] = []
    for one in carried {
      let own = one.column.name
      let name = taken.contains(own) ? own + "_interpolated" : own
      let out = one.interpolated
      columns.append(out.column(name, unit: one.column.unit))
      if let bounds = out.bounds {
        let status = columns.last?.status
        columns.append(
          .numbers(name + "_min", bounds.lower, unit: one.column.unit, status: status))
        columns.append(
          .numbers(name + "_max", bounds.upper, unit: one.column.unit, status: status))
      }
      if out.unknownShares.contains(where: { $0 > 0 }) {
        columns.append(.numbers(name + "_unknown_share", out.unknownShares, unit: .share))
      }
    }
    let areas = resolved.targets.metric
    columns.append(
      .numbers(
        "source_area_share",
        shares.sourceAreas.indices.map { target in
          let area = areas.area(target)
          let share = area > 0 ? shares.sourceAreas[target] / area : 0
          return abs(share - 1) < DivisionShares.sliver ? 1 : share
        }, unit: .share))
    return columns
  }

  /// For each source how it was shared out, and who of it is in no target.
  private var sourceColumns: [Column] {
    var columns: [Column] = [
      .texts("shared_by", shares.bases.map(\.rawValue)),
      .numbers("covered_share", shares.uncovered.map { 1 - $0 }, unit: .share),
    ]
    for one in carried {
      guard let totals = one.totals else { continue }
      let isWhole = !totals.uncoveredBySource.contains { $0.isNaN }
      columns.append(
        .numbers(
          "uncovered_" + one.column.name, totals.uncoveredBySource, unit: one.column.unit,
          status: isWhole
            ? nil
            : totals.uncoveredBySource.map { $0.isNaN ? .undefined(.missingInput) : .given }))
    }
    return columns
  }

  /// A row for each source and target that have something in common.
  private var pairs: FeatureTable {
    var sources: [String] = []
    for source in 0..<shares.sourceCount {
      sources += shares.row(source).map { _ in resolved.sources.keys[source] }
    }
    return FeatureTable(
      count: shares.shares.count,
      columns: [
        .texts("source", sources),
        .texts("target", shares.targets.map { resolved.targets.keys[Int($0)] }),
        .numbers("area_m2", shares.areas, unit: .squareMetres),
        .numbers("share", shares.shares, unit: .share),
      ])
  }

  /// Totals before and after, one set for each amount.
  var values: [MeasureValue] {
    var values: [MeasureValue] = []
    for one in carried {
      guard let totals = one.totals else { continue }
      let hidden = one.column.values.bounds
      func add(_ info: MeasureInfo, _ number: Double, _ range: (Double, Double)? = nil) {
        var value = MeasureValue(
          info, groups: [one.column.name],
          parameters: [.init("method", .string(request.method.rawValue))], value: number,
          undefined: number.isNaN ? .emptyZone : nil,
          interval: range.map { .init(lower: $0.0, upper: $0.1, kind: "suppressed-cells") })
        if info.unit == .persons { value.unit = one.column.unit }
        values.append(value)
      }
      func sums(_ bounds: Column.Bounds?) -> (Double, Double)? {
        bounds.map { (Self.sum($0.lower), Self.sum($0.upper)) }
      }
      add(InterpolationMeasures.before, totals.sources, sums(hidden))
      add(InterpolationMeasures.after, totals.targets, sums(one.interpolated.bounds))
      add(InterpolationMeasures.uncovered, totals.uncovered)
      add(InterpolationMeasures.uncoveredShare, totals.uncoveredShare)
      if totals.doubled > DivisionShares.sliver * totals.sources.magnitude {
        add(InterpolationMeasures.doubled, totals.doubled)
      }
      if totals.unknownSources > 0 {
        add(InterpolationMeasures.withheld, totals.unknownTargets)
      }
      if one.column.withoutArea != 0 {
        add(InterpolationMeasures.withoutArea, one.column.withoutArea)
      }
    }
    return values
  }

  private static func sum(_ numbers: [Double]) -> Double {
    var sum = CompensatedSum()
    for number in numbers where number.isFinite { sum.add(number) }
    return sum.value
  }
}
