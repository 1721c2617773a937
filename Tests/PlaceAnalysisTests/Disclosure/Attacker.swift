@testable import PlaceAnalysis

/// Somebody who has everything that is published, knows how it was made, and looks for the rest.
struct Attacker {
  let published: PublishedSums
  let planes: PeoplePlanes
  /// Equations over plane × piece: what is known to be how much.
  private(set) var equations: [(coefficients: [Int64], value: Double)] = []

  init(_ published: PublishedSums, _ protection: Protection) {
    self.published = published
    planes = PeoplePlanes(published)
    let pieces = published.pieceCount
    for (position, sum) in published.sums.enumerated() {
      for ledger in published.people.indices
      where published.isPublished[ledger][position] && !protection.isHidden[ledger][position] {
        var row = [Int64](repeating: 0, count: planes.count * pieces)
        for (i, piece) in sum.pieces.enumerated() {
          let factor = sum.isCount ? 1 : Int64(sum.factors[i])
          for plane in 0..<planes.count
          where ledger == 0 || planes.ledgerOf[plane] == ledger {
            row[plane * pieces + Int(piece)] = factor
          }
        }
        equations.append((row, published.value(position, ledger: ledger)))
      }
    }
  }

  private static let prime: Int64 = 2_147_483_647

  private static func inverse(_ a: Int64) -> Int64 {
    var result: Int64 = 1
    var base = a
    var power = prime - 2
    while power > 0 {
      if power & 1 == 1 { result = result * base % prime }
      base = base * base % prime
      power >>= 1
    }
    return result
  }

  /// Whether a sum is a combination of what is known, counted exactly in a field of primes.
  func canCompute(_ sum: SensitiveSum) -> Bool {
    var basis: [(pivot: Int, row: [Int64])] = []
    func reduced(_ row: [Int64]) -> [Int64] {
      var row = row.map { (($0 % Self.prime) + Self.prime) % Self.prime }
      for entry in basis where row[entry.pivot] != 0 {
        let factor = row[entry.pivot]
        for k in row.indices {
          row[k] = (row[k] + (Self.prime - factor) * entry.row[k]) % Self.prime
        }
      }
      return row
    }
    for equation in equations {
      let row = reduced(equation.coefficients)
      guard let pivot = row.firstIndex(where: { $0 != 0 }) else { continue }
      let scale = Self.inverse(row[pivot])
      basis.append((pivot, row.map { $0 * scale % Self.prime }))
    }
    return reduced(vector(sum)).allSatisfy { $0 == 0 }
  }

  func vector(_ sum: SensitiveSum) -> [Int64] {
    var row = [Int64](repeating: 0, count: planes.count * published.pieceCount)
    for plane in sum.planes {
      for piece in sum.pieces { row[plane * published.pieceCount + Int(piece)] = 1 }
    }
    return row
  }

  func value(_ sum: SensitiveSum) -> Double {
    sum.planes.reduce(0) { total, plane in
      total + sum.pieces.reduce(0) { $0 + planes.people[plane][Int($1)] }
    }
  }

  /// The values that a sum can have when people are whole and nobody is fewer than nobody.
  ///
  /// Found by going through all towns with at most `most` people of a plane in a piece, until there
  /// are `enough` values.
  func possible(_ sum: SensitiveSum, enough: Int = 2, most: Int) -> Set<Int> {
    let unknowns = planes.count * published.pieceCount
    let wanted = vector(sum)
    var left = equations.map { Int($0.value.rounded()) }
    var found: Set<Int> = []
    var steps = 0
    // Where each equation has its last unknown.
    let last = equations.map { equation in
      equation.coefficients.lastIndex { $0 != 0 } ?? -1
    }
    func go(_ unknown: Int, _ total: Int) {
      steps += 1
      if found.count >= enough || steps > 4_000_000 { return }
      if unknown == unknowns {
        found.insert(total)
        return
      }
      var high = most
      for (i, equation) in equations.enumerated() where equation.coefficients[unknown] > 0 {
        high = min(high, left[i] / Int(equation.coefficients[unknown]))
      }
      guard high >= 0 else { return }
      for value in 0...high {
        var isPossible = true
        for (i, equation) in equations.enumerated() where equation.coefficients[unknown] != 0 {
          left[i] -= value * Int(equation.coefficients[unknown])
        }
        for i in equations.indices where last[i] == unknown && left[i] != 0 { isPossible = false }
        if isPossible { go(unknown + 1, total + value * Int(wanted[unknown])) }
        for (i, equation) in equations.enumerated() where equation.coefficients[unknown] != 0 {
          left[i] += value * Int(equation.coefficients[unknown])
        }
      }
    }
    go(0, 0)
    return found
  }
}
