/// How the change of M between two counts is parted.
public enum ChangeMethod: String, Sendable, CaseIterable {
  /// Shapley values over tables with exchanged margins: symmetric, no rest.
  case shapley
  /// Karmel and Maclachlan: the earlier count brought to the later margins, with an interaction.
  case karmelMaclachlan = "km"
  /// Mora and Ruiz-Castillo: from entropies alone, without fitting.
  case moraRuizCastillo = "mrc"
}

/// The parts of a change of M, in nats; they add up to it.
public struct ChangeParts: Sendable, Equatable {
  /// Zones and groups that only the later count has.
  public var additions: Double
  /// Zones and groups that only the earlier count has.
  public var removals: Double
  /// Groups of other sizes.
  public var groupMargin: Double
  /// Zones of other sizes.
  public var zoneMargin: Double
  /// What the two margins do together; 0 but for Karmel and Maclachlan.
  public var interaction: Double
  /// People of the groups living apart otherwise, whatever the sizes of zones and groups.
  public var structural: Double

  public var sum: Double {
    var sum = CompensatedSum()
    for part in [additions, removals, groupMargin, zoneMargin, interaction, structural] {
      sum.add(part)
    }
    return sum.value
  }

  static let undefined = ChangeParts(
    additions: .nan, removals: .nan, groupMargin: .nan, zoneMargin: .nan, interaction: .nan,
    structural: .nan)
}

/// The change of mutual information between two counts, parted by cause.
public struct InformationChange: Sendable {
  public let method: ChangeMethod
  /// M of both counts, nats.
  public let before: Double
  public let after: Double
  public let parts: ChangeParts
  /// What every zone adds to each part; nil where the method has no parts by zone.
  ///
  /// Sums over the zones are `parts`. Zones without people in both counts add 0.
  public let zones: [ChangeParts]?
  /// Zones and groups that both counts have.
  public let commonZones: Int
  public let commonGroups: Int
  /// Largest relative error left in a fitted margin; 0 without fitting.
  public let marginError: Double

  public var difference: Double { after - before }
}

extension MatchedCounts {
  /// The change of M from the earlier to the later count, parted by cause.
  ///
  /// - Additions and removals: what the zones and groups that one count lacks do to M
  /// - Output: undefined (NaN) when a count has fewer than two groups
  /// - Complexity: O(zones · groups²) per step of fitting, six tables
  /// - Source: Deutsch, Flückiger & Silber 2009; Karmel & Maclachlan 1988; Mora & Ruiz-Castillo 2009;
  ///   Elbers 2021, doi:10.1177/0049124121986204
  public func informationChange(by method: ChangeMethod = .shapley) -> InformationChange {
    let (m1, m2) = (before.mutualInformation(), after.mutualInformation())
    func change(_ parts: ChangeParts, _ zones: [ChangeParts]?, _ error: Double) -> InformationChange
    {
      InformationChange(
        method: method, before: m1, after: m2, parts: parts, zones: zones,
        commonZones: commonZones.count, commonGroups: commonGroups.count, marginError: error)
    }
    guard before.isSeparable, after.isSeparable else {
      return change(
        .undefined, [ChangeParts](repeating: .undefined, count: before.zoneCount), 0)
    }
    let (early, late) = common
    guard commonGroups.count > 1, !commonZones.isEmpty else {
      // Nothing in common that could be segregated: all of M goes and all of it comes.
      return zoneChange(method, .none, change)
    }
    switch method {
    case .shapley: return zoneChange(method, .some(ShapleyTables(early, late)), change)
    case .karmelMaclachlan: return zoneChange(method, .some(MarginTables(early, late)), change)
    case .moraRuizCastillo:
      let parts = MoraRuizCastillo(early, late)
      return change(
        ChangeParts(
          additions: m2 - late.informationOrZero, removals: early.informationOrZero - m1,
          groupMargin: parts.groupMargin, zoneMargin: parts.zoneMargin, interaction: 0,
          structural: parts.structural),
        nil, 0)
    }
  }

  /// Parts of every zone and their sums.
  private func zoneChange(
    _ method: ChangeMethod, _ tables: (any ChangeByZone)?,
    _ change: (ChangeParts, [ChangeParts]?, Double) -> InformationChange
  ) -> InformationChange {
    let whole = (before: before.informationByZone(), after: after.informationByZone())
    var zones = whole.before.indices.map { zone in
      ChangeParts(
        additions: whole.after[zone], removals: -whole.before[zone], groupMargin: 0, zoneMargin: 0,
        interaction: 0, structural: 0)
    }
    if let tables {
      for (place, zone) in commonZones.enumerated() {
        zones[zone].additions -= tables.after[place]
        zones[zone].removals += tables.before[place]
        tables.add(to: &zones[zone], place)
      }
    }
    return change(ChangeParts(summing: zones), zones, tables?.marginError ?? 0)
  }
}

/// Information by zone of the tables that a method compares.
protocol ChangeByZone {
  /// Information of every common zone in the counts as they are.
  var before: [Double] { get }
  var after: [Double] { get }
  var marginError: Double { get }
  /// Adds margins, interaction and structure of one common zone.
  func add(to parts: inout ChangeParts, _ place: Int)
}

extension ChangeParts {
  init(summing zones: [ChangeParts]) {
    func sum(_ part: KeyPath<ChangeParts, Double>) -> Double {
      var sum = CompensatedSum()
      for zone in zones { sum.add(zone[keyPath: part]) }
      return sum.value
    }
    self.init(
      additions: sum(\.additions), removals: sum(\.removals), groupMargin: sum(\.groupMargin),
      zoneMargin: sum(\.zoneMargin), interaction: sum(\.interaction),
      structural: sum(\.structural))
  }
}

extension Composition {
  /// What every zone adds to M, in nats; 0 without people.
  func informationByZone() -> [Double] {
    guard total > 0 else { return [Double](repeating: 0, count: zoneCount) }
    let divergence = localDivergence()
    return (0..<zoneCount).map { zone in
      zoneTotals[zone] > 0 ? zoneTotals[zone] / total * divergence[zone] : 0
    }
  }
}
