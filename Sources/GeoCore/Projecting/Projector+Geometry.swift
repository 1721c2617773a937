extension Projector {
  /// A geometry column in the target system.
  ///
  /// - Parameters:
  ///   - file: named in findings.
  ///   - ids: named in findings.
  /// - Throws: `notDegrees` or `outsideDomain` for each feature with a coordinate that cannot be in
  ///   the source system or has no image in the target, the first hundred of them; `axesSwapped`
  ///   for degrees on their way to SWEREF 99 TM that lie in Sweden only with x and y swapped.
  public func project(
    _ geometry: GeometryColumn, run: RunContext = RunContext(), file: String? = nil,
    ids: [FeatureID] = []
  ) throws(GeosegError) -> GeometryColumn {
    precondition(geometry.crs == record.source, "geometry is in \(geometry.crs.name)")
    var out = geometry
    out.crs = record.target
    if record.isIdentity { return out }
    let faults = try CoordinatePlausibility.degreeFaults(
      geometry, goingTo: record.target, file: file, ids: ids)
    if !faults.isEmpty { throw GeosegError(faults) }
    (out.x, out.y) = try project(x: geometry.x, y: geometry.y, run: run)
    let lost = Self.lostCoordinates(out)
    guard !lost.isEmpty else { return out }
    throw GeosegError(
      lost.map { feature, index in
        Diagnostic(
          .outsideDomain,
          ["source": .text(record.source.shortName), "target": .text(record.target.shortName)],
          at: Location(
            file: file, feature: feature, id: feature < ids.count ? ids[feature].text : nil,
            coordinate: .init(x: geometry.x[index], y: geometry.y[index])))
      })
  }

  /// The first coordinate that is not finite of each of the first hundred features with one.
  private static func lostCoordinates(_ geometry: GeometryColumn) -> [(Int, Int)] {
    var found: [(Int, Int)] = []
    guard
      geometry.x.contains(where: { !$0.isFinite }) || geometry.y.contains(where: { !$0.isFinite })
    else { return [] }
    for feature in 0..<geometry.count where found.count < 100 {
      if let index = geometry.coordinates(feature).first(where: {
        !geometry.x[$0].isFinite || !geometry.y[$0].isFinite
      }) {
        found.append((feature, index))
      }
    }
    return found
  }

  /// What a user should know about the operation, besides that it worked.
  public func notes(file: String? = nil) -> [Diagnostic] {
    var notes: [Diagnostic] = []
    let names: [String: PhraseArgument] = [
      "source": .text(record.source.shortName), "target": .text(record.target.shortName),
      "operation": .text(record.operation),
      "accuracy": .number(record.accuracyMetres, decimals: record.accuracyMetres < 1 ? 1 : 0),
    ]
    if !record.coversData {
      notes.append(Diagnostic(.outsideTransformArea, names, at: Location(file: file)))
    }
    if let grid = record.missingGrids.first, record.accuracyMetres > 1 {
      notes.append(
        Diagnostic(
          .betterGridMissing, names.merging(["grid": .text(grid)]) { a, _ in a },
          at: Location(file: file)))
    }
    return notes
  }
}
