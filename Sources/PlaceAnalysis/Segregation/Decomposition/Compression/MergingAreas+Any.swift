internal import GeoCore

extension MergingAreas {
  /// The best partner after an area's own row, and what merging them loses.
  private struct Partner {
    var row: Int
    var loss: Double

    static let none = Partner(row: -1, loss: .infinity)
  }

  /// Merges any two areas until one is left.
  ///
  /// Every area keeps its best partner among the later rows; a step changes few of them.
  mutating func mergeAny(
    total: Double, _ context: RunContext
  ) throws(GeosegError) -> [Step] {
    let rows = totals.indices.filter { isLeft[$0] }
    let start = self
    var partners = try context.mapChunks(count: rows.count, grain: 16) { range in
      range.map { start.partner(of: $0, among: rows) }
    }.flatMap { $0 }
    var steps: [Step] = []
    steps.reserveCapacity(max(0, rows.count - 1))
    while steps.count + 1 < rows.count {
      try context.cancellation.check()
      var best = -1
      var least = Double.infinity
      for place in rows.indices where partners[place].loss < least && isLeft[rows[place]] {
        best = place
        least = partners[place].loss
      }
      guard best >= 0 else { break }
      let kept = rows[best]
      let gone = partners[best].row
      merge(gone, into: kept)
      steps.append(Step(kept: kept, merged: gone, loss: least / total))
      for place in rows.indices where isLeft[rows[place]] {
        let row = rows[place]
        let partner = partners[place].row
        if row == kept || partner == kept || partner == gone {
          partners[place] = self.partner(of: place, among: rows)
        } else if row < kept {
          let loss = loss(row, kept)
          if loss < partners[place].loss || (loss == partners[place].loss && kept < partner) {
            partners[place] = Partner(row: kept, loss: loss)
          }
        }
      }
    }
    return steps
  }

  /// The best partner among the rows after `place`, the first of equals.
  private func partner(of place: Int, among rows: [Int]) -> Partner {
    var best = Partner.none
    let row = rows[place]
    var other = place + 1
    while other < rows.count {
      let candidate = rows[other]
      if isLeft[candidate] {
        let loss = loss(row, candidate)
        if loss < best.loss { best = Partner(row: candidate, loss: loss) }
      }
      other += 1
    }
    return best
  }
}
