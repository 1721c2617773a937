extension Origins {
  /// The distinct ways in which people lie over the origins, and which one each series has.
  func spreads(for people: PeopleByGroup) -> (spreads: [[Double]], of: [Int]) {
    var spreads = [weights]
    let of = people.series.map { series -> Int in
      guard let group = series.group, let own = groupWeights[group] else { return 0 }
      spreads.append(own)
      return spreads.count - 1
    }
    return (spreads, of)
  }
}
