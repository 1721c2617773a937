internal import GeoCore

/// Which counts of target zones may be told when people are moved from one division to another.
///
/// A target with few people comes back by subtraction where it is the rest of a source zone whose
/// other targets are told, or of the whole: sources and the sum over all count as known. Pieces
/// are the people of one source in one target.
struct TargetCounts: Sendable {
  /// By target.
  let isHidden: [Bool]
  /// Those with fewer people than the minimum count.
  let isSmall: [Bool]

  /// - Parameters:
  ///   - sources, targets: of each piece.
  ///   - people: of each piece, in persons.
  ///   - targetCount: number of targets.
  ///   - sourcesAreKnown: whether readers have the counts of the sources.
  /// - Complexity: as `Protector.protection`.
  init(
    sources: [Int], targets: [Int], people: [Double], targetCount: Int,
    sourcesAreKnown: Bool = true, _ minimum: MinimumCount, _ context: RunContext
  ) throws(GeosegError) {
    precondition(
      sources.count == people.count && targets.count == people.count, "a piece has both")
    var published = PublishedSums(people: [people], hasRest: true)
    func lists(_ of: [Int]) -> [(Int, [Int32])] {
      var out: [Int: [Int32]] = [:]
      for (piece, owner) in of.enumerated() { out[owner, default: []].append(Int32(piece)) }
      return out.sorted { $0.key < $1.key }
    }
    var positions = [Int?](repeating: nil, count: targetCount)
    for (target, pieces) in lists(targets) where positions.indices.contains(target) {
      positions[target] = published.add(.init(pieces: pieces), ledgers: [0])
    }
    if sourcesAreKnown {
      for (_, pieces) in lists(sources) {
        _ = published.add(.init(pieces: pieces), ledgers: [], isFixed: true)
      }
    }
    if !people.isEmpty {
      _ = published.add(
        .init(pieces: people.indices.map { Int32($0) }), ledgers: [], isFixed: true)
    }
    let protection = try Protector.protection(of: published, minimum, pieces: false, context)
    let values = positions.map { $0.map { published.value($0, ledger: 0) } ?? 0 }
    isSmall = values.map(minimum.isSmall)
    isHidden = zip(positions, isSmall).map { position, small in
      small || (position.map { protection.isHidden[0][$0] } ?? false)
    }
  }
}
