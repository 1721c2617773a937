public import GeoCore

/// Pairs of origins and places with their weights f(c), as compressed rows: what everything that
/// people share is computed from.
///
/// Pairs of weight 0 are not held, so that memory is that of the pairs in reach.
public struct WeightedReach: Sendable, Hashable {
  public let rowStarts: [Int]
  public let places: [Int32]
  /// Above 0, in the order of `places`.
  public let weights: [Double]
  public let placeCount: Int

  public var rowCount: Int { rowStarts.count - 1 }
  public var pairCount: Int { places.count }

  /// The pairs of a table that a decay gives a weight.
  ///
  /// - Complexity: O(pairs)
  public init(_ table: ReachTable, placeCount: Int, decay: Decay) {
    let near = table.within(decay.support)
    self.init(near, placeCount: placeCount, weights: decay.weights(near.costs))
  }

  /// The pairs of a table whose weight is above 0.
  ///
  /// Precondition: one weight per pair.
  public init(_ table: ReachTable, placeCount: Int, weights: [Double]) {
    precondition(weights.count == table.pairCount, "weights and pairs differ")
    self.placeCount = placeCount
    if weights.allSatisfy({ $0 > 0 }) {
      rowStarts = table.rowStarts
      places = table.places
      self.weights = weights
      return
    }
    var rowStarts = [0]
    rowStarts.reserveCapacity(table.rowCount + 1)
    var kept: [Int32] = []
    var above: [Double] = []
    let count = weights.reduce(0) { $1 > 0 ? $0 + 1 : $0 }
    kept.reserveCapacity(count)
    above.reserveCapacity(count)
    for row in 0..<table.rowCount {
      for i in table.rowStarts[row]..<table.rowStarts[row + 1] where weights[i] > 0 {
        kept.append(table.places[i])
        above.append(weights[i])
      }
      rowStarts.append(kept.count)
    }
    self.rowStarts = rowStarts
    places = kept
    self.weights = above
  }
}
