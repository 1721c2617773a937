internal import GeoCore

extension DivisionShares {
  /// Amounts (people, dwellings) of the targets: Ŷ_t = Σ_s Y_s · share_st.
  ///
  /// A target that meets no source has 0. One of which more than `mostUnknown` of the area within
  /// sources belongs to sources whose number is not known has none: not known is not 0.
  ///
  /// - Precondition: one value per source.
  /// - Complexity: O(entries)
  public func extensive(
    _ sources: DivisionValues, mostUnknown: Double = DivisionShares.sliver
  ) -> InterpolatedValues {
    precondition(sources.values.count == sourceCount, "values and sources differ")
    var out = InterpolatedValues(count: targetCount, hasBounds: sources.bounds != nil)
    var sums = Triples(count: targetCount)
    var unknown = [CompensatedSum](repeating: CompensatedSum(), count: targetCount)
    for source in 0..<sourceCount {
      let value = sources.values[source]
      for entry in row(source) {
        let target = Int(targets[entry])
        guard value.isFinite else {
          unknown[target].add(areas[entry])
          continue
        }
        sums.value[target].add(value * shares[entry])
        if let bounds = sources.bounds {
          sums.lower[target].add(bounds.lower[source] * shares[entry])
          sums.upper[target].add(bounds.upper[source] * shares[entry])
        }
      }
    }
    for target in 0..<targetCount {
      let all = sourceAreas[target]
      out.unknownShares[target] = all > 0 ? min(1, unknown[target].value / all) : 0
      if out.unknownShares[target] > mostUnknown {
        out.setUndefined(target, .missingInput)
      } else {
        out.set(
          target, sums.value[target].value, sums.lower[target].value, sums.upper[target].value)
      }
    }
    return out
  }
}

/// Running sums of values and of the ends of their ranges.
struct Triples {
  var value: [CompensatedSum]
  var lower: [CompensatedSum]
  var upper: [CompensatedSum]

  init(count: Int) {
    value = [CompensatedSum](repeating: CompensatedSum(), count: count)
    lower = value
    upper = value
  }
}
