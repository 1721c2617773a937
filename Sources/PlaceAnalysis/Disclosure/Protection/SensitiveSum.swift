/// People who are too few to be told: those of some pieces, in some planes.
struct SensitiveSum: Sendable, Hashable {
  /// Ascending.
  var pieces: [Int32]
  /// Planes whose people it counts, ascending.
  var planes: [Int]

  /// What it changes by when `exchange` moves one person.
  func change(_ exchange: Exchange) -> Int {
    let sign =
      (planes.contains(exchange.plane) ? 1 : 0)
      - (exchange.other.map { planes.contains($0) } ?? false ? 1 : 0)
    guard sign != 0 else { return 0 }
    var sum = 0
    for (i, piece) in exchange.pieces.enumerated() where contains(piece) {
      sum += Int(exchange.amounts[i])
    }
    return sign * sum
  }

  private func contains(_ piece: Int32) -> Bool {
    var low = 0
    var high = pieces.count
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle] < piece { low = middle + 1 } else { high = middle }
    }
    return low < pieces.count && pieces[low] == piece
  }
}

/// Another town that could be behind the same numbers: people of one plane moved between pieces,
/// and those of another plane moved the other way about, so that everybody stays the same.
struct Exchange: Sendable, Hashable {
  var pieces: [Int32]
  /// Persons by piece, none of them zero.
  var amounts: [Int32]
  var plane: Int
  /// nil when everybody changes along.
  var other: Int?
}
