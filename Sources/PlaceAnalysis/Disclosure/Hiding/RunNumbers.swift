internal import GeoCore

/// All numbers of people of a run, and which of them may be told.
struct RunNumbers: Sendable {
  private struct Block: Sendable {
    var sums: PeopleSums
    var protection: Protection
    /// What the search was too great for.
    var dropped: Set<Dropped> = []
  }

  /// Tables that are hidden whole where there are too many numbers to look at.
  enum Dropped: Sendable, Hashable, CaseIterable {
    case pairs
    case exclusive
    case multiplicity
  }

  let minimum: MinimumCount
  let passes: [ReachPass]
  private var blocks: [Block] = []
  private var blockOf: [Int]
  private(set) var dropped: Set<Dropped> = []
  /// Numbers that only hide among their like; see `Protection.resting`.
  private(set) var resting = 0

  /// Above this, Σ over pieces of (numbers over the piece)², tables are dropped.
  static let workLimit = 4e8

  /// - Parameters:
  ///   - passes: of all families, in the order of the run.
  ///   - spots: finders of white spots by pass and scale.
  init(
    _ passes: [ReachPass], _ input: ReachInput, _ detail: PublishedDetail,
    spots: [SpotScale: WhiteSpotFinder], _ minimum: MinimumCount, _ context: RunContext
  ) throws(GeosegError) {
    self.minimum = minimum
    self.passes = passes
    blockOf = passes.map { _ in 0 }
    var groups: [[Int]] = []
    for (number, pass) in passes.enumerated() {
      let same = groups.firstIndex { members in
        members.first.map { passes[$0].rows.origins.isSame(as: pass.rows.origins) } ?? false
      }
      if let same {
        groups[same].append(number)
        blockOf[number] = same
      } else {
        blockOf[number] = groups.count
        groups.append([number])
      }
    }
    for group in groups {
      let entries = group.map { (number: $0, pass: passes[$0]) }
      let pieces = try PeoplePieces(entries, input, detail, spots: spots, context)
      var detail = detail
      var lost: Set<Dropped> = []
      var sums = PeopleSums(pieces, input, detail)
      for step in Dropped.allCases where SumIndex(sums.published).work > Self.workLimit {
        lost.insert(step)
        switch step {
        case .pairs:
          detail.pairs = false
          detail.pieces = false
        case .exclusive: detail.exclusive = false
        case .multiplicity: detail.multiplicity = false
        }
        sums = PeopleSums(pieces, input, detail)
      }
      let protection = try Protector.protection(of: sums.published, minimum, context)
      resting += protection.resting
      dropped.formUnion(lost)
      blocks.append(Block(sums: sums, protection: protection, dropped: lost))
    }
  }

  /// The sets of places over the pieces of a pass.
  func pieces(ofPass pass: Int) -> [[Int32]] {
    guard blockOf.indices.contains(pass) else { return [] }
    var out: Set<[Int32]> = []
    for set in blocks[blockOf[pass]].sums.positions.keys {
      if case .piece(pass, _, let places) = set { out.insert(places) }
    }
    return out.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// Whether a number of people may be told.
  ///
  /// - Parameters:
  ///   - series: of the run's people, 0 for everybody.
  ///   - value: as it would be told, in persons.
  func standing(_ set: PeopleSet, pass: Int, series: Int, value: Double) -> Standing {
    if minimum.isSmall(value) { return .small }
    guard blockOf.indices.contains(pass) else { return .protecting }
    let block = blocks[blockOf[pass]]
    if let kind = set.droppedWith, block.dropped.contains(kind) {
      return value > minimum.slack ? .protecting : .told
    }
    guard let position = block.sums.positions[set] else {
      // Nobody is in it, as far as pieces tell; a number that says otherwise was made otherwise.
      return value > minimum.slack ? .protecting : .told
    }
    // Told is only the very number that was looked at: not one that was counted otherwise.
    let looked = block.sums.published.value(position, ledger: series)
    guard (looked - value).magnitude <= 1e-6 * max(1, looked),
      block.sums.published.isPublished[series][position]
    else { return .protecting }
    guard block.protection.isHidden[series][position] else { return .told }
    return block.protection.isPrimary[series][position] ? .small : .protecting
  }

  /// Whether something made of a number may be told: when the number itself may, or could.
  func standing(madeOf set: PeopleSet, pass: Int, series: Int) -> Standing {
    guard blockOf.indices.contains(pass) else { return .derived }
    let block = blocks[blockOf[pass]]
    if let kind = set.droppedWith, block.dropped.contains(kind) { return .derived }
    guard let position = block.sums.positions[set] else { return .told }
    return block.protection.isHidden[series][position]
      || minimum.isSmall(block.sums.published.value(position, ledger: series))
      ? .derived : .told
  }
}

extension PeopleSet {
  fileprivate var droppedWith: RunNumbers.Dropped? {
    switch self {
    case .pair, .piece: .pairs
    case .exclusive, .shared: .exclusive
    case .multiplicity, .summedMultiplicity: .multiplicity
    default: nil
    }
  }
}

extension Origins {
  /// Whether people stand at the very same points.
  fileprivate func isSame(as other: Origins) -> Bool {
    guard count == other.count, zoneStarts == other.zoneStarts, weights == other.weights,
      groupWeights == other.groupWeights
    else { return false }
    return (0..<count).allSatisfy {
      x[$0].bitPattern == other.x[$0].bitPattern && y[$0].bitPattern == other.y[$0].bitPattern
    }
  }
}
