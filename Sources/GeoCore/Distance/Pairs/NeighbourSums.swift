extension ContiguityGraph {
  /// Σⱼ wⱼ over each zone's neighbours and, `own` times, itself: proximity by contiguity.
  ///
  /// - Parameters:
  ///   - weights: Columns of one weight per zone.
  ///   - own: Proximity of a zone to itself: 1 as OasisR has it, 0 for neighbours alone.
  /// - Returns: One list per column of weights, one sum per zone.
  /// - Complexity: O(neighbours · columns).
  ///
  /// Precondition: a weight for every zone.
  public func neighbourSums(of weights: [[Double]], own: Double) -> [[Double]] {
    weights.map { column in
      precondition(column.count == count, "a weight for every zone")
      return column.indices.map { zone in
        var sum = own * column[zone]
        for other in neighbours(of: zone) { sum += column[Int(other)] }
        return sum
      }
    }
  }
}
