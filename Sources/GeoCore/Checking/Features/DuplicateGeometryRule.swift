/// No two features have the same shape in the same place.
///
/// Shapes are compared exactly, wherever their rings begin and whichever way they run.
struct DuplicateGeometryRule {
  func check(
    _ subject: CheckSubject, _ context: RunContext
  ) throws(GeosegError) -> DiagnosticLog {
    var log = DiagnosticLog(limitPerKind: subject.limitPerKind)
    for (feature, earlier) in try Self.duplicates(subject.geometry, context) {
      let i = subject.geometry.coordinates(feature).lowerBound
      let isZone = subject.role == .zones
      log.add(
        .duplicateGeometry, ["other": subject.label(earlier)],
        at: subject.location(feature, x: subject.geometry.x[i], y: subject.geometry.y[i]),
        severity: isZone ? .error : .note)
    }
    return log
  }

  /// Features that repeat an earlier one, with that one, in order.
  static func duplicates(
    _ geometry: GeometryColumn, _ context: RunContext
  ) throws(GeosegError) -> [(feature: Int, earlier: Int)] {
    let hashes = try context.mapChunks(count: geometry.count, grain: 1024) { range in
      geometry.withView { view in range.map { view.shapeHash($0) } }
    }.flatMap { $0 }
    return geometry.withView { view in
      var first: [UInt64: [Int]] = [:]
      var found: [(feature: Int, earlier: Int)] = []
      for feature in 0..<geometry.count where !view.coordinates(feature).isEmpty {
        let known = first[hashes[feature], default: []]
        if let earlier = known.first(where: { view.isSameShape($0, feature) }) {
          found.append((feature, earlier))
        } else {
          first[hashes[feature], default: []].append(feature)
        }
      }
      return found
    }
  }
}

extension ColumnView {
  /// A number that is the same for the same coordinates in whatever order.
  fileprivate func shapeHash(_ feature: Int) -> UInt64 {
    var sum: UInt64 = 0
    for part in parts(feature) {
      let kind = UInt64(partKinds[part].rawValue)
      for index in rings(part: part) {
        let ring = ring(index)
        let count = partKinds[part] == .area ? ring.openCount : ring.count
        for i in 0..<count {
          // 0 and −0 are the same place.
          var z = (ring.x[i] + 0).bitPattern &* 0x9E37_79B9_7F4A_7C15
          z = (z ^ (z >> 31)) &+ (ring.y[i] + 0).bitPattern &* 0xD1B5_4A32_D192_ED03 &+ kind
          z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
          sum &+= z ^ (z >> 27)
        }
      }
    }
    return sum
  }

  /// Whether two features have the same parts and rings, in any order, begin and direction.
  fileprivate func isSameShape(_ a: Int, _ b: Int) -> Bool {
    canonicalRings(a) == canonicalRings(b)
  }

  private func canonicalRings(_ feature: Int) -> [[[Double]]] {
    var parts: [[[Double]]] = []
    for part in self.parts(feature) {
      let isArea = partKinds[part] == .area
      var rings = self.rings(part: part).map { canonical(ring($0), isArea: isArea) }
      if rings.count > 1 {
        rings[1...].sort { $0.lexicographicallyPrecedes($1) }
      }
      parts.append(rings)
    }
    parts.sort { a, b in
      for (p, q) in zip(a, b) where p != q { return p.lexicographicallyPrecedes(q) }
      return a.count < b.count
    }
    return parts
  }

  /// Coordinates from the lowest on, in the direction in which the lower neighbour comes first.
  private func canonical(_ ring: RingView, isArea: Bool) -> [Double] {
    let n = isArea ? ring.openCount : ring.count
    guard n > 0 else { return [] }
    func flat(_ order: some Sequence<Int>) -> [Double] {
      order.flatMap { [ring.x[$0] + 0, ring.y[$0] + 0] }
    }
    guard isArea else {
      let (forth, back) = (flat(0..<n), flat((0..<n).reversed()))
      return forth.lexicographicallyPrecedes(back) ? forth : back
    }
    let lowest = (0..<n).min { (ring.x[$0], ring.y[$0]) < (ring.x[$1], ring.y[$1]) } ?? 0
    let forth = flat((0..<n).lazy.map { (lowest + $0) % n })
    let back = flat((0..<n).lazy.map { (lowest + n - $0) % n })
    return forth.lexicographicallyPrecedes(back) ? forth : back
  }
}
