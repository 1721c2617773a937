import GeoCore
import PlaceAnalysis
import Synchronization

extension AccessKeyInput {
  /// The town's streets as Place Syntax Tool holds them, made once per town.
  var syntax: PlaceSyntaxTown? { PlaceSyntaxTown.of(town) }
}

/// Streets, areas and places of one town, and what several keys need of them.
final class PlaceSyntaxTown: @unchecked Sendable {
  /// Street of every line.
  let streets: [Double]
  let areas: [(x: Double, y: Double)]?
  let places: [(x: Double, y: Double)]?
  /// Lines among which the areas are found, and those among which the places are.
  let map: PlaceSyntaxMap
  let mapWithPlaces: PlaceSyntaxMap?
  private let network: StreetNetwork
  private var betweennessBy: [String: PlaceSyntaxBetweenness] = [:]
  private var choiceBy: [PlaceSyntaxLimits: PlaceSyntaxChoice] = [:]

  private static let known = Mutex<[ObjectIdentifier: PlaceSyntaxTown]>([:])

  static func of(_ town: AccessTown) -> PlaceSyntaxTown? {
    let key = ObjectIdentifier(town)
    if let made = known.withLock({ $0[key] }) { return made }
    guard let made = PlaceSyntaxTown(town) else { return nil }
    known.withLock { $0[key] = made }
    return made
  }

  private init?(_ town: AccessTown) {
    guard let network = town.network else { return nil }
    self.network = network
    func points(_ table: AccessTable?) -> [(x: Double, y: Double)]? {
      table.map { table in zip(table.x, table.y).map { (x: $0, y: $1) } }
    }
    areas = points(town.areas)
    places = points(town.places)
    map = PlaceSyntaxMap(network, points: areas ?? [])
    mapWithPlaces = places.map { PlaceSyntaxMap(network, points: $0) }
    let ids = town.features(.streets)?["id"]
    streets = (0..<network.edgeCount).flatMap { edge in
      let row = Int(network.line[edge])
      let id = ids?.text(row).flatMap { Double($0) } ?? Double(row)
      return [Double](repeating: id, count: max(0, network.points(edge).count - 1))
    }
  }

  func betweenness(
    _ distance: PlaceSyntaxDistance, _ limits: PlaceSyntaxLimits
  ) -> PlaceSyntaxBetweenness {
    let key = "\(distance) \(limits)"
    if let made = betweennessBy[key] { return made }
    let made = PlaceSyntaxBetweenness(map, distance, limits)
    betweennessBy[key] = made
    return made
  }

  func choice(_ limits: PlaceSyntaxLimits) -> PlaceSyntaxChoice {
    if let made = choiceBy[limits] { return made }
    let made = PlaceSyntaxChoice(network, limits)
    choiceBy[limits] = made
    return made
  }

  /// A member of a result: counts, depths, and what is normalised by them.
  func member(
    _ name: String, passages: [Double]?, nodes: [Double], depth: [Double], pairs: Double
  ) -> AccessNumbers? {
    func each(_ value: (_ passages: Double, _ nodes: Double, _ depth: Double) -> Double?)
      -> AccessNumbers?
    {
      var out: [Double] = []
      for k in nodes.indices {
        guard let number = value(passages?[k] ?? .nan, nodes[k], depth[k]) else { return nil }
        out.append(number)
      }
      return AccessNumbers(out)
    }
    let word = name.lowercased()
    if word == "node_count" { return AccessNumbers(nodes) }
    if word.hasPrefix("total_depth") {
      return AccessNumbers(
        word.hasSuffix("deg") && !word.contains("90") ? depth.map { $0 * 90 } : depth)
    }
    if word.contains("nain") {
      return each { SegmentNormalisation.nain(nodes: $1, depth: $2, added: 1) }
    }
    if word.contains("hillier") {
      return each { SegmentNormalisation.hillier(nodes: $1, depth: $2) }
    }
    if word.contains("integration") {
      return each { SegmentNormalisation.integration(nodes: $1, depth: $2) }
    }
    guard passages != nil else { return nil }
    if word == "betweenness" || word == "choice" { return each { passages, _, _ in passages } }
    if word.contains("nach") || word.contains("syntax") {
      return each { SegmentNormalisation.nach(choice: $0, depth: $2, added: 2) }
    }
    if word.contains("normal") {
      return each { passages, nodes, _ in
        SegmentNormalisation.choice(passages, nodes: nodes, pairs: pairs)
      }
    }
    return nil
  }
}
