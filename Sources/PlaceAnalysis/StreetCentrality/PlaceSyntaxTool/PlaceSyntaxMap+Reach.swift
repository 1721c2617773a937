public import GeoCore

extension PlaceSyntaxMap {
  /// Reach of all lines: count, length and hull of the lines whose middle is within the limits.
  public func reach(_ limits: PlaceSyntaxLimits) -> SegmentGraph.Extent {
    var extent = SegmentGraph.Extent()
    var traversal = PlaceSyntaxTraversal(self, .straight, limits)
    var lastReached = [Int](repeating: -1, count: count)
    for origin in 0..<count {
      var reached: [Int] = []
      traversal.lines(fromMiddleOf: origin) { line, _ in
        guard lastReached[line] != origin else { return }
        lastReached[line] = origin
        reached.append(line)
      }
      extent.segments.append(Double(reached.count))
      extent.length.append(reached.reduce(0) { $0 + Double(length[$1]) })
      extent.lengthCut.append(.nan)
      extent.hullArea.append(
        SegmentGraph.hullArea(
          of: reached.flatMap {
            [(Double(x1[$0]), Double(y1[$0])), (Double(x2[$0]), Double(y2[$0]))]
          }))
    }
    return extent
  }

  /// Number of lines and sum of steps to them, from every line.
  public func depths(_ limits: PlaceSyntaxLimits) -> (nodeCount: [Double], totalDepth: [Double]) {
    var nodes: [Double] = []
    var depths: [Double] = []
    var traversal = PlaceSyntaxTraversal(self, .steps, limits)
    var lastReached = [Int](repeating: -1, count: count)
    for origin in 0..<count {
      var reached = 1.0
      var depth = 0.0
      lastReached[origin] = origin
      traversal.lines(fromMiddleOf: origin) { line, distances in
        guard lastReached[line] != origin else { return }
        lastReached[line] = origin
        reached += 1
        depth += Double(distances.steps)
      }
      nodes.append(reached)
      depths.append(depth)
    }
    return (nodes, depths)
  }

  /// Least distance from every origin to an attraction, NaN when none is within the limits.
  ///
  /// `origins` nil for the middles of all lines. The limit as the crow flies counts only when the
  /// distance is straight too. Metres, steps, degrees or axial metres.
  public func attractionDistance(
    from origins: [(x: Double, y: Double)]?, to attractions: [(x: Double, y: Double)],
    _ kind: PlaceSyntaxDistance, _ limits: PlaceSyntaxLimits
  ) -> [Double] {
    if kind == .straight {
      return (origins ?? middles()).map { origin in
        let least = attractions.map { straight(origin, $0) }.min() ?? .infinity
        return least <= Double(limits.straight) && least < .infinity ? least : .nan
      }
    }
    var along = limits
    along.straight = .infinity
    var least = [Double](repeating: .nan, count: origins?.count ?? count)
    // NaN is less than nothing: the first value that comes is taken.
    func note(_ target: Int, _ value: Float) {
      if !(least[target] <= Double(value)) { least[target] = Double(value) }
    }
    let ties = origins.map { PlaceSyntaxTraversal.ties($0, on: self) } ?? []
    var traversal = PlaceSyntaxTraversal(self, kind, along, points: ties, turnsAtEnds: true)
    for attraction in PlaceSyntaxTraversal.ties(attractions, on: self) {
      traversal.from(
        attraction,
        line: { line, distances in if origins == nil { note(line, distances.value(kind)) } },
        point: { point, distances in note(point, distances.value(kind)) })
    }
    return least
  }

  /// Sum of attraction values times the weight of the distance to them, from every origin.
  ///
  /// `origins` nil for the middles of all lines. Each attraction counts by the nearest way within the
  /// limits.
  public func attractionReach(
    from origins: [(x: Double, y: Double)]?, to attractions: [(x: Double, y: Double)],
    values: [Double], _ kind: PlaceSyntaxDistance, _ limits: PlaceSyntaxLimits,
    weight: (Double) -> Double
  ) -> [Double] {
    let targets = origins?.count ?? count
    var sums = [Double](repeating: 0, count: targets)
    let ties = origins.map { PlaceSyntaxTraversal.ties($0, on: self) } ?? []
    var traversal = PlaceSyntaxTraversal(self, kind, limits, points: ties)
    let starts = PlaceSyntaxTraversal.ties(attractions, on: self)
    var best = [Float](repeating: .infinity, count: targets)
    var found: [Int] = []
    for (attraction, start) in starts.enumerated() {
      func note(_ target: Int, _ distances: PlaceSyntaxDistances) {
        let value =
          kind == .straight
          ? Float(straight(origins?[target] ?? middle(target), attractions[attraction]))
          : distances.value(kind)
        if best[target] == .infinity { found.append(target) }
        best[target] = min(best[target], value)
      }
      traversal.from(
        start, line: { line, distances in if origins == nil { note(line, distances) } },
        point: { point, distances in note(point, distances) })
      for target in found {
        sums[target] += values[attraction] * weight(Double(best[target]))
        best[target] = .infinity
      }
      found.removeAll(keepingCapacity: true)
    }
    return sums
  }

  private func middle(_ line: Int) -> (x: Double, y: Double) {
    (
      originX + Double((x1[line] + x2[line]) * 0.5), originY + Double((y1[line] + y2[line]) * 0.5)
    )
  }

  private func middles() -> [(x: Double, y: Double)] { (0..<count).map(middle) }

  private func straight(_ a: (x: Double, y: Double), _ b: (x: Double, y: Double)) -> Double {
    let (dx, dy) = (a.x - b.x, a.y - b.y)
    return (dx * dx + dy * dy).squareRoot()
  }
}
