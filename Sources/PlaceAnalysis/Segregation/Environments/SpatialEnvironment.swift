/// Who lives at every site, and who lives around it: the people whom its residents share a
/// neighbourhood with, weighted by how near they are.
///
/// A site is a zone's centroid, or one of the cells that a zone's people are spread over. The
/// weights may be from anywhere: a kernel on distance, a table of costs, the nearest k people. Only
/// their ratios within a site matter.
public struct SpatialEnvironment: Sendable {
  /// Persons per site and group.
  public let residents: Composition
  /// Weighted persons around each site, the site's own among them: Σⱼ φ(dᵢⱼ)·nⱼₖ.
  public let surroundings: Composition

  /// Precondition: both have the same sites and groups.
  public init(residents: Composition, surroundings: Composition) {
    precondition(
      residents.zoneCount == surroundings.zoneCount
        && residents.groupCount == surroundings.groupCount,
      "surroundings of the same sites and groups")
    self.residents = residents
    self.surroundings = surroundings
  }

  /// People in no environment but their own site.
  public init(alone residents: Composition) {
    self.init(residents: residents, surroundings: residents)
  }

  public var siteCount: Int { residents.zoneCount }
  public var groupCount: Int { residents.groupCount }

  /// Only these groups, others not counted, neither at home nor around.
  public func selecting(_ groups: [Int]) -> SpatialEnvironment {
    SpatialEnvironment(
      residents: residents.selecting(groups), surroundings: surroundings.selecting(groups))
  }

  /// Two groups: this one and everybody else.
  public func againstRest(of group: Int) -> SpatialEnvironment {
    SpatialEnvironment(
      residents: residents.againstRest(of: group),
      surroundings: surroundings.againstRest(of: group))
  }

  /// There is more than one group, and everybody has somebody around.
  var isComparable: Bool {
    guard residents.isSeparable else { return false }
    for site in 0..<siteCount
    where residents.zoneTotals[site] > 0 && !(surroundings.zoneTotals[site] > 0) {
      return false
    }
    return true
  }
}

extension Composition {
  /// One group and the sum of all others.
  func againstRest(of group: Int) -> Composition {
    var counts = [Double](repeating: 0, count: 2 * zoneCount)
    for other in 0..<groupCount {
      let from = other * zoneCount
      let to = other == group ? 0 : zoneCount
      for zone in 0..<zoneCount { counts[to + zone] += self.counts[from + zone] }
    }
    return Composition(zones: zoneCount, groups: 2, counts: counts)
  }
}
