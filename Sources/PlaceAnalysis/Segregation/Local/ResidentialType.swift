/// What kind of area a zone is by the shares of a host community and of the largest minority.
///
/// Six types with fixed limits, so that towns and years can be compared on a map. A classification,
/// not an index: it needs a host group, which is named.
/// Source: Poulsen, Johnston & Forrest 2001, doi:10.1068/a34124.
public enum ResidentialType: String, Sendable, CaseIterable {
  /// The host group is at least 80 %.
  case isolatedHost = "isolated-host"
  /// The host group is 50–80 %.
  case mixedHost = "mixed-host"
  /// The host group is 30–50 %.
  case pluralism
  /// The host group is below 30 % and no minority reaches 60 %.
  case mixedMinority = "mixed-minority"
  /// One minority is at least 60 %.
  case polarised
  /// As polarised, and at least 30 % of that minority's people live in such zones.
  case concentrated

  public static let hostDominance = 0.8
  public static let hostMajority = 0.5
  public static let hostPresence = 0.3
  public static let minorityDominance = 0.6
  public static let minorityConcentration = 0.3
}

extension Composition {
  /// The type of every zone; nil in zones without people.
  ///
  /// - Input: the host community's groups, counted as one; every other group is a minority
  /// - Limits: a share that reaches a limit has passed it
  /// - Complexity: O(zones · groups)
  public func residentialTypes(host: [Int]) -> [ResidentialType?] {
    let minorities = (0..<groupCount).filter { !host.contains($0) }
    var dominant = [Int?](repeating: nil, count: zoneCount)
    var living = [CompensatedSum](repeating: CompensatedSum(), count: groupCount)
    for group in minorities {
      for zone in 0..<zoneCount where zoneTotals[zone] > 0 {
        let people = counts[group * zoneCount + zone]
        guard people >= ResidentialType.minorityDominance * zoneTotals[zone] else { continue }
        dominant[zone] = group
        living[group].add(people)
      }
    }
    return (0..<zoneCount).map { zone in
      guard zoneTotals[zone] > 0 else { return nil }
      if let group = dominant[zone] {
        let share = living[group].value / groupTotals[group]
        return share >= ResidentialType.minorityConcentration ? .concentrated : .polarised
      }
      var people = CompensatedSum()
      for group in host { people.add(counts[group * zoneCount + zone]) }
      let share = people.value / zoneTotals[zone]
      if share >= ResidentialType.hostDominance { return .isolatedHost }
      if share >= ResidentialType.hostMajority { return .mixedHost }
      return share >= ResidentialType.hostPresence ? .pluralism : .mixedMinority
    }
  }
}
