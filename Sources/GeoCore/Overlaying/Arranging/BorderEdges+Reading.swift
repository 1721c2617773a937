extension BorderEdges {
  /// The borders of all areas of a column, feature f being owner `firstOwner` + f.
  static func stretches(
    of column: GeometryColumn, on grid: SnapGrid, firstOwner: Int = 0,
    _ numbers: inout PointNumbers
  ) -> [Stretch] {
    var out: [Stretch] = []
    column.withView { view in
      for feature in 0..<column.count {
        for part in view.parts(feature) where view.partKinds[part] == .area {
          for index in view.rings(part: part) {
            let ring = view.ring(index)
            guard ring.openCount > 2, ring.isFinite else { continue }
            var b = numbers.number(
              grid.point(x: ring.x[ring.count &- 1], y: ring.y[ring.count &- 1]))
            for i in 0..<ring.count {
              let a = b
              b = numbers.number(grid.point(x: ring.x[i], y: ring.y[i]))
              out.append(
                Stretch(
                  a: a, b: b, source: Int32(truncatingIfNeeded: firstOwner + feature),
                  isFresh: true))
            }
          }
        }
      }
    }
    return out
  }
}

extension RingView {
  /// Whether all coordinates are numbers.
  var isFinite: Bool {
    var i = 0
    while i < count {
      if !x[i].isFinite || !y[i].isFinite { return false }
      i &+= 1
    }
    return true
  }
}

extension GeometryColumn {
  /// The box around all rings of areas whose coordinates are numbers.
  var boxOfAreas: Box {
    withView { view in
      var box = Box.empty
      for part in 0..<partCount where view.partKinds[part] == .area {
        for index in view.rings(part: part) {
          let ring = view.ring(index)
          guard ring.isFinite else { continue }
          for i in 0..<ring.count { box.extend(x: ring.x[i], y: ring.y[i]) }
        }
      }
      return box
    }
  }
}
