/// How many streets the rules of a mode left out, by reason and kind of street.
public struct StreetTally: Sendable, Hashable {
  /// One line of the tally.
  public struct Entry: Sendable, Hashable {
    public var reason: StreetDecision.Reason
    /// Value of `highway`.
    public var kind: String
    public var count: Int

    public init(reason: StreetDecision.Reason, kind: String, count: Int) {
      self.reason = reason
      self.kind = kind
      self.count = count
    }
  }

  private struct Key: Hashable {
    var reason: StreetDecision.Reason
    var kind: String
  }

  private var counts: [Key: Int] = [:]

  public init() {}

  public mutating func add(
    _ reason: StreetDecision.Reason, _ kind: String, count: Int = 1
  ) {
    counts[Key(reason: reason, kind: kind), default: 0] += count
  }

  public mutating func add(_ other: StreetTally) {
    for (key, count) in other.counts { counts[key, default: 0] += count }
  }

  public var total: Int { counts.values.reduce(0, +) }

  public func count(_ reason: StreetDecision.Reason) -> Int {
    counts.reduce(0) { $0 + ($1.key.reason == reason ? $1.value : 0) }
  }

  /// By reason as they are declared, then the most first, equals by name.
  public var entries: [Entry] {
    let order = StreetDecision.Reason.allCases
    return counts.map { Entry(reason: $0.key.reason, kind: $0.key.kind, count: $0.value) }
      .sorted { a, b in
        let (i, j) = (order.firstIndex(of: a.reason) ?? 0, order.firstIndex(of: b.reason) ?? 0)
        if i != j { return i < j }
        return a.count != b.count ? a.count > b.count : a.kind < b.kind
      }
  }
}
