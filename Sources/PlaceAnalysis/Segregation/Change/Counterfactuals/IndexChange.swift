/// The change of any index, parted into the people's attributes and the places they are at.
///
/// Attributes are the distribution of zones' mixes (or shares), structure is which zone has which.
public struct IndexChange: Sendable, Equatable {
  /// The index of the earlier count, and of its places with the later attributes.
  public let before: Double
  public let beforeWithLaterAttributes: Double
  /// The index of the later places with the earlier attributes, and of the later count.
  public let afterWithEarlierAttributes: Double
  public let after: Double

  public var difference: Double { after - before }

  /// What the places add to the difference: Shapley's mean over both orders of exchange.
  public var structure: Double {
    ((afterWithEarlierAttributes - before) + (after - beforeWithLaterAttributes)) / 2
  }

  /// What the attributes add to the difference.
  public var attributes: Double {
    ((beforeWithLaterAttributes - before) + (after - afterWithEarlierAttributes)) / 2
  }
}

/// Parts the change of any index between two counts, spatial ones too.
///
/// - Formula: structure = ½(G₂₁ − G₁₁ + G₂₂ − G₁₂), attributes = ½(G₁₂ − G₁₁ + G₂₂ − G₂₁), the first
///   number the count of the places, the second that of the attributes
/// - Input: counts of the same groups; the zones need not be the same nor as many. `index` is called
///   with a table and whether its places are those of the later count, so that it can take their
///   geometry
/// - Output: the parts add up to after − before; nil when a counterfactual cannot be made: other than
///   two groups for `composition`, or an empty group
/// - Complexity: O(zones log zones · groups) and four times the index
/// - Source: Cortes, Rey, Knaap & Wolf 2020, doi:10.1007/s42001-019-00059-3
public func indexChange(
  before: Composition, after: Composition, by counterfactual: Counterfactual,
  index: (_ table: Composition, _ hasLaterPlaces: Bool) -> Double
) -> IndexChange? {
  guard let early = counterfactual.table(before, attributesOf: after),
    let late = counterfactual.table(after, attributesOf: before)
  else { return nil }
  return IndexChange(
    before: index(before, false), beforeWithLaterAttributes: index(early, false),
    afterWithEarlierAttributes: index(late, true), after: index(after, true))
}
