internal import GeoCore

/// Interaction, xPy: the share of the other group that the group's members meet where they live.
///
/// - Formula: xPy = Σ (xᵢ/X)(yᵢ/tᵢ); with two groups xPx + xPy = 1
/// - Input: persons per zone, ≥ 0, rows aligned; zones without people drop out
/// - Output: 0 … 1; NaN when the focal group is empty
/// - Complexity: O(zones)
/// - Source: Bell 1954, doi:10.2307/2574118; Lieberson 1981
public func interaction(focal: Span<Double>, rest: Span<Double>) -> Double {
  withCounts(focal, rest) { c in
    guard c.sumX > 0 else { return .nan }
    let (x, y) = (c.x, c.y)
    let met = blockedSum(c.count) { i in
      let t = x[i] + y[i]
      return t > 0 ? x[i] * (y[i] / t) : 0
    }
    return clampedToUnit(met / c.sumX)
  }
}

/// Interaction without oneself: as xPy, but nobody meets themself.
///
/// - Formula: Σ (xᵢ/X)·yᵢ/(tᵢ − 1), zones with tᵢ ≤ 1 left out
/// - Input: persons per zone, ≥ 0, rows aligned
/// - Output: 0 … 1 for whole numbers of people; NaN when the focal group is empty
/// - Complexity: O(zones)
/// - Source: Lieberson 1981; right for small zones
public func interactionWithoutSelf(focal: Span<Double>, rest: Span<Double>) -> Double {
  withCounts(focal, rest) { c in
    guard c.sumX > 0 else { return .nan }
    let (x, y) = (c.x, c.y)
    let met = blockedSum(c.count) { i in
      let others = x[i] + y[i] - 1
      return others > 0 ? x[i] * (y[i] / others) : 0
    }
    return met / c.sumX
  }
}

extension SegregationMeasure {
  static let interaction = SegregationMeasure(
    MeasureInfo(
      id: "interaction", aliases: ["xpy"], family: .segregation, scope: .global,
      title: Phrase(en: "Interaction", sv: "Interaktionsindex"),
      meaning: Phrase(
        en: """
          The share of the other group among the people of the zone where the group's members \
          live, on average.
          """,
        sv: """
          Den andra gruppens andel av människorna i den zon där gruppens medlemmar bor, i \
          genomsnitt.
          """),
      formula: "xPy = Σ (xᵢ/X)(yᵢ/tᵢ)",
      unit: .share, range: 0...1,
      caution: Phrase(
        en: "Not symmetric: a small group meets a large one more than the other way round.",
        sv: "Inte symmetriskt: en liten grupp möter en stor mer än tvärtom."),
      example: Phrase(
        en: """
          Four zones with 80, 10, 10 and 0 of the group among 100, 100, 50 and 50 people: (80 \
          · 0.2 + 10 · 0.9 + 10 · 0.8)/100 = 0.33.
          """,
        sv: """
          Fyra zoner med 80, 10, 10 och 0 ur gruppen bland 100, 100, 50 och 50 människor: (80 \
          · 0,2 + 10 · 0,9 + 10 · 0,8)/100 = 0,33.
          """),
      sources: [
        .init("Bell 1954", doi: "10.2307/2574118"),
        .init("Lieberson 1981, An asymmetrical approach to segregation"),
      ]),
    isDefault: false, oracleKeys: ["xPy"],
    .comparison(symmetric: false) { PlaceAnalysis.interaction(focal: $0, rest: $1) })
}

extension SegregationMeasure {
  static let interactionWithoutSelf = SegregationMeasure(
    MeasureInfo(
      id: "interaction-without-self", aliases: ["xpy-exact"], family: .segregation, scope: .global,
      title: Phrase(en: "Interaction without oneself", sv: "Interaktionsindex utan en själv"),
      meaning: Phrase(
        en: """
          As interaction, but nobody counts as company for themself: right for small zones.
          """,
        sv: "Som interaktion, men ingen räknas som sällskap åt sig själv: rätt för små zoner."),
      formula: "Σ (xᵢ/X)·yᵢ/(tᵢ − 1)",
      unit: .share, range: 0...1,
      caution: Phrase(
        en: "Needs whole numbers of people; zones with one person drop out.",
        sv: "Kräver hela antal människor; zoner med en person utgår."),
      example: Phrase(
        en: """
          Four zones with 80, 10, 10 and 0 of the group among 100, 100, 50 and 50 people: (80 \
          · 20/99 + 10 · 90/99 + 10 · 40/49)/100 = 0.3342.
          """,
        sv: """
          Fyra zoner med 80, 10, 10 och 0 ur gruppen bland 100, 100, 50 och 50 människor: (80 \
          · 20/99 + 10 · 90/99 + 10 · 40/49)/100 = 0,3342.
          """),
      sources: [
        .init("Bell 1954", doi: "10.2307/2574118"),
        .init("Lieberson 1981, An asymmetrical approach to segregation"),
      ]),
    isDefault: false, oracleKeys: ["xPy_exact"],
    .comparison(symmetric: false) { PlaceAnalysis.interactionWithoutSelf(focal: $0, rest: $1) })
}
