internal import GeoCore

/// How much longer the way to the nearest place is than the straight line to it.
enum DetourMeasure {
  static let info = MeasureInfo(
    id: "detour-ratio", aliases: ["detour", "circuity"], family: .access, scope: .zone,
    title: Phrase(en: "detour to the nearest place", sv: "omväg till närmaste plats"),
    meaning: Phrase(
      en: """
        The length of the way to the nearest place over the straight line to the same place, on \
        average over the people of a zone. Needs costs in metres that are not straight lines, and \
        zones and places with positions.
        """,
      sv: """
        Vägens längd till närmaste plats delat med fågelvägen till samma plats, i genomsnitt över \
        ett områdes människor. Kräver kostnader i meter som inte är fågelväg, och områden och platser \
        med lägen.
        """),
    formula: "min_j c_ij / |i − j|", unit: .ratio, range: 0...Double.infinity,
    caution: Phrase(
      en: "Undefined for people who live at the place; short ways have large ratios.",
      sv: "Odefinierat för den som bor vid platsen; korta vägar har stora kvoter."),
    example: Phrase(
      en: "A way of 600 m to a school 400 m off as the crow flies: 1.5.",
      sv: "En väg på 600 m till en skola 400 m bort fågelvägen: 1,5."),
    sources: [
      MeasureInfo.Source(
        "Barthélemy 2011, Spatial networks, Physics Reports 499",
        doi: "10.1016/j.physrep.2010.11.002")
    ])

  static let measure: AccessMeasure = AccessMeasure(
    info: info,
    together: { (report) throws(GeosegError) in
      var result = AccessResult()
      let origins = report.pass.costRows.origins
      let places = report.input.places
      guard report.givesNearest, report.pass.definition.source != .straightLine,
        report.pass.definition.costUnit == .metres, origins.x.contains(where: \.isFinite)
      else { return result }
      for (number, selection) in report.selections.enumerated() {
        let ratios = try report.ranked(
          among: report.members(of: number), atLeast: 1, otherwise: Double.nan
        ) { (ranked, origin) in
          guard let place = ranked.places.first else { return .nan }
          let line = PointIndex.distance(
            places.x[Int(place)] - origins.x[origin], places.y[Int(place)] - origins.y[origin])
          return DetourRatio.value(way: ranked.cost(ofNearest: 1), line: line)
        }
        result.add(
          ratios, named: "detour_ratio", label: "", info, selection, [], nanIs: .unreachable, report
        )
      }
      return result
    }, needs: { (_, _) throws(GeosegError) in .ranks })
}
