/// The nearest place of every origin.
public struct NearestPlaces: Sendable, Hashable {
  /// −1 where there is none.
  public var place: [Int32]
  /// In the unit of the costs; NaN where there is none.
  public var cost: [Double]
}

extension SearchGraph {
  /// The nearest place of each category for every origin, one search per category.
  ///
  /// Equal costs go to the lower place. Costs are those of `reach`, to the last bit.
  /// - Parameters:
  ///   - category: per place, from 0; −1 for places of no category.
  ///   - categories: how many categories there are.
  /// - Complexity: O(categories · arcs · log(vertices)).
  public func nearest(
    of origins: SnappedPoints, among places: SnappedPoints, category: [Int32], categories: Int,
    within limit: Double = .infinity, _ context: RunContext
  ) throws(GeosegError) -> [NearestPlaces] {
    precondition(category.count == places.count, "categories and places differ")
    let approaches = Approaches(origins, on: self)
    let inside = InsidePoints(places, on: self)
    return try context.mapChunks(count: categories, grain: 1) {
      range throws(GeosegError) -> NearestPlaces in
      let selection = category.map { Int($0) == range.lowerBound }
      let sweep = OwnerSweep(self, places, selection: selection, within: limit)
      var nearest = NearestPlaces(
        place: .init(repeating: -1, count: origins.count),
        cost: .init(repeating: .nan, count: origins.count))
      for origin in 0..<origins.count {
        var best = NearestCandidate(place: -1, cost: .infinity)
        func offer(_ place: Int32, _ cost: Double) {
          let total = cost + approaches.connector[origin]
          guard place >= 0, total <= limit, total < .infinity else { return }
          if (total, place) < (best.cost, best.place) || best.place < 0 {
            best = NearestCandidate(place: place, cost: total)
          }
        }
        let (first, last) = (Int(approaches.first[origin]), Int(approaches.last[origin]))
        if approaches.fromFirst[origin] < .infinity {
          offer(sweep.owners[first], sweep.costs[first] + approaches.fromFirst[origin])
        }
        if approaches.fromLast[origin] < .infinity {
          offer(sweep.owners[last], sweep.costs[last] + approaches.fromLast[origin])
        }
        forEachPlace(alongTheEdgeOf: origin, origins, places, inside, selection) { offer($0, $1) }
        if best.place >= 0 {
          nearest.place[origin] = best.place
          nearest.cost[origin] = best.cost
        }
      }
      return nearest
    }
  }
}
