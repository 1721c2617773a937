internal import GeoCore

/// Tells the zones behind a group's share of an environment: who lives around, by how much weight.
struct EnvironmentBreakdown {
  let populated: PopulatedSpace
  let scale: EnvironmentScale
  let group: Int
  let info: MeasureInfo
  /// Among the usable zones.
  let zone: Int

  /// People around the zone's sites, zone by zone: what each adds to the share.
  private struct Around {
    var contribution = CompensatedSum()
    var costs: [(cost: Double, weight: Double)] = []
  }

  func tell() throws(GeosegError) -> Breakdown? {
    let composition = populated.composition
    let (costsOf, sites) = try costs()
    let residents = sites.spread(composition)
    let n = residents.zoneCount
    let zoneOf = Self.zones(of: sites)
    var around: [Int: Around] = [:]
    for site in sites.zoneStarts[zone]..<sites.zoneStarts[zone + 1] {
      let row = costsOf(site)
      var whole = CompensatedSum()
      for (other, cost) in row {
        whole.add(scale.weight(atCost: cost) * residents.zoneTotals[other])
      }
      guard whole.value > 0 else { return nil }
      for (other, cost) in row {
        let weight = scale.weight(atCost: cost)
        guard weight > 0 else { continue }
        var entry = around[zoneOf[other]] ?? Around()
        entry.contribution.add(
          sites.shares[site] * weight * residents.counts[group * n + other] / whole.value)
        entry.costs.append((cost, sites.shares[site] * sites.shares[other]))
        around[zoneOf[other]] = entry
      }
    }
    return page(around, composition)
  }

  private func page(_ around: [Int: Around], _ composition: Composition) -> Breakdown {
    let rows = around.map { zone, entry in
      (zone: zone, part: entry.contribution.value, cost: WeightedCosts(entry.costs).mean)
    }.sorted { ($0.cost, $0.zone) < ($1.cost, $1.zone) }
    let counts = rows.map { composition.counts[group * composition.zoneCount + $0.zone] }
    let keys = populated.space.keys
    let table = Breakdown.Table(
      key: "zones", title: BreakdownText.around,
      columns: [
        .texts("zone", BreakdownText.zone, rows.map { keys[$0.zone] }),
        .numbers("cost", BreakdownText.cost, rows.map(\.cost), scale.unit),
        .numbers(
          "weight", BreakdownText.kernelWeight,
          rows.map { scale.weight(atCost: $0.cost) }, .ratio),
        .numbers(
          "people", BreakdownText.people, rows.map { composition.zoneTotals[$0.zone] }, .persons),
        .numbers("group", BreakdownText.group, counts, .persons),
        .numbers("contribution", BreakdownText.contribution, rows.map(\.part), .share),
      ], summed: "contribution")
    return Breakdown(
      formula: info.formula,
      reading: Phrase(
        en: """
          people of the group around, weighted by how near they are, over all people around; the \
          zone's own people are among them
          """,
        sv: """
          gruppens människor runt omkring, vägda efter hur nära de är, delat med alla runt omkring; \
          zonens egna är med
          """),
      facts: [
        .text("kernel", BreakdownText.kernel, scale.kernel.rawValue),
        .number("bandwidth", BreakdownText.bandwidth, scale.bandwidth, scale.unit),
      ], tables: [table], value: .number(table.sum ?? .nan, info.unit))
  }

  /// Costs from a site to all sites, and the sites.
  private func costs() throws(GeosegError) -> (
    (Int) -> [(site: Int, cost: Double)], EnvironmentSites
  ) {
    let sites = try populated.environmentSites()
    if let table = populated.space.costs {
      return (
        { site in
          let row = table.rowStarts[site]..<table.rowStarts[site + 1]
          var costs = row.map { (site: Int(table.places[$0]), cost: table.costs[$0]) }
          if !costs.contains(where: { $0.site == site }) { costs.append((site, 0)) }
          return costs
        }, sites
      )
    }
    return (
      { site in
        (0..<sites.count).map { other in
          (
            site: other,
            cost: PointIndex.distance(
              sites.x[other] - sites.x[site], sites.y[other] - sites.y[site])
          )
        }
      }, sites
    )
  }

  private static func zones(of sites: EnvironmentSites) -> [Int] {
    var zoneOf = [Int](repeating: 0, count: sites.count)
    for zone in 0..<sites.zoneCount {
      for site in sites.zoneStarts[zone]..<sites.zoneStarts[zone + 1] { zoneOf[site] = zone }
    }
    return zoneOf
  }
}
