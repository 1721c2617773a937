internal import GeoCore

/// Local values to be read off a population: one column, or the few that belong together.
struct ZoneReading: Sendable {
  let source: Source
  /// Ends the columns' names, with `_` before it; empty for none.
  let suffix: String

  enum Source: Sendable {
    case group(@Sendable (Composition, Int) -> [Double], Int, column: String, ColumnUnit)
    case comparison(
      @Sendable (_ focal: Span<Double>, _ rest: Span<Double>) -> [Double], Comparison,
      column: String, ColumnUnit)
    case allGroups(@Sendable (Composition) -> [Double], column: String, ColumnUnit)
    case groupInSpace(SpatialComputation.GroupColumns, Int)
    case comparisonInSpace(
      SpatialComputation.Variant<ComparisonInSpace, [ZoneValues]>, Comparison)
    case allGroupsInSpace(SpatialComputation.Variant<PopulatedSpace, [ZoneValues]>)
  }

  /// Whether the values depend on where the zones lie.
  var isSpatial: Bool {
    switch source {
    case .group, .comparison, .allGroups: false
    case .groupInSpace, .comparisonInSpace, .allGroupsInSpace: true
    }
  }

  /// The readings of a measure, in output order.
  static func all(
    of measure: SegregationMeasure, _ asked: AskedGroups, _ parameters: SegregationParameters
  ) -> [ZoneReading] {
    let unit = measure.info.unit
    let named = 0..<asked.named
    func word(_ group: Int) -> String { columnWord(asked.names[group]) }
    func word(_ comparison: Comparison) -> String {
      asked.comparisons.count == 1 ? "" : columnWord(comparison.names[0])
    }
    switch measure.computation {
    case .zonesByGroup(let column, let values):
      return named.map {
        ZoneReading(source: .group(values, $0, column: column, unit), suffix: word($0))
      }
    case .zonesByComparison(let column, let values):
      return asked.comparisons.map {
        ZoneReading(source: .comparison(values, $0, column: column, unit), suffix: word($0))
      }
    case .zones(let column, let values):
      return [ZoneReading(source: .allGroups(values, column: column, unit), suffix: "")]
    case .inSpace(let spatial):
      switch spatial.kind {
      case .zonesByGroup(let columns):
        return columns(parameters).flatMap { columns in
          named.map { ZoneReading(source: .groupInSpace(columns, $0), suffix: word($0)) }
        }
      case .zonesByComparison(let variants):
        return variants(parameters).flatMap { variant in
          asked.comparisons.map {
            ZoneReading(source: .comparisonInSpace(variant, $0), suffix: word($0))
          }
        }
      case .zones(let variants):
        return variants(parameters).map {
          ZoneReading(source: .allGroupsInSpace($0), suffix: "")
        }
      case .comparison, .allGroups, .exposure: return []
      }
    case .comparison, .pairs, .group, .exposure, .allGroups, .curve: return []
    }
  }

  /// The columns' values, one per usable zone.
  func values(_ populated: PopulatedSpace) throws(GeosegError) -> [ZoneValues] {
    let composition = populated.composition
    let found: [ZoneValues]
    switch source {
    case .group(let values, let group, let column, let unit):
      found = [ZoneValues(column, .numbers(values(composition, group)), unit: unit)]
    case .allGroups(let values, let column, let unit):
      found = [ZoneValues(column, .numbers(values(composition)), unit: unit)]
    case .comparison(let values, let who, let column, let unit):
      let span = composition.counts.span
      let n = composition.zoneCount
      let x = span.extracting(who.focal * n..<(who.focal + 1) * n)
      let here =
        if let other = who.other {
          values(x, span.extracting(other * n..<(other + 1) * n))
        } else {
          values(x, composition.rest(of: who.focal).span)
        }
      found = [ZoneValues(column, .numbers(here), unit: unit)]
    case .groupInSpace(let columns, let group): found = try columns.compute(populated, group)
    case .comparisonInSpace(let variant, let who):
      let comparison = try populated.shared(who) { () throws(GeosegError) in
        ComparisonInSpace(populated, focal: who.focal, other: who.other)
      }
      found = try variant.compute(comparison)
    case .allGroupsInSpace(let variant): found = try variant.compute(populated)
    }
    return suffix.isEmpty ? found : found.map { $0.named($0.column + "_" + suffix) }
  }

  /// Why a value of a zone with people does not exist, where the column does not say.
  func reason(_ composition: Composition) -> UndefinedReason {
    func isEmpty(_ group: Int) -> Bool { composition.groupTotals[group] <= 0 }
    return switch source {
    case .group, .groupInSpace: .emptyGroup
    case .allGroups, .allGroupsInSpace: .oneGroup
    case .comparison(_, let who, _, _), .comparisonInSpace(_, let who):
      isEmpty(who.focal) || who.other.map(isEmpty) ?? false ? .emptyGroup : .oneGroup
    }
  }

  /// A group's name as part of a column name: letters, digits and `_` stay, other runs become `_`.
  private static func columnWord(_ name: String) -> String {
    var out = ""
    for character in name {
      if character.isLetter || character.isNumber || character == "_" {
        out.append(character)
      } else if out.last != "_" {
        out.append("_")
      }
    }
    return out
  }
}

extension ZoneValues {
  func named(_ column: String) -> ZoneValues {
    ZoneValues(column, values, unit: unit, undefined: undefined)
  }
}
