internal import GeoCore

extension Composition {
  /// Gini index of several groups.
  ///
  /// - Formula: G = Σₖ ΣᵢΣⱼ tᵢtⱼ|πᵢₖ − πⱼₖ| / (2T²I), every group sorted by itself
  /// - Output: 0 … 1; NaN with fewer than two groups; with two groups the G of two groups
  /// - Complexity: O(groups · zones · log zones)
  /// - Source: Reardon & Firebaugh 2002, doi:10.1111/1467-9531.00110
  public func multigroupGini() -> Double {
    guard isSeparable else { return .nan }
    var gaps = CompensatedSum()
    for group in presentGroups {
      gaps.add(value(ofGroup: group, againstRest: rest(of: group), Self.halfMeanGap))
    }
    return clampedToUnit(gaps.value / total / (total * simpsonInteraction()))
  }

  private static func halfMeanGap(_ focal: Span<Double>, _ rest: Span<Double>) -> Double {
    withCounts(focal, rest) { meanGapProduct($0) }
  }
}

extension SegregationMeasure {
  static let multigroupGini = SegregationMeasure(
    MeasureInfo(
      id: "multigroup-gini", aliases: ["g-multi"], family: .segregation, scope: .global,
      title: Phrase(en: "Gini index of several groups", sv: "Ginikoefficient för flera grupper"),
      meaning: Phrase(
        en: "How unequal the zones' mixes are, over all pairs of people and all groups.",
        sv: """
          Hur olika zonernas blandning är, sett över alla par av människor och alla grupper.
          """),
      formula: "G = ΣₖΣᵢΣⱼ tᵢtⱼ|πᵢₖ − πⱼₖ| / (2T²I)",
      unit: .share, range: 0...1,
      caution: Caution.zoneSize,
      example: Phrase(
        en: """
          Two zones with 60, 30, 10 and 20, 30, 50 people of three groups: (4000 + 0 + \
          4000)/(200² · 0.66) = 0.3030.
          """,
        sv: """
          Två zoner med 60, 30, 10 respektive 20, 30, 50 människor ur tre grupper: (4000 + 0 + \
          4000)/(200² · 0,66) = 0,3030.
          """),
      sources: [
        .init("Reardon & Firebaugh 2002", doi: "10.1111/1467-9531.00110")
      ]),
    isDefault: false, oracleKeys: ["Gini_multi"],
    .allGroups { $0.multigroupGini() })
}
