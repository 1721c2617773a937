/// Which published numbers are hidden so that nothing small can be had from the others.
struct Protection: Sendable {
  /// By ledger and sum.
  var isHidden: [[Bool]]
  /// Those that are too small themselves, or follow from what is.
  var isPrimary: [[Bool]]
  /// Small sums that were looked after.
  var sensitiveCount = 0
  /// Of them, those that rest on hidden numbers all looking alike, small or not.
  var resting = 0

  init(_ published: PublishedSums) {
    isHidden = published.people.map { _ in
      [Bool](repeating: false, count: published.sums.count)
    }
    isPrimary = isHidden
  }
}
