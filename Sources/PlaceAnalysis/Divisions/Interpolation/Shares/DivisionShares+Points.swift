public import GeoCore

extension DivisionShares {
  /// What becomes of a point on the border of two sources.
  public enum BorderPoints: String, Sendable, Hashable {
    /// It belongs to the first source in file order, with all its weight.
    case first
    /// It weighs in every source that it borders, but is given people of the first alone: a variant
    /// of other programs, kept for comparison, in which the others' people at it are lost.
    case weighingInAll
  }

  /// Shares by weights of points: Σ w of the points in s and t / Σ w of those in s.
  ///
  /// A point belongs to the first source and the first target in file order that cover it, boundary
  /// inside. A source without points, or with weights of 0 only, falls back to its area, so that
  /// nobody is lost; `bases` says which did.
  ///
  /// - Parameter byArea: Shares of the same sources and targets by area.
  /// - Complexity: O((points + areas) log areas) on ordinary areas.
  public static func byPoints(
    of sources: GeometryColumn, in targets: GeometryColumn, points: DivisionPoints,
    orArea byArea: DivisionShares, borders: BorderPoints = .first,
    _ context: RunContext = RunContext()
  ) throws(GeosegError) -> DivisionShares {
    let covering = try points.covering(sources, context)
    let ends = try points.owners(in: targets, context)
    var whole = [CompensatedSum](repeating: CompensatedSum(), count: sources.count)
    var own = [[Int]](repeating: [], count: sources.count)
    for point in 0..<points.count where points.weights[point] > 0 {
      guard let first = covering[point].first else { continue }
      own[Int(first)].append(point)
      for source in borders == .first ? covering[point].prefix(1) : covering[point][...] {
        whole[Int(source)].add(points.weights[point])
      }
    }
    var out = DivisionShares(targetCount: targets.count)
    out.sourceAreas = byArea.sourceAreas
    for source in 0..<sources.count {
      guard whole[source].value > 0 else {
        out.append(source, of: byArea)
        continue
      }
      var outside = CompensatedSum()
      var byTarget: [Int32: CompensatedSum] = [:]
      for point in own[source] {
        let weight = points.weights[point]
        if ends[point] < 0 {
          outside.add(weight)
        } else {
          byTarget[ends[point], default: CompensatedSum()].add(weight)
        }
      }
      let entries = byTarget.sorted { $0.key < $1.key }.map {
        Entry($0.key, $0.value.value, byArea.area(of: source, in: $0.key))
      }
      if borders == .weighingInAll {
        // The weight of points that other sources own is nowhere.
        outside.add(whole[source].value - own[source].reduce(0) { $0 + points.weights[$1] })
      }
      out.append(
        entries, whole: whole[source].value, outside: outside.value, basis: .points)
    }
    return out
  }
}

extension DivisionShares {
  /// Area that a source has in common with a target; 0 when it has none.
  func area(of source: Int, in target: Int32) -> Double {
    var range = row(source)
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      if targets[middle] == target { return areas[middle] }
      range =
        targets[middle] < target ? (middle + 1)..<range.upperBound : range.lowerBound..<middle
    }
    return 0
  }
}
