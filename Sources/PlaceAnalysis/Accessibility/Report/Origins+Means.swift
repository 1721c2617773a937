extension Origins {
  /// The zone of every origin.
  var zoneOfOrigin: [Int] {
    var out = [Int](repeating: 0, count: count)
    for zone in 0..<zoneCount {
      for origin in origins(ofZone: zone) { out[origin] = zone }
    }
    return out
  }

  /// The mean of a value per origin over the people of every zone, and the share of the zone that
  /// has one; by plain weights, so that a zone without people has a value too.
  ///
  /// NaN where an origin has no value: left out, and seen in the share. A zone without origins is
  /// NaN in both.
  func zoneMeans(
    _ values: [Double], spread weights: [Double]
  ) -> (means: [Double], shares: [Double]) {
    var means: [Double] = []
    var shares: [Double] = []
    means.reserveCapacity(zoneCount)
    shares.reserveCapacity(zoneCount)
    for zone in 0..<zoneCount {
      var whole = CompensatedSum()
      var found = CompensatedSum()
      var sum = CompensatedSum()
      for origin in origins(ofZone: zone) {
        let weight = weights[origin]
        whole.add(weight)
        guard !values[origin].isNaN else { continue }
        found.add(weight)
        sum.add(weight * values[origin])
      }
      means.append(found.value > 0 ? sum.value / found.value : .nan)
      shares.append(whole.value > 0 ? found.value / whole.value : .nan)
    }
    return (means, shares)
  }
}
