public import GeoCore

/// Measures of every segment of a street network, as columns.
public struct StreetCentrality: Sendable {
  public var measures: [StreetMeasure]
  /// What ways are compared by.
  public var cost: SegmentCost
  public var within: [StreetRadius]
  /// Degrees under which a turn counts as going straight on.
  public var leastTurn: Double

  public init(
    measures: [StreetMeasure], cost: SegmentCost = .angular, within: [StreetRadius] = [.unlimited],
    leastTurn: Double = 0
  ) {
    self.measures = measures
    self.cost = cost
    self.within = within
    self.leastTurn = leastTurn
  }

  /// One column per measure and radius, a value per segment of the graph in its order.
  ///
  /// Columns are named by measure, cost (where it matters) and radius: `betweenness_angular_800m`.
  /// Reach is counted along the ways with the fewest metres (or whatever its radius limits). What
  /// several measures need is searched once.
  public func columns(
    of graph: SegmentGraph, context: RunContext = RunContext()
  ) throws(GeosegError) -> [Column] {
    var columns: [Column] = []
    for radius in within {
      var search = RadiusSearch(graph: graph, plan: self, radius: radius, context: context)
      for measure in measures { columns.append(try search.column(measure)) }
    }
    return columns
  }
}

/// How far ways go, and how that is written.
public struct StreetRadius: Sendable, Hashable {
  public var radius: SegmentRadius
  /// As in column names: `800m`, `3turns`, `180deg`, `all`.
  public var name: String

  public init(radius: SegmentRadius, name: String) {
    self.radius = radius
    self.name = name
  }

  public static let unlimited = StreetRadius(radius: .unlimited, name: "all")

  /// The cost that the radius limits; metres when it limits none.
  var cost: SegmentCost {
    if radius.turns < .infinity { return .turns }
    return radius.angular < .infinity ? .angular : .metres
  }

  /// Reads `800m`, `3turns`, `180deg` or `all`, parted by commas.
  public static func list(_ text: String) throws(GeosegError) -> [StreetRadius] {
    var out: [StreetRadius] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let word = String(part.filter { $0 != " " })
      guard let radius = one(word) else {
        throw GeosegError(.badStreetRadius, ["text": .text(word)])
      }
      if !out.contains(radius) { out.append(radius) }
    }
    return out
  }

  private static func one(_ word: String) -> StreetRadius? {
    if word == "all" { return .unlimited }
    for (ending, path) in [
      ("turns", \SegmentRadius.turns), ("deg", \.angular), ("m", \.metres),
    ] as [(String, WritableKeyPath<SegmentRadius, Double>)] where word.hasSuffix(ending) {
      guard let value = Double(word.dropLast(ending.count)), value.isFinite, value >= 0 else {
        return nil
      }
      var radius = SegmentRadius.unlimited
      radius[keyPath: path] = value
      return StreetRadius(radius: radius, name: ShortestDecimal.string(value) + ending)
    }
    return nil
  }
}

/// What one radius needs, searched when first asked for.
private struct RadiusSearch {
  let graph: SegmentGraph
  let plan: StreetCentrality
  let radius: StreetRadius
  let context: RunContext
  private var extent: SegmentGraph.Extent?
  private var byCost: StreetDepths?
  private var bySteps: StreetDepths?

  init(
    graph: SegmentGraph, plan: StreetCentrality, radius: StreetRadius, context: RunContext
  ) {
    self.graph = graph
    self.plan = plan
    self.radius = radius
    self.context = context
  }

  mutating func column(_ measure: StreetMeasure) throws(GeosegError) -> Column {
    let base = String(measure.info.id.map { $0 == "-" ? "_" : $0 })
    switch measure.source {
    case .extent(let values):
      return column("\(base)_\(radius.name)", values(try reach()), measure.unit ?? .none)
    case .depths(let value):
      return perCost(base, measure, try depths(), value)
    case .passages(let value):
      return perCost(base, measure, try depths(), value)
    case .steps(let value):
      let depths = try steps()
      return column(
        "\(base)_\(radius.name)", (0..<graph.count).map { value(depths, $0) },
        measure.unit ?? .turns)
    }
  }

  private func perCost(
    _ base: String, _ measure: StreetMeasure, _ depths: StreetDepths,
    _ value: (StreetDepths, Int) -> Double
  ) -> Column {
    // Angular depth is in right angles.
    let own = plan.cost == .angular ? ColumnUnit(rawValue: "right angles") : plan.cost.unit
    return column(
      "\(base)_\(plan.cost.rawValue)_\(radius.name)", (0..<graph.count).map { value(depths, $0) },
      measure.unit ?? own)
  }

  private func column(_ name: String, _ values: [Double], _ unit: ColumnUnit) -> Column {
    .numbers(name, values, unit: unit, nanIs: .tooFewSegments)
  }

  private mutating func reach() throws(GeosegError) -> SegmentGraph.Extent {
    if let extent { return extent }
    let found = try graph.extent(
      SegmentRule(cost: radius.cost, radius: radius.radius, leastTurn: plan.leastTurn),
      context: context)
    extent = found
    return found
  }

  private mutating func depths() throws(GeosegError) -> StreetDepths {
    if let byCost { return byCost }
    let countsPassages = plan.measures.contains {
      if case .passages = $0.source { true } else { false }
    }
    let found = try graph.centrality(
      SegmentRule(cost: plan.cost, radius: radius.radius, leastTurn: plan.leastTurn),
      countsPassages: countsPassages, context: context)
    let depths = StreetDepths(found, plan.cost)
    byCost = depths
    return depths
  }

  private mutating func steps() throws(GeosegError) -> StreetDepths {
    if let bySteps { return bySteps }
    if plan.cost == .turns { return try depths() }
    let found = try graph.centrality(
      SegmentRule(cost: .turns, radius: radius.radius, leastTurn: plan.leastTurn),
      countsPassages: false, context: context)
    let depths = StreetDepths(found, .turns)
    bySteps = depths
    return depths
  }
}

extension UndefinedReason {
  /// Too few segments within the radius to say.
  public static let tooFewSegments = UndefinedReason(rawValue: "too-few-segments")
}
