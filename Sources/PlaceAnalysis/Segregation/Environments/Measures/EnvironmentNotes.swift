internal import GeoCore

extension PopulatedSpace {
  /// What the reader of indices of environments should know of the zones.
  var environmentNotes: [Diagnostic] {
    guard parameters.cellSize == nil, space.costs == nil,
      space.areas.count == composition.zoneCount,
      composition.total > 0
    else { return [] }
    // A square zone of this area is wider than half the bandwidth.
    let shares = parameters.bandwidths.sorted().map {
      bandwidth -> (bandwidth: Double, share: Double) in
      var people = CompensatedSum()
      for zone in 0..<composition.zoneCount where space.areas[zone].squareRoot() > bandwidth / 2 {
        people.add(composition.zoneTotals[zone])
      }
      return (bandwidth, people.value / composition.total)
    }
    let concerned = shares.filter { $0.share > 0 }
    guard let worst = concerned.first, let last = concerned.last else { return [] }
    return [
      Diagnostic(
        .zonesWiderThanEnvironments,
        [
          "share": .text(FixedDecimal.string(100 * worst.share, decimals: 1)),
          "bandwidth": .text(ShortestDecimal.string(worst.bandwidth)),
          "last": .text(ShortestDecimal.string(last.bandwidth)),
          "share_at_last": .text(FixedDecimal.string(100 * last.share, decimals: 1)),
        ])
    ]
  }
}
