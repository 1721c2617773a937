import GeoCore

// Plain ways to join, snap and search, until the library's own are there.

extension StreetNetwork {
  /// Joins lines that name their end vertices `u` and `v`; every edge both ways.
  init?(joinedByIDs table: FeatureTable) {
    guard let geometry = table.geometry, let u = table["u"], let v = table["v"] else { return nil }
    self.init(crs: geometry.crs)
    var vertexOf: [String: Int32] = [:]
    func vertex(_ name: String, _ at: Int) -> Int32 {
      if let known = vertexOf[name] { return known }
      let next = Int32(vertexX.count)
      vertexOf[name] = next
      vertexX.append(geometry.x[at])
      vertexY.append(geometry.y[at])
      return next
    }
    for row in 0..<table.count {
      guard let from = u.text(row), let to = v.text(row) else { return nil }
      let points = geometry.coordinates(row)
      guard let start = points.first, let end = points.last else { continue }
      first.append(vertex(from, start))
      last.append(vertex(to, end))
      var sum = 0.0
      for i in points.dropFirst() {
        sum += Geodesy.planar(
          fromX: geometry.x[i - 1], y: geometry.y[i - 1], toX: geometry.x[i], y: geometry.y[i])
      }
      length.append(sum)
      passage.append(.both)
      line.append(Int32(row))
      x += geometry.x[points]
      y += geometry.y[points]
      pointStarts.append(x.count)
    }
  }

  /// The nearest point on the nearest edge, the lowest edge of equals.
  func nearestEdges(x px: [Double], y py: [Double]) -> SnappedPoints {
    var out = SnappedPoints()
    for p in px.indices {
      var best = (edge: -1, offset: 0.0, distance: Double.infinity, x: 0.0, y: 0.0)
      for edge in 0..<edgeCount {
        var along = 0.0
        for i in points(edge).dropFirst() {
          let dx = x[i] - x[i - 1]
          let dy = y[i] - y[i - 1]
          let length = (dx * dx + dy * dy).squareRoot()
          let t =
            length > 0
            ? min(
              1,
              max(0, ((px[p] - x[i - 1]) * dx + (py[p] - y[i - 1]) * dy) / (length * length)))
            : 0
          let sx = x[i - 1] + t * dx
          let sy = y[i - 1] + t * dy
          let distance = Geodesy.planar(fromX: px[p], y: py[p], toX: sx, y: sy)
          if distance < best.distance { best = (edge, along + t * length, distance, sx, sy) }
          along += length
        }
      }
      if best.edge < 0 {
        out.appendUnconnected()
      } else {
        out.append(
          edge: Int32(best.edge), offset: best.offset, connector: best.distance, x: best.x,
          y: best.y)
      }
    }
    return out
  }

  /// Total distance of every pair that has a way.
  func distances(from origins: SnappedPoints, to places: SnappedPoints) -> ReachTable {
    var links = [[(to: Int, length: Double)]](repeating: [], count: vertexCount)
    for edge in 0..<edgeCount {
      links[Int(first[edge])].append((Int(last[edge]), length[edge]))
      links[Int(last[edge])].append((Int(first[edge]), length[edge]))
    }
    var rows = [[(place: Int32, cost: Double)]](repeating: [], count: origins.count)
    for place in 0..<places.count where places.isConnected(place) {
      let edge = Int(places.edge[place])
      let toFirst = places.offset[place]
      let toLast = length[edge] - toFirst
      let far = vertexDistances(
        links, [(Int(first[edge]), toFirst), (Int(last[edge]), toLast)])
      for origin in 0..<origins.count where origins.isConnected(origin) {
        let on = Int(origins.edge[origin])
        var way = min(
          far[Int(first[on])] + origins.offset[origin],
          far[Int(last[on])] + length[on] - origins.offset[origin])
        if on == edge { way = min(way, (origins.offset[origin] - toFirst).magnitude) }
        guard way.isFinite else { continue }
        rows[origin].append(
          (Int32(place), origins.connector[origin] + way + places.connector[place]))
      }
    }
    var table = ReachTable()
    for row in rows { table.appendRow(row) }
    return table
  }

  private func vertexDistances(
    _ links: [[(to: Int, length: Double)]], _ seeds: [(vertex: Int, distance: Double)]
  ) -> [Double] {
    var distance = [Double](repeating: .infinity, count: vertexCount)
    var heap: [(distance: Double, vertex: Int)] = []
    func push(_ item: (distance: Double, vertex: Int)) {
      heap.append(item)
      var i = heap.count - 1
      while i > 0, heap[(i - 1) / 2].distance > heap[i].distance {
        heap.swapAt(i, (i - 1) / 2)
        i = (i - 1) / 2
      }
    }
    func pop() -> (distance: Double, vertex: Int) {
      let top = heap[0]
      heap[0] = heap[heap.count - 1]
      heap.removeLast()
      var i = 0
      while 2 * i + 1 < heap.count {
        var child = 2 * i + 1
        if child + 1 < heap.count, heap[child + 1].distance < heap[child].distance { child += 1 }
        guard heap[child].distance < heap[i].distance else { break }
        heap.swapAt(i, child)
        i = child
      }
      return top
    }
    for seed in seeds where seed.distance < distance[seed.vertex] {
      distance[seed.vertex] = seed.distance
      push((seed.distance, seed.vertex))
    }
    while !heap.isEmpty {
      let (here, vertex) = pop()
      guard here <= distance[vertex] else { continue }
      for link in links[vertex] where here + link.length < distance[link.to] {
        distance[link.to] = here + link.length
        push((here + link.length, link.to))
      }
    }
    return distance
  }
}
