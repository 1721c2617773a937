public import GeoCore

/// Small networks for tests: vertices by number, edges with a length of their own.
public struct StreetSketch: Sendable {
  public var network: StreetNetwork

  /// Vertices without edges.
  public init(x: [Double], y: [Double]) {
    network = StreetNetwork(crs: .sweref99TM)
    network.vertexX = x
    network.vertexY = y
    network.component = .init(repeating: 0, count: x.count)
    network.componentSizes = [x.count]
  }

  /// A straight edge; its length is said, not measured.
  public mutating func add(
    _ first: Int, _ last: Int, length: Double, _ passage: Passage = .both,
    heights: [Double]? = nil
  ) {
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

  /// A random multigraph with self-loops, parallel edges and one-way edges.
  ///
  /// With `whole`, lengths are whole numbers, so that equal costs are common and sums are exact.
  public static func random(
    vertices: Int, edges: Int, whole: Bool, oneWay: Double = 0.3, seed: UInt64
  ) -> StreetSketch {
    var random = SeededRandom(seed: seed)
    var sketch = StreetSketch(
      x: (0..<vertices).map { _ in random.number(in: 0..<1000) },
      y: (0..<vertices).map { _ in random.number(in: 0..<1000) })
    for _ in 0..<edges {
      let first = Int.random(in: 0..<vertices, using: &random)
      let last = Int.random(in: 0..<vertices, using: &random)
      let length =
        whole
        ? Double(Int.random(in: 0...8, using: &random)) : random.number(in: 0.01..<100)
      let passage: Passage =
        random.unit() < oneWay
        ? [.forward, .backward, Passage.none][Int.random(in: 0..<3, using: &random)] : .both
      sketch.add(first, last, length: length, passage)
    }
    return sketch
  }

  /// Random points on it: inside edges, at their ends, on vertices and some not connected.
  public func points(
    _ count: Int, whole: Bool, connectors: Bool = true, seed: UInt64
  ) -> SnappedPoints {
    var random = SeededRandom(seed: seed, index: 77)
    var points = SnappedPoints()
    for _ in 0..<count {
      let connector =
        !connectors
        ? 0 : whole ? Double(Int.random(in: 0...3, using: &random)) : random.number(in: 0..<30)
      switch Int.random(in: 0..<10, using: &random) {
      case 0: points.appendUnconnected()
      case 1, 2:
        points.append(
          vertex: Int32.random(in: 0..<Int32(network.vertexCount), using: &random),
          connector: connector, x: 0, y: 0)
      default:
        let edge = Int.random(in: 0..<network.edgeCount, using: &random)
        let share = [0, 0.25, 0.5, 1, random.unit()][Int.random(in: 0..<5, using: &random)]
        let offset =
          whole && share != 0.25 && share != 0.5
          ? network.length[edge] * share.rounded() : network.length[edge] * share
        points.append(edge: Int32(edge), offset: offset, connector: connector, x: 0, y: 0)
      }
    }
    return points
  }
}
