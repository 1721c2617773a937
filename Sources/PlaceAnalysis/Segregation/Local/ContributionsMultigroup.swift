internal import GeoCore

extension Composition {
  /// What every zone adds to M: (tᵢ/T)·divergence, summing to M.
  ///
  /// NaN in zones without people. Complexity: O(zones · groups).
  public func mutualInformationContributions() -> [Double] {
    let divergence = localDivergence()
    return (0..<zoneCount).map { zoneTotals[$0] / total * divergence[$0] }
  }

  /// What every zone adds to the multigroup H: (tᵢ/T)(E − Eᵢ)/E, summing to H.
  ///
  /// Negative where the zone is more mixed than the area. NaN in zones without people and with
  /// fewer than two groups. Complexity: O(zones · groups).
  public func multigroupInformationContributions() -> [Double] {
    guard isSeparable else { return [Double](repeating: .nan, count: zoneCount) }
    let entropy = entropy()
    let local = localDiversity()
    return (0..<zoneCount).map { zoneTotals[$0] / total * (entropy - local[$0]) / entropy }
  }
}

extension SegregationMeasure {
  static let contributionMutualInformation = SegregationMeasure(
    MeasureInfo(
      id: "contribution-mutual-information", aliases: ["contribution-m"], family: .segregation,
      scope: .zone,
      title: Phrase(
        en: "Contribution to mutual information", sv: "Bidrag till ömsesidig information"),
      meaning: Phrase(
        en: """
          The part of mutual information that this zone stands for: its divergence times its \
          share of the people.
          """,
        sv: """
          Den del av den ömsesidiga informationen som zonen står för: dess divergens gånger \
          dess andel av människorna.
          """),
      formula: "(tᵢ/T) Σₖ πᵢₖ ln(πᵢₖ/Pₖ)",
      unit: .nats, range: 0...Double.infinity,
      caution: Caution.largeZones,
      example: Phrase(
        en: """
          Two zones with 60, 30, 10 and 20, 30, 50 people of three groups: the first zone \
          contributes ½ · 0.1334 = 0.0667 nats.
          """,
        sv: """
          Två zoner med 60, 30, 10 respektive 20, 30, 50 människor ur tre grupper: den första \
          zonen bidrar med ½ · 0,1334 = 0,0667 nat.
          """),
      sources: [
        .init("Mora & Ruiz-Castillo 2011", doi: "10.1111/j.1467-9531.2011.01237.x"),
        .init("Elbers 2021", doi: "10.1177/0049124121986204"),
      ]),
    isDefault: false, oracleKeys: [],
    .zones(column: "contribution_mutual_information") {
      $0.mutualInformationContributions()
    })
}

extension SegregationMeasure {
  static let contributionMultigroupInformationTheory = SegregationMeasure(
    MeasureInfo(
      id: "contribution-multigroup-information-theory", aliases: ["contribution-h-multi"],
      family: .segregation, scope: .zone,
      title: Phrase(
        en: "Contribution to H of several groups", sv: "Bidrag till H för flera grupper"),
      meaning: Phrase(
        en: """
          The part of the information theory index of several groups that this zone stands \
          for; negative where the zone is more mixed than the area.
          """,
        sv: """
          Den del av informationsindexet för flera grupper som zonen står för; negativ där \
          zonen är mer blandad än området.
          """),
      formula: "(tᵢ/T)(E − Eᵢ)/E",
      unit: .share, range: -1...1,
      caution: Caution.largeZones,
      example: Phrase(
        en: """
          Two zones with 60, 30, 10 and 20, 30, 50 people of three groups: the first zone \
          contributes ½ · (1.0889 − 0.8979)/1.0889 = 0.0877.
          """,
        sv: """
          Två zoner med 60, 30, 10 respektive 20, 30, 50 människor ur tre grupper: den första \
          zonen bidrar med ½ · (1,0889 − 0,8979)/1,0889 = 0,0877.
          """),
      sources: [
        .init("Theil 1972, Statistical Decomposition Analysis")
      ]),
    isDefault: false, oracleKeys: [],
    .zones(column: "contribution_multigroup_information_theory") {
      $0.multigroupInformationContributions()
    })
}
