internal import GeoCore

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// How a local measure of segregation is made of the counts of a zone and of the area.
struct SegregationBreakdown {
  let counts: ZoneCounts
  /// The group that the column is about; nil where it is about all or a pair.
  let group: Int?
  let info: MeasureInfo

  /// Measures that are told group by group, by id: what each group adds.
  private static let sums: [String: @Sendable (ZoneCounts, ZoneCounts.Group) -> Double] = [
    "local-diversity": { ZoneCounts.surprise($0.share($1)) },
    "local-entropy": { ZoneCounts.surprise($0.share($1)) / log(Double($0.groups.count)) },
    "local-simpson": { $0.share($1) * (1 - $0.share($1)) },
    "local-divergence": { $0.divergence($1) },
    "contribution-mutual-information": { $0.zone / $0.area * $0.divergence($1) },
  ]

  /// Measures of a group or a pair, or of all, that are one formula: its value.
  private static let formulas: [String: @Sendable (ZoneCounts, ZoneCounts.Group) -> Double] = [
    "share": { $0.share($1) },
    "location-quotient": { $0.share($1) / $0.areaShare($1) },
    "contribution-dissimilarity": { counts, focal in
      (focal.zone / focal.area - counts.groups[1].zone / counts.groups[1].area).magnitude / 2
    },
    "signed-contribution-dissimilarity": { counts, focal in
      (focal.zone / focal.area - counts.groups[1].zone / counts.groups[1].area) / 2
    },
    "contribution-isolation": { $1.zone / $1.area * $0.share($1) },
    "contribution-information-theory": { counts, _ in
      counts.zone * (counts.areaEntropy - counts.entropy) / (counts.areaEntropy * counts.area)
    },
    "contribution-multigroup-information-theory": { counts, _ in
      counts.zone / counts.area * (counts.areaEntropy - counts.entropy) / counts.areaEntropy
    },
  ]

  /// nil for a measure that is not told from counts alone.
  func tell() -> Breakdown? {
    guard counts.zone > 0, let focal = counts.groups.first else { return nil }
    if let part = Self.sums[info.id] {
      let table = counts.table(counts.groups.map { part(counts, $0) }, info.unit)
      return Breakdown(
        formula: info.formula,
        reading: Phrase(
          en: "the groups' contributions add up to the value",
          sv: "gruppernas bidrag summerar till värdet"),
        facts: counts.facts, tables: [table], value: .number(table.sum ?? .nan, info.unit))
    }
    guard let formula = Self.formulas[info.id] else { return nil }
    let asked = group.map { counts.groups[$0] } ?? focal
    var facts = counts.facts
    if info.id.contains("information-theory") {
      facts += [
        .number(
          "zone_entropy", Phrase(en: "entropy of the zone (Eᵢ)", sv: "zonens entropi (Eᵢ)"),
          counts.entropy, .nats),
        .number(
          "area_entropy", Phrase(en: "entropy of the area (E)", sv: "områdets entropi (E)"),
          counts.areaEntropy, .nats),
      ]
    }
    return Breakdown(
      formula: info.formula,
      reading: Phrase(
        en: "by the formula from the counts of {group}",
        sv: "med formeln ur talen för {group}"
      ).filled(["group": .text(asked.name)]),
      facts: facts, tables: [counts.table()],
      value: .number(formula(counts, asked), info.unit))
  }

  /// The effective number of groups of an order; nil for another measure.
  func tellHill(order: Double) -> Breakdown? {
    guard info.id == "local-hill-number", counts.zone > 0 else { return nil }
    let shares = counts.groups.map { counts.share($0) }.filter { $0 > 0 }
    let value =
      order == 1
      ? exp(counts.entropy)
      : pow(shares.map { order == 0 ? 1 : pow($0, order) }.reduce(0, +), 1 / (1 - order))
    return Breakdown(
      formula: info.formula,
      reading: Phrase(
        en: "by the formula from the shares of all groups",
        sv: "med formeln ur alla gruppers andelar"),
      facts: counts.facts
        + [.number("order", Phrase(en: "order (q)", sv: "ordning (q)"), order)],
      tables: [counts.table()], value: .number(value, info.unit))
  }
}

extension Phrase {
  /// The phrase with its places filled in both languages.
  func filled(_ arguments: [String: PhraseArgument]) -> Phrase {
    Phrase(
      en: rendered(arguments, in: .english), sv: rendered(arguments, in: .swedish))
  }
}
