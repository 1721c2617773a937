extension Crosswalk {
  /// Tells slivers from parts.
  ///
  /// A pair is kept when it is more than a sliver, when it holds more than that share of the old
  /// zone's people, or when it is the greatest part of a zone that is covered.
  mutating func settleSlivers(_ weights: PairWeights?) {
    isKept = [Bool](repeating: false, count: count)
    for zone in 0..<oldCount {
      let row = pairs(ofOld: zone)
      for pair in row {
        isKept[pair] =
          !sliver.isSliver(areas[pair], of: oldAreas[zone], and: newAreas[Int(newZones[pair])])
          || holdsPeople(pair, zone, weights)
      }
      guard !row.contains(where: { isKept[$0] }), !hasGap(old: zone),
        let greatest = row.max(by: { parted[$0] < parted[$1] })
      else { continue }
      isKept[greatest] = true
    }
  }

  private func holdsPeople(_ pair: Int, _ zone: Int, _ weights: PairWeights?) -> Bool {
    guard let weights, case .share(let limit) = sliver else { return false }
    return weights.pairs[pair] > limit * weights.totals[zone]
  }

  /// Whether more than a sliver of an old zone lies outside the new layer.
  public func hasGap(old zone: Int) -> Bool {
    !sliver.isGapOnly(oldAreas[zone] - oldCovered[zone], of: oldAreas[zone])
  }

  /// Whether more than a sliver of a new zone lies outside the old layer.
  public func hasGap(new zone: Int) -> Bool {
    !sliver.isGapOnly(newAreas[zone] - newCovered[zone], of: newAreas[zone])
  }

  /// Parts the people of every old zone over its pairs.
  mutating func settleShares(_ weights: PairWeights?) {
    shares = [Double](repeating: 0, count: count)
    uncovered = [Double](repeating: 0, count: oldCount)
    for zone in 0..<oldCount {
      let row = pairs(ofOld: zone)
      var byArea = true
      if let weights {
        byArea = !part(zone, row, by: weights.pairs, outside: weights.outside[zone])
        if byArea { zonesByArea.append(zone) }
      }
      if byArea {
        let gap = hasGap(old: zone) ? oldAreas[zone] - oldCovered[zone] : 0
        if !part(zone, row, by: parted, outside: gap) { uncovered[zone] = 1 }
      }
    }
  }

  /// Shares in proportion to sizes of the pairs that are kept; false when all are zero.
  private mutating func part(
    _ zone: Int, _ row: Range<Int>, by sizes: [Double], outside: Double
  ) -> Bool {
    var kept = 0.0
    var only = -1
    var parts = 0
    for pair in row where isKept[pair] && sizes[pair] > 0 {
      kept += sizes[pair]
      only = pair
      parts += 1
    }
    let all = kept + outside
    guard all > 0, kept > 0 || outside > 0 else { return false }
    if parts == 1, outside == 0 {
      shares[only] = 1
      return true
    }
    for pair in row where isKept[pair] { shares[pair] = sizes[pair] / all }
    uncovered[zone] = outside / all
    return true
  }
}
