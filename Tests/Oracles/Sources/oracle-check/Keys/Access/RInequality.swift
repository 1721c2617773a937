import Foundation

/// What the R package accessibility makes of inequality where it deviates from the definition.
///
/// Recomputed to recognise its numbers; nothing of it is in geoseg.
struct RInequality {
  let values: [Double]
  let persons: [Double]
  let rank: [Double]

  private var people: Double { persons.reduce(0, +) }
  private var mean: Double { zip(values, persons).map { $0 * $1 }.reduce(0, +) / people }

  /// Ties are not averaged: rows of equal rank count in file order, those without one last.
  func concentration() -> Double {
    var before = 0.0
    var sum = 0.0
    let order = rank.map { $0.isNaN ? .infinity : $0 }
    for row in rank.indices.sorted(by: { (order[$0], $0) < (order[$1], $1) }) {
      sum += persons[row] * values[row] * ((before + persons[row] / 2) / people - 0.5)
      before += persons[row]
    }
    return 2 * sum / (people * mean)
  }

  /// Bounds are of all rows, those without people too.
  func corrected(_ concentration: Double) -> Double {
    guard let least = values.min(), let most = values.max(), most > least else { return .nan }
    return 4 * mean / (most - least) * concentration
  }

  /// Rows with nothing leave the people that the sum is divided by.
  func theil() -> Double {
    var sum = 0.0
    var counted = 0.0
    for (value, weight) in zip(values, persons) where value > 0 {
      sum += weight * (value / mean) * log(value / mean)
      counted += weight
    }
    return sum / counted
  }

  /// Whole rows beyond weighted quantiles that are interpolated between persons.
  func palma() -> Double {
    let poor = quantile(0.4)
    let rich = quantile(0.9)
    func mean(_ isIn: (Double) -> Bool) -> Double {
      var sum = 0.0
      var weight = 0.0
      for row in rank.indices where isIn(rank[row]) {
        sum += persons[row] * values[row]
        weight += persons[row]
      }
      return sum / weight
    }
    return mean { $0 > rich } / mean { $0 <= poor }
  }

  /// Hmisc's weighted quantile of the rank, type "quantile".
  private func quantile(_ share: Double) -> Double {
    let rows = rank.indices.filter { persons[$0] > 0 && !rank[$0].isNaN }
      .sorted { rank[$0] < rank[$1] }
    let all = rows.map { persons[$0] }.reduce(0, +)
    func at(_ place: Double) -> Double {
      var sum = 0.0
      var i = 0
      while i < rows.count {
        let value = rank[rows[i]]
        while i < rows.count, rank[rows[i]] == value {
          sum += persons[rows[i]]
          i += 1
        }
        if sum >= place { return value }
      }
      return rows.last.map { rank[$0] } ?? .nan
    }
    let order = 1 + (all - 1) * share
    let low = max(order.rounded(.down), 1)
    let part = order - order.rounded(.down)
    return (1 - part) * at(low) + part * at(min(low + 1, all))
  }

  /// Whether NaN spreads through the parts by group: people who all have nothing spoil `between`, a
  /// group without people or a row with nothing `within`.
  func spoils(group: [Int], groups: Int) -> (between: Bool, within: Bool, own: [Bool]) {
    var own = [Bool](repeating: false, count: groups)
    var weight = [Double](repeating: 0, count: groups)
    var total = weight
    for row in group.indices where group[row] >= 0 {
      if values[row] == 0 { own[group[row]] = true }
      weight[group[row]] += persons[row]
      total[group[row]] += persons[row] * values[row]
    }
    let between = zip(weight, total).contains { $0 > 0 && $1 == 0 }
    for g in own.indices where weight[g] == 0 { own[g] = true }
    return (between, between || own.contains(true), own)
  }
}
