/// Residents and dwellings counted by block, in flat arrays, one row per block.
struct Census: Sendable {
  /// Five-year age classes, the last one open.
  static let ageNames: [String] =
    (0..<16).map { "age_\($0 * 5)_\($0 * 5 + 4)" } + ["age_80_plus"]

  var residents: [Int]
  var bornAbroad: [Int]
  var lowIncome: [Int]
  var highIncome: [Int]
  /// `ages[a][block]`.
  var ages: [[Int]]
  /// Dwellings (with one household each): rented, tenant-owned, owner-occupied.
  var dwellings: [[Int]]

  init(rows: Int) {
    let zeros = [Int](repeating: 0, count: rows)
    residents = zeros
    bornAbroad = zeros
    lowIncome = zeros
    highIncome = zeros
    ages = [[Int]](repeating: zeros, count: Self.ageNames.count)
    dwellings = [[Int]](repeating: zeros, count: Tenure.allCases.count)
  }

  /// Rows added up by a new row number each.
  func summed(into rows: Int, by rowOf: [Int]) -> Census {
    var out = Census(rows: rows)
    func sum(_ values: [Int]) -> [Int] {
      var sums = [Int](repeating: 0, count: rows)
      for (row, value) in values.enumerated() { sums[rowOf[row]] += value }
      return sums
    }
    out.residents = sum(residents)
    out.bornAbroad = sum(bornAbroad)
    out.lowIncome = sum(lowIncome)
    out.highIncome = sum(highIncome)
    out.ages = ages.map(sum)
    out.dwellings = dwellings.map(sum)
    return out
  }
}

/// Forms of tenure, in the order of the columns.
enum Tenure: Int, CaseIterable, Sendable {
  case rental
  case coop
  case owned

  /// What the odd dwelling among others is: a house let out, a flat in a villa.
  var odd: Tenure { self == .owned ? .rental : .owned }

  var column: String {
    switch self {
    case .rental: "dw_hyresratt"
    case .coop: "dw_bostadsratt"
    case .owned: "dw_aganderatt"
    }
  }
}
