internal import GeoCore

/// Puts everybody anywhere by chance while zones and groups keep their sizes.
///
/// The multivariate hypergeometric table of fixed margins: groups take their seats one after the
/// other, the largest what is left. Within a group, zones first get independent binomial counts of
/// slightly too few persons and whoever is missing takes a free seat one by one. Given their sum,
/// binomial counts of one chance fill a uniformly drawn set of seats, and so does adding free
/// seats uniformly: the outcome is exactly that of shuffling all persons.
///
/// - Complexity: O(zones · groups + √persons) per draw, no persons in memory
/// - Source: Patefield 1981, doi:10.2307/2346669, draws the same tables cell by cell
struct SeatingDraws: Sendable {
  private struct Turn: Sendable {
    let group: Int
    let persons: Int
    /// nil where they are few enough to be seated one by one.
    let bulk: DigitDraws?
  }

  let zoneTotals: [Int]
  private let turns: [Turn]
  private let last: Int
  /// A seat at random, by zone.
  private let seats: AliasTable?

  /// Precondition: both margins have the same sum.
  init(zoneTotals: [Int], groupTotals: [Int]) {
    precondition(zoneTotals.reduce(0, +) == groupTotals.reduce(0, +), "margins of one table")
    self.zoneTotals = zoneTotals
    let order = groupTotals.indices.sorted {
      groupTotals[$0] == groupTotals[$1] ? $0 < $1 : groupTotals[$0] < groupTotals[$1]
    }
    last = order.last ?? 0
    let largest = zoneTotals.max() ?? 0
    var free = Double(zoneTotals.reduce(0, +))
    seats = free > 0 ? AliasTable(weights: zoneTotals.map { Double($0) }) : nil
    var turns: [Turn] = []
    for group in order.dropLast() {
      let persons = Double(groupTotals[group])
      let deviation = (persons * (1 - persons / free)).squareRoot()
      let expected = persons - Shortfall.deviations * deviation
      let isMany = persons > Double(max(zoneTotals.count / 2, 64))
      turns.append(
        Turn(
          group: group, persons: groupTotals[group],
          bulk: isMany && expected > 0
            ? .binomial(chance: expected / free, largest: largest) : nil))
      free -= persons
    }
    self.turns = turns
  }

  /// Counts by group and zone, group after group; `free` is scratch of one whole number per zone.
  func draw(
    into counts: UnsafeMutablePointer<Double>, free: UnsafeMutablePointer<Int>,
    _ random: inout SeededRandom
  ) {
    let zones = zoneTotals.count
    zoneTotals.withUnsafeBufferPointer { totals in
      guard let base = totals.baseAddress else { return }
      free.update(from: base, count: zones)
      for turn in turns {
        let row = counts + turn.group * zones
        var left = turn.persons
        if let bulk = turn.bulk {
          repeat {
            left = turn.persons - Self.drawBulk(bulk, into: row, free: free, zones, &random)
          } while left < 0
          var i = 0
          while i < zones {
            free[i] &-= Int(row[i])
            i &+= 1
          }
        } else {
          row.update(repeating: 0, count: zones)
        }
        seat(left, into: row, free: free, totals: base, &random)
      }
      let row = counts + last * zones
      var i = 0
      while i < zones {
        row[i] = Double(free[i])
        i &+= 1
      }
    }
  }

  private static func drawBulk(
    _ bulk: DigitDraws, into row: UnsafeMutablePointer<Double>, free: UnsafeMutablePointer<Int>,
    _ zones: Int, _ random: inout SeededRandom
  ) -> Int {
    bulk.withDrawing { drawing in
      var sum = 0.0
      var i = 0
      while i < zones {
        let count = drawing.draw(free[i], &random)
        row[i] = count
        sum += count
        i &+= 1
      }
      return Int(sum)
    }
  }

  /// Seats persons one by one: any seat, again if it is taken.
  private func seat(
    _ persons: Int, into row: UnsafeMutablePointer<Double>, free: UnsafeMutablePointer<Int>,
    totals: UnsafePointer<Int>, _ random: inout SeededRandom
  ) {
    guard let seats else { return }
    var left = persons
    while left > 0 {
      let zone = seats.draw(&random)
      let seat = random.next().multipliedFullWidth(by: UInt64(truncatingIfNeeded: totals[zone]))
      guard seat.high < UInt64(truncatingIfNeeded: free[zone]) else { continue }
      row[zone] += 1
      free[zone] &-= 1
      left &-= 1
    }
  }
}
