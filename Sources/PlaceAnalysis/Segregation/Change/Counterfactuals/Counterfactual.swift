/// How a table is made that has the places of one count and the people's attributes of another.
public enum Counterfactual: String, Sendable, CaseIterable {
  /// The zones' shares of the focal group brought to the distribution of the other count's, times the
  /// zones' people; the rest is everybody else. Two groups only.
  case composition
  /// Each group's shares over the zones brought to the distribution of the other count's, and scaled
  /// to the group's size.
  case share
  /// As `composition` for every group, so that the zones' sizes change with them.
  case dualComposition = "dual-composition"

  /// The count with the attributes of the other; nil when the counts do not suit.
  ///
  /// Zones without people stay empty and have no rank. Precondition: the same groups.
  func table(_ town: Composition, attributesOf other: Composition) -> Composition? {
    guard town.groupCount == other.groupCount else { return nil }
    let zones = (0..<town.zoneCount).filter { town.zoneTotals[$0] > 0 }
    let otherZones = (0..<other.zoneCount).filter { other.zoneTotals[$0] > 0 }
    guard !zones.isEmpty, !otherZones.isEmpty else { return nil }
    var out = [Double](repeating: 0, count: town.counts.count)
    switch self {
    case .composition:
      guard town.groupCount == 2 else { return nil }
      let mapped = mix(town, 0, zones, to: other, otherZones)
      for (zone, share) in zip(zones, mapped) {
        out[zone] = share * town.zoneTotals[zone]
        out[town.zoneCount + zone] = max(0, town.zoneTotals[zone] - out[zone])
      }
    case .dualComposition:
      for group in 0..<town.groupCount {
        let mapped = mix(town, group, zones, to: other, otherZones)
        for (zone, share) in zip(zones, mapped) {
          out[group * town.zoneCount + zone] = share * town.zoneTotals[zone]
        }
      }
    case .share:
      for group in 0..<town.groupCount {
        let (size, otherSize) = (town.groupTotals[group], other.groupTotals[group])
        guard size > 0, otherSize > 0 else { return nil }
        let mapped = quantileMapped(
          zones.map { town.counts[group * town.zoneCount + $0] / size },
          to: otherZones.map { other.counts[group * other.zoneCount + $0] / otherSize })
        let sum = mapped.withUnsafeBufferPointer { sumOf($0) }
        guard sum > 0 else { return nil }
        for (zone, share) in zip(zones, mapped) {
          out[group * town.zoneCount + zone] = share / sum * size
        }
      }
    }
    return Composition(zones: town.zoneCount, groups: town.groupCount, counts: out)
  }

  /// A group's shares of the zones' people at the other count's quantiles.
  private func mix(
    _ town: Composition, _ group: Int, _ zones: [Int], to other: Composition, _ otherZones: [Int]
  ) -> [Double] {
    quantileMapped(
      zones.map { town.counts[group * town.zoneCount + $0] / town.zoneTotals[$0] },
      to: otherZones.map { other.counts[group * other.zoneCount + $0] / other.zoneTotals[$0] })
  }
}
