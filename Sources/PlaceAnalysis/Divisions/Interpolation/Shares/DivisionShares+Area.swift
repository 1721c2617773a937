public import GeoCore

extension DivisionShares {
  /// Shares by area: a_st/|s|, the part of the source's area that lies in the target.
  ///
  /// Exact to rounding; both columns in the same metric CRS. Sources without area keep their people
  /// uncovered. Where targets overlap, the uncovered part is found by cutting the source.
  ///
  /// - Parameter overlapping: Overlaps of the targets, when they are known; found otherwise.
  /// - Complexity: O((sources + targets + pairs) log targets) boxes, then the edges of the pairs.
  public static func byArea(
    of sources: GeometryColumn, in targets: GeometryColumn,
    overlapping: DivisionOverlaps? = nil, _ context: RunContext = RunContext()
  ) throws(GeosegError) -> DivisionShares {
    let overlaps = try OverlapAreas(of: sources, with: targets, context: context)
    let areas = try sources.areas(context)
    let meeting = try DivisionOverlaps.known(overlapping, of: targets, context)
    var out = DivisionShares(targetCount: targets.count)
    out.reserve(sources: sources.count, entries: overlaps.areas.count)
    var recut: [Int] = []
    for source in 0..<sources.count {
      let row = overlaps.row(source)
      if row.count > 1, meeting.anyOverlap(overlaps.catchments[row]) { recut.append(source) }
      var inside = CompensatedSum()
      for entry in row { inside.add(overlaps.areas[entry]) }
      out.append(
        row.lazy.map { (overlaps.catchments[$0], overlaps.areas[$0], overlaps.areas[$0]) },
        whole: areas[source], outside: areas[source] - inside.value, basis: .area)
    }
    out.addSourceAreas(overlaps.catchments, overlaps.areas)
    if recut.isEmpty { return out }
    let cuts = try SourceCuts.all(
      of: sources, rows: recut, targets: targets, mask: nil, context)
    return out.replacing(recut, with: cuts)
  }

  /// The same with some sources as they were cut.
  private func replacing(_ rows: [Int], with cuts: [SourceCut]) -> DivisionShares {
    var out = DivisionShares(targetCount: targetCount)
    out.reserve(sources: sourceCount, entries: shares.count)
    out.sourceAreas = sourceAreas
    var next = 0
    for source in 0..<sourceCount {
      if next < rows.count, rows[next] == source {
        let open = cuts[next].open
        out.append(
          open.inTargets.lazy.map { ($0.key, $0.value, $0.value) }, whole: open.whole,
          outside: open.outside, basis: .area, targetsOverlap: true)
        next += 1
      } else {
        out.append(source, of: self)
      }
    }
    return out
  }

  mutating func reserve(sources: Int, entries: Int) {
    rowStarts.reserveCapacity(sources + 1)
    uncovered.reserveCapacity(sources)
    bases.reserveCapacity(sources)
    targets.reserveCapacity(entries)
    shares.reserveCapacity(entries)
    measures.reserveCapacity(entries)
    areas.reserveCapacity(entries)
  }

  /// Adds up what targets have in common with sources.
  mutating func addSourceAreas(_ targets: [Int32], _ areas: [Double]) {
    var sums = [CompensatedSum](repeating: CompensatedSum(), count: targetCount)
    for entry in targets.indices { sums[Int(targets[entry])].add(areas[entry]) }
    sourceAreas = sums.map(\.value)
  }
}
