/// Segregation within one larger unit, and its part of the whole.
public struct SuperunitSegregation: Sendable, Equatable {
  public var name: String
  /// Persons.
  public let people: Double
  /// Zones with people.
  public let zones: Int
  /// Share of all people, p.
  public let share: Double
  /// M within the unit, nats; 0 when the unit has one group only.
  public let mutualInformation: Double
  /// H within the unit; NaN when the unit has one group only.
  public let informationTheory: Double
  /// Dissimilarity of all groups within the unit; NaN when the unit has one group only.
  public let dissimilarity: Double
  /// Entropy of the unit, nats.
  public let entropy: Double
  /// The unit's entropy as a share of that of the whole; NaN when the whole has one group only.
  public let entropyRatio: Double
  /// How far the unit's own mix is from that of the whole, nats.
  public let divergence: Double

  /// What is within the unit of the M of the whole, p·M.
  public var partWithin: Double { share * mutualInformation }
  /// What the unit adds to the M between units, p·divergence.
  public var partBetween: Double { share * divergence }
}

extension Composition {
  /// Segregation within every larger unit; units without people are left out.
  ///
  /// - Formula: M = M_B + Σᵣ pᵣMᵣ, H = H_B + Σᵣ pᵣ(Eᵣ/E)Hᵣ
  /// - Complexity: O(zones · groups)
  /// - Source: Theil 1972; Mora & Ruiz-Castillo 2011, doi:10.1111/j.1467-9531.2011.01237.x
  public func segregation(within units: Superunits) -> [SuperunitSegregation] {
    let table = aggregated(by: units)
    let divergence = table.localDivergence()
    let entropy = entropy()
    let zones = units.zones
    return (0..<units.count).compactMap { unit in
      guard table.zoneTotals[unit] > 0 else { return nil }
      let inside = selecting(zones: zones[unit])
      let own = inside.entropy()
      return SuperunitSegregation(
        name: units.names[unit], people: inside.total,
        zones: inside.zoneTotals.count { $0 > 0 }, share: inside.total / total,
        mutualInformation: inside.informationOrZero,
        informationTheory: inside.multigroupInformationTheory(),
        dissimilarity: inside.multigroupDissimilarity(), entropy: own,
        entropyRatio: isSeparable ? own / entropy : .nan, divergence: divergence[unit])
    }
  }
}
