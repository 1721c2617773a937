/// Who can be asked about: the groups of a population, and which of them are compared.
struct AskedGroups {
  let comparisons: [Comparison]
  /// Groups with members, those in none of the named ones included.
  let present: [Int]
  /// Names of all groups.
  let names: [String]
  /// How many of the groups were named.
  let named: Int
}

extension GlobalReading {
  /// The readings of a measure, in report order.
  static func all(
    of measure: SegregationMeasure, _ asked: AskedGroups, _ parameters: SegregationParameters
  ) -> [GlobalReading] {
    let names = asked.names
    func reading(
      _ groups: [String], _ source: Source, _ parameters: [MeasureValue.Parameter] = []
    ) -> GlobalReading {
      GlobalReading(info: measure.info, groups: groups, parameters: parameters, source: source)
    }
    let namedPresent = asked.present.filter { $0 < asked.named }
    switch measure.computation {
    case .comparison(let symmetric, let variants):
      return asked.compared(symmetric).flatMap { comparison in
        variants(parameters).map {
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
      return asked.present.flatMap { a in
        asked.present.map { b in reading([names[a], names[b]], .exposure(cell, of: a, to: b)) }
      }
    case .allGroups(let value):
      return [reading(asked.present.map { names[$0] }, .allGroups(value))]
    case .inSpace(let spatial): return readings(of: measure, spatial.kind, asked, parameters)
    case .zonesByGroup, .zonesByComparison, .zones, .curve: return []
    }
  }

  private static func readings(
    of measure: SegregationMeasure, _ kind: SpatialComputation.Kind, _ asked: AskedGroups,
    _ parameters: SegregationParameters
  ) -> [GlobalReading] {
    let names = asked.names
    switch kind {
    case .comparison(let symmetric, let variants):
      return asked.compared(symmetric).flatMap { comparison in
        variants(parameters).map {
          GlobalReading(
            info: measure.info, groups: comparison.names, parameters: $0.parameters,
            source: .comparisonInSpace($0, comparison))
        }
      }
    case .allGroups(let variants):
      return variants(parameters).map {
        GlobalReading(
          info: measure.info, groups: asked.present.map { names[$0] },
          parameters: $0.parameters, source: .allGroupsInSpace($0))
      }
    case .exposure(let variants):
      return variants(parameters).enumerated().flatMap { number, variant in
        asked.present.flatMap { a in
          asked.present.map { b in
            GlobalReading(
              info: measure.info, groups: [names[a], names[b]], parameters: variant.parameters,
              source: .exposureInSpace(
                variant, key: "\(measure.info.id) \(number)", cell: a * names.count + b))
          }
        }
      }
    case .zonesByComparison, .zonesByGroup, .zones: return []
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
}

extension AskedGroups {
  /// The comparisons, and where the order matters those with the two groups swapped.
  func compared(_ symmetric: Bool) -> [Comparison] {
    symmetric ? comparisons : comparisons.flatMap { [$0, $0.swapped].compactMap { $0 } }
  }
}
