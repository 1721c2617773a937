internal import GeoCore

extension DivisionShares {
  /// Levels (rents, heights) of the targets, weighted by common area: ŷ_t = Σ y_s a_st / Σ a_st.
  ///
  /// Within a mask the areas are those within it, and with points the weights of those; sources that
  /// fell back to their area count only in targets that meet no other. Undefined where no source
  /// meets the target, and where more than `mostUnknown` of the weight belongs to sources whose
  /// number is not known. For rates of people use `rate`, which weights by people.
  ///
  /// - Precondition: one value per source.
  /// - Complexity: O(entries)
  public func intensive(
    _ sources: DivisionValues, mostUnknown: Double = DivisionShares.sliver
  ) -> InterpolatedValues {
    precondition(sources.values.count == sourceCount, "values and sources differ")
    var out = InterpolatedValues(count: targetCount, hasBounds: sources.bounds != nil)
    let isFinest = finest
    var sums = Triples(count: targetCount)
    var known = [CompensatedSum](repeating: CompensatedSum(), count: targetCount)
    var unknown = known
    for source in 0..<sourceCount {
      let value = sources.values[source]
      for entry in row(source) {
        let target = Int(targets[entry])
        guard bases[source] != .area || !isFinest[target] else { continue }
        let weight = measures[entry]
        guard value.isFinite else {
          unknown[target].add(weight)
          continue
        }
        known[target].add(weight)
        sums.value[target].add(value * weight)
        sums.lower[target].add(sources.lower[source] * weight)
        sums.upper[target].add(sources.upper[source] * weight)
      }
    }
    for target in 0..<targetCount {
      let weight = known[target].value
      let all = weight + unknown[target].value
      guard all > 0 else {
        out.setUndefined(target, .noOverlap)
        continue
      }
      out.unknownShares[target] = unknown[target].value / all
      if out.unknownShares[target] > mostUnknown || weight <= 0 {
        out.setUndefined(target, .missingInput)
      } else {
        out.set(
          target, sums.value[target].value / weight, sums.lower[target].value / weight,
          sums.upper[target].value / weight)
      }
    }
    return out
  }

  /// By target: whether any source shares out by something finer than its area.
  private var finest: [Bool] {
    var out = [Bool](repeating: false, count: targetCount)
    for source in 0..<sourceCount where bases[source] != .area {
      for entry in row(source) { out[Int(targets[entry])] = true }
    }
    return out
  }
}
