public import GeoCore

/// Who lives near to whom: for every zone and group the people of the group around it, each zone's
/// people weighted by its proximity.
///
/// All measures of clustering and of exposure by distance are sums of these. Zones without people
/// drop out; those with coincident centroids are at distance 0 and stay.
public struct ProximitySums: Sendable {
  public let composition: Composition
  /// Σⱼ cᵢⱼ·nⱼₖ, zone by zone and group after group as the composition's counts; 0 for zones
  /// without people.
  public let nearby: [Double]
  /// Zones with people, n.
  public let zonesWithPeople: Int
  /// ΣᵢΣⱼ cᵢⱼ over the zones with people.
  public let proximityTotal: Double
  /// Whether every zone with people has a centroid and, where it matters, an area.
  public let isPlaced: Bool
  /// Pairs farther apart were left out; infinite when none were.
  public let cutoffMetres: Double
  /// The proximity of pairs left out is at most this; 0 when none were.
  public let cutoffProximity: Double

  /// Adds up by distance.
  ///
  /// - Parameters:
  ///   - areasSquareMetres: Of every zone; may be empty where the own distance needs none.
  ///   - x: Easting of the centroids, metres.
  ///   - y: Northing, likewise.
  /// - Throws: `interrupted`.
  /// - Complexity: O(zones²) proximities, O(zones · groups) memory; see `PairSums`.
  public init(
    _ composition: Composition, areasSquareMetres areas: [Double] = [], x: [Double], y: [Double],
    proximity: Proximity, own: OwnDistance, cutoff: PairCutoff = .exact,
    context: RunContext = RunContext()
  ) throws(GeosegError) {
    let peopled = composition.zoneTotals.indices.filter { composition.zoneTotals[$0] > 0 }
    let ownMetres = peopled.map { zone in
      own.metres(ofAreaSquareMetres: zone < areas.count ? areas[zone] : .nan)
    }
    let isPlaced =
      x.count == composition.zoneCount && y.count == composition.zoneCount
      && peopled.allSatisfy { x[$0].isFinite && y[$0].isFinite }
      && ownMetres.allSatisfy { $0?.isFinite ?? true }
    guard isPlaced else {
      self.init(unplaced: composition, zonesWithPeople: peopled.count)
      return
    }
    let found = try PairSums(
      x: peopled.map { x[$0] }, y: peopled.map { y[$0] },
      weights: Self.weights(composition, peopled), proximity: proximity,
      ownMetres: own == .noSelf ? nil : ownMetres.compactMap { $0 }, cutoff: cutoff,
      context: context)
    self.init(
      composition, peopled, found.columns, cutoffMetres: found.cutoffMetres,
      cutoffProximity: found.cutoffProximity)
  }

  /// Adds up by contiguity: 1 for neighbours and, as OasisR has it, for the zone itself.
  ///
  /// - Parameters:
  ///   - graph: Who is whose neighbour, node by node with the zones.
  ///   - own: Proximity of a zone to itself.
  public init(_ composition: Composition, neighbours graph: ContiguityGraph, own: Double = 1) {
    let all = Array(composition.zoneTotals.indices)
    let peopled = all.filter { composition.zoneTotals[$0] > 0 }
    let sums = graph.neighbourSums(of: Self.weights(composition, all), own: own)
    self.init(
      composition, peopled, sums.map { column in peopled.map { column[$0] } },
      cutoffMetres: .infinity, cutoffProximity: 0)
  }

  /// A column per group with members, and one that counts zones with people.
  private static func weights(_ composition: Composition, _ zones: [Int]) -> [[Double]] {
    composition.presentGroups.map { group in
      zones.map { composition.counts[group * composition.zoneCount + $0] }
    } + [zones.map { composition.zoneTotals[$0] > 0 ? 1 : 0 }]
  }

  private init(
    _ composition: Composition, _ peopled: [Int], _ columns: [[Double]], cutoffMetres: Double,
    cutoffProximity: Double
  ) {
    var nearby = [Double](repeating: 0, count: composition.counts.count)
    for (column, group) in composition.presentGroups.enumerated() {
      for (place, zone) in peopled.enumerated() {
        nearby[group * composition.zoneCount + zone] = columns[column][place]
      }
    }
    self.composition = composition
    self.nearby = nearby
    zonesWithPeople = peopled.count
    proximityTotal = columns.last?.withUnsafeBufferPointer(sumOf) ?? 0
    isPlaced = true
    self.cutoffMetres = cutoffMetres
    self.cutoffProximity = cutoffProximity
  }

  private init(unplaced composition: Composition, zonesWithPeople: Int) {
    self.composition = composition
    nearby = []
    self.zonesWithPeople = zonesWithPeople
    proximityTotal = .nan
    isPlaced = false
    cutoffMetres = .infinity
    cutoffProximity = 0
  }

  /// A group and everybody else as two groups, 0 and 1, without adding up any pair again.
  public func againstRest(of group: Int) -> ProximitySums {
    let town = composition
    let focal = group * town.zoneCount..<(group + 1) * town.zoneCount
    let pair = Composition(groups: [Array(town.counts[focal]), town.rest(of: group)])
    guard isPlaced else { return ProximitySums(unplaced: pair, zonesWithPeople: zonesWithPeople) }
    var rest = [Double](repeating: 0, count: town.zoneCount)
    for other in town.presentGroups where other != group {
      for zone in rest.indices { rest[zone] += nearby[other * town.zoneCount + zone] }
    }
    return ProximitySums(
      composition: pair, nearby: Array(nearby[focal]) + rest, zonesWithPeople: zonesWithPeople,
      proximityTotal: proximityTotal, cutoffMetres: cutoffMetres, cutoffProximity: cutoffProximity)
  }

  private init(
    composition: Composition, nearby: [Double], zonesWithPeople: Int, proximityTotal: Double,
    cutoffMetres: Double, cutoffProximity: Double
  ) {
    self.composition = composition
    self.nearby = nearby
    self.zonesWithPeople = zonesWithPeople
    self.proximityTotal = proximityTotal
    isPlaced = true
    self.cutoffMetres = cutoffMetres
    self.cutoffProximity = cutoffProximity
  }
}
