internal import GeoCore

/// The numbers of a run as sums over pieces, found by what they count.
struct PeopleSums: Sendable {
  private(set) var published: PublishedSums
  /// Where a number is among the sums; nothing for one that nobody is in.
  private(set) var positions: [PeopleSet: Int] = [:]

  init(_ pieces: PeoplePieces, _ input: ReachInput, _ detail: PublishedDetail) {
    let everybody = pieces.people.first ?? []
    let groups = pieces.people.dropFirst()
    let rest = everybody.indices.reduce(0.0) { sum, piece in
      sum + max(0, everybody[piece] - groups.reduce(0) { $0 + $1[piece] })
    }
    published = PublishedSums(
      people: pieces.people,
      hasRest: groups.isEmpty || rest > 1e-6 * max(1, everybody.reduce(0, +)))
    var members = SetMembers()
    for (piece, signature) in pieces.signatures.enumerated() {
      members.add(.everybody, piece)
      let zone = Int(signature.zone)
      if detail.zones { members.add(.zone(zone), piece) }
      for (position, entry) in pieces.entries.enumerated() {
        for scale in entry.pass.scales.indices {
          let over = signature.covers[position].filter { $0.holds(scale) }.map(\.place)
          members.add(piece, over: over, pass: entry.number, scale: scale, detail)
          members.add(
            piece, over: over, pass: entry.number, scale: scale, input,
            zone: detail.zones ? zone : nil)
          if detail.spots, position < signature.spots.count, signature.spots[position][scale] >= 0 {
            let row = Int(signature.spots[position][scale])
            members.add(.spot(pass: entry.number, scale: scale, row: row), piece)
          }
        }
        guard position < signature.nearest.count else { continue }
        for (selection, place) in signature.nearest[position].enumerated() {
          members.add(
            place >= 0
              ? .nearest(pass: entry.number, place: Int(place), ofCategory: selection > 0)
              : .unreached(pass: entry.number, category: selection > 0 ? selection - 1 : nil),
            piece)
        }
      }
    }
    let series = Dictionary(
      pieces.entries.map { ($0.number, $0.pass.series) }, uniquingKeysWith: { first, _ in first })
    // Sets are laid out by their pieces: a dictionary has no order that lasts.
    for (set, sum) in members.sums.sorted(by: { $0.value.precedes($1.value) }) {
      var ledgers = set.pass.map { series[$0] ?? [] } ?? Array(published.people.indices)
      if set.isOfEverybodyAlone { ledgers = ledgers.filter { $0 == 0 } }
      positions[set] = published.add(sum, ledgers: ledgers, isFixed: set.isFixed)
    }
  }
}

extension PublishedSums.Sum {
  fileprivate func precedes(_ other: PublishedSums.Sum) -> Bool {
    if pieces != other.pieces { return pieces.lexicographicallyPrecedes(other.pieces) }
    return factors.lexicographicallyPrecedes(other.factors)
  }
}

/// The pieces of every set, gathered piece by piece.
private struct SetMembers {
  var sums: [PeopleSet: PublishedSums.Sum] = [:]

  mutating func add(_ set: PeopleSet, _ piece: Int, times factor: Int? = nil) {
    sums[set, default: PublishedSums.Sum(pieces: [])].pieces.append(Int32(piece))
    if let factor { sums[set]?.factors.append(Int32(factor)) }
  }

  /// What tables of places and pairs say of a piece.
  mutating func add(
    _ piece: Int, over: [Int32], pass: Int, scale: Int, _ detail: PublishedDetail
  ) {
    for place in over { add(.catchment(pass: pass, scale: scale, place: Int(place)), piece) }
    if detail.exclusive {
      for place in over {
        add(
          over.count == 1
            ? .exclusive(pass: pass, scale: scale, place: Int(place))
            : .shared(pass: pass, scale: scale, place: Int(place)), piece)
      }
    }
    if detail.multiplicity {
      add(.multiplicity(pass: pass, scale: scale, over.count), piece)
      if !over.isEmpty {
        add(.summedMultiplicity(pass: pass, scale: scale), piece, times: over.count)
      }
    }
    if detail.pairs {
      for (i, a) in over.enumerated() {
        for b in over[(i + 1)...] {
          add(.pair(pass: pass, scale: scale, Int(min(a, b)), Int(max(a, b))), piece)
        }
      }
    }
    if detail.pieces, !over.isEmpty {
      add(.piece(pass: pass, scale: scale, over.sorted()), piece)
    }
  }

  /// What totals say of a piece, and zones where they are told apart.
  mutating func add(
    _ piece: Int, over: [Int32], pass: Int, scale: Int, _ input: ReachInput, zone: Int?
  ) {
    let places = input.places
    let categories: [Int?] = [nil] + (input.byCategory ? places.categories.indices.map { $0 } : [])
    for category in categories {
      let isOver = over.contains { place in
        category.map { Int(places.categoryOf[Int(place)]) == $0 } ?? true
      }
      add(
        isOver
          ? .covered(pass: pass, scale: scale, category: category)
          : .uncovered(pass: pass, scale: scale, category: category), piece)
      if let zone, isOver {
        add(.coveredOfZone(pass: pass, scale: scale, category: category, zone: zone), piece)
      }
    }
    if let zone, !over.isEmpty {
      add(
        .summedMultiplicityOfZone(pass: pass, scale: scale, zone: zone), piece, times: over.count)
    }
  }
}
