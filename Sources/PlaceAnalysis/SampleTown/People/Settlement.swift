internal import GeoCore

/// Where people may live: the blocks of the town with their tenure and room.
struct Settlement {
  /// Rows of the blocks of each zone.
  var blocksOfZone: [[Int]]
  var tenure: [Tenure]
  /// Relative number of dwellings; 0 where nobody lives.
  var room: [Double]
  /// Who lives in each zone.
  var profiles: [District.Profile]
  /// Residents of each zone in the year of the blocks.
  var residents: [Int]

  /// Moves people in, household by household, until every zone has its residents.
  ///
  /// Household n of a zone draws from a stream of its own, so that two years differ by what has
  /// changed and not by chance.
  func census(year: Int, seed: UInt64) -> Census {
    var census = Census(rows: room.count)
    for zone in blocksOfZone.indices {
      let ago = Double(2024 - year)
      let profile = profiles[zone].past(years: ago)
      let target = Int((Double(residents[zone]) * (1 - profile.growth * ago)).rounded())
      settle(zone, target: target, profile, seed: seed, &census)
    }
    return census
  }

  private func settle(
    _ zone: Int, target: Int, _ profile: District.Profile, seed: UInt64, _ census: inout Census
  ) {
    let blocks = blocksOfZone[zone]
    var sums: [Double] = []
    var sum = 0.0
    for block in blocks {
      sum += room[block]
      sums.append(sum)
    }
    guard sum > 0 else { return }
    var count = 0
    var number = 0
    while count < target {
      var random = TownBuilder.random(seed, .people, zone << 20 | number)
      number += 1
      let spot = random.unit() * sum
      let block = blocks[min(sums.partitioningIndex { $0 > spot }, blocks.count - 1)]
      let household = Household(profile, tenure: tenure[block], &random)
      let held = random.unit() < 0.004 ? tenure[block].odd : tenure[block]
      let persons = min(household.ages.count, target - count)
      census.dwellings[held.rawValue][block] += 1
      census.residents[block] += persons
      switch household.income {
      case .low: census.lowIncome[block] += persons
      case .high: census.highIncome[block] += persons
      case .middle: break
      }
      for person in 0..<persons {
        census.ages[household.ages[person]][block] += 1
        if household.bornAbroad[person] { census.bornAbroad[block] += 1 }
      }
      count += persons
    }
  }
}

extension District.Profile {
  /// The same neighbourhood some years earlier: fewer born abroad, less difference in income.
  func past(years: Double) -> District.Profile {
    var past = self
    past.bornAbroad *= 1 - 0.022 * years
    past.lowIncome *= 1 - 0.012 * years
    past.highIncome *= 1 - 0.008 * years
    return past
  }
}

extension Array {
  /// Index of the first element that satisfies a condition which holds from there on.
  func partitioningIndex(_ holds: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
