internal import GeoCore

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension Composition {
  /// Entropy of the whole area, E, in nats.
  ///
  /// - Formula: E = −Σ P ln P
  /// - Output: 0 (one group) … ln K; NaN without people
  /// - Source: Shannon 1948, doi:10.1002/j.1538-7305.1948.tb01338.x; Theil 1972
  public func entropy() -> Double {
    guard total > 0 else { return .nan }
    var sum = CompensatedSum()
    for n in groupTotals { sum.add(weightedLog(n, total / n)) }
    return notNegative(sum.value / total)
  }

  /// Entropy as a share of its largest value, E / ln K, K the groups that have members.
  ///
  /// - Output: 0 … 1; NaN with fewer than two groups
  /// - Source: Theil 1972
  public func normalisedEntropy() -> Double {
    let groups = presentGroups.count
    guard groups > 1 else { return .nan }
    return clampedToUnit(entropy() / log(Double(groups)))
  }

  /// Simpson interaction, I: the chance that two people drawn at random are of different groups.
  ///
  /// - Formula: I = Σ P(1 − P)
  /// - Output: 0 … 1 − 1/K; NaN without people
  /// - Source: Simpson 1949, doi:10.1038/163688a0; Lieberson 1969
  public func simpsonInteraction() -> Double {
    guard total > 0 else { return .nan }
    var sum = CompensatedSum()
    for n in groupTotals { sum.add((n / total) * ((total - n) / total)) }
    return notNegative(sum.value)
  }

  /// Simpson concentration, λ: the chance that two people drawn at random are of the same group.
  ///
  /// - Formula: λ = Σ P²
  /// - Output: 1/K … 1; NaN without people
  /// - Source: Simpson 1949, doi:10.1038/163688a0
  public func simpsonConcentration() -> Double {
    guard total > 0 else { return .nan }
    var sum = CompensatedSum()
    for n in groupTotals { sum.add((n / total) * (n / total)) }
    return sum.value
  }
}

extension SegregationMeasure {
  static let entropy = SegregationMeasure(
    MeasureInfo(
      id: "entropy", aliases: ["e"], family: .segregation, scope: .global,
      title: Phrase(en: "Entropy of the area", sv: "Områdets entropi"),
      meaning: Phrase(
        en: """
          How mixed the whole area is: 0 when all are of one group, ln K when the K groups are \
          of equal size.
          """,
        sv: """
          Hur blandat hela området är: 0 när alla hör till en grupp, ln K när de K grupperna \
          är lika stora.
          """),
      formula: "E = −Σ P ln P",
      unit: .nats, range: 0...Double.infinity,
      caution: Caution.mixedIsNotEven,
      example: Phrase(
        en: """
          Two zones with 60, 30, 10 and 20, 30, 50 people of three groups: −(0.4 ln 0.4 + 0.3 \
          ln 0.3 + 0.3 ln 0.3) = 1.0889 nats.
          """,
        sv: """
          Två zoner med 60, 30, 10 respektive 20, 30, 50 människor ur tre grupper: −(0,4 ln \
          0,4 + 0,3 ln 0,3 + 0,3 ln 0,3) = 1,0889 nat.
          """),
      sources: [
        .init("Shannon 1948", doi: "10.1002/j.1538-7305.1948.tb01338.x"),
        .init("Theil 1972, Statistical Decomposition Analysis"),
      ]),
    isDefault: false, oracleKeys: ["E_entropy"],
    .allGroups { $0.entropy() })
}

extension SegregationMeasure {
  static let normalisedEntropy = SegregationMeasure(
    MeasureInfo(
      id: "normalised-entropy", aliases: ["e-normalised"], family: .segregation, scope: .global,
      title: Phrase(en: "Normalised entropy of the area", sv: "Områdets normaliserade entropi"),
      meaning: Phrase(
        en: """
          How mixed the whole area is, as a share of the most mixed it could be with these \
          groups.
          """,
        sv: """
          Hur blandat hela området är, som andel av det mest blandade det kunde vara med dessa \
          grupper.
          """),
      formula: "E / ln K",
      unit: .share, range: 0...1,
      caution: Phrase(
        en: """
          Says how mixed the whole area is, not how its groups live: an area can be diverse \
          and fully segregated. K counts only groups that have members.
          """,
        sv: """
          Säger hur blandat hela området är, inte hur grupperna bor: ett område kan ha stor \
          mångfald och vara helt segregerat. K räknar bara grupper som har medlemmar.
          """),
      example: Phrase(
        en: """
          Two zones with 60, 30, 10 and 20, 30, 50 people of three groups: 1.0889/ln 3 = \
          0.9912.
          """,
        sv: """
          Två zoner med 60, 30, 10 respektive 20, 30, 50 människor ur tre grupper: 1,0889/ln 3 \
          = 0,9912.
          """),
      sources: [
        .init("Theil 1972, Statistical Decomposition Analysis")
      ]),
    isDefault: false, oracleKeys: ["E_entropy_normalised"],
    .allGroups { $0.normalisedEntropy() })
}

extension SegregationMeasure {
  static let simpsonInteraction = SegregationMeasure(
    MeasureInfo(
      id: "simpson-interaction", aliases: ["i"], family: .segregation, scope: .global,
      title: Phrase(en: "Simpson interaction", sv: "Simpsons interaktion"),
      meaning: Phrase(
        en: """
          The chance that two people drawn at random from the whole area are of different \
          groups.
          """,
        sv: """
          Chansen att två slumpvis dragna människor ur hela området hör till olika grupper.
          """),
      formula: "I = Σ P(1 − P)",
      unit: .share, range: 0...1,
      caution: Caution.mixedIsNotEven,
      example: Phrase(
        en: """
          Two zones with 60, 30, 10 and 20, 30, 50 people of three groups: 0.4 · 0.6 + 0.3 · \
          0.7 + 0.3 · 0.7 = 0.66.
          """,
        sv: """
          Två zoner med 60, 30, 10 respektive 20, 30, 50 människor ur tre grupper: 0,4 · 0,6 + \
          0,3 · 0,7 + 0,3 · 0,7 = 0,66.
          """),
      sources: [
        .init("Simpson 1949", doi: "10.1038/163688a0")
      ]),
    isDefault: false, oracleKeys: ["I_simpson"],
    .allGroups { $0.simpsonInteraction() })
}

extension SegregationMeasure {
  static let simpsonConcentration = SegregationMeasure(
    MeasureInfo(
      id: "simpson-concentration", aliases: ["lambda"], family: .segregation, scope: .global,
      title: Phrase(en: "Simpson concentration", sv: "Simpsons koncentration"),
      meaning: Phrase(
        en: """
          The chance that two people drawn at random from the whole area are of the same \
          group.
          """,
        sv: "Chansen att två slumpvis dragna människor ur hela området hör till samma grupp."),
      formula: "λ = Σ P²",
      unit: .share, range: 0...1,
      caution: Caution.mixedIsNotEven,
      example: Phrase(
        en: """
          Two zones with 60, 30, 10 and 20, 30, 50 people of three groups: 0.16 + 0.09 + 0.09 \
          = 0.34.
          """,
        sv: """
          Två zoner med 60, 30, 10 respektive 20, 30, 50 människor ur tre grupper: 0,16 + 0,09 \
          + 0,09 = 0,34.
          """),
      sources: [
        .init("Simpson 1949", doi: "10.1038/163688a0")
      ]),
    isDefault: false, oracleKeys: ["lambda_simpson"],
    .allGroups { $0.simpsonConcentration() })
}
