extension RankedDistribution {
  /// The Palma ratio: the mean value of the tenth of highest rank over that of the four tenths of
  /// lowest rank.
  ///
  /// A row on the border between is split pro rata, so that exactly 10 and 40 % of the people
  /// count; rows of equal rank come in file order.
  ///
  /// - Parameters:
  ///   - top: Share of people at the top, above 0.
  ///   - bottom: Share of people at the bottom, above 0.
  /// - Returns: 0 or more; NaN when those at the bottom have nothing, or there is nobody.
  /// - Complexity: O(rows) after the sort.
  /// - Source: Palma 2011, doi:10.1111/j.1467-7660.2011.01646.x
  public func palmaRatio(top: Double = 0.1, bottom: Double = 0.4) -> Double {
    guard people > 0, top > 0, bottom > 0 else { return .nan }
    let poor = mean(ofFirst: bottom * people, in: Array(values.indices))
    let rich = mean(ofFirst: top * people, in: values.indices.reversed())
    return poor > 0 ? rich / poor : .nan
  }

  /// The mean value of the first people in an order of rows, the last row split.
  private func mean(ofFirst wanted: Double, in order: [Int]) -> Double {
    var taken = CompensatedSum()
    var sum = CompensatedSum()
    for k in order {
      let left = wanted - taken.value
      guard left > 0 else { break }
      let share = min(left, persons[k])
      taken.add(share)
      sum.add(share * values[k])
    }
    return sum.value / wanted
  }
}
