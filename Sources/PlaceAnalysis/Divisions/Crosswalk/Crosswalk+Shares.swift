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
      var isDone = false
      if let weights {
        isDone = part(zone, row, by: weights.pairs, outside: outsideShare(zone, weights))
        if !isDone { zonesByArea.append(zone) }
      }
      if !isDone {
        let gap = hasGap(old: zone) ? 1 - oldCovered[zone] / oldAreas[zone] : 0
        if !part(zone, row, by: parted, outside: gap) { uncovered[zone] = 1 }
      }
    }
  }

  /// Share of a zone's weights outside the new layer; none where that is a sliver of ground and people.
  private func outsideShare(_ zone: Int, _ weights: PairWeights) -> Double {
    guard weights.totals[zone] > 0 else { return 0 }
    let share = weights.outside[zone] / weights.totals[zone]
    if hasGap(old: zone) { return share }
    if case .share(let limit) = sliver { return share > limit ? share : 0 }
    return 0
  }

  /// Parts what is not outside in proportion to the sizes of the pairs that are kept.
  ///
  /// False, and nothing done, when there is anybody left to part and no size to do it by.
  private mutating func part(
    _ zone: Int, _ row: Range<Int>, by sizes: [Double], outside: Double
  ) -> Bool {
    var all = 0.0
    for pair in row where isKept[pair] { all += sizes[pair] }
    guard all > 0 || outside >= 1 else { return false }
    uncovered[zone] = min(1, outside)
    if all > 0 {
      for pair in row where isKept[pair] {
        shares[pair] = sizes[pair] / all * (1 - uncovered[zone])
      }
    }
    return true
  }
}
