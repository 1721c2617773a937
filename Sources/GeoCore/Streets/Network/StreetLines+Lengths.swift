extension StreetLines {
  /// Metres of every line over the WGS 84 ellipsoid, along all its points.
  ///
  /// Precondition: lines are in degrees.
  /// - Complexity: O(points); about a million points per second and thread.
  /// - Source: Karney 2013, doi:10.1007/s00190-012-0578-z
  public func geodesicMetres(run: RunContext = RunContext()) throws(GeosegError) -> [Double] {
    try lengths(run) {
      Geodesy.geodesicMetres(fromLongitude: $0, latitude: $1, toLongitude: $2, latitude: $3)
    }
  }

  /// Metres of every line on a sphere of radius 6 371 009 m; for comparison only.
  ///
  /// Precondition: lines are in degrees.
  public func haversineMetres(run: RunContext = RunContext()) throws(GeosegError) -> [Double] {
    try lengths(run) {
      Geodesy.haversineMetres(fromLongitude: $0, latitude: $1, toLongitude: $2, latitude: $3)
    }
  }

  private func lengths(
    _ run: RunContext, _ distance: @Sendable (Double, Double, Double, Double) -> Double
  ) throws(GeosegError) -> [Double] {
    precondition(crs == .wgs84, "lines are not in degrees")
    return try run.mapChunks(count: count, grain: 1024) { (range) throws(GeosegError) in
      range.map { line in
        var sum = 0.0
        for point in points(line).dropFirst() {
          sum += distance(x[point - 1], y[point - 1], x[point], y[point])
        }
        return sum
      }
    }.flatMap { $0 }
  }

  /// Sums of a value per line by what an attribute says, in order of first appearance.
  ///
  /// Lines without the attribute come under nil.
  public func sums(of values: [Double], by attribute: String) -> [(value: String?, sum: Double)] {
    let column = attributes.first { $0.name == attribute }
    var sums: [(value: String?, sum: Double)] = []
    var rows: [String?: Int] = [:]
    for line in 0..<count {
      let value = column?.text(line)
      if let row = rows[value] {
        sums[row].sum += values[line]
      } else {
        rows[value] = sums.count
        sums.append((value, values[line]))
      }
    }
    return sums
  }
}
