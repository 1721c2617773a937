public import GeoCore

/// One measure of the family *streets*: what it is, and how its column is made of what was searched.
public struct StreetMeasure: Sendable {
  /// What a measure is computed from.
  enum Source: Sendable {
    case extent(@Sendable (SegmentGraph.Extent) -> [Double])
    /// Of ways compared by the cost that is asked for.
    case depths(@Sendable (StreetDepths, Int) -> Double)
    /// The same, and what passes each segment.
    case passages(@Sendable (StreetDepths, Int) -> Double)
    /// Of ways with the fewest changes of segment, whatever cost is asked for.
    case steps(@Sendable (StreetDepths, Int) -> Double)
  }

  public let info: MeasureInfo
  let source: Source
  /// Unit of a column; nil for that of the cost.
  let unit: ColumnUnit?

  init(_ info: MeasureInfo, unit: ColumnUnit?, _ source: Source) {
    self.info = info
    self.unit = unit
    self.source = source
  }
}

/// Depths from every segment, in the unit that normalisations take.
struct StreetDepths: Sendable {
  let nodes: [Double]
  /// Angles in right angles, all else in its own unit.
  let depth: [Double]
  /// Each pair once each way.
  let passages: [Double]

  init(_ centrality: SegmentGraph.Centrality, _ cost: SegmentCost) {
    nodes = centrality.nodeCount
    depth = cost == .angular ? centrality.totalDepth.map { $0 / 90 } : centrality.totalDepth
    passages = centrality.passages
  }
}

/// The catalogue of the family *streets*.
public enum StreetMeasures {
  /// Every measure, in the order of the output.
  public static let catalogue: [StreetMeasure] =
    ReachMeasures.all + BetweennessMeasures.all + DepthMeasures.all

  /// What each is.
  public static let all: [MeasureInfo] = catalogue.map(\.info)

  /// What is computed when nothing is asked for.
  public static let byDefault = ["segment-reach", "betweenness", "street-integration"]

  /// Measures by id, alias or group: `reach` for all that a radius holds.
  public static func resolve(_ names: [String]) throws(GeosegError) -> [StreetMeasure] {
    let groups = ["reach": ReachMeasures.all.map(\.info.id), "all": all.map(\.id)]
    var wanted: Set<String> = []
    var faults: [Diagnostic] = []
    for name in names {
      if let ids = groups[name.lowercased()] {
        wanted.formUnion(ids)
        continue
      }
      switch MeasureCatalogue.resolve(name) {
      case .failure(let error): faults += error.diagnostics
      case .success(let info):
        if info.family == .streets {
          wanted.insert(info.id)
        } else {
          faults.append(
            Diagnostic(.measureNotOfStreets, ["measure": .text(info.id)]))
        }
      }
    }
    if !faults.isEmpty { throw GeosegError(faults) }
    return catalogue.filter { wanted.contains($0.info.id) }
  }
}
