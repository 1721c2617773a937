import Foundation
import GeoCore

/// A made-up network of bent streets with their true lengths: a lattice of 80 m, its corners moved,
/// some links left out, up to three bends in each, in coordinates of SWEREF 99 TM.
struct BentTown {
  let network: StreetNetwork

  init(side: Int, seed: UInt64 = 17) {
    var random = SeededRandom(seed: seed)
    var network = StreetNetwork(crs: .sweref99TM)
    for vertex in 0..<side * side {
      network.vertexX.append(674_000 + Double(vertex % side) * 80 + random.number(in: -20..<20))
      network.vertexY.append(6_580_000 + Double(vertex / side) * 80 + random.number(in: -20..<20))
    }
    network.component = .init(repeating: 0, count: side * side)
    network.componentSizes = [side * side]
    for vertex in 0..<side * side {
      for next in [vertex + 1, vertex + side] where next < side * side {
        if next == vertex + 1, next % side == 0 { continue }
        guard random.unit() > 0.12 else { continue }
        let (ax, ay) = (network.vertexX[vertex], network.vertexY[vertex])
        let (bx, by) = (network.vertexX[next], network.vertexY[next])
        var points = [(ax, ay)]
        for bend in 1...3 where random.unit() < 0.4 {
          let share = Double(bend) / 4
          points.append(
            (
              ax + share * (bx - ax) + random.number(in: -5..<5),
              ay + share * (by - ay) + random.number(in: -5..<5)
            ))
        }
        points.append((bx, by))
        var length = 0.0
        for (a, b) in zip(points, points.dropFirst()) { length += hypot(b.0 - a.0, b.1 - a.1) }
        network.first.append(Int32(vertex))
        network.last.append(Int32(next))
        network.length.append(length)
        network.passage.append(.both)
        network.line.append(Int32(network.line.count))
        network.x += points.map(\.0)
        network.y += points.map(\.1)
        network.pointStarts.append(network.x.count)
      }
    }
    self.network = network
  }

  /// Vertices, rising.
  func drawn(_ count: Int) -> [Int32] {
    var random = SeededRandom(seed: 23)
    var drawn = Set<Int32>()
    while drawn.count < min(count, network.vertexCount) {
      drawn.insert(Int32.random(in: 0..<Int32(network.vertexCount), using: &random))
    }
    return drawn.sorted()
  }

  /// As a file for peers.
  func write(
    to file: URL, places: [Int32], radius: Double, width: Double, segments: Int
  ) throws {
    let edges = (0..<network.edgeCount).map { edge -> [String: Any] in
      [
        "u": Int(network.first[edge]), "v": Int(network.last[edge]),
        "points": network.points(edge).map { [network.x[$0], network.y[$0]] },
      ]
    }
    let document: [String: Any] = [
      "edges": edges, "places": places.map { Int($0) }, "radius": radius, "width": width,
      "segments": segments,
    ]
    try JSONSerialization.data(withJSONObject: document).write(to: file)
  }
}
