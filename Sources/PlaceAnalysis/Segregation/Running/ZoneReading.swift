internal import GeoCore

/// One column of local values to be read off a composition.
struct ZoneReading: Sendable {
  let column: String
  let unit: ColumnUnit
  let source: Source

  enum Source: Sendable {
    case group(@Sendable (Composition, Int) -> [Double], Int)
    case comparison(
      @Sendable (_ focal: Span<Double>, _ rest: Span<Double>) -> [Double], focal: Int, other: Int?)
    case allGroups(@Sendable (Composition) -> [Double])
  }

  /// The columns of a measure, in output order.
  static func all(
    of measure: SegregationMeasure, comparisons: [Comparison], names: [String]
  ) -> [ZoneReading] {
    let unit = measure.info.unit
    switch measure.computation {
    case .zonesByGroup(let column, let values):
      return names.indices.map { group in
        ZoneReading(
          column: column + "_" + columnWord(names[group]), unit: unit,
          source: .group(values, group))
      }
    case .zonesByComparison(let column, let values):
      return comparisons.map { comparison in
        ZoneReading(
          column: comparisons.count == 1
            ? column : column + "_" + columnWord(comparison.names[0]),
          unit: unit,
          source: .comparison(values, focal: comparison.focal, other: comparison.other))
      }
    case .zones(let column, let values):
      return [ZoneReading(column: column, unit: unit, source: .allGroups(values))]
    case .comparison, .pairs, .group, .exposure, .allGroups: return []
    }
  }

  /// One value per usable zone; NaN where undefined.
  func values(_ composition: Composition) -> [Double] {
    switch source {
    case .group(let values, let group): return values(composition, group)
    case .allGroups(let values): return values(composition)
    case .comparison(let values, let focal, let other):
      let span = composition.counts.span
      let n = composition.zoneCount
      let x = span.extracting(focal * n..<(focal + 1) * n)
      if let other { return values(x, span.extracting(other * n..<(other + 1) * n)) }
      return values(x, composition.rest(of: focal).span)
    }
  }

  /// Why a value of a zone with people does not exist.
  func reason(_ composition: Composition) -> UndefinedReason {
    switch source {
    case .group: .emptyGroup
    case .allGroups: .oneGroup
    case .comparison(_, let focal, let other):
      composition.groupTotals[focal] <= 0 || other.map { composition.groupTotals[$0] <= 0 } ?? false
        ? .emptyGroup : .oneGroup
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
