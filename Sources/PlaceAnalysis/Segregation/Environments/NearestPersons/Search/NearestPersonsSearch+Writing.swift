extension NearestPersonsSearch {
  /// Writes what the ring found means for the q-th scale.
  func write(_ q: Int, _ place: Int) {
    var crossing = NearestPersonsWriter.Crossing(
      before: UnsafePointer(ring.before), ring: UnsafePointer(ring.ring), distance: ring.distance,
      previousDistance: ring.previousDistance)
    if writer.rule.sharing == .sampled {
      draw(writer.rule.seed, place, scales[q].persons)
      crossing.isDrawn = true
    }
    forEachZone(of: place) { zone in
      writer.write(scales[q].persons, slot: scales[q].slot, zone: zone, crossing)
    }
  }

  /// Writes everybody for the scales from the q-th on.
  func writeAll(from first: Int, _ place: Int, own: Int32) {
    var everybody = tree.totals
    if own >= 0 {
      for w in everybody.indices { everybody[w] -= tree.counts[place * tree.width + w] }
    }
    let farthest = tree.farthest(fromX: tree.x[place], y: tree.y[place])
    for q in first..<scales.count {
      forEachZone(of: place) { zone in
        writer.writeAll(everybody, slot: scales[q].slot, zone: zone, farthest: farthest)
      }
    }
  }

  @inline(__always)
  private func forEachZone(of place: Int, _ body: (_ zone: Int) -> Void) {
    var member = Int(tree.rowStarts[place])
    let end = Int(tree.rowStarts[place &+ 1])
    while member < end {
      body(Int(tree.rows[member]))
      member &+= 1
    }
  }

  /// Draws whole places of the ring until there are enough persons.
  private func draw(_ seed: UInt64, _ place: Int, _ asked: Double) {
    let origin = Self.identity(tree.x[place], tree.y[place])
    let base = Self.mixed(seed ^ (origin &* 0x9E37_79B9_7F4A_7C15))
    let drawing = ring.members.map { index in
      let candidate = Int(ring.candidates[index].place)
      return (
        key: Self.mixed(Self.identity(tree.x[candidate], tree.y[candidate]) ^ base),
        place: candidate
      )
    }.sorted { a, b in
      a.key != b.key ? a.key < b.key : comesFirst(a.place, b.place)
    }
    let width = tree.width
    for w in 0..<width { writer.drawn[w] = .zero }
    for (_, place) in drawing {
      for w in 0..<width { writer.drawn[w] += tree.counts[place * width + w] }
      if ring.before[0].x + writer.drawn[0].x >= asked * (1 - NearestPersons.countTolerance) {
        break
      }
    }
  }

  /// Orders places that coincide by their counts, so that the order of rows does not matter.
  private func comesFirst(_ a: Int, _ b: Int) -> Bool {
    for w in 0..<tree.width {
      let (m, n) = (tree.counts[a * tree.width + w], tree.counts[b * tree.width + w])
      if m.x != n.x { return m.x < n.x }
      if m.y != n.y { return m.y < n.y }
    }
    return a < b
  }

  private static func identity(_ x: Double, _ y: Double) -> UInt64 {
    mixed(x.bitPattern &* 0x9E37_79B9_7F4A_7C15) ^ mixed(y.bitPattern)
  }

  /// The finaliser of SplitMix64.
  private static func mixed(_ value: UInt64) -> UInt64 {
    var z = value
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
