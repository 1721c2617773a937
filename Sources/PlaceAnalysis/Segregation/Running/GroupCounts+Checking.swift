internal import GeoCore

extension GroupCounts {
  /// Counts beyond this would lose their last digits in products of counts.
  static let largestCount = 1e100

  /// Every fault that would make a measure meaningless, each naming its zone.
  ///
  /// The reader of tables finds most of them before; counts may also come from elsewhere.
  /// Complexity: O(zones · groups).
  func faults(ids: [String?], file: String?) -> DiagnosticLog {
    var log = DiagnosticLog(limitPerKind: 100)
    if groups.isEmpty { log.add(.noGroups, at: Location(file: file)) }
    if groups.count == 1, rest == nil {
      log.add(.loneGroup, ["group": .text(groups[0].name)], at: Location(file: file))
    }
    var names: Set<String> = []
    for group in groups where !names.insert(group.name).inserted {
      log.add(.groupNamedTwice, ["group": .text(group.name)], at: Location(file: file))
    }
    func location(_ series: Series, _ zone: Int) -> Location {
      Location(
        file: file, feature: zone, id: zone < ids.count ? ids[zone] : nil, column: series.name)
    }
    for series in groups {
      check(series) { kind, zone in
        log.add(
          kind, ["value": .text("\(series.values[zone])")], at: location(series, zone))
      }
    }
    guard let rest, !log.hasErrors else { return log }
    check(rest) { kind, zone in
      guard kind == .negativeCount else {
        log.add(kind, ["value": .text("\(total.values[zone])")], at: location(total, zone))
        return
      }
      let sum = total.values[zone] - rest.values[zone]
      log.add(
        .groupsAboveTotal,
        [
          "sum": .text(ShortestDecimal.string(sum)),
          "total": .text(ShortestDecimal.string(total.values[zone])), "column": .text(total.name),
        ], at: location(total, zone))
    }
    return log
  }

  private func check(_ series: Series, _ found: (DiagnosticKind, Int) -> Void) {
    let (lower, upper) = (series.lower, series.upper)
    for zone in zones.indices where isUsable(zone) {
      let value = series.values[zone]
      if !value.isFinite || !lower[zone].isFinite || !upper[zone].isFinite {
        found(.countNotFinite, zone)
      } else if value < 0 || lower[zone] < 0 {
        found(.negativeCount, zone)
      } else if value > Self.largestCount || upper[zone] > Self.largestCount {
        found(.countTooLarge, zone)
      } else if lower[zone] > upper[zone] {
        found(.emptyRange, zone)
      }
    }
  }
}
