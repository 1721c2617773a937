/// Movements of people that change no published number at all.
///
/// They are the null space of the sums: columns are pieces, the most populous first, so that the
/// vectors that come out move people between one lesser piece and greater ones. Each is checked in
/// whole numbers against every sum; what rounding spoils is left out.
struct FreeExchanges: Sendable {
  struct Movement: Sendable {
    var pieces: [Int32]
    var amounts: [Int32]
  }

  private(set) var movements: [Movement] = []
  /// Movements by piece.
  private(set) var of: [[Int32]]

  /// Above this many multiplications none are looked for: every small sum is then protected by
  /// hiding, which is coarser and as safe.
  static let workLimit = 2e9
  /// Above this many numbers in memory.
  static let sizeLimit = 6_000_000
  private static let longest = 48

  /// - Complexity: O(sums² · pieces), never above `workLimit`.
  init(_ published: PublishedSums, _ index: SumIndex) {
    of = Array(repeating: [], count: published.pieceCount)
    let columns = published.pieceCount
    let rows = published.sums.count
    guard rows > 0, columns > 1, rows <= Self.sizeLimit / columns,
      Double(min(rows, columns)) * Double(rows) * Double(columns) <= Self.workLimit
    else { return }
    let everybody = published.people.first ?? []
    let order = (0..<columns).sorted { (-everybody[$0], $0) < (-everybody[$1], $1) }
    var matrix = [Double](repeating: 0, count: rows * columns)
    var columnOf = [Int](repeating: 0, count: columns)
    for (column, piece) in order.enumerated() { columnOf[piece] = column }
    for (row, sum) in published.sums.enumerated() {
      for (i, piece) in sum.pieces.enumerated() {
        matrix[row * columns + columnOf[Int(piece)]] = sum.isCount ? 1 : Double(sum.factors[i])
      }
    }
    let pivots = Self.reduce(&matrix, rows: rows, columns: columns)
    let isPivot = Set(pivots)
    for free in 0..<columns where !isPivot.contains(free) {
      var entries: [(piece: Int, amount: Double)] = [(order[free], 1)]
      for (row, pivot) in pivots.enumerated() {
        let entry = matrix[row * columns + free]
        if entry.magnitude > 1e-7 { entries.append((order[pivot], -entry)) }
        if entries.count > Self.longest { break }
      }
      guard entries.count <= Self.longest, let movement = Self.whole(entries),
        Self.isFree(movement, published, index)
      else { continue }
      for piece in movement.pieces { of[Int(piece)].append(Int32(movements.count)) }
      movements.append(movement)
    }
  }

  /// Gauss–Jordan; returns the pivot column of each row of the result.
  private static func reduce(
    _ matrix: inout [Double], rows: Int, columns: Int
  ) -> [Int] {
    var pivots: [Int] = []
    matrix.withUnsafeMutableBufferPointer { m in
      var rank = 0
      var column = 0
      while column < columns, rank < rows {
        var best = rank
        var row = rank
        while row < rows {
          if m[row &* columns &+ column].magnitude > m[best &* columns &+ column].magnitude {
            best = row
          }
          row &+= 1
        }
        let pivot = m[best &* columns &+ column]
        if pivot.magnitude < 1e-8 {
          column &+= 1
          continue
        }
        if best != rank {
          for k in column..<columns {
            m.swapAt(best &* columns &+ k, rank &* columns &+ k)
          }
        }
        let top = rank &* columns
        for k in column..<columns { m[top &+ k] /= pivot }
        row = 0
        while row < rows {
          let at = row &* columns
          let factor = m[at &+ column]
          if row != rank, factor.magnitude > 1e-10 {
            var k = column
            while k < columns {
              m[at &+ k] -= factor * m[top &+ k]
              k &+= 1
            }
            m[at &+ column] = 0
          } else if row != rank {
            m[at &+ column] = 0
          }
          row &+= 1
        }
        pivots.append(column)
        rank &+= 1
        column &+= 1
      }
    }
    return pivots
  }

  /// The movement in whole persons, by the smallest multiple that makes it so.
  private static func whole(_ entries: [(piece: Int, amount: Double)]) -> Movement? {
    for multiple in [1.0, 2, 3, 4, 6, 12] {
      let scaled = entries.map { $0.amount * multiple }
      guard scaled.allSatisfy({ ($0 - $0.rounded()).magnitude < 1e-5 && $0.magnitude < 100 })
      else { continue }
      let parts = zip(entries, scaled).map { (Int32($0.piece), Int32($1.rounded())) }
        .filter { $0.1 != 0 }.sorted { $0.0 < $1.0 }
      return Movement(pieces: parts.map(\.0), amounts: parts.map(\.1))
    }
    return nil
  }

  /// Whether no sum changes, counted exactly.
  private static func isFree(
    _ movement: Movement, _ published: PublishedSums, _ index: SumIndex
  ) -> Bool {
    var changes: [Int32: Int] = [:]
    for (i, piece) in movement.pieces.enumerated() {
      for sum in index.sumsOf[Int(piece)] {
        let entry = published.sums[Int(sum)]
        let factor =
          entry.isCount
          ? 1 : entry.pieces.firstIndex(of: piece).map { Int(entry.factors[$0]) } ?? 0
        changes[sum, default: 0] += factor * Int(movement.amounts[i])
      }
    }
    return changes.allSatisfy { $0.value == 0 }
  }
}
