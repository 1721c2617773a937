internal import GeoCore

/// What every zone adds to H: tᵢ(E − Eᵢ)/(E·T), summing to H.
///
/// Negative where the zone is more mixed than the area. NaN in zones without people and when a
/// group is empty. Complexity: O(zones).
public func informationContributions(focal: Span<Double>, rest: Span<Double>) -> [Double] {
  contributions(focal, rest) { c, x, y in
    let t = x + y
    let total = c.total
    let entropy = weightedLog(c.sumX, total / c.sumX) + weightedLog(c.sumY, total / c.sumY)
    let local = weightedLog(x, t / x) + weightedLog(y, t / y)
    // T·E and t·Eᵢ: both sums are weighted by people.
    return (t * (entropy / total) - local) / entropy
  }
}

extension SegregationMeasure {
  static let contributionInformationTheory = SegregationMeasure(
    MeasureInfo(
      id: "contribution-information-theory", aliases: ["contribution-h"], family: .segregation,
      scope: .zone,
      title: Phrase(en: "Contribution to H", sv: "Bidrag till H"),
      meaning: Phrase(
        en: """
          The part of the information theory index that this zone stands for; negative where \
          the zone is more mixed than the area.
          """,
        sv: """
          Den del av informationsindexet som zonen står för; negativ där zonen är mer blandad \
          än området.
          """),
      formula: "tᵢ(E − Eᵢ)/(E·T)",
      unit: .share, range: -1...1,
      caution: Caution.largeZones,
      example: Phrase(
        en: """
          Four zones with 80, 10, 10 and 0 of the group among 100, 100, 50 and 50 people: the \
          first zone contributes 100 · (0.6365 − 0.5004)/(0.6365 · 300) = 0.0713.
          """,
        sv: """
          Fyra zoner med 80, 10, 10 och 0 ur gruppen bland 100, 100, 50 och 50 människor: den \
          första zonen bidrar med 100 · (0,6365 − 0,5004)/(0,6365 · 300) = 0,0713.
          """),
      sources: [
        .init("Theil & Finizza 1971", doi: "10.1080/0022250X.1971.9989795")
      ]),
    isDefault: true, oracleKeys: [],
    .zonesByComparison(column: "contribution_information_theory") {
      informationContributions(focal: $0, rest: $1)
    })
}
