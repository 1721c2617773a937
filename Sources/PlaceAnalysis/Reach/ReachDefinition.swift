public import GeoCore

/// A named reach: which places count as reached, by what cost, up to which cut-offs.
///
/// One definition feeds every family of measures, so that two of them cannot disagree.
public struct ReachDefinition: Sendable, Hashable {
  /// As in the plan, such as `walking`; empty when there is only one and nobody named it.
  public var name: String
  /// Closed cut-offs, rising in cost, without repeats; empty when the reach is by rank alone.
  public private(set) var cutOffs: [CutOff]
  /// Only the k nearest places are in reach; nil for all within the cut-off.
  public let nearest: Int?
  public let source: CostSource
  /// Turns minutes into metres where the cost is a distance.
  public let speed: Speed

  /// Precondition: `speed` is above zero and finite; `nearest` is at least 1.
  public init(
    name: String = "", cutOffs: [CutOff] = [], nearest: Int? = nil,
    source: CostSource = .straightLine, speed: Speed = .walking
  ) {
    precondition(speed.metresPerMinute > 0 && speed.metresPerMinute.isFinite, "speed above zero")
    precondition(nearest.map { $0 > 0 } ?? true, "at least one nearest place")
    self.name = name
    self.nearest = nearest
    self.source = source
    self.speed = speed
    self.cutOffs = []
    // 15 minutes at 80 m/min are 1 200 m; in a matrix minutes and metres are never alike.
    var seen: Set<String> = []
    self.cutOffs =
      cutOffs
      .sorted { (cost($0), $0.label) < (cost($1), $1.label) }
      .filter { seen.insert(isByLength ? "\(cost($0))" : $0.label).inserted }
  }

  /// Whether a time is a length at the speed.
  private var isByLength: Bool {
    switch source {
    case .straightLine: true
    case .matrix: false
    case .streets(let reach): reach.cost == .metres
    }
  }

  /// Whether results change with the speed.
  private var dependsOnSpeed: Bool {
    switch source {
    case .straightLine: cutOffs.contains(where: \.isTime)
    case .matrix: false
    case .streets(let reach):
      reach.cost.unit == .minutes || cutOffs.contains(where: \.isTime)
    }
  }

  /// A straight line within the given radii in metres.
  public static func within(metres radii: Double..., named name: String = "") -> ReachDefinition {
    ReachDefinition(name: name, cutOffs: radii.map { .metres($0) })
  }

  /// This reach with the cut-offs of another, at its own speed: the same time budget.
  ///
  /// Minutes stay minutes; metres become those walked in the same time at this speed. For a reach
  /// that only names a speed, such as that of older people.
  public func takingCutOffs(of other: ReachDefinition) -> ReachDefinition {
    let ratio = speed.metresPerMinute / other.speed.metresPerMinute
    let cutOffs = other.cutOffs.map { cutOff -> CutOff in
      switch cutOff {
      case .time, .angle, .turns: cutOff
      case .length(let length): .metres(length.metres * ratio)
      }
    }
    return ReachDefinition(
      name: name, cutOffs: cutOffs, nearest: other.nearest, source: source, speed: speed)
  }

  /// The unit that costs are in: metres, what a matrix holds, or what paths along streets cost.
  public var costUnit: ColumnUnit {
    switch source {
    case .straightLine: .metres
    case .matrix: cutOffs.first?.isTime == true ? .minutes : .metres
    case .streets(let reach): reach.cost.unit
    }
  }

  /// What a cost is called in column names, with its unit: `distance_m`, `time_min`, `cost_deg`.
  var costName: String {
    switch costUnit {
    case .metres: "distance_m"
    case .minutes: "time_min"
    case .degrees: "angle_deg"
    case .turns: "turns"
    default: "cost_" + costUnit.rawValue
    }
  }

  /// A cut-off as a cost in `costUnit`; infinite for a radius, which limits something else.
  public func cost(_ cutOff: CutOff) -> Double {
    switch source {
    case .straightLine: cutOff.length(at: speed)?.metres ?? .infinity
    case .matrix: cutOff.value
    case .streets(let reach): reach.cost.cost(cutOff, speed: speed) ?? .infinity
    }
  }

  /// The metres that the best path may be long, where a cut-off limits that and not its cost.
  public var radius: Double? {
    guard case .streets(let reach) = source else { return nil }
    return cutOffs.lazy.filter { reach.cost.cost($0, speed: speed) == nil }
      .compactMap { $0.length(at: speed)?.metres }.min()
  }

  /// The scales that results are given at, rising: one per cut-off, or one for a reach by rank.
  public var scales: [ReachScale] {
    let rank = nearest.map { "nearest\($0)" } ?? ""
    if cutOffs.isEmpty {
      return [ReachScale(label: nearest == nil ? "all" : rank, cost: .infinity, cutOff: nil)]
    }
    return cutOffs.map { cutOff in
      ReachScale(
        label: ColumnName.joined(rank, cutOff.columnLabel), cost: cost(cutOff), cutOff: cutOff)
    }
  }

  /// The largest cost that any scale lets through.
  public var limit: Double { scales.last?.cost ?? .infinity }

  /// The definition as it goes into provenance.
  public var record: JSONValue {
    var members: [JSONValue.Member] = []
    if !name.isEmpty { members.append(.init("name", .string(name))) }
    if !cutOffs.isEmpty {
      members.append(.init("within", .array(cutOffs.map { .string($0.label) })))
    }
    if let nearest { members.append(.init("nearest", .integer(nearest))) }
    members.append(.init("cost", .string(source.name)))
    members.append(.init("cost_unit", .string(costUnit.rawValue)))
    members.append(.init("cut_off", "closed"))
    if dependsOnSpeed {
      members.append(.init("speed", .string(speed.description)))
    }
    if case .streets(let reach) = source { members.append(.init("streets", reach.record)) }
    return .object(members)
  }
}

/// One cut-off (or rank) of a reach, as results are named by it.
public struct ReachScale: Sendable, Hashable {
  /// The end of a column name, such as `1000m`, `15min` or `nearest3`.
  public var label: String
  /// Closed cut-off in the cost's own unit; infinite when the rank alone decides.
  public var cost: Double
  public var cutOff: CutOff?
}
