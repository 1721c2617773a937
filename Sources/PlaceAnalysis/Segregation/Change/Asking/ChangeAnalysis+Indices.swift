internal import GeoCore

extension ChangeAnalysis {
  /// The first error of an index in space; the others are computed in vain.
  final class Failure {
    var error: GeosegError?
  }

  /// One number to follow through the four tables.
  struct Index {
    let before: Composition
    let after: Composition
    let groups: [String]
    let parameters: [MeasureValue.Parameter]
    let value: (_ town: Composition, _ hasLaterPlaces: Bool) -> Double
    let failure: Failure
  }

  /// The indices of a measure: one per comparison, or one of all groups, for each of its variants.
  func indices(
    of measure: SegregationMeasure, _ way: Counterfactual, _ context: RunContext
  ) throws(GeosegError) -> [Index] {
    let parameters = SegregationParameters()
    switch measure.computation {
    case .comparison(_, let variants):
      return comparisons.flatMap { pair in
        variants(parameters).map { variant in
          index(pair, variant.parameters) { town, _ in
            town.value(of: 0, against: 1, variant.kernel)
          }
        }
      }
    case .pairs(let kernel), .group(let kernel):
      return comparisons.map { pair in
        index(pair, []) { town, _ in town.value(of: 0, against: 1, kernel) }
      }
    case .allGroups(let value): return [index(whole, []) { town, _ in value(town) }]
    case .inSpace(let spatial): return try indices(in: spatial, parameters, context)
    default: throw GeosegError([Self.fault(measure.info.id, way)])
    }
  }

  private func indices(
    in spatial: SpatialComputation, _ parameters: SegregationParameters, _ context: RunContext
  ) throws(GeosegError) -> [Index] {
    let early = try space(layers.before, layers.rowsBefore, spatial.needs, context)
    let late = try space(layers.after, layers.rowsAfter, spatial.needs, context)
    func populated(_ town: Composition, _ isLater: Bool, _ names: [String]) -> PopulatedSpace {
      let (space, places) = isLater ? late : early
      return PopulatedSpace(
        town.selecting(zones: places), names: names, in: space, parameters: parameters,
        context: context)
    }
    func caught(
      _ failure: Failure, _ body: () throws(GeosegError) -> Double
    ) -> Double {
      do throws(GeosegError) { return try body() } catch {
        failure.error = failure.error ?? error
        return .nan
      }
    }
    switch spatial.kind {
    case .comparison(_, let variants):
      return comparisons.flatMap { pair in
        variants(parameters).map { variant in
          let failure = Failure()
          return index(pair, variant.parameters, failure) { town, isLater in
            caught(failure) { () throws(GeosegError) in
              try variant.compute(
                ComparisonInSpace(populated(town, isLater, pair.names), focal: 0, other: 1))
            }
          }
        }
      }
    case .allGroups(let variants):
      return variants(parameters).map { variant in
        let failure = Failure()
        return index(whole, variant.parameters, failure) { town, isLater in
          caught(failure) { () throws(GeosegError) in
            try variant.compute(populated(town, isLater, whole.names))
          }
        }
      }
    default: return []
    }
  }

  /// What an index needs of the zones of one layer, and their places among the matched ones.
  private func space(
    _ plan: ResolvedPlan, _ rows: [Int?], _ needs: SpaceNeeds, _ context: RunContext
  ) throws(GeosegError) -> (ZoneSpace, places: [Int]) {
    let places = rows.indices.filter { rows[$0] != nil && !layers.isUnknown[$0] }
    let kept = places.compactMap { rows[$0] }
    return (
      try ZoneSpace(
        plan.zones.metric.selecting(kept), keys: kept.map { plan.zones.keys[$0] }, needs: needs,
        context: context), places
    )
  }

  private typealias Pair = (before: Composition, after: Composition, names: [String])

  private var whole: Pair {
    (layers.counts.before, layers.counts.after, layers.groups)
  }

  /// Two groups with each other, more of them each with everybody else.
  private var comparisons: [Pair] {
    let (before, after) = (layers.counts.before, layers.counts.after)
    guard before.groupCount > 2 else { return [whole] }
    return (0..<before.groupCount).map { group in
      func pair(_ town: Composition) -> Composition {
        let n = town.zoneCount
        return Composition(
          groups: [Array(town.counts[group * n..<(group + 1) * n]), town.rest(of: group)])
      }
      return (pair(before), pair(after), [layers.groups[group], GroupCounts.restName])
    }
  }

  private func index(
    _ pair: Pair, _ parameters: [MeasureValue.Parameter], _ failure: Failure = Failure(),
    _ value: @escaping (Composition, Bool) -> Double
  ) -> Index {
    Index(
      before: pair.before, after: pair.after, groups: pair.names, parameters: parameters,
      value: value, failure: failure)
  }
}
