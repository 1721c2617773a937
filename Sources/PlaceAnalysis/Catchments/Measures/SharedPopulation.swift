internal import GeoCore

/// The people of a catchment who are in another one too: total − exclusive.
enum SharedPopulation {
  static let info = MeasureInfo(
    id: "shared-population", family: .overlap, scope: .place,
    title: Phrase(
      en: "people shared with other places", sv: "människor som delas med andra platser"),
    meaning: Phrase(
      en: """
        The people of this catchment who have another place in reach as well, and the share that \
        they are of the catchment. exclusive + shared = catchment, always.
        """,
      sv: """
        Människorna i detta upptagningsområde som även har en annan plats inom räckhåll, och hur \
        stor andel av upptagningsområdet de är. Egna + delade = upptagningsområdet, alltid.
        """),
    formula: "pop(K_j) − pop(K_j \\ ∪_{l≠j} K_l)", unit: .persons, range: 0...Double.infinity,
    caution: Phrase(
      en: "Shared by any number of others: the table of pairs says by which.",
      sv: "Delade med ett eller flera andra: tabellen över par säger med vilka."),
    example: Phrase(
      en: "Of 300 people near a library 120 are near another one too: 120, share 0.4.",
      sv: "Av 300 personer nära ett bibliotek är 120 även nära ett annat: 120, andel 0,4."),
    sources: [
      MeasureInfo.Source(
        "Church & ReVelle 1974, The maximal covering location problem",
        doi: "10.1007/BF01942293")
    ])

  static let measure = CatchmentMeasure(
    info: info, isPerGroup: true,
    placeColumns: { report in
      var columns = report.placeColumns("shared") { shared(report, $0, $1) }
      guard report.pass.isGeneral else { return columns }
      for scale in report.pass.scales.indices {
        columns.append(
          .ratios(
            report.name("shared_share", scale), shares(report, scale, series: 0),
            ranges(report, scale, series: 0), unit: .share, nanIs: .emptyZone))
      }
      return columns
    })

  /// People by place who are in another catchment too.
  static func shared(_ report: CoverReport, _ scale: Int, _ series: Int) -> [Persons] {
    let totals = report.byPlace(\.totals, scale: scale, series: series)
    let exclusive = report.byPlace(\.exclusive, scale: scale, series: series)
    return zip(totals, exclusive).map { difference($0, $1) }
  }

  /// Part of the catchment that is shared; NaN for a catchment without people.
  static func shares(_ report: CoverReport, _ scale: Int, series: Int) -> [Double] {
    let totals = report.byPlace(\.totals, scale: scale, series: series)
    let exclusive = report.byPlace(\.exclusive, scale: scale, series: series)
    return zip(totals, exclusive).map { total, own in
      total.value > 0 ? min(1, max(0, 1 - own.value / total.value)) : .nan
    }
  }

  /// Lowest and highest part that suppressed cells allow.
  static func ranges(_ report: CoverReport, _ scale: Int, series: Int) -> [RatioRange?] {
    zip(shared(report, scale, series), report.byPlace(\.totals, scale: scale, series: series))
      .map { RatioRange.share($0, of: $1) }
  }

  /// total − exclusive, not below zero where rounding leaves a trace.
  private static func difference(_ total: Persons, _ own: Persons) -> Persons {
    var out = total - own
    out.value = max(0, out.value)
    out.lower = out.lower.map { max(0, $0) }
    out.upper = out.upper.map { max(0, $0) }
    return out
  }
}
