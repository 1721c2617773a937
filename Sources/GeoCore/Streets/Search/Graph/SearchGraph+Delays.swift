extension SearchGraph {
  /// Places that cost so much more, in the unit of the costs, than the way to them.
  ///
  /// The delay is put on the connector, so that searches and Voronoi divisions need not know of it.
  /// A place whose delay is not finite is not connected, as are all with one where connectors cost
  /// nothing and so cannot carry it.
  public func delayed(_ places: SnappedPoints, by costs: [Double]) -> SnappedPoints {
    let rate = outward.connectorRate
    return places.delayed(by: costs.map { $0 == 0 ? 0 : $0 / rate })
  }
}
