import GeoCore

/// Keys of toy streets given as `segments`: costs between the middles of all of them.
enum SegmentToyKeys {
  static func value(_ path: LeafPath, _ input: AccessKeyInput) -> AccessNumbers? {
    guard input.form == .toy, case .array(let rows)? = input.parent["segments"] else { return nil }
    let cost: SegmentCost
    if path.last.hasPrefix("angular") {
      cost = .angular
    } else if path.last.hasPrefix("topological") {
      cost = .turns
    } else if path.last.hasPrefix("metric") {
      cost = .metres
    } else {
      return nil
    }
    var network = StreetNetwork(crs: .plane)
    var vertexOf: [SIMD2<Double>: Int32] = [:]
    for row in rows {
      guard case .array(let ends) = row else { return nil }
      let points = ends.compactMap { $0.doubles }
      guard points.count == ends.count, points.count > 1, points.allSatisfy({ $0.count > 1 }) else {
        return nil
      }
      func vertex(_ point: [Double]) -> Int32 {
        let place = SIMD2(point[0], point[1])
        if let known = vertexOf[place] { return known }
        let next = Int32(network.vertexX.count)
        vertexOf[place] = next
        network.vertexX.append(place.x)
        network.vertexY.append(place.y)
        return next
      }
      network.first.append(vertex(points[0]))
      network.last.append(vertex(points[points.count - 1]))
      network.passage.append(.both)
      network.x += points.map { $0[0] }
      network.y += points.map { $0[1] }
      network.pointStarts.append(network.x.count)
    }
    let graph = SegmentGraph(network, unit: .edges)
    var middles = SnappedPoints()
    for s in 0..<graph.count {
      middles.append(
        edge: graph.edge[s], offset: graph.half[s], connector: 0, x: graph.middleX[s],
        y: graph.middleY[s])
    }
    guard let table = try? graph.reach(from: middles, to: middles, cost: cost) else { return nil }
    return AccessNumbers(Number(table, places: middles.count))
  }
}
