import GeoCore

/// Keys of the toy cases about streets: a line of vertices, and lattices with arcs taken out.
enum ToyStreetKeys {
  static func value(_ path: LeafPath, _ input: AccessKeyInput) -> AccessNumbers? {
    guard input.form == .toy else { return nil }
    if path.first == "line_network" { return line(path, input.document["line_network"]) }
    if path.first.hasPrefix("lattice_"), path.count == 2 {
      return lattice(path.first, path.last, input.document[path.first])
    }
    return nil
  }

  private static func line(_ path: LeafPath, _ town: JSONValue?) -> AccessNumbers? {
    guard let x = town?["vertex_x_m"]?.doubles, case .array(let edges)? = town?["edges"],
      let areas = town?["areas"]?["vertex"]?.doubles,
      let places = town?["places"]?["vertex"]?.doubles,
      let capacity = town?["places"]?["capacity"]?.doubles
    else { return nil }
    var drawing = Drawing(x: x, y: x.map { _ in 0 })
    for edge in edges {
      guard let parts = edge.doubles, parts.count == 3 else { return nil }
      drawing.add(Int(parts[0]), Int(parts[1]), parts[2], .both)
    }
    let network = drawing.network
    let graph = SearchGraph(network, .lengths(of: network))
    let from = SnappedPoints.vertices(areas.map { Int32($0) }, of: network)
    let to = SnappedPoints.vertices(places.map { Int32($0) }, of: network)
    func nearest(_ selection: [Bool]?) -> ReachTable? {
      try? graph.nearest(of: from, among: to, selection: selection, RunContext())
    }
    switch (path[1], path.count) {
    case ("distance_m", 2):
      return (try? graph.reach(from: from, to: to, within: .infinity, RunContext()))
        .map { AccessNumbers(Number($0, places: places.count)) }
    case ("nearest", 3), ("nearest_with_capacity_gt_0", 3):
      guard let table = nearest(path[1] == "nearest" ? nil : capacity.map { $0 > 0 }) else {
        return nil
      }
      return AccessNumbers(
        (0..<table.rowCount).map { row in
          let pair = table.rowStarts[row]
          guard pair < table.rowStarts[row + 1] else { return .nan }
          return path.last == "place" ? Double(table.places[pair]) : table.costs[pair]
        })
    case ("cumulative", 4):
      guard let limit = Double(path[2]),
        let table = try? graph.reach(from: from, to: to, within: limit, RunContext())
      else { return nil }
      return AccessNumbers(
        (0..<table.rowCount).map { row in
          table.places[table.rowStarts[row]..<table.rowStarts[row + 1]]
            .reduce(0) { $0 + (path.last == "places" ? 1 : capacity[Int($1)]) }
        })
    default: return nil
    }
  }

  /// A lattice named by rows x columns; spacing and arcs taken out as the case says.
  private static func lattice(
    _ name: String, _ key: String, _ town: JSONValue?
  ) -> AccessNumbers? {
    let sides = name.split(separator: "_").dropFirst().first?.split(separator: "x")
      .compactMap { Int($0) }
    guard let sides, sides.count == 2, case .array(let removed)? = town?["removed_arcs"],
      let rule = text(town?["rule"]), let spacing = spacing(rule)
    else { return nil }
    let (rows, columns) = (sides[0], sides[1])
    let count = rows * columns
    var drawing = Drawing(
      x: (0..<count).map { Double($0 % columns) * spacing },
      y: (0..<count).map { Double($0 / columns) * spacing })
    let gone = Set(removed.compactMap { $0.doubles })
    for vertex in 0..<count {
      for next in [vertex + 1, vertex + columns] where next < count {
        if next == vertex + 1, next % columns == 0 { continue }
        var passage: Passage = .both
        if gone.contains([Double(vertex), Double(next)]) { passage.remove(.forward) }
        if gone.contains([Double(next), Double(vertex)]) { passage.remove(.backward) }
        drawing.add(vertex, next, spacing, passage)
      }
    }
    let network = drawing.network
    let costs = EdgeCosts.lengths(of: network)
    let all = SnappedPoints.vertices((0..<Int32(count)).map { $0 }, of: network)
    func costsOf(_ vertex: Int, _ direction: SearchGraph.Direction, _ limit: Double = .infinity)
      -> [Double]?
    {
      let one = SnappedPoints.vertices([Int32(vertex)], of: network)
      return
        (try? SearchGraph(network, costs, direction: direction)
        .matrix(from: all, to: one, RunContext()))?.costs.map { $0 <= limit ? $0 : .nan }
    }
    switch key {
    case "distance_from_centre": return costsOf(count / 2, .fromPlaces).map { AccessNumbers($0) }
    case "distance_to_centre": return costsOf(count / 2, .toPlaces).map { AccessNumbers($0) }
    case "distance_0_to_last":
      return costsOf(0, .fromPlaces)?.last.map { AccessNumbers($0) }
    case "distance_last_to_0": return costsOf(0, .toPlaces)?.last.map { AccessNumbers($0) }
    default:
      // As in `reach_within_3_steps_from_each`.
      let words = key.split(separator: "_")
      guard key.hasPrefix("reach_within_"), words.count > 2, let steps = Double(words[2]) else {
        return nil
      }
      return AccessNumbers(
        (0..<count).map { vertex in
          Double(costsOf(vertex, .fromPlaces, steps * spacing)?.count { $0.isFinite } ?? 0)
        })
    }
  }

  /// The number after `col*` in the rule of a lattice.
  private static func spacing(_ rule: String) -> Double? {
    guard let mark = rule.firstRange(of: "col*") else { return nil }
    return Double(rule[mark.upperBound...].prefix { $0.isNumber || $0 == "." })
  }

  /// A network by its vertices and straight edges.
  private struct Drawing {
    var network = StreetNetwork(crs: .sweref99TM)

    init(x: [Double], y: [Double]) {
      network.vertexX = x
      network.vertexY = y
      network.component = .init(repeating: 0, count: x.count)
      network.componentSizes = [x.count]
    }

    mutating func add(_ first: Int, _ last: Int, _ length: Double, _ passage: Passage) {
      guard network.vertexX.indices.contains(first), network.vertexX.indices.contains(last) else {
        return
      }
      network.first.append(Int32(first))
      network.last.append(Int32(last))
      network.length.append(length)
      network.passage.append(passage)
      network.line.append(Int32(network.line.count))
      network.lineRows.append(Int32(network.lineRows.count))
      network.x += [network.vertexX[first], network.vertexX[last]]
      network.y += [network.vertexY[first], network.vertexY[last]]
      network.pointStarts.append(network.x.count)
    }
  }
}
