internal import GeoCore

extension SegregationInput {
  /// Counts beyond this would lose their last digits in products of counts.
  static let largestCount = 1e100

  /// Every fault of the counts: negative, not a number, infinite, above the zone's total.
  ///
  /// Complexity: O(zones · groups).
  func findings() -> DiagnosticLog {
    var log = DiagnosticLog(limitPerKind: 100)
    if groups.isEmpty {
      log.add(.noGroups)
      return log
    }
    if groups.count == 1, total == nil {
      log.add(.loneGroup, ["group": .text(groups[0].name)])
    }
    var names: Set<String> = []
    for group in groups where !names.insert(group.name).inserted {
      log.add(.repeatedGroup, ["group": .text(group.name)], at: Location(column: group.name))
    }
    for series in groups + (total.map { [$0] } ?? []) { check(series, &log) }
    if !log.hasErrors, let total { check(against: total, &log) }
    return log
  }

  private func check(_ series: Series, _ log: inout DiagnosticLog) {
    let size = zoneCount
    precondition(series.counts.count == size, "every series needs a count for every zone")
    precondition(usable.map { $0.count == size } ?? true, "usable needs an entry per zone")
    if let ranges = series.ranges {
      precondition(ranges.lower.count == size && ranges.upper.count == size)
    }
    for zone in 0..<size where isUsable(zone) {
      let ends = [series.counts[zone], series.lower(zone), series.upper(zone)]
      if !ends.allSatisfy({ $0.isFinite }) {
        log.add(.countNotFinite, arguments(series, zone), at: location(series, zone))
      } else if ends.contains(where: { $0 < 0 }) {
        log.add(.negativeCount, arguments(series, zone), at: location(series, zone))
      } else if ends.contains(where: { $0 > Self.largestCount }) {
        log.add(.countTooLarge, arguments(series, zone), at: location(series, zone))
      } else if series.lower(zone) > series.upper(zone) {
        log.add(.emptyRange, arguments(series, zone), at: location(series, zone))
      }
    }
  }

  private func check(against total: Series, _ log: inout DiagnosticLog) {
    var excess = (largest: 0.0, zone: 0, zones: 0)
    for zone in 0..<zoneCount where isUsable(zone) {
      let all = total.upper(zone)
      var lowest = 0.0
      for group in groups {
        let least = group.lower(zone)
        lowest += least
        // Rounding of sums of fractions is no fault.
        if least > all * (1 + 1e-9) {
          var arguments = arguments(group, zone)
          arguments["total"] = .text(ShortestDecimal.string(all))
          log.add(.groupAboveTotal, arguments, at: location(group, zone))
        }
      }
      let beyond = lowest - all
      guard beyond > 1e-9 * all else { continue }
      if beyond > Self.tolerance(total: all) {
        var arguments = arguments(total, zone)
        arguments["sum"] = .text(ShortestDecimal.string(lowest))
        log.add(.groupsAboveTotal, arguments, at: location(total, zone))
      } else {
        excess.zones += 1
        if beyond > excess.largest { excess = (beyond, zone, excess.zones) }
      }
    }
    if excess.zones > 0 {
      log.add(
        .groupsSlightlyAboveTotal,
        [
          "zones": .integer(excess.zones), "largest": .number(excess.largest, decimals: 1),
          "zone": .text(zoneName(excess.zone)),
        ], at: location(total, excess.zone))
    }
  }

  /// How far groups may add up beyond a published total: noise added by the publisher.
  static func tolerance(total: Double) -> Double { max(3, total * 0.01) }

  func isUsable(_ zone: Int) -> Bool { usable?[zone] ?? true }

  /// The id of a zone, else its number from 1.
  func zoneName(_ zone: Int) -> String {
    (zone < ids.count ? ids[zone] : nil) ?? "#\(zone + 1)"
  }

  private func arguments(_ series: Series, _ zone: Int) -> [String: PhraseArgument] {
    let value = series.counts[zone]
    return [
      "zone": .text(zoneName(zone)), "group": .text(series.name),
      "value": .text(value.isFinite ? ShortestDecimal.string(value) : "\(value)"),
    ]
  }

  private func location(_ series: Series, _ zone: Int) -> Location {
    Location(
      file: file, feature: zone, id: zone < ids.count ? ids[zone] : nil, column: series.name)
  }
}

extension SegregationInput.Series {
  func lower(_ zone: Int) -> Double { ranges?.lower[zone] ?? counts[zone] }
  func upper(_ zone: Int) -> Double { ranges?.upper[zone] ?? counts[zone] }
}
