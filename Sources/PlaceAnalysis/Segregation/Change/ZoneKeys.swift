/// How the rows of two tables belong together by their keys.
///
/// Keys of the earlier table come first and in its order, then those that only the later one has.
public struct ZoneKeys: Sendable, Equatable {
  public let keys: [String]
  /// Row of each key in the earlier and in the later table; nil where it has none.
  public let before: [Int?]
  public let after: [Int?]

  /// Rows that are known to belong together.
  public init(keys: [String], before: [Int?], after: [Int?]) {
    precondition(keys.count == before.count && keys.count == after.count, "a row for every key")
    self.keys = keys
    self.before = before
    self.after = after
  }

  /// Joins the keys of two tables; a key that comes twice in a table keeps its first row, see
  /// `repeated`.
  public init(before earlier: [String], after later: [String]) {
    var rows: [String: Int] = [:]
    var keys: [String] = []
    var before: [Int?] = []
    var after: [Int?] = []
    for (row, key) in earlier.enumerated() where rows[key] == nil {
      rows[key] = keys.count
      keys.append(key)
      before.append(row)
      after.append(nil)
    }
    for (row, key) in later.enumerated() {
      if let place = rows[key] {
        if after[place] == nil { after[place] = row }
      } else {
        rows[key] = keys.count
        keys.append(key)
        before.append(nil)
        after.append(row)
      }
    }
    self.keys = keys
    self.before = before
    self.after = after
  }

  /// Keys that come more than once, each once, in order.
  public static func repeated(_ keys: [String]) -> [String] {
    var seen: [String: Int] = [:]
    return keys.filter { key in
      seen[key, default: 0] += 1
      return seen[key] == 2
    }
  }

  /// Brings counts into the order of the keys; zones without a row have no people.
  public static func aligned(_ town: Composition, rows: [Int?]) -> Composition {
    var out: [Double] = []
    out.reserveCapacity(rows.count * town.groupCount)
    for group in 0..<town.groupCount {
      for row in rows { out.append(row.map { town.counts[group * town.zoneCount + $0] } ?? 0) }
    }
    return Composition(zones: rows.count, groups: town.groupCount, counts: out)
  }
}
