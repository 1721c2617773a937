internal import GeoCore

extension Composition {
  /// Mutual information of group and zone, M, in nats.
  ///
  /// How much knowing where people live tells about their group: the people-weighted mean of the
  /// zones' divergence from the whole.
  ///
  /// - Formula: M = Σᵢ (tᵢ/T) Σₖ πᵢₖ ln(πᵢₖ/Pₖ)
  /// - Output: 0 … min(E, ln zones); NaN with fewer than two groups
  /// - Invariants: M = E·H; adds up between and within districts and groups of groups
  /// - Complexity: O(zones · groups), one logarithm each
  /// - Source: Mora & Ruiz-Castillo 2011, doi:10.1111/j.1467-9531.2011.01237.x; Roberto 2016
  public func mutualInformation() -> Double {
    guard isSeparable else { return .nan }
    let total = total
    var gain = CompensatedSum()
    for group in presentGroups {
      let size = groupTotals[group]
      // (n/t)/(N/T) as one quotient: exactly 1 when the zone has the mix of the area.
      gain.add(
        sumOfPairs(overGroup: group) { n, t in weightedLogarithm(n, (n * total) / (t * size)) })
    }
    return notNegative(gain.value / total)
  }

  /// Information theory index of several groups, H = M/E.
  ///
  /// - Output: 0 … 1; NaN with fewer than two groups; with two groups the H of two groups
  /// - Complexity: O(zones · groups), one logarithm each
  /// - Source: Theil 1972; Reardon & Firebaugh 2002, doi:10.1111/1467-9531.00110
  public func multigroupInformationTheory() -> Double {
    guard isSeparable else { return .nan }
    return clampedToUnit(mutualInformation() / entropy())
  }
}

extension SegregationMeasure {
  static let multigroupInformationTheory = SegregationMeasure(
    MeasureInfo(
      id: "multigroup-information-theory", aliases: ["h-multi"], family: .segregation,
      scope: .global,
      title: Phrase(
        en: "Information theory index of several groups",
        sv: "Teoretiskt informationsindex för flera grupper"),
      meaning: Phrase(
        en: """
          How much less mixed people's zones are than the whole area, on average and over all \
          groups: mutual information as a share of its largest value for these groups.
          """,
        sv: """
          Hur mycket mindre blandade människors zoner är än hela området, i genomsnitt och \
          över alla grupper: ömsesidig information som andel av dess högsta värde för dessa \
          grupper.
          """),
      formula: "H = M/E",
      unit: .share, range: 0...1,
      caution: Phrase(
        en: """
          Moves when the size of the groups does, even where nobody lives more apart. Depends \
          on the size of the zones: smaller zones give higher values, so do not compare areas \
          with zones of different size.
          """,
        sv: """
          Ändras när gruppernas storlek ändras, även om ingen bor mer åtskilt. Beror på \
          zonernas storlek: mindre zoner ger högre värden, så jämför inte områden med olika \
          stora zoner.
          """),
      example: Phrase(
        en: """
          Two zones with 60, 30, 10 and 20, 30, 50 people of three groups: M/E = 0.1251/1.0889 \
          = 0.1149.
          """,
        sv: """
          Två zoner med 60, 30, 10 respektive 20, 30, 50 människor ur tre grupper: M/E = \
          0,1251/1,0889 = 0,1149.
          """),
      sources: [
        .init("Theil 1972, Statistical Decomposition Analysis"),
        .init("Reardon & Firebaugh 2002", doi: "10.1111/1467-9531.00110"),
      ]),
    isDefault: true, oracleKeys: ["H_multi"],
    .allGroups { $0.multigroupInformationTheory() })
}

extension SegregationMeasure {
  static let mutualInformation = SegregationMeasure(
    MeasureInfo(
      id: "mutual-information", aliases: ["m", "divergence-index"], family: .segregation,
      scope: .global,
      title: Phrase(en: "Mutual information M", sv: "Ömsesidig information M"),
      meaning: Phrase(
        en: """
          How much knowing where people live tells about their group: the mean divergence of \
          the zones' mixes from that of the area. Adds up exactly between and within \
          districts.
          """,
        sv: """
          Hur mycket vetskapen om var människor bor säger om deras grupp: zonernas \
          genomsnittliga avvikelse från områdets blandning. Summerar exakt mellan och inom \
          stadsdelar.
          """),
      formula: "M = Σᵢ (tᵢ/T) Σₖ πᵢₖ ln(πᵢₖ/Pₖ)",
      unit: .nats, range: 0...Double.infinity,
      caution: Phrase(
        en: """
          Never above the area's entropy, so it is not comparable between areas of different \
          diversity: use H for that.
          """,
        sv: """
          Aldrig över områdets entropi, så det kan inte jämföras mellan områden med olika \
          mångfald: använd H för det.
          """),
      example: Phrase(
        en: """
          Two zones with 60, 30, 10 and 20, 30, 50 people of three groups: ½ · 0.1334 + ½ · \
          0.1168 = 0.1251 nats.
          """,
        sv: """
          Två zoner med 60, 30, 10 respektive 20, 30, 50 människor ur tre grupper: ½ · 0,1334 \
          + ½ · 0,1168 = 0,1251 nat.
          """),
      sources: [
        .init("Mora & Ruiz-Castillo 2011", doi: "10.1111/j.1467-9531.2011.01237.x"),
        .init("Roberto 2016, The divergence index", doi: "10.48550/arXiv.1508.01167"),
      ]),
    isDefault: true,
    oracleKeys: ["M_mutual_information", "M_mutual_information_base2", "divergence"],
    .allGroups { $0.mutualInformation() })
}
