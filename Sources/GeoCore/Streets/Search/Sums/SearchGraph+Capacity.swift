extension SearchGraph {
  /// Summed capacity of the places within a limit of every vertex of the network.
  ///
  /// S_v(T) = Σ_j S_j · 1[c_vj ≤ T], summed in order of the places with the rounding made good
  /// (Neumaier), so that the bits do not depend on the number of threads. Vertices out of reach of
  /// every place have 0.
  /// - Parameters:
  ///   - capacities: one per place.
  ///   - limit: closed, in the unit of the costs.
  /// - Complexity: one search per place over what lies within the limit. Memory: vertices, and what
  ///   is reached from as many places as make some millions of vertices.
  public func summedCapacity(
    of places: SnappedPoints, _ capacities: [Double], within limit: Double, _ context: RunContext
  ) throws(GeosegError) -> [Double] {
    precondition(capacities.count == places.count, "places and capacities differ")
    var sums = RunningSums(count: vertexCount, of: capacities)
    let workers = SearchPool(rows)
    let chunk = Self.placesPerChunk
    var place = 0
    // As many places at a time as keep what they reach in bounds; results do not depend on it.
    var batch = chunk * 16
    while place < places.count {
      let first = place
      let count = min(batch, places.count - first)
      let reached = try context.mapChunks(
        count: count, grain: chunk, worker: { () throws(GeosegError) in workers.lend() }
      ) { (search: inout LentSearch, range: Range<Int>) throws(GeosegError) -> ReachedLists in
        var lists = ReachedLists()
        for offset in range {
          try context.cancellation.check()
          search.search.run(from: starts(from: first + offset, of: places), within: limit)
          lists.append(search.search)
        }
        context.progress.advanced(by: range.count)
        return lists
      }
      var total = 0
      for lists in reached {
        total += lists.vertices.count
        var slot = 0
        for end in lists.ends {
          sums.add(capacities[place], to: lists.vertices[slot..<end])
          slot = end
          place += 1
        }
      }
      let perPlace = max(1, total / count)
      batch = max(chunk, min(chunk * 4096, Self.verticesAtOnce / perPlace / chunk * chunk))
    }
    return position.map { sums.value(Int($0)) }
  }

  /// Vertices found by searches that wait to be added up.
  private static let verticesAtOnce = 1 << 22
}

/// What several searches reached, one after the other.
private struct ReachedLists: Sendable {
  private(set) var vertices: [UInt32] = []
  private(set) var ends: [Int] = []

  mutating func append(_ search: VertexSearch) {
    vertices.append(
      contentsOf: UnsafeBufferPointer(start: search.reached, count: search.reachedCount))
    ends.append(vertices.count)
  }
}

/// Sums that make good their rounding, where there can be any.
private struct RunningSums {
  private var sums: [Double]
  /// What rounding took away; empty where the addends are whole numbers small enough to be exact.
  private var lost: [Double]

  init(count: Int, of addends: [Double]) {
    sums = .init(repeating: 0, count: count)
    var total = 0.0
    var isExact = true
    for addend in addends {
      total += abs(addend)
      if addend != addend.rounded() { isExact = false }
    }
    lost = isExact && total < 0x1p53 ? [] : .init(repeating: 0, count: count)
  }

  mutating func add(_ addend: Double, to rows: ArraySlice<UInt32>) {
    rows.withUnsafeBufferPointer { rows in
      sums.withUnsafeMutableBufferPointer { sums in
        if lost.isEmpty {
          for row in rows { sums[Int(row)] += addend }
        } else {
          lost.withUnsafeMutableBufferPointer { lost in
            for row in rows {
              let before = sums[Int(row)]
              let after = before + addend
              lost[Int(row)] +=
                abs(before) >= abs(addend) ? (before - after) + addend : (addend - after) + before
              sums[Int(row)] = after
            }
          }
        }
      }
    }
  }

  func value(_ row: Int) -> Double { lost.isEmpty ? sums[row] : sums[row] + lost[row] }
}
