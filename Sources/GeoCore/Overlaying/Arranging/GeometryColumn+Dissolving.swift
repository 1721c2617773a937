extension GeometryColumn {
  /// The union of all areas: one polygon per connected part, by its western, southern corner.
  ///
  /// Takes any rings, with corners on the grid of `PieceArrangement`, and cannot fail: of a feature
  /// whose rings cross themselves or each other the parts with an odd winding count. Lines and
  /// points are left out. Complexity: as `PieceArrangement`.
  public func dissolved(
    _ context: RunContext = RunContext()
  ) throws(GeosegError) -> GeometryColumn {
    try PieceArrangement.covered(by: self, butNotBy: nil, context)
  }

  /// The areas of this column less those of another one: one polygon per connected part.
  ///
  /// The study area less all catchments are its white spots. As `dissolved`; both in the same
  /// metric CRS.
  public func dissolved(
    less other: GeometryColumn, _ context: RunContext = RunContext()
  ) throws(GeosegError) -> GeometryColumn {
    try PieceArrangement.covered(by: self, butNotBy: other, context)
  }
}

extension PieceArrangement {
  /// Connected parts of one union less another.
  static func covered(
    by column: GeometryColumn, butNotBy other: GeometryColumn?, _ context: RunContext
  ) throws(GeosegError) -> GeometryColumn {
    var out = PieceArrangement(crs: column.crs)
    var box = column.boxOfAreas
    if let other, !box.isEmpty { box.extend(other.boxOfAreas) }
    guard let snap = SnapGrid(box) else { return out.polygons }
    out.grid = snap.spacing
    var numbers = PointNumbers()
    var stretches = try outline(of: column, on: snap, owner: 1, &numbers, context)
    if let other { stretches += try outline(of: other, on: snap, owner: 0, &numbers, context) }
    let borders = try BorderEdges(stretches, points: numbers.points).noded(context)
    let faces = PlaneFaces(borders)
    let isKept = (0..<faces.count).map { Array(faces.set($0)) == [1] }
    let groups = FaceGroups(faces, isKept: isKept, narrowerThan: 0)
    out.build(faces, groups, isKept, snap, withoutOwner: 1)
    return out.polygons
  }
}
