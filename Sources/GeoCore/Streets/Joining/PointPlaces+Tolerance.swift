extension PointPlaces {
  /// Makes places within the tolerance of each other one.
  ///
  /// The place that is left is the one where most lines end, then the western, then the southern.
  /// - Complexity: O(places + near pairs) expected.
  mutating func merge(within tolerance: Double, _ lines: StreetLines) throws(GeosegError) {
    let pairs = try nearPairs(within: tolerance)
    guard !pairs.isEmpty else { return }
    let meetings = NearMeetings(lines, place, among: pairs, tolerance: tolerance)
    var sets = DisjointSets(count: x.count)
    for pair in pairs where meetings.meet(pair.a, pair.b) {
      sets.unite(Int(pair.a), Int(pair.b))
    }
    var ends = [Int32](repeating: 0, count: x.count)
    for line in 0..<lines.count {
      let points = lines.points(line)
      guard let first = points.first, let last = points.last, place[first] >= 0 else { continue }
      ends[Int(place[first])] += 1
      ends[Int(place[last])] += 1
    }
    var chosen = [Int32](repeating: -1, count: x.count)
    for candidate in x.indices {
      let root = sets.root(of: candidate)
      let best = Int(chosen[root])
      if best < 0
        || (-ends[candidate], x[candidate], y[candidate]) < (-ends[best], x[best], y[best])
      {
        chosen[root] = Int32(truncatingIfNeeded: candidate)
      }
    }
    for point in place.indices where place[point] >= 0 {
      place[point] = chosen[sets.root(of: Int(place[point]))]
    }
  }

  /// Pairs of different places at most `tolerance` apart.
  ///
  /// A grid of cells eight tolerances wide; one looks into a second column or row only near a
  /// border. So many pairs that lines lose their shape are refused.
  private func nearPairs(within tolerance: Double) throws(GeosegError) -> [(a: Int32, b: Int32)] {
    let scale = 1 / (8 * tolerance)
    guard scale.isFinite, scale > 0 else {
      throw GeosegError(.toleranceJoinsAll, ["tolerance": .number(tolerance, decimals: 3)])
    }
    let limit = 64 * x.count
    var pairs: [(a: Int32, b: Int32)] = []
    var compared = 0
    // Head of the chain of places of each cell that is in use; cells that share a slot share a
    // chain, and the distance sorts them out.
    var heads = [Int32](repeating: -1, count: Self.tableSize(x.count))
    var next = [Int32](repeating: -1, count: x.count)
    let mask = heads.count - 1
    heads.withUnsafeMutableBufferPointer { heads in
      next.withUnsafeMutableBufferPointer { next in
        x.withUnsafeBufferPointer { x in
          y.withUnsafeBufferPointer { y in
            var at = 0
            while at < x.count, compared <= limit {
              let (px, py) = (x[at], y[at])
              let west = ((px - tolerance) * scale).rounded(.down)
              let east = ((px + tolerance) * scale).rounded(.down)
              let south = ((py - tolerance) * scale).rounded(.down)
              let north = ((py + tolerance) * scale).rounded(.down)
              var column = west
              while true {
                var row = south
                while true {
                  let cell = Self.hash(column.bitPattern, row.bitPattern) & mask
                  var other = Int(heads[cell])
                  while other >= 0 {
                    compared &+= 1
                    if PointIndex.distance(x[other] - px, y[other] - py) <= tolerance {
                      pairs.append(
                        (Int32(truncatingIfNeeded: other), Int32(truncatingIfNeeded: at)))
                    }
                    other = Int(next[other])
                  }
                  if row == north { break }
                  row = north
                }
                if column == east { break }
                column = east
              }
              let own =
                Self.hash(
                  (px * scale).rounded(.down).bitPattern, (py * scale).rounded(.down).bitPattern)
                & mask
              next[at] = heads[own]
              heads[own] = Int32(truncatingIfNeeded: at)
              at &+= 1
            }
          }
        }
      }
    }
    if compared > limit {
      throw GeosegError(.toleranceJoinsAll, ["tolerance": .number(tolerance, decimals: 3)])
    }
    return pairs
  }
}

/// Tells whether two near places hold points that may be one.
private struct NearMeetings {
  let lines: StreetLines
  let tolerance: Double
  /// Points at each place that is near another, by place.
  var points: [Int32: [Int]] = [:]

  init(
    _ lines: StreetLines, _ place: [Int32], among pairs: [(a: Int32, b: Int32)], tolerance: Double
  ) {
    self.lines = lines
    self.tolerance = tolerance
    var isNear = [Bool](repeating: false, count: place.count)
    for pair in pairs {
      isNear[Int(pair.a)] = true
      isNear[Int(pair.b)] = true
    }
    for point in place.indices where place[point] >= 0 && isNear[Int(place[point])] {
      points[place[point], default: []].append(point)
    }
  }

  func meet(_ a: Int32, _ b: Int32) -> Bool {
    for p in points[a] ?? [] {
      let line = lines.line(ofPoint: p)
      for q in points[b] ?? [] {
        if !lines.points(line).contains(q) || leaves(min(p, q), max(p, q)) { return true }
      }
    }
    return false
  }

  /// Whether the course from one point of a line to a later one leaves the tolerance of both.
  private func leaves(_ p: Int, _ q: Int) -> Bool {
    var at = p + 1
    while at < q {
      let toP = PointIndex.distance(lines.x[at] - lines.x[p], lines.y[at] - lines.y[p])
      let toQ = PointIndex.distance(lines.x[at] - lines.x[q], lines.y[at] - lines.y[q])
      if toP > tolerance, toQ > tolerance { return true }
      at += 1
    }
    return false
  }
}

extension StreetLines {
  /// The line that a point belongs to.
  /// - Complexity: O(log lines)
  func line(ofPoint point: Int) -> Int {
    var low = 0
    var high = count
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if pointStarts[middle] <= point { low = middle } else { high = middle }
    }
    return low
  }
}
