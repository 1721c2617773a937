/// Who meets whom in a tournament: in every round each block is in at most one pair, and over all
/// rounds each two blocks meet once.
///
/// So the pairs of a round can run at the same time and each write to its own blocks, and a block
/// gathers its sums in the same order whatever the number of threads.
struct PairRounds {
  /// Blocks, made even by one that stands for a pause.
  private let even: Int
  private let blocks: Int

  init(blocks: Int) {
    self.blocks = blocks
    even = blocks + blocks % 2
  }

  var rounds: Int { max(0, even - 1) }
  var pairsPerRound: Int { even / 2 }

  /// A pair of a round, lower block first; nil when one of them pauses.
  func pair(_ index: Int, ofRound round: Int) -> (Int, Int)? {
    let circle = even &- 1
    var a = circle
    var b = round
    if index > 0 {
      a = (round &+ index) % circle
      b = (round &+ circle &- index) % circle
    }
    guard a < blocks, b < blocks else { return nil }
    return a < b ? (a, b) : (b, a)
  }
}
