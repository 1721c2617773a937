internal import GeoCore

/// Isolation, xPx: the share of their own group that the group's members meet where they live.
///
/// - Formula: xPx = Σ (xᵢ/X)(xᵢ/tᵢ)
/// - Input: persons per zone, ≥ 0, rows aligned; zones without people drop out
/// - Output: P … 1; NaN when the group is empty
/// - Complexity: O(zones)
/// - Source: Bell 1954, doi:10.2307/2574118; Lieberson 1981
public func isolation(focal: Span<Double>, rest: Span<Double>) -> Double {
  withCounts(focal, rest) { c in
    guard c.sumX > 0 else { return .nan }
    let (x, y) = (c.x, c.y)
    let met = blockedSum(c.count) { i in
      let t = x[i] + y[i]
      return t > 0 ? x[i] * (x[i] / t) : 0
    }
    return clampedToUnit(met / c.sumX)
  }
}

/// Isolation without oneself: as xPx, but nobody meets themself.
///
/// - Formula: Σ (xᵢ/X)(xᵢ − 1)/(tᵢ − 1), zones with tᵢ ≤ 1 left out
/// - Input: persons per zone, ≥ 0, rows aligned
/// - Output: 0 … 1 for whole numbers of people; NaN when the group is empty
/// - Complexity: O(zones)
/// - Source: Lieberson 1981; right for small zones
public func isolationWithoutSelf(focal: Span<Double>, rest: Span<Double>) -> Double {
  withCounts(focal, rest) { c in
    guard c.sumX > 0 else { return .nan }
    let (x, y) = (c.x, c.y)
    let met = blockedSum(c.count) { i in
      let others = x[i] + y[i] - 1
      return others > 0 ? x[i] * ((x[i] - 1) / others) : 0
    }
    return met / c.sumX
  }
}

extension SegregationMeasure {
  static let isolation = SegregationMeasure(
    MeasureInfo(
      id: "isolation", aliases: ["xpx"], family: .segregation, scope: .global,
      title: Phrase(en: "Isolation", sv: "Isoleringsindex"),
      meaning: Phrase(
        en: """
          The share of their own group among the people of the zone where the group's members \
          live, on average.
          """,
        sv: """
          Den egna gruppens andel av människorna i den zon där gruppens medlemmar bor, i \
          genomsnitt.
          """),
      formula: "xPx = Σ (xᵢ/X)(xᵢ/tᵢ)",
      unit: .share, range: 0...1,
      caution: Phrase(
        en: """
          Depends on the group's share of the area, which is its lowest value: compare with \
          that share, not with 0.
          """,
        sv: """
          Beror på gruppens andel av området, som är dess lägsta värde: jämför med den \
          andelen, inte med 0.
          """),
      example: Phrase(
        en: """
          Four zones with 80, 10, 10 and 0 of the group among 100, 100, 50 and 50 people: (80 \
          · 0.8 + 10 · 0.1 + 10 · 0.2)/100 = 0.67, where an even spread gives 0.33.
          """,
        sv: """
          Fyra zoner med 80, 10, 10 och 0 ur gruppen bland 100, 100, 50 och 50 människor: (80 \
          · 0,8 + 10 · 0,1 + 10 · 0,2)/100 = 0,67, där en jämn spridning ger 0,33.
          """),
      sources: [
        .init("Bell 1954", doi: "10.2307/2574118"),
        .init("Lieberson 1981, An asymmetrical approach to segregation"),
      ]),
    isDefault: true, oracleKeys: ["xPx", "isolation_by_group"],
    .group { PlaceAnalysis.isolation(focal: $0, rest: $1) })
}

extension SegregationMeasure {
  static let isolationWithoutSelf = SegregationMeasure(
    MeasureInfo(
      id: "isolation-without-self", aliases: ["xpx-exact"], family: .segregation, scope: .global,
      title: Phrase(en: "Isolation without oneself", sv: "Isoleringsindex utan en själv"),
      meaning: Phrase(
        en: """
          As isolation, but nobody counts as company for themself: right for small zones and \
          small groups.
          """,
        sv: """
          Som isolering, men ingen räknas som sällskap åt sig själv: rätt för små zoner och \
          små grupper.
          """),
      formula: "Σ (xᵢ/X)(xᵢ − 1)/(tᵢ − 1)",
      unit: .share, range: 0...1,
      caution: Phrase(
        en: """
          Needs whole numbers of people; zones with one person drop out. Depends on the \
          group's share of the area, which is its lowest value: compare with that share, not \
          with 0.
          """,
        sv: """
          Kräver hela antal människor; zoner med en person utgår. Beror på gruppens andel av \
          området, som är dess lägsta värde: jämför med den andelen, inte med 0.
          """),
      example: Phrase(
        en: """
          Four zones with 80, 10, 10 and 0 of the group among 100, 100, 50 and 50 people: (80 \
          · 79/99 + 10 · 9/99 + 10 · 9/49)/100 = 0.6658.
          """,
        sv: """
          Fyra zoner med 80, 10, 10 och 0 ur gruppen bland 100, 100, 50 och 50 människor: (80 \
          · 79/99 + 10 · 9/99 + 10 · 9/49)/100 = 0,6658.
          """),
      sources: [
        .init("Bell 1954", doi: "10.2307/2574118"),
        .init("Lieberson 1981, An asymmetrical approach to segregation"),
      ]),
    isDefault: false, oracleKeys: ["xPx_exact"],
    .group { PlaceAnalysis.isolationWithoutSelf(focal: $0, rest: $1) })
}
