internal import GeoCore

/// Gini index of segregation, G.
///
/// Half the mean gap in mix between two people's zones, as a share of its largest value; twice the
/// area between the segregation curve and the diagonal.
///
/// - Formula: G = ΣᵢΣⱼ tᵢtⱼ|pᵢ − pⱼ| / (2T²P(1−P)); summed over zones sorted by p, equal p merged, as
///   Σ (xᵢ·Y_{<i} − yᵢ·X_{<i}) / (XY)
/// - Input: persons per zone, ≥ 0, rows aligned; zones without people drop out
/// - Output: 0 … 1, never below D; NaN when either group is empty
/// - Complexity: O(zones · log zones), in practice the cost of a radix sort
/// - Source: Duncan & Duncan 1955, doi:10.2307/2088328; James & Taeuber 1985, doi:10.2307/270845
public func gini(focal: Span<Double>, rest: Span<Double>) -> Double {
  withCounts(focal, rest) { c in
    guard c.isSeparable else { return .nan }
    return clampedToUnit(meanGapProduct(c) / (c.sumX * c.sumY))
  }
}

/// Σ (xᵢ·Y_{<i} − yᵢ·X_{<i}) over zones sorted by share ascending, equal shares merged.
///
/// Half of ΣᵢΣⱼ tᵢtⱼ|pᵢ − pⱼ|.
func meanGapProduct(_ c: TwoGroupCounts) -> Double {
  let order = ShareOrder(c)
  return order.sorted.withUnsafeBufferPointer { rows in
    var sum = CompensatedSum()
    var beforeX = CompensatedSum()
    var beforeY = CompensatedSum()
    var i = 0
    while i < rows.count {
      let share = rows[i].key
      var x = CompensatedSum()
      var y = CompensatedSum()
      while i < rows.count, rows[i].key == share {
        let row = Int(rows[i].row)
        x.add(c.x[row])
        y.add(c.y[row])
        i &+= 1
      }
      sum.add(x.value * beforeY.value - y.value * beforeX.value)
      beforeX.add(x.value)
      beforeY.add(y.value)
    }
    return sum.value
  }
}

extension SegregationMeasure {
  static let gini = SegregationMeasure(
    MeasureInfo(
      id: "gini", aliases: ["g"], family: .segregation, scope: .global,
      title: Phrase(en: "Gini index of segregation", sv: "Ginikoefficient för segregation"),
      meaning: Phrase(
        en: """
          How unequal the zones' mixes are, over all pairs of people: 0 when every zone has \
          the same mix, 1 when no two groups share a zone.
          """,
        sv: """
          Hur olika zonernas blandning är, sett över alla par av människor: 0 när alla zoner \
          har samma blandning, 1 när grupperna inte delar någon zon.
          """),
      formula: "G = ΣᵢΣⱼ tᵢtⱼ|pᵢ − pⱼ| / (2T²P(1−P))",
      unit: .share, range: 0...1,
      caution: Phrase(
        en: """
          Never below D and harder to explain than D. Depends on the size of the zones: \
          smaller zones give higher values, so do not compare areas with zones of different \
          size.
          """,
        sv: """
          Aldrig lägre än D och svårare att förklara än D. Beror på zonernas storlek: mindre \
          zoner ger högre värden, så jämför inte områden med olika stora zoner.
          """),
      example: Phrase(
        en: """
          Four zones with 80, 10, 10 and 0 of the group among 100, 100, 50 and 50 people: \
          sorted by share 0, 0.1, 0.2, 0.8 the sum is (0 + 500 + 900 + 14 100)/20 000 = 0.775.
          """,
        sv: """
          Fyra zoner med 80, 10, 10 och 0 ur gruppen bland 100, 100, 50 och 50 människor: \
          ordnade efter andel 0; 0,1; 0,2; 0,8 blir summan (0 + 500 + 900 + 14 100)/20 000 = \
          0,775.
          """),
      sources: [
        .init("Duncan & Duncan 1955", doi: "10.2307/2088328"),
        .init("James & Taeuber 1985", doi: "10.2307/270845"),
      ]),
    isDefault: true, oracleKeys: ["Gini"],
    .comparison(symmetric: true) { PlaceAnalysis.gini(focal: $0, rest: $1) })
}

extension SegregationMeasure {
  static let pairwiseGini = SegregationMeasure(
    MeasureInfo(
      id: "pairwise-gini", aliases: ["g-pairs"], family: .segregation, scope: .pairwise,
      title: Phrase(
        en: "Gini index of every pair of groups", sv: "Ginikoefficient för varje par av grupper"),
      meaning: Phrase(
        en: "The Gini index between each two groups, as if nobody else lived in the area.",
        sv: "Ginikoefficienten mellan varje två grupper, som om ingen annan bodde i området."),
      formula: "G = ΣᵢΣⱼ tᵢtⱼ|pᵢ − pⱼ| / (2T²P(1−P)) within the pair",
      unit: .share, range: 0...1,
      caution: Caution.zoneSize,
      example: Phrase(
        en: """
          Two zones with 60, 30, 10 and 20, 30, 50 people of three groups: first against third \
          (60 · 50 − 10 · 20)/(80 · 60) = 0.5833.
          """,
        sv: """
          Två zoner med 60, 30, 10 respektive 20, 30, 50 människor ur tre grupper: första mot \
          tredje (60 · 50 − 10 · 20)/(80 · 60) = 0,5833.
          """),
      sources: [
        .init("Duncan & Duncan 1955", doi: "10.2307/2088328")
      ]),
    isDefault: false, oracleKeys: ["Gini_pairwise_matrix"],
    .pairs { PlaceAnalysis.gini(focal: $0, rest: $1) })
}
