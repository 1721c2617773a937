/// Which zones border on which, and along how many metres.
///
/// Compressed rows: the neighbours of zone i are `neighbours[starts[i]..<starts[i + 1]]`, ascending,
/// every pair in both rows with the same length, no zone its own neighbour. A pair that meets in
/// points only has the length 0. Zones without an area have no neighbours.
///
/// - *Rook*: zones that share more than `shortestSharedBoundary` of boundary.
/// - *Queen*: zones in any contact, a common corner included.
public struct Contiguity: Sendable {
  /// Which contacts make two zones neighbours.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A shared boundary.
    case rook
    /// Any contact.
    case queen
  }

  /// A boundary must be longer than this to count as shared, in metres.
  public static let shortestSharedBoundary = 1e-6

  /// How far apart boundaries may lie and still be shared when nothing else is said, in metres.
  ///
  /// Zones of statistical offices and municipalities come with every zone rounded or simplified by
  /// itself: up to some decimetres lie between two drawings of one border.
  public static let usualTolerance = 0.5

  /// Start of each zone's row in `neighbours` and `sharedLengths`; one more than there are zones.
  public let starts: [Int]
  /// Rows of the neighbouring zones.
  public let neighbours: [Int32]
  /// Length of the boundary shared with each neighbour, in metres; 0 for a touch in points.
  public let sharedLengths: [Double]
  /// Length of all rings of each zone, those of holes included, in metres.
  public let perimeters: [Double]
  /// Length that each zone shares with its neighbours, in metres.
  public let interiorPerimeters: [Double]
  /// How the boundaries were found to be shared.
  public let matching: Matching

  init(
    starts: [Int], neighbours: [Int32], sharedLengths: [Double], perimeters: [Double],
    interiorPerimeters: [Double], matching: Matching
  ) {
    self.starts = starts
    self.neighbours = neighbours
    self.sharedLengths = sharedLengths
    self.perimeters = perimeters
    self.interiorPerimeters = interiorPerimeters
    self.matching = matching
  }
}

extension Contiguity {
  /// How many zones there are.
  public var count: Int { perimeters.count }

  /// Where the neighbours of a zone are, in any contact.
  public func row(_ zone: Int) -> Range<Int> { starts[zone]..<starts[zone + 1] }

  /// The neighbours of a zone, ascending.
  public func neighbours(of zone: Int, _ kind: Kind) -> [Int] {
    row(zone).lazy.filter { kind == .queen || sharedLengths[$0] > 0 }.map { Int(neighbours[$0]) }
  }

  /// Length of the boundary that two zones share, in metres; nil when they are not in contact.
  ///
  /// Complexity: O(log neighbours).
  public func sharedLength(_ zone: Int, _ other: Int) -> Double? {
    let row = row(zone)
    var lower = row.lowerBound
    var upper = row.upperBound
    while lower < upper {
      let middle = (lower + upper) / 2
      if Int(neighbours[middle]) < other { lower = middle + 1 } else { upper = middle }
    }
    guard lower < row.upperBound, Int(neighbours[lower]) == other else { return nil }
    return sharedLengths[lower]
  }

  /// How many pairs of zones are neighbours.
  public func pairCount(_ kind: Kind) -> Int {
    switch kind {
    case .queen: neighbours.count / 2
    case .rook: sharedLengths.lazy.filter { $0 > 0 }.count / 2
    }
  }

  /// The neighbourhood as a graph, without lengths.
  public func graph(_ kind: Kind) -> ContiguityGraph {
    if kind == .queen { return ContiguityGraph(starts: starts, neighbours: neighbours) }
    var out = ContiguityGraph(starts: [0], neighbours: [])
    out.starts.reserveCapacity(starts.count)
    out.neighbours.reserveCapacity(neighbours.count)
    for zone in 0..<count {
      for entry in row(zone) where sharedLengths[entry] > 0 {
        out.neighbours.append(neighbours[entry])
      }
      out.starts.append(out.neighbours.count)
    }
    return out
  }

  /// The contiguity among some zones only: row r of the result is zone `rows[r]`.
  ///
  /// Perimeters, the interior ones too, stay those of the whole map: that a neighbour is left out
  /// does not turn a border into a coast. Rows must be ascending and each named once.
  public func restricted(to rows: [Int]) -> Contiguity {
    var place = [Int32](repeating: -1, count: count)
    for (new, old) in rows.enumerated() { place[old] = Int32(truncatingIfNeeded: new) }
    var starts = [0]
    var kept: [Int32] = []
    var lengths: [Double] = []
    for old in rows {
      for entry in row(old) {
        let new = place[Int(neighbours[entry])]
        guard new >= 0 else { continue }
        kept.append(new)
        lengths.append(sharedLengths[entry])
      }
      starts.append(kept.count)
    }
    return Contiguity(
      starts: starts, neighbours: kept, sharedLengths: lengths,
      perimeters: rows.map { perimeters[$0] },
      interiorPerimeters: rows.map { interiorPerimeters[$0] }, matching: matching)
  }
}
