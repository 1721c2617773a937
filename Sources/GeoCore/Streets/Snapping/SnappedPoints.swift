/// Points tied to a network, in their order: where on it they are and how far from it.
public struct SnappedPoints: Sendable {
  /// Edge that the point stands on; −1 when it stands on a vertex, or is not connected.
  public var edge: [Int32]
  /// Vertex that the point stands on; −1 when it stands on an edge, or is not connected.
  public var vertex: [Int32]
  /// Metres from the edge's first point along its course; 0 on a vertex.
  public var offset: [Double]
  /// Straight metres between the point and where it stands that are part of a path's cost: 0 when
  /// connectors do not count, NaN when the point is not connected.
  public var connector: [Double]
  /// Where it stands, in metres in the computing CRS; NaN when it is not connected.
  public var x: [Double]
  public var y: [Double]

  public init() {
    edge = []
    vertex = []
    offset = []
    connector = []
    x = []
    y = []
  }

  public var count: Int { edge.count }

  public func isConnected(_ point: Int) -> Bool { edge[point] >= 0 || vertex[point] >= 0 }

  public mutating func append(
    edge: Int32 = -1, vertex: Int32 = -1, offset: Double = 0, connector: Double, x: Double,
    y: Double
  ) {
    self.edge.append(edge)
    self.vertex.append(vertex)
    self.offset.append(offset)
    self.connector.append(connector)
    self.x.append(x)
    self.y.append(y)
  }

  /// Adds a point that has no way onto the network.
  public mutating func appendUnconnected() { append(connector: .nan, x: .nan, y: .nan) }

  /// All points on vertices, without connectors.
  public static func vertices(_ vertices: [Int32], of network: StreetNetwork) -> SnappedPoints {
    var points = SnappedPoints()
    for vertex in vertices {
      points.append(
        vertex: vertex, connector: 0, x: network.vertexX[Int(vertex)],
        y: network.vertexY[Int(vertex)])
    }
    return points
  }
}
