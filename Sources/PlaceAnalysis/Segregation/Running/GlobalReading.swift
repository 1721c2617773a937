internal import GeoCore

/// One global value to be read off a composition: which measure, of whom.
struct GlobalReading: Sendable {
  let info: MeasureInfo
  let groups: [String]
  let parameters: [MeasureValue.Parameter]
  let source: Source

  enum Source: Sendable {
    /// nil `other` is everybody else.
    case kernel(SegregationMeasure.TwoGroupKernel, focal: Int, other: Int?)
    case againstRest(@Sendable (Composition, Int) -> Double, focal: Int)
    case exposure(@Sendable (Composition, Int, Int) -> Double, of: Int, to: Int)
    case allGroups(@Sendable (Composition) -> Double)
  }

  /// The readings of a measure, in report order.
  static func all(
    of measure: SegregationMeasure, comparisons: [Comparison], present: [Int], names: [String],
    named: Int, restName: String
  ) -> [GlobalReading] {
    func reading(
      _ groups: [String], _ source: Source, _ parameters: [MeasureValue.Parameter] = []
    ) -> GlobalReading {
      GlobalReading(info: measure.info, groups: groups, parameters: parameters, source: source)
    }
    let namedPresent = present.filter { $0 < named }
    switch measure.computation {
    case .comparison(let symmetric, let variants):
      let all =
        symmetric ? comparisons : comparisons.flatMap { [$0, $0.swapped].compactMap { $0 } }
      return all.flatMap { comparison in
        variants.map {
          reading(comparison.names, source(of: $0, comparison), $0.parameters)
        }
      }
    case .pairs(let kernel):
      return namedPresent.enumerated().flatMap { position, a in
        namedPresent.dropFirst(position + 1).map { b in
          reading([names[a], names[b]], .kernel(kernel, focal: a, other: b))
        }
      }
    case .group(let kernel):
      return namedPresent.map { reading([names[$0]], .kernel(kernel, focal: $0, other: nil)) }
    case .exposure(let cell):
      return present.flatMap { a in
        present.map { b in reading([names[a], names[b]], .exposure(cell, of: a, to: b)) }
      }
    case .allGroups(let value):
      return [reading(present.map { names[$0] }, .allGroups(value))]
    case .zonesByGroup, .zonesByComparison, .zones: return []
    }
  }

  private static func source(
    of variant: SegregationMeasure.Variant, _ comparison: Comparison
  ) -> Source {
    if comparison.other == nil, let value = variant.againstRest {
      return .againstRest(value, focal: comparison.focal)
    }
    return .kernel(variant.kernel, focal: comparison.focal, other: comparison.other)
  }

  /// Why the value does not exist, once it turned out not to.
  func reason(_ composition: Composition) -> UndefinedReason {
    switch source {
    case .kernel(_, let focal, let other):
      if composition.groupTotals[focal] <= 0 { return .emptyGroup }
      if let other { return composition.groupTotals[other] <= 0 ? .emptyGroup : .oneGroup }
      return .oneGroup
    case .againstRest(_, let focal):
      return composition.groupTotals[focal] <= 0 ? .emptyGroup : .oneGroup
    case .exposure: return .emptyGroup
    case .allGroups: return composition.presentGroups.isEmpty ? .emptyGroup : .oneGroup
    }
  }
}

extension Composition {
  /// The value of every reading, in order; NaN where undefined.
  ///
  /// Everybody outside a group is added up once per group, however many measures ask.
  func values(of readings: [GlobalReading]) -> [Double] {
    var out = [Double](repeating: .nan, count: readings.count)
    var rests: [Int: [Int]] = [:]
    for (position, reading) in readings.enumerated() {
      switch reading.source {
      case .kernel(let kernel, let focal, let other?):
        out[position] = value(of: focal, against: other, kernel)
      case .kernel(_, let focal, nil): rests[focal, default: []].append(position)
      case .againstRest(let value, let focal): out[position] = value(self, focal)
      case .exposure(let cell, let a, let b): out[position] = cell(self, a, b)
      case .allGroups(let value): out[position] = value(self)
      }
    }
    for (focal, positions) in rests {
      let others = rest(of: focal)
      for position in positions {
        guard case .kernel(let kernel, _, _) = readings[position].source else { continue }
        out[position] = value(ofGroup: focal, againstRest: others, kernel)
      }
    }
    return out
  }
}
