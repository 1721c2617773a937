internal import GeoCore
internal import PlaceAnalysis

/// The measures as they are listed and described.
enum MeasureText {
  static var catalogue: [MeasureInfo] { MeasureCatalogue.all }
  /// Those too that are given only for comparison, and the parts of `decompose` and `change`.
  static var everything: [MeasureInfo] {
    catalogue + SegregationMeasure.compat.map(\.info) + PartMeasures.all
      + InterpolationMeasures.all
  }
  static let ids = catalogue.map(\.id)

  static let measure = Phrase(en: "measure", sv: "mått")
  static let title = Phrase(en: "title", sv: "titel")
  static let per = Phrase(en: "per", sv: "per")
  static let unit = Phrase(en: "unit", sv: "enhet")
  static let range = Phrase(en: "range", sv: "intervall")
  static let all =
    [measure, title, per, unit, range] + MeasureInfo.Family.allCases.map(family)
    + [MeasureInfo.Scope.global, .pairwise, .zone, .place, .segment].map(scope)
    + SegregationMeasure.Topic.allCases.map(topic)

  static func family(_ family: MeasureInfo.Family) -> Phrase {
    switch family {
    case .access: Phrase(en: "Access", sv: "Tillgänglighet")
    case .overlap: Phrase(en: "Overlap", sv: "Överlapp")
    case .segregation: Phrase(en: "Segregation", sv: "Segregation")
    case .bridging: Phrase(en: "Bridging", sv: "Överbryggning")
    case .streets: Phrase(en: "Streets", sv: "Gator")
    }
  }

  /// What a measure of segregation looks at; nil in other families.
  static func topic(of info: MeasureInfo) -> SegregationMeasure.Topic? {
    SegregationMeasure.all.first { $0.info.id == info.id }?.topic
  }

  static func topic(_ topic: SegregationMeasure.Topic) -> Phrase {
    switch topic {
    case .evenness: Phrase(en: "evenness", sv: "jämnhet")
    case .exposure: Phrase(en: "exposure", sv: "exponering")
    case .concentration: Phrase(en: "concentration", sv: "koncentration")
    case .clustering: Phrase(en: "clustering", sv: "klustring")
    case .centralisation: Phrase(en: "centralisation", sv: "centralisering")
    case .multigroup: Phrase(en: "several groups", sv: "flera grupper")
    case .ordinal: Phrase(en: "ordered groups", sv: "ordnade grupper")
    case .environments: Phrase(en: "environments", sv: "omgivningar")
    case .corrected: Phrase(en: "corrected for chance", sv: "korrigerat för slump")
    case .local: Phrase(en: "zone by zone", sv: "zon för zon")
    }
  }

  static func scope(_ scope: MeasureInfo.Scope) -> Phrase {
    switch scope {
    case .global: Phrase(en: "area", sv: "område")
    case .pairwise: Phrase(en: "pair", sv: "par")
    case .zone: Phrase(en: "zone", sv: "zon")
    case .place: Phrase(en: "place", sv: "plats")
    case .segment: Phrase(en: "segment", sv: "segment")
    }
  }

  /// `0 … 1 share`, `≥ 0 m`.
  static func range(_ info: MeasureInfo, in language: Language) -> String {
    let (low, high) = (info.range.lowerBound, info.range.upperBound)
    let text =
      switch (low.isFinite, high.isFinite) {
      case (true, true): "\(ShortestDecimal.string(low)) … \(ShortestDecimal.string(high))"
      case (true, false): "≥ \(ShortestDecimal.string(low))"
      case (false, true): "≤ \(ShortestDecimal.string(high))"
      case (false, false): ExplainText.unbounded.template(in: language)
      }
    return info.unit.rawValue.isEmpty ? text : text + " " + info.unit.rawValue
  }

  static func json(_ info: MeasureInfo, in language: Language) -> JSONValue {
    [
      "id": .string(info.id),
      "aliases": .array(info.aliases.map { .string($0) }),
      "family": .string(info.family.rawValue),
      "topic": .optional(topic(of: info)?.rawValue),
      "scope": .string(info.scope.rawValue),
      "title": .string(info.title.template(in: language)),
      "meaning": .string(info.meaning.template(in: language)),
      "formula": .string(info.formula),
      "unit": .string(info.unit.rawValue),
      "range": [.number(info.range.lowerBound), .number(info.range.upperBound)],
      "caution": .string(info.caution.template(in: language)),
      "example": .string(info.example.template(in: language)),
      "differences": .string(info.differences.template(in: language)),
      "sources": .array(
        info.sources.map { ["text": .string($0.text), "doi": .optional($0.doi)] }),
    ]
  }
}
