extension StreetNetwork {
  /// Sums of a quantity of points, such as people, over the component that each is tied to.
  ///
  /// The last entry, one more than there are components, holds those that are not connected.
  public func sums(_ quantity: [Double], of points: SnappedPoints) -> [Double] {
    precondition(quantity.count == points.count, "quantities and points differ")
    var sums = [Double](repeating: 0, count: componentSizes.count + 1)
    for point in quantity.indices {
      let vertex =
        points.vertex[point] >= 0
        ? points.vertex[point] : points.edge[point] >= 0 ? first[Int(points.edge[point])] : -1
      sums[vertex < 0 ? componentSizes.count : Int(component[Int(vertex)])] += quantity[point]
    }
    return sums
  }
}
