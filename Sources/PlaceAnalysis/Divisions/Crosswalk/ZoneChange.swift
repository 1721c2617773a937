/// What became of a zone from one version of a division to another.
public enum ZoneChange: String, Sendable, Hashable, CaseIterable {
  /// The same polygon with the same code.
  case unchanged
  /// The same polygon with another code.
  case renamed
  /// The same code, but another polygon: its border moved.
  case moved
  /// One old zone became several new ones, or a new zone is a whole part of one old zone.
  case split
  /// Several whole old zones became one new zone.
  case merged
  /// Anything else: parts of several zones, or partly outside the other layer.
  case partly
  /// An old zone that lies outside all new ones.
  case gone
  /// A new zone that lies outside all old ones.
  case added

  public var isChange: Bool { self != .unchanged }
}

extension Crosswalk {
  /// What became of every old zone, and where every new zone came from.
  ///
  /// - Parameters:
  ///   - oldCodes: One per old zone, without version suffix.
  ///   - newCodes: One per new zone.
  /// - Complexity: O(pairs · pairs of a zone)
  public func changes(
    oldCodes: [String], newCodes: [String]
  ) -> (old: [ZoneChange], new: [ZoneChange]) {
    let oldOf = oldZones()
    let byNew = pairsByNew()
    var partsOfOld = [[Int]](repeating: [], count: oldCount)
    var partsOfNew = [[Int]](repeating: [], count: newCount)
    for pair in 0..<count where isKept[pair] {
      partsOfOld[Int(oldOf[pair])].append(Int(newZones[pair]))
    }
    for zone in 0..<newCount {
      for pair in byNew.pairs[byNew.starts[zone]..<byNew.starts[zone + 1]] where isKept[pair] {
        partsOfNew[zone].append(Int(oldOf[pair]))
      }
    }
    let old = Side(
      parts: partsOfOld, hasGap: (0..<oldCount).map { hasGap(old: $0) }, codes: oldCodes)
    let new = Side(
      parts: partsOfNew, hasGap: (0..<newCount).map { hasGap(new: $0) }, codes: newCodes)
    return (
      (0..<oldCount).map {
        old.change(of: $0, in: new, nothing: .gone, many: .split, one: .merged)
      },
      (0..<newCount).map {
        new.change(of: $0, in: old, nothing: .added, many: .merged, one: .split)
      }
    )
  }

  /// One of the two layers, seen from the other.
  private struct Side {
    let parts: [[Int]]
    let hasGap: [Bool]
    let codes: [String]

    /// Whether a zone lies in one zone of the other layer, as a whole.
    func isWhole(_ zone: Int) -> Bool { parts[zone].count == 1 && !hasGap[zone] }

    func change(
      of zone: Int, in other: Side, nothing: ZoneChange, many: ZoneChange, one: ZoneChange
    ) -> ZoneChange {
      let parts = parts[zone]
      guard let first = parts.first else { return nothing }
      if !hasGap[zone] {
        if parts.count > 1, parts.allSatisfy(other.isWhole) { return many }
        if parts.count == 1, !other.hasGap[first] {
          if other.parts[first].count == 1 {
            return other.codes[first] == codes[zone] ? .unchanged : .renamed
          }
          if other.parts[first].allSatisfy(isWhole) { return one }
        }
      }
      return parts.contains { other.codes[$0] == codes[zone] } ? .moved : .partly
    }
  }
}
