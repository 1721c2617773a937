/// Which sums hold each piece, in a form that is quick to read.
struct SumIndex: Sendable {
  /// Sums by piece, ascending.
  let sumsOf: [[Int32]]

  init(_ published: PublishedSums) {
    var lists = [[Int32]](repeating: [], count: published.pieceCount)
    for (position, sum) in published.sums.enumerated() {
      for piece in sum.pieces { lists[Int(piece)].append(Int32(position)) }
    }
    sumsOf = lists
  }

  /// What looking for sums within sums costs: Σ over pieces of sums².
  var work: Double { sumsOf.reduce(0) { $0 + Double($1.count) * Double($1.count) } }

  /// Sums that hold one of the two pieces and not the other, with the factor's difference a − b.
  ///
  /// Without `b` all that hold `a`.
  func parting(_ a: Int, _ b: Int?, _ published: PublishedSums) -> [(sum: Int, change: Int)] {
    func factor(_ sum: Int, _ piece: Int) -> Int {
      let entry = published.sums[sum]
      if entry.isCount { return 1 }
      return entry.pieces.firstIndex(of: Int32(piece)).map { Int(entry.factors[$0]) } ?? 0
    }
    let first = sumsOf[a]
    let second = b.map { sumsOf[$0] } ?? []
    var out: [(sum: Int, change: Int)] = []
    var i = 0
    var j = 0
    while i < first.count || j < second.count {
      if j == second.count || (i < first.count && first[i] < second[j]) {
        out.append((Int(first[i]), factor(Int(first[i]), a)))
        i += 1
      } else if i == first.count || second[j] < first[i] {
        out.append((Int(second[j]), -factor(Int(second[j]), b ?? a)))
        j += 1
      } else {
        let sum = Int(first[i])
        if !published.sums[sum].isCount, let b {
          let change = factor(sum, a) - factor(sum, b)
          if change != 0 { out.append((sum, change)) }
        }
        i += 1
        j += 1
      }
    }
    return out
  }
}
