internal import GeoCore

extension ReachTable {
  /// The pairs up to a cost, closed; the table itself when that is all of them.
  ///
  /// - Complexity: O(pairs), and memory for those that are kept.
  func within(_ limit: Double) -> ReachTable {
    let kept = costs.withUnsafeBufferPointer { costs in
      var kept = 0
      var i = 0
      while i < costs.count {
        kept &+= costs[i] <= limit ? 1 : 0
        i &+= 1
      }
      return kept
    }
    if kept == pairCount { return self }
    var starts = [0]
    starts.reserveCapacity(rowCount + 1)
    // One place more than is kept: every pair is written, and stays when the next goes after it.
    var keptCosts = [Double](repeating: 0, count: kept + 1)
    var keptPlaces = [Int32](repeating: 0, count: kept + 1)
    costs.withUnsafeBufferPointer { costs in
      places.withUnsafeBufferPointer { places in
        keptCosts.withUnsafeMutableBufferPointer { keptCosts in
          keptPlaces.withUnsafeMutableBufferPointer { keptPlaces in
            var next = 0
            for row in 0..<rowCount {
              var i = rowStarts[row]
              let end = rowStarts[row + 1]
              while i < end {
                keptCosts[next] = costs[i]
                keptPlaces[next] = places[i]
                next &+= costs[i] <= limit ? 1 : 0
                i &+= 1
              }
              starts.append(next)
            }
          }
        }
      }
    }
    keptCosts.removeLast()
    keptPlaces.removeLast()
    return ReachTable(rowStarts: starts, places: keptPlaces, costs: keptCosts)
  }
}
