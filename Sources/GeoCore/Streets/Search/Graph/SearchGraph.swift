/// A street network made ready for searching out from places: compressed rows in spatial order.
///
/// Searches run from the places outward. With `.toPlaces` the arcs are turned round first, so that
/// what a search finds at a vertex is the cost of going from there to the place.
///
/// A cost is summed in one fixed order whatever asks for it: the place's connector, the way from the
/// place to the first vertex, edge after edge outward, the way from the last vertex to the origin,
/// the origin's connector. Equal questions therefore have equal answers to the last bit, whether
/// they come as a table, as nearest places or as a path, and at any thread count.
public struct SearchGraph: Sendable {
  /// Which way a cost is for.
  public enum Direction: Sendable, Hashable {
    /// From the origins to the places.
    case toPlaces
    /// From the places to the origins.
    case fromPlaces
  }

  public let network: StreetNetwork
  public let direction: Direction
  /// What an edge costs when walked outward from the places.
  let outward: EdgeCosts
  let rows: GraphRows
  /// Search vertex of every vertex of the network.
  let position: [UInt32]
  /// Vertex of the network of every search vertex.
  let vertexAt: [Int32]

  /// - Parameters:
  ///   - costs: per edge of the network; an edge that is not from 0 and finite one way is closed
  ///     that way.
  /// - Complexity: O(vertices + edges).
  public init(
    _ network: StreetNetwork, _ costs: EdgeCosts, direction: Direction = .toPlaces
  ) {
    precondition(
      costs.forward.count == network.edgeCount && costs.backward.count == network.edgeCount,
      "costs belong to another network")
    self.network = network
    self.direction = direction
    outward = direction == .fromPlaces ? costs : costs.reversed
    vertexAt = Self.spatialOrder(of: network)
    var position = [UInt32](repeating: 0, count: vertexAt.count)
    for (index, vertex) in vertexAt.enumerated() {
      position[Int(vertex)] = UInt32(truncatingIfNeeded: index)
    }
    self.position = position
    rows = GraphRows(network, outward, position: position)
  }

  public var unit: ColumnUnit { outward.unit }
  public var vertexCount: Int { rows.vertexCount }
  /// Ways from a vertex to a neighbouring one that are open.
  public var arcCount: Int { rows.arcCount }

  /// Vertices along a Hilbert curve; those without a position come last, in their order.
  private static func spatialOrder(of network: StreetNetwork) -> [Int32] {
    var order = HilbertOrder.rows(x: network.vertexX, y: network.vertexY)
    if order.count < network.vertexCount {
      var isPlaced = [Bool](repeating: false, count: network.vertexCount)
      for vertex in order { isPlaced[Int(vertex)] = true }
      for vertex in isPlaced.indices where !isPlaced[vertex] {
        order.append(Int32(truncatingIfNeeded: vertex))
      }
    }
    return order
  }
}
