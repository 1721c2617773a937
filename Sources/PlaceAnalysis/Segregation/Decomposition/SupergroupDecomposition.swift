/// Segregation parted between groups of groups and within them.
///
/// Such as all born abroad against all born in the country, and the countries of birth among those
/// born abroad.
public struct SupergroupDecomposition: Sendable, Equatable {
  /// What is within one supergroup.
  public struct Within: Sendable, Equatable {
    /// Persons.
    public let people: Double
    /// Share of all people, p.
    public let share: Double
    /// M between the groups of this supergroup, nobody else counted, nats; 0 with one group.
    public let mutualInformation: Double
    /// H between them; NaN with one group.
    public let informationTheory: Double
    /// Entropy of its groups, nats.
    public let entropy: Double

    /// Its part of the M of all groups, p·M.
    public var part: Double { share * mutualInformation }
  }

  /// M and H of all groups.
  public let mutualInformation: Double
  public let informationTheory: Double
  /// M and H of the supergroups, and their D, which has no parts within.
  public let between: Double
  public let betweenInformationTheory: Double
  public let betweenDissimilarity: Double
  /// The part of the H of all groups that is between the supergroups, M_B/E.
  public let betweenShareOfInformationTheory: Double
  /// Per supergroup, in order.
  public let within: [Within]
}

extension Composition {
  /// M of all groups as M between supergroups and M within each.
  ///
  /// - Formula: M = M_B + Σₛ pₛMₛ, Mₛ with only the people of s
  /// - Input: the number of the supergroup of every group, `0 ..< supergroups`
  /// - Output: undefined (NaN) with fewer than two groups; M between fewer than two supergroups is 0
  /// - Complexity: O(zones · groups)
  /// - Source: Mora & Ruiz-Castillo 2011, doi:10.1111/j.1467-9531.2011.01237.x
  public func decomposed(
    intoSupergroups supergroup: [Int], count: Int
  ) -> SupergroupDecomposition {
    let merged = merging(groups: supergroup, into: count)
    let entropy = entropy()
    let within = (0..<count).map { number in
      let inside = selecting(supergroup.indices.filter { supergroup[$0] == number })
      return SupergroupDecomposition.Within(
        people: inside.total, share: total > 0 ? inside.total / total : .nan,
        mutualInformation: inside.informationOrZero,
        informationTheory: inside.multigroupInformationTheory(),
        entropy: inside.total > 0 ? inside.entropy() : 0)
    }
    let between = isSeparable ? merged.informationOrZero : .nan
    return SupergroupDecomposition(
      mutualInformation: mutualInformation(),
      informationTheory: multigroupInformationTheory(), between: between,
      betweenInformationTheory: merged.multigroupInformationTheory(),
      betweenDissimilarity: merged.multigroupDissimilarity(),
      betweenShareOfInformationTheory: isSeparable ? between / entropy : .nan, within: within)
  }
}
