extension NetworkVoronoi {
  /// The streets of every place, cut where the next place's begin: one feature per place in file
  /// order, empty for a place without any.
  ///
  /// Stretches that follow each other along an edge are one line.
  public func lines(of network: StreetNetwork, places count: Int) -> GeometryColumn {
    var byPlace = [[Int]](repeating: [], count: count)
    for (number, stretch) in stretches.enumerated() where stretch.place >= 0 {
      byPlace[Int(stretch.place)].append(number)
    }
    return Self.lines(of: network, byPlace.map { $0.map { stretches[$0] } })
  }

  /// The streets that belong to nobody, as one feature.
  public func nobodysLines(of network: StreetNetwork) -> GeometryColumn {
    Self.lines(of: network, [stretches.filter { $0.place < 0 }])
  }

  private static func lines(
    of network: StreetNetwork, _ groups: [[Stretch]]
  ) -> GeometryColumn {
    var out = GeometryColumn(crs: network.crs)
    var (x, y): ([Double], [Double]) = ([], [])
    for group in groups {
      var parts = 0
      for stretch in group {
        x.removeAll(keepingCapacity: true)
        y.removeAll(keepingCapacity: true)
        network.appendCourse(
          ofEdge: Int(stretch.edge), from: stretch.start, to: stretch.end, x: &x, y: &y)
        guard x.count > 1 else { continue }
        for point in x.indices { out.append(x: x[point], y: y[point]) }
        out.endRing()
        out.endPart(.line)
        parts += 1
      }
      out.endFeature(parts == 1 ? .lineString : .multiLineString)
    }
    return out
  }

  /// Metres of network that belong to nobody.
  public var nobodysLength: Double {
    var sum = CompensatedSum()
    for stretch in stretches where stretch.place < 0 { sum.add(stretch.end - stretch.start) }
    return sum.value
  }
}
