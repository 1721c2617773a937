extension PieceArrangement {
  /// Arranges catchments, in a metric CRS, within a study area in the same one.
  ///
  /// All corners are moved to a grid of 2⁻³⁶ of the extent (about a micrometre for a town, `grid`
  /// says), and edges are broken where they meet by snap rounding; from there on all is decided in
  /// whole numbers. So nothing fails, whatever lies on top of what: there is no gap, no overlap and
  /// areas add up. The bits do not depend on `context.threads`.
  ///
  /// - Parameters:
  ///   - catchments: areas, one feature each; empty ones and rings with coordinates that are not
  ///     numbers cover nothing. Of rings that cross themselves or each other the parts with an odd
  ///     winding count.
  ///   - studyArea: all pieces lie in the union of these areas, and what no catchment covers of
  ///     it is returned too. nil for the union of the catchments.
  ///   - sliverWidth: pieces with a mean width (twice the area by the perimeter, CRS units) below
  ///     this go into the neighbour with the longest common border, and are listed in `slivers`.
  ///     Pieces without any neighbour stay.
  /// - Complexity: O((n + k) log (n + k)) for n corners and k crossings.
  public init(
    of catchments: GeometryColumn, within studyArea: GeometryColumn? = nil,
    sliverWidth: Double = 0.001, _ context: RunContext = RunContext()
  ) throws(GeosegError) {
    self.init(crs: catchments.crs)
    var box = catchments.boxOfAreas
    if let studyArea { box.extend(studyArea.boxOfAreas) }
    guard let snap = SnapGrid(box) else { return }
    grid = snap.spacing
    var numbers = PointNumbers()
    var stretches = BorderEdges.stretches(of: catchments, on: snap, &numbers)
    let study = Int32(truncatingIfNeeded: catchments.count)
    if let studyArea {
      stretches += try Self.outline(of: studyArea, on: snap, owner: study, &numbers, context)
    }
    let borders = try BorderEdges(stretches, points: numbers.points).noded(context)
    try context.cancellation.check()
    let faces = PlaneFaces(borders)
    let isKept = (0..<faces.count).map { face in
      face > 0 && (studyArea == nil ? !faces.set(face).isEmpty : faces.set(face).last == study)
    }
    let groups = FaceGroups(faces, isKept: isKept, narrowerThan: sliverWidth / snap.spacing)
    try context.cancellation.check()
    build(faces, groups, isKept, snap, withoutOwner: study)
  }

  /// The border of the union of all areas, as edges of one owner.
  static func outline(
    of column: GeometryColumn, on grid: SnapGrid, owner: Int32, _ numbers: inout PointNumbers,
    _ context: RunContext
  ) throws(GeosegError) -> [BorderEdges.Stretch] {
    var own = PointNumbers()
    let stretches = BorderEdges.stretches(of: column, on: grid, &own)
    let faces = PlaneFaces(try BorderEdges(stretches, points: own.points).noded(context))
    var out: [BorderEdges.Stretch] = []
    let borders = faces.cycles.borders
    for edge in 0..<borders.count {
      let left = faces.set(Int(faces.face(2 * edge))).isEmpty
      let right = faces.set(Int(faces.face(2 * edge + 1))).isEmpty
      if left == right { continue }
      let (a, b) = borders.ends[edge]
      out.append(
        BorderEdges.Stretch(
          a: numbers.number(borders.points[Int(a)]), b: numbers.number(borders.points[Int(b)]),
          source: owner, isFresh: true))
    }
    return out
  }

  mutating func build(
    _ faces: PlaneFaces, _ groups: FaceGroups, _ isKept: [Bool], _ grid: SnapGrid,
    withoutOwner study: Int32
  ) {
    let rootOf = (0..<faces.count).map { Int32(truncatingIfNeeded: groups.root($0)) }
    let all = GroupRings(faces, rootOf: rootOf, isWanted: isKept)
    var shells: [Int] = []
    var holes: [Int: [Int]] = [:]
    for (i, ring) in all.rings.enumerated() {
      if ring.doubleArea > 0 { shells.append(i) } else { holes[ring.group, default: []].append(i) }
    }
    func members(_ face: Int) -> ArraySlice<Int32> {
      let set = faces.set(face)
      return set.last == study ? set.dropLast() : set
    }
    func corner(_ ring: Int) -> GridPoint {
      faces.cycles.borders.points[Int(all.rings[ring].points[0])]
    }
    shells.sort { g, h in
      let a = members(all.rings[g].group)
      let b = members(all.rings[h].group)
      if !a.elementsEqual(b) { return a.lexicographicallyPrecedes(b) }
      return (corner(g), g) < (corner(h), h)
    }
    let square = grid.spacing * grid.spacing / 2
    var pieceOf: [Int: Int] = [:]
    for shell in shells {
      let ring = all.rings[shell]
      var area = ring.doubleArea
      appendRing(ring.points, faces.cycles.borders.points, grid)
      // One connected group has one shell; its holes belong to it.
      for hole in holes.removeValue(forKey: ring.group) ?? [] {
        appendRing(all.rings[hole].points, faces.cycles.borders.points, grid)
        area += all.rings[hole].doubleArea
      }
      polygons.endPart(.area)
      polygons.endFeature(.polygon)
      pieceOf[ring.group] = areas.count
      areas.append(Double(area) * square)
      self.members.append(contentsOf: members(ring.group))
      memberStarts.append(self.members.count)
    }
    for face in 0..<faces.count where isKept[face] && Int(rootOf[face]) != face {
      guard let piece = pieceOf[Int(rootOf[face])] else { continue }
      slivers.append(
        Sliver(
          members: Array(members(face)), area: Double(faces.doubleArea(face)) * square,
          piece: piece))
    }
  }

  private mutating func appendRing(_ ring: [Int32], _ points: [GridPoint], _ grid: SnapGrid) {
    for point in ring + ring.prefix(1) {
      let at = points[Int(point)]
      polygons.append(x: grid.x(at), y: grid.y(at))
    }
    polygons.endRing()
  }
}
