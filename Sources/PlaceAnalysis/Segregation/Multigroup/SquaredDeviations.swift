internal import GeoCore

extension Composition {
  /// Normalised exposure of several groups, P.
  ///
  /// - Formula: P = Σₖ Σᵢ tᵢ(πᵢₖ − Pₖ)² / (T(1 − Pₖ))
  /// - Output: 0 … 1; NaN with fewer than two groups; with two groups V
  /// - Complexity: O(zones · groups)
  /// - Source: James 1986; Reardon & Firebaugh 2002, doi:10.1111/1467-9531.00110
  public func normalisedExposure() -> Double {
    weightedDeviations { (total - groupTotals[$0]) / total }
  }

  /// Relative diversity, R: how much less diverse the zones are than the area, by Simpson's I.
  ///
  /// - Formula: R = Σₖ Σᵢ tᵢ(πᵢₖ − Pₖ)² / (T·I)
  /// - Output: 0 … 1; NaN with fewer than two groups; with two groups V
  /// - Complexity: O(zones · groups)
  /// - Source: Carlson 1992; Reardon & Firebaugh 2002, doi:10.1111/1467-9531.00110
  public func relativeDiversity() -> Double {
    let interaction = simpsonInteraction()
    return weightedDeviations { _ in interaction }
  }

  /// Squared coefficient of variation, C.
  ///
  /// - Formula: C = Σₖ Σᵢ tᵢ(πᵢₖ − Pₖ)² / (T(K − 1)Pₖ), K the groups that have members
  /// - Output: 0 … 1; NaN with fewer than two groups; with two groups V
  /// - Complexity: O(zones · groups)
  /// - Source: Reardon & Firebaugh 2002, doi:10.1111/1467-9531.00110
  public func squaredCoefficientOfVariation() -> Double {
    let others = Double(presentGroups.count - 1)
    return weightedDeviations { others * (groupTotals[$0] / total) }
  }

  /// Σₖ Σᵢ (tᵢ/T)(πᵢₖ − Pₖ)² / divisor(k).
  private func weightedDeviations(_ divisor: (_ group: Int) -> Double) -> Double {
    guard isSeparable else { return .nan }
    let total = total
    var out = CompensatedSum()
    for group in presentGroups {
      let share = groupTotals[group] / total
      let size = groupTotals[group]
      let squares = sum(overGroup: group) { n, t in
        guard t > 0 else { return 0 }
        // t(π − P), exactly 0 when the zone has the mix of the area.
        let gap = n * total == t * size ? 0 : n - t * share
        return gap * gap / t
      }
      out.add(squares / (total * divisor(group)))
    }
    return clampedToUnit(out.value)
  }
}

extension SegregationMeasure {
  static let normalisedExposure = SegregationMeasure(
    MeasureInfo(
      id: "normalised-exposure", aliases: ["p-multi"], family: .segregation, scope: .global,
      title: Phrase(
        en: "Normalised exposure of several groups", sv: "Normaliserad exponering för flera grupper"
      ),
      meaning: Phrase(
        en: """
          How much more of their own group people meet than chance gives, over all groups, as \
          a share of the most that is possible.
          """,
        sv: """
          Hur mycket mer av den egna gruppen människor möter än slumpen ger, över alla \
          grupper, som andel av det mesta möjliga.
          """),
      formula: "P = ΣₖΣᵢ tᵢ(πᵢₖ − Pₖ)² / (T(1 − Pₖ))",
      unit: .share, range: 0...1,
      caution: Caution.zoneSize,
      example: Phrase(
        en: """
          Two zones with 60, 30, 10 and 20, 30, 50 people of three groups: 8/120 + 0 + 8/140 = \
          0.1238.
          """,
        sv: """
          Två zoner med 60, 30, 10 respektive 20, 30, 50 människor ur tre grupper: 8/120 + 0 + \
          8/140 = 0,1238.
          """),
      sources: [
        .init("James 1986, A new generalized exposure-based segregation index"),
        .init("Reardon & Firebaugh 2002", doi: "10.1111/1467-9531.00110"),
      ]),
    isDefault: false, oracleKeys: ["P_norm_exposure"],
    .allGroups { $0.normalisedExposure() })
}

extension SegregationMeasure {
  static let relativeDiversity = SegregationMeasure(
    MeasureInfo(
      id: "relative-diversity", aliases: ["r-multi"], family: .segregation, scope: .global,
      title: Phrase(en: "Relative diversity", sv: "Relativ mångfald"),
      meaning: Phrase(
        en: """
          How much less diverse people's zones are than the whole area, when diversity is the \
          chance that two people are of different groups.
          """,
        sv: """
          Hur mycket mindre mångfald människors zoner har än hela området, när mångfald är \
          chansen att två människor hör till olika grupper.
          """),
      formula: "R = ΣₖΣᵢ tᵢ(πᵢₖ − Pₖ)² / (T·I)",
      unit: .share, range: 0...1,
      caution: Phrase(
        en: """
          Large groups weigh most. Depends on the size of the zones: smaller zones give higher \
          values, so do not compare areas with zones of different size.
          """,
        sv: """
          Stora grupper väger tyngst. Beror på zonernas storlek: mindre zoner ger högre \
          värden, så jämför inte områden med olika stora zoner.
          """),
      example: Phrase(
        en: """
          Two zones with 60, 30, 10 and 20, 30, 50 people of three groups: 16/(200 · 0.66) = \
          0.1212.
          """,
        sv: """
          Två zoner med 60, 30, 10 respektive 20, 30, 50 människor ur tre grupper: 16/(200 · \
          0,66) = 0,1212.
          """),
      sources: [
        .init("Carlson 1992, Trends in race/sex occupational inequality"),
        .init("Reardon & Firebaugh 2002", doi: "10.1111/1467-9531.00110"),
      ]),
    isDefault: false, oracleKeys: ["R_rel_diversity"],
    .allGroups { $0.relativeDiversity() })
}

extension SegregationMeasure {
  static let squaredCoefficientOfVariation = SegregationMeasure(
    MeasureInfo(
      id: "squared-coefficient-of-variation", aliases: ["c-multi"], family: .segregation,
      scope: .global,
      title: Phrase(en: "Squared coefficient of variation", sv: "Kvadrerad variationskoefficient"),
      meaning: Phrase(
        en: """
          How much the groups' shares vary between zones, every group measured against its own \
          size.
          """,
        sv: """
          Hur mycket gruppernas andelar varierar mellan zoner, varje grupp mätt mot sin egen \
          storlek.
          """),
      formula: "C = ΣₖΣᵢ tᵢ(πᵢₖ − Pₖ)² / (T(K−1)Pₖ)",
      unit: .share, range: 0...1,
      caution: Phrase(
        en: """
          Small groups weigh most, and with them chance. K counts only groups that have \
          members.
          """,
        sv: """
          Små grupper väger tyngst, och med dem slumpen. K räknar bara grupper som har \
          medlemmar.
          """),
      example: Phrase(
        en: """
          Two zones with 60, 30, 10 and 20, 30, 50 people of three groups: 8/160 + 0 + 8/120 = \
          0.1167.
          """,
        sv: """
          Två zoner med 60, 30, 10 respektive 20, 30, 50 människor ur tre grupper: 8/160 + 0 + \
          8/120 = 0,1167.
          """),
      sources: [
        .init("Reardon & Firebaugh 2002", doi: "10.1111/1467-9531.00110")
      ]),
    isDefault: false, oracleKeys: ["C_sq_coef_var"],
    .allGroups { $0.squaredCoefficientOfVariation() })
}
