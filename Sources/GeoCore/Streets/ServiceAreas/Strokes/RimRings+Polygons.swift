extension RimRings {
  /// Appends the rings as one feature: shells, each with the holes that lie in it, moved by `origin`.
  ///
  /// False when a hole lies in no shell; nothing is appended then.
  func append(to column: inout GeometryColumn, origin: (x: Double, y: Double)) -> Bool {
    let shells = (0..<count).filter { areas[$0] > 0 }
    var holes = [[Int]](repeating: [], count: shells.count)
    let boxes = shells.map { box($0) }
    for hole in 0..<count where areas[hole] < 0 {
      let inner = box(hole)
      var owner = -1
      for (index, shell) in shells.enumerated()
      where areas[shell] > -areas[hole] && boxes[index].intersects(inner) {
        if owner >= 0, areas[shells[owner]] <= areas[shell] { continue }
        if contains(shell, cornerOf: hole) { owner = index }
      }
      guard owner >= 0 else { return false }
      holes[owner].append(hole)
    }
    for (index, shell) in shells.enumerated() {
      for ring in [shell] + holes[index] {
        for i in starts[ring]..<starts[ring + 1] {
          column.append(x: x[i] + origin.x, y: y[i] + origin.y)
        }
        column.append(x: x[starts[ring]] + origin.x, y: y[starts[ring]] + origin.y)
        column.endRing()
      }
      column.endPart(.area)
    }
    column.endFeature(shells.count == 1 ? .polygon : .multiPolygon)
    return true
  }

  private func box(_ ring: Int) -> Box {
    var box = Box.empty
    for i in starts[ring]..<starts[ring + 1] { box.extend(x: x[i], y: y[i]) }
    return box
  }

  private func contains(_ ring: Int, cornerOf other: Int) -> Bool {
    let (px, py) = (x[starts[other]], y[starts[other]])
    var isInside = false
    var before = starts[ring + 1] - 1
    for i in starts[ring]..<starts[ring + 1] {
      if (y[i] > py) != (y[before] > py),
        px < x[i] + (x[before] - x[i]) * ((py - y[i]) / (y[before] - y[i]))
      {
        isInside.toggle()
      }
      before = i
    }
    return isInside
  }
}
