internal import GeoCore

/// Columns of who a row's people are: the share of each group, how even their mix is, and how far it
/// is from the town's.
struct MixColumns {
  private let names: [String]
  private var shares: [[Double]]
  private var entropies: [Double] = []
  private var divergences: [Double] = []

  /// - Parameter parts: `population` and then the groups, as parts of column names.
  init(_ parts: [String]) {
    names = parts.dropFirst().map { "share_" + $0 }
    shares = names.map { _ in [] }
  }

  /// - Parameter counts: everybody, then the groups; none of a pass that is not about everybody.
  mutating func append(_ mix: GroupMix, _ counts: [Double]) {
    let isWhole = counts.count == names.count + 1
    let total = isWhole ? counts[0] : .nan
    for group in names.indices {
      shares[group].append(total > 0 ? min(1, counts[group + 1] / total) : .nan)
    }
    entropies.append(isWhole ? mix.entropy(counts) : .nan)
    divergences.append(isWhole ? mix.divergence(counts) : .nan)
  }

  /// Those with a number in any row.
  var columns: [Column] {
    let all =
      zip(names, shares).map { Column.numbers($0, $1, unit: .share, nanIs: .emptyZone) } + [
        .numbers("mix_entropy", entropies, unit: .ratio, nanIs: .emptyZone),
        .numbers("mix_divergence", divergences, unit: .nats, nanIs: .emptyZone),
      ]
    return all.filter { $0.numbers?.contains { !$0.isNaN } ?? false }
  }
}
