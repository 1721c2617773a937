internal import GeoCore

/// Values for the hidden cells: all there are when they are few, else a seeded search.
struct Fillings: Sendable {
  enum Method: Sendable {
    /// Every filling, by number in mixed radix.
    case exact(count: Int)
    /// Chosen extremes and seeded draws; the true range is at least as wide.
    case sampled(count: Int)
  }

  static let limit = 100_000
  static let samples = 2_000

  let cells: [Population.Cell]
  let method: Method
  private let seed: UInt64
  /// Per zone share order: cells where the group is over-represented, and where it is under.
  private let over: [Bool]
  private let groups: Int
  private let rules: [RowRule]
  /// Fillings in which the cells' zones come near to the mix of the whole town.
  private let even: [[Double]]
  /// How many values each cell can have, when they are whole numbers.
  private let radices: [Int]

  init(_ population: Population, seed: UInt64) {
    cells = population.cells
    self.seed = seed
    groups = population.allNames.count
    rules = population.rules
    radices = population.cells.map { cell in
      guard cell.lower == cell.lower.rounded(), cell.upper == cell.upper.rounded(),
        cell.upper - cell.lower < Double(Self.limit)
      else { return 0 }
      return Int(cell.upper - cell.lower) + 1
    }
    var count = 1
    for radix in radices {
      if radix == 0 || count > Self.limit { count = .max } else { count *= radix }
      if count > Self.limit { break }
    }
    method = count <= Self.limit ? .exact(count: count) : .sampled(count: Self.samples)
    let composition = population.composition
    over = population.cells.map { cell in
      let t = composition.zoneTotals[cell.row]
      let n = composition.counts[cell.group * composition.zoneCount + cell.row]
      return t > 0 && n / t > composition.share(cell.group)
    }
    even = Self.evenFillings(population, radices)
  }

  /// The fillings nearest to the mix of the whole town, and to that of the zones without hidden
  /// counts.
  private static func evenFillings(_ population: Population, _ radices: [Int]) -> [[Double]] {
    let town = population.composition
    let hidden = Set(population.cells.map(\.row))
    let totals = Set(population.rules.filter { $0.totalWithRest != nil }.map(\.row))
    let given = (0..<town.zoneCount).filter { !hidden.contains($0) }
    return [Array(0..<town.zoneCount), given].compactMap { zones in
      let people = zones.reduce(0) { $0 + town.zoneTotals[$1] }
      guard people > 0 else { return nil }
      let shares = (0..<town.groupCount).map { group in
        zones.reduce(0) { $0 + town.counts[group * town.zoneCount + $1] } / people
      }
      return zip(population.cells, radices).map { cell, radix in
        let share = shares[cell.group]
        let all = town.zoneTotals[cell.row]
        let others = max(0, all - town.counts[cell.group * town.zoneCount + cell.row])
        let wanted =
          totals.contains(cell.row)
          ? share * all : share < 1 ? share / (1 - share) * others : cell.upper
        let inside = min(max(wanted, cell.lower), cell.upper)
        return radix > 0 ? inside.rounded() : inside
      }
    }
  }

  var count: Int {
    switch method {
    case .exact(let count), .sampled(let count): count
    }
  }

  /// What an interval over these fillings stands for.
  ///
  /// Costly values are taken over some of the fillings only.
  func intervalKind(isCostly: Bool = false) -> String {
    switch method {
    case .exact(let count) where !isCostly || count <= Extremes.costlyFillings:
      "suppressed-cells"
    case .exact, .sampled: "suppressed-cells-sampled"
    }
  }

  /// How many fillings are looked at when no more than `limit` can be.
  func count(limit: Int) -> Int { min(count, limit) }

  /// Puts filling `index` of those into `values`.
  ///
  /// Where there are more than `limit`, those that make groups most and least apart come first.
  func fill(_ index: Int, limit: Int = .max, into values: inout [Double]) {
    switch method {
    case .exact where count <= limit:
      var left = index
      for (position, cell) in cells.enumerated() {
        values[position] = cell.lower + Double(left % radices[position])
        left /= radices[position]
      }
    case .exact, .sampled: sample(index, into: &values)
    }
  }

  /// First the extremes that make groups most and least apart and the filling nearest to an even
  /// town, then draws: ends of the ranges, anything between, and steps from the nearly even town.
  private func sample(_ index: Int, into values: inout [Double]) {
    var random = SeededRandom(seed: seed, index: UInt64(index))
    // One group pushed apart or drawn together, or all; then all at their lower or upper end.
    let chosen = index / 2 - 1
    let near = even.isEmpty ? values : even[index / 4 % even.count]
    for (position, cell) in cells.enumerated() {
      let up: Bool
      switch index {
      case 0, 1: up = index == 1
      case 2..<(2 * groups + 4):
        let isChosen = chosen == groups || chosen == cell.group
        up = isChosen ? over[position] == index.isMultiple(of: 2) : index.isMultiple(of: 2)
      case (2 * groups + 4)..<(2 * groups + 4 + even.count):
        values[position] = even[index - 2 * groups - 4][position]
        continue
      default:
        switch index % 4 {
        case 0, 2: up = random.next() & 1 == 1
        case 1:
          values[position] = between(cell, radices[position], &random)
          continue
        default:
          values[position] =
            random.next() & 3 == 0 ? between(cell, radices[position], &random) : near[position]
          continue
        }
      }
      values[position] = up ? cell.upper : cell.lower
    }
    for rule in rules { rule.mend(&values, cells: cells) }
  }

  private func between(
    _ cell: Population.Cell, _ radix: Int, _ random: inout SeededRandom
  ) -> Double {
    guard radix > 0 else { return random.number(in: cell.lower..<cell.upper) }
    return cell.lower + (Double(radix) * random.unit()).rounded(.down)
  }
}
