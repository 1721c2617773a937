extension StreetLines {
  /// The lines in another coordinate system, all else as it is.
  ///
  /// - Parameters:
  ///   - projector: from the lines' system to the computing CRS.
  ///   - file: named in findings.
  /// - Throws: `outsideDomain` for each line with a point that has no image, the first hundred.
  public func projected(
    by projector: Projector, context: RunContext = RunContext(), file: String? = nil
  ) throws(GeosegError) -> StreetLines {
    precondition(crs == projector.record.source, "lines are in \(crs.name)")
    var out = self
    out.crs = projector.record.target
    if projector.record.isIdentity { return out }
    (out.x, out.y) = try projector.project(x: x, y: y, run: context)
    var lost: [Diagnostic] = []
    for line in 0..<count where lost.count < 100 {
      guard let point = points(line).first(where: { !out.x[$0].isFinite || !out.y[$0].isFinite })
      else { continue }
      lost.append(
        Diagnostic(
          .outsideDomain,
          [
            "source": .text(projector.record.source.shortName),
            "target": .text(projector.record.target.shortName),
          ],
          at: Location(
            file: file, feature: Int(rows[line]), coordinate: .init(x: x[point], y: y[point]))))
    }
    if !lost.isEmpty { throw GeosegError(lost) }
    return out
  }
}
