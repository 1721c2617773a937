internal import GeoCore

extension Composition {
  /// The chance that two people drawn at random in a zone are of different groups.
  ///
  /// - Formula: Σₖ πᵢₖ(1 − πᵢₖ)
  /// - Output: 0 … 1 − 1/K; NaN in zones without people
  /// - Complexity: O(zones · groups)
  /// - Source: Simpson 1949, doi:10.1038/163688a0
  public func localSimpson() -> [Double] {
    summed { n, t, _ in (n / t) * ((t - n) / t) }
  }
}

extension SegregationMeasure {
  static let localSimpson = SegregationMeasure(
    MeasureInfo(
      id: "local-simpson", aliases: ["simpson-of-zones"], family: .segregation, scope: .zone,
      title: Phrase(en: "Simpson diversity of the zone", sv: "Zonens Simpson-mångfald"),
      meaning: Phrase(
        en: "The chance that two people drawn at random in the zone are of different groups.",
        sv: "Chansen att två slumpvis dragna människor i zonen hör till olika grupper."),
      formula: "Σₖ πᵢₖ(1 − πᵢₖ)",
      unit: .share, range: 0...1,
      caution: Caution.fewPeople,
      example: Phrase(
        en: """
          Two zones with 60, 30, 10 and 20, 30, 50 people of three groups: in the first zone \
          0.24 + 0.21 + 0.09 = 0.54.
          """,
        sv: """
          Två zoner med 60, 30, 10 respektive 20, 30, 50 människor ur tre grupper: i den \
          första zonen 0,24 + 0,21 + 0,09 = 0,54.
          """),
      sources: [
        .init("Simpson 1949", doi: "10.1038/163688a0")
      ]),
    isDefault: false, oracleKeys: ["local_simpson"],
    .zones(column: "simpson") { $0.localSimpson() })
}
