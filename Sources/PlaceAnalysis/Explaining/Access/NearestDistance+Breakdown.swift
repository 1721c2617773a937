internal import GeoCore

extension NearestDistance {
  /// Places that are nearest to somebody, and the candidates after them.
  static let breakdown = AccessBreakdown { question throws(GeosegError) in
    let report = question.report
    let unit = report.pass.definition.costUnit
    let base = "nearest_" + report.pass.definition.costName
    if let selection = question.selected(base) {
      let nearest = NearestOfZone(report, question.zone, selection)
      return Breakdown(
        formula: "d_z = Σ_j n_j d_j / Σ_j n_j",
        reading: Phrase(
          en: """
            every point of the zone takes its nearest place, whatever the cut-offs; n_j is the share \
            of the people whose nearest is j, d_j their mean cost
            """,
          sv: """
            varje punkt i zonen tar sin närmaste plats, oavsett gränser; n_j är andelen av folket \
            som har j närmast, d_j deras medelkostnad
            """),
        facts: nearest.facts, tables: [nearest.table(summed: "contribution"), nearest.candidates],
        value: .number(nearest.mean, unit))
    }
    if let selection = question.selected("nearest_place_id") {
      let nearest = NearestOfZone(report, question.zone, selection)
      return Breakdown(
        formula: "argmax_j n_j",
        reading: Phrase(
          en: """
            the place that is nearest to the largest share of the zone's people; of equals the one \
            that comes first in the file
            """,
          sv: """
            platsen som är närmast för störst andel av zonens folk; av lika den som kommer först i \
            filen
            """),
        facts: nearest.facts, tables: [nearest.table(summed: nil), nearest.candidates],
        value: .text(nearest.mostCommon))
    }
    if let selection = question.selected("unreachable_share") {
      let nearest = NearestOfZone(report, question.zone, selection)
      return Breakdown(
        formula: "1 − Σ_j n_j",
        reading: Phrase(
          en: "the share of the zone's people who reach no place at all, at any cost",
          sv: "andelen av zonens folk som inte når någon plats alls, till någon kostnad"),
        facts: nearest.facts, tables: [nearest.table(summed: nil)],
        value: .number(nearest.unreached, .share))
    }
    return nil
  }
}

/// The nearest places of one zone, as `NearestCounter` finds them.
private struct NearestOfZone {
  private let report: AccessReport
  private let shares: PlaceShares
  private let selection: Int
  private let zone: Int
  /// Candidates told, those in the lead among them.
  private static let candidateCount = 10

  init(_ report: AccessReport, _ zone: Int, _ selection: Int) {
    self.zone = zone
    self.report = report
    self.selection = selection
    let rows = report.pass.distanceRows
    var shares = PlaceShares(scales: 1, spreads: 1, placeCount: report.input.places.count)
    shares.count(
      nearestOf: zone, rows, [rows.nearestFinder(among: Self.among(report, selection))],
      [rows.origins.weights])
    self.shares = shares
  }

  private static func among(_ report: AccessReport, _ selection: Int) -> [Int]? {
    guard selection > 0 else { return nil }
    let categoryOf = report.input.places.categoryOf
    return categoryOf.indices.filter { categoryOf[$0] == selection - 1 }
  }

  private var positions: Range<Int> { shares.places.indices }
  private func share(_ position: Int) -> Double { shares.share(position, scale: 0, spread: 0) }
  private func cost(_ position: Int) -> Double { shares.cost(position, scale: 0, spread: 0) }
  private var unit: ColumnUnit { report.pass.definition.costUnit }

  /// Share of the people who reach no place; NaN where nobody could be placed.
  var unreached: Double {
    let rows = report.pass.distanceRows
    let finder = rows.nearestFinder(among: Self.among(report, selection))
    var whole = CompensatedSum()
    var found = CompensatedSum()
    for origin in rows.origins.origins(ofZone: zone) {
      whole.add(rows.origins.weights[origin])
      if rows.nearest(origin, finder) != nil { found.add(rows.origins.weights[origin]) }
    }
    return 1 - found.value / whole.value
  }

  var mean: Double {
    WeightedCosts(positions.map { (cost($0), share($0)) }).mean
  }

  var mostCommon: String {
    var best: Int?
    for position in positions where best.map({ share(position) > share($0) }) ?? true {
      best = position
    }
    return best.map { report.input.places.ids[Int(shares.places[$0])] } ?? ""
  }

  var facts: [Breakdown.Fact] {
    let costs = positions.map { shares.range($0) }
    return Breakdown.facts(report.pass, nil, zone: zone) + [
      .number(
        "lowest", BreakdownText.lowestOfPoint, costs.map(\.lowest).min() ?? .nan, unit),
      .number(
        "highest", BreakdownText.highestOfPoint, costs.map(\.highest).max() ?? .nan, unit),
    ]
  }

  func table(summed: String?) -> Breakdown.Table {
    let rows = positions.map { position in
      let (lowest, highest) = shares.range(position)
      return ZonePlaces.Row(
        place: Int(shares.places[position]), share: share(position), shareNearest: share(position),
        meanCost: cost(position), lowest: lowest, highest: highest)
    }
    var further: [Breakdown.Column] = [
      .numbers("share", BreakdownText.shareNearest, rows.map(\.share), .share)
    ]
    if summed != nil {
      let whole = rows.map(\.share).reduce(0, +)
      further.append(
        .numbers(
          "contribution", BreakdownText.contribution,
          rows.map { $0.share * $0.meanCost / whole }, unit))
    }
    return Breakdown.places(
      "nearest", BreakdownText.nearestPlaces, rows, report.input, unit: unit, summed: summed,
      further)
  }

  /// The places nearest to the people of the zone on average, in order.
  var candidates: Breakdown.Table {
    let rows = report.pass.distanceRows
    let origins = rows.origins.origins(ofZone: zone)
    let weights = rows.origins.weights
    let among = Self.among(report, selection) ?? Array(0..<report.input.places.count)
    var found: [ZonePlaces.Row] = []
    for place in among {
      let costs = origins.compactMap { origin in
        report.pass.cost(from: origin, to: place).map { (cost: $0, weight: weights[origin]) }
      }
      let mean = WeightedCosts(costs)
      guard let lowest = costs.map(\.cost).min(), let highest = costs.map(\.cost).max() else {
        continue
      }
      found.append(
        ZonePlaces.Row(
          place: place, share: mean.weight, shareNearest: 0, meanCost: mean.mean, lowest: lowest,
          highest: highest))
    }
    found.sort { ($0.meanCost, $0.place) < ($1.meanCost, $1.place) }
    return Breakdown.places(
      "candidates", BreakdownText.candidates, Array(found.prefix(Self.candidateCount)),
      report.input, unit: unit, summed: nil, [])
  }
}
