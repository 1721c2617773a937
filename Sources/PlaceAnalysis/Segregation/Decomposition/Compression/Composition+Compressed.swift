public import GeoCore

/// Which zones may be merged with each other.
public enum MergingRule: Sendable {
  /// Only zones that touch, given as pairs of rows in any order; merged areas inherit the
  /// neighbours of their parts.
  case neighbours([(Int, Int)])
  /// Any two zones, wherever they lie.
  case any
}

extension Composition {
  /// Merges zones greedily, each time the two that lose least M.
  ///
  /// - Formula: loss of i and j = (1/T) Σₖ [nᵢₖ ln(πᵢₖ/πₖ) + nⱼₖ ln(πⱼₖ/πₖ)], π the merged mix
  /// - Ties: the lowest rows first
  /// - Complexity: neighbours O(zones · degree · groups · log), any O(zones² · groups) and O(zones)
  ///   memory
  /// - Source: Elbers 2021, doi:10.1177/0049124121986204 (R package segregation, compress)
  public func compressed(
    merging rule: MergingRule, context: RunContext = RunContext()
  ) throws(GeosegError) -> Compression {
    var areas = MergingAreas(self)
    let steps =
      switch rule {
      case .neighbours(let pairs):
        try areas.mergeNeighbours(pairs, total: total, context)
      case .any: try areas.mergeAny(total: total, context)
      }
    return Compression(
      zoneCount: zoneCount, populatedZones: zoneTotals.count { $0 > 0 },
      mutualInformation: informationOrZero, merges: merges(after: steps))
  }

  /// The steps with M after each.
  private func merges(after steps: [MergingAreas.Step]) -> [Compression.Merge] {
    var areas = zoneTotals.count { $0 > 0 }
    let start = informationOrZero
    var lost = CompensatedSum()
    return steps.map { step in
      lost.add(step.loss)
      areas -= 1
      return Compression.Merge(
        kept: step.kept, merged: step.merged, areas: areas,
        mutualInformation: notNegative(start - lost.value))
    }
  }
}
