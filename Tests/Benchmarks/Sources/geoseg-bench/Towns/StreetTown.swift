import CFloors
import Foundation
import GeoCore

/// A made-up network: a lattice of 100 m, its corners moved, some links left out, the largest
/// connected part kept, lengths 1 to 1.2 times the straight line in whole millimetres.
struct StreetTown {
  let network: StreetNetwork
  private let starts: [UInt32]
  private let targets: [UInt32]
  private let millimetres: [UInt32]
  private let metres: [Double]

  var vertexCount: Int { network.vertexCount }

  init(vertices: Int, seed: UInt64 = 7) {
    var random = SeededRandom(seed: seed)
    let side = Int(Double(vertices).squareRoot())
    let x = (0..<side * side).map { Double($0 % side) * 100 + random.number(in: -30..<30) }
    let y = (0..<side * side).map { Double($0 / side) * 100 + random.number(in: -30..<30) }
    var links: [(Int, Int, Double)] = []
    for vertex in 0..<side * side {
      for next in [vertex + 1, vertex + side] where next < side * side {
        if next == vertex + 1, next % side == 0 { continue }
        let (isKept, stretch) = (random.unit() > 0.12, random.number(in: 1..<1.2))
        guard isKept else { continue }
        let straight = hypot(x[vertex] - x[next], y[vertex] - y[next])
        links.append((vertex, next, (straight * stretch * 1000).rounded() / 1000))
      }
    }
    let number = Self.largestPart(side * side, links)
    var network = StreetNetwork(crs: .sweref99TM)
    for vertex in number.indices where number[vertex] != nil {
      network.vertexX.append(x[vertex])
      network.vertexY.append(y[vertex])
    }
    network.component = .init(repeating: 0, count: network.vertexX.count)
    network.componentSizes = [network.vertexX.count]
    for (a, b, length) in links {
      guard let first = number[a], let last = number[b] else { continue }
      network.first.append(Int32(first))
      network.last.append(Int32(last))
      network.length.append(length)
      network.passage.append(.both)
      network.line.append(Int32(network.line.count))
      network.x += [x[a], x[b]]
      network.y += [y[a], y[b]]
      network.pointStarts.append(network.x.count)
    }
    self.network = network
    (starts, targets, millimetres, metres) = Self.rows(network)
  }

  /// New numbers of the vertices in the largest connected part.
  private static func largestPart(_ count: Int, _ links: [(Int, Int, Double)]) -> [Int?] {
    var parent = Array(0..<count)
    func root(_ vertex: Int) -> Int {
      var vertex = vertex
      while parent[vertex] != vertex {
        parent[vertex] = parent[parent[vertex]]
        vertex = parent[vertex]
      }
      return vertex
    }
    for (a, b, _) in links { parent[root(a)] = root(b) }
    var sizes = [Int](repeating: 0, count: count)
    for vertex in 0..<count { sizes[root(vertex)] += 1 }
    let largest = sizes.indices.max { sizes[$0] < sizes[$1] }
    var next = 0
    return (0..<count).map { vertex in
      guard root(vertex) == largest else { return nil }
      next += 1
      return next - 1
    }
  }

  /// Rows for the floors, vertices in the order of the lattice.
  private static func rows(_ network: StreetNetwork) -> (
    [UInt32], [UInt32], [UInt32], [Double]
  ) {
    var starts = [UInt32](repeating: 0, count: network.vertexCount + 1)
    for edge in 0..<network.edgeCount {
      starts[Int(network.first[edge]) + 1] += 1
      starts[Int(network.last[edge]) + 1] += 1
    }
    for vertex in 0..<network.vertexCount { starts[vertex + 1] += starts[vertex] }
    var next = starts
    var targets = [UInt32](repeating: 0, count: 2 * network.edgeCount)
    var millimetres = targets
    var metres = [Double](repeating: 0, count: 2 * network.edgeCount)
    for edge in 0..<network.edgeCount {
      for (a, b) in [
        (network.first[edge], network.last[edge]), (network.last[edge], network.first[edge]),
      ] {
        let slot = Int(next[Int(a)])
        next[Int(a)] += 1
        targets[slot] = UInt32(b)
        metres[slot] = network.length[edge]
        millimetres[slot] = UInt32((network.length[edge] * 1000).rounded())
      }
    }
    return (starts, targets, millimetres, metres)
  }

  func withGraph(_ body: (UnsafePointer<street_floor_graph>) -> Void) {
    starts.withUnsafeBufferPointer { starts in
      targets.withUnsafeBufferPointer { targets in
        millimetres.withUnsafeBufferPointer { millimetres in
          metres.withUnsafeBufferPointer { metres in
            var graph = street_floor_graph(
              vertices: UInt32(vertexCount), starts: starts.baseAddress,
              targets: targets.baseAddress, millimetres: millimetres.baseAddress,
              metres: metres.baseAddress)
            body(&graph)
          }
        }
      }
    }
  }

  /// Different vertices, rising.
  func drawn(_ count: Int, seed: UInt64) -> [UInt32] {
    var random = SeededRandom(seed: seed)
    var drawn = Set<UInt32>()
    while drawn.count < min(count, vertexCount) {
      drawn.insert(UInt32.random(in: 0..<UInt32(vertexCount), using: &random))
    }
    return drawn.sorted()
  }

  func capacities(_ count: Int) -> [Double] {
    var random = SeededRandom(seed: 21)
    return (0..<count).map { _ in Double(Int.random(in: 1..<100, using: &random)) }
  }

  /// As a file for peers: counts, then ends, lengths, positions, places, capacities, origins.
  func write(
    to file: URL, _ places: [UInt32], _ capacities: [Double], _ origins: [UInt32]
  ) throws {
    var data = Data()
    func add<Value>(_ values: [Value]) { values.withUnsafeBytes { data.append(contentsOf: $0) } }
    add([
      UInt32(vertexCount), UInt32(network.edgeCount), UInt32(places.count),
      UInt32(capacities.count),
      UInt32(origins.count), 0,
    ])
    add(network.first)
    add(network.last)
    add(places)
    add(origins)
    add(network.length)
    add(network.vertexX)
    add(network.vertexY)
    add(capacities)
    try data.write(to: file)
  }
}
