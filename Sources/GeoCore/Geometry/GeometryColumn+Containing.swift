extension GeometryColumn {
  /// Whether a point lies in one of the feature's areas; their boundary counts as inside.
  ///
  /// Exact: no coordinate is rounded on the way. Points and lines hold nothing but themselves and
  /// are never inside. Complexity: O(coordinates).
  public func contains(x px: Double, y py: Double, in feature: Int) -> Bool {
    withView { $0.contains(px, py, feature) }
  }
}

/// Where a point lies to a ring or an area.
enum Side: Int8 {
  case outside = -1
  case boundary = 0
  case inside = 1
}

extension ColumnView {
  func contains(_ px: Double, _ py: Double, _ feature: Int) -> Bool {
    for part in parts(feature) where side(px, py, part: part) != .outside { return true }
    return false
  }

  /// Where a point lies to one part; a part that is no area has all points outside.
  func side(_ px: Double, _ py: Double, part: Int) -> Side {
    guard partKinds[part] == .area else { return .outside }
    let rings = rings(part: part)
    guard let shell = rings.first else { return .outside }
    let outer = ring(shell).side(px, py)
    if outer != .inside { return outer }
    for hole in rings.dropFirst() {
      switch ring(hole).side(px, py) {
      case .outside: continue
      case .boundary: return .boundary
      case .inside: return .outside
      }
    }
    return .inside
  }
}

extension RingView {
  /// Where a point lies to the ring, by the parity of edges crossed by a ray to the east.
  ///
  /// Each edge that straddles the ray is decided by an exact orientation; complexity: O(n).
  func side(_ px: Double, _ py: Double) -> Side {
    let n = count
    guard n > 0 else { return .outside }
    var inside = false
    var ax = x[n &- 1]
    var ay = y[n &- 1]
    var i = 0
    while i < n {
      let bx = x[i]
      let by = y[i]
      switch RayCrossing.of(px, py, ax: ax, ay: ay, bx: bx, by: by) {
      case .none: break
      case .crossed: inside.toggle()
      case .onEdge: return .boundary
      }
      ax = bx
      ay = by
      i &+= 1
    }
    return inside ? .inside : .outside
  }
}
