public import GeoCore

extension DivisionShares {
  /// Shares by area within a mask (binary dasymetric): |s∩t∩M| / |s∩M|.
  ///
  /// A source without any masked land falls back to its area, so that nobody is lost; `bases` says
  /// which did. Source, targets and mask are cut at once: overlapping targets cost no accuracy.
  ///
  /// - Parameters:
  ///   - mask: Land on which people can live, in the same metric CRS.
  ///   - overlapping: Overlaps of the targets, when they are known; found otherwise.
  /// - Complexity: that of `CoverPieces` of the sources cut by targets and mask.
  public static func byMask(
    of sources: GeometryColumn, in targets: GeometryColumn, mask: MaskAreas,
    overlapping: DivisionOverlaps? = nil, _ context: RunContext = RunContext()
  ) throws(GeosegError) -> DivisionShares {
    let cuts = try SourceCuts.all(
      of: sources, rows: Array(0..<sources.count), targets: targets, mask: mask.areas, context)
    let meeting = try DivisionOverlaps.known(overlapping, of: targets, context)
    var out = DivisionShares(targetCount: targets.count)
    for cut in cuts {
      let overlap = meeting.anyOverlap(cut.open.inTargets.map(\.key)[...])
      // Touching borders leave areas of rounding.
      let isMasked = cut.masked.whole > 1e-12 * cut.open.whole
      let part = isMasked ? cut.masked : cut.open
      var next = 0
      let entries = part.inTargets.map { target, measure -> Entry in
        while cut.open.inTargets[next].key < target { next += 1 }
        return (target, measure, cut.open.inTargets[next].value)
      }
      out.append(
        entries, whole: part.whole, outside: part.outside, basis: isMasked ? .mask : .area,
        targetsOverlap: overlap)
    }
    out.addSourceAreas(
      cuts.flatMap { $0.open.inTargets.map(\.key) }, cuts.flatMap { $0.open.inTargets.map(\.value) }
    )
    return out
  }
}
