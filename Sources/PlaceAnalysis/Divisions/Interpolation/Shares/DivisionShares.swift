/// How the people of every source area are shared out over target areas, in compressed rows.
///
/// Source s has the entries `rowStarts[s]..<rowStarts[s + 1]`, targets in ascending order. What lies
/// in no target is `uncovered`, so that nobody is lost: Σ shares + uncovered = 1 for every source
/// with a usable area, unless targets overlap (then the shares of the land they have in common are
/// counted in each, and Σ shares + uncovered − 1 is counted more than once).
///
/// An uncovered part below `sliver` is rounding of coordinates, not land: its people are kept in the
/// targets, in proportion.
public struct DivisionShares: Sendable, Hashable {
  /// What a source's people were shared out by.
  public enum Basis: String, Sendable, Hashable, CaseIterable {
    /// Area in common, as a part of the source's area.
    case area
    /// The same within a mask, such as built-up land.
    case mask
    /// Weights of points, such as buildings or addresses.
    case points
    /// Cells of a smoothed surface.
    case cells
    /// The source has no area: all its people are uncovered.
    case none
  }

  /// Below this share an uncovered part is taken for rounding.
  public static let sliver = 1e-6

  public internal(set) var rowStarts: [Int] = [0]
  public internal(set) var targets: [Int32] = []
  /// Part of the source's people, 0…1.
  public internal(set) var shares: [Double] = []
  /// What the share is a part of: common area in squared CRS units (within the mask, where there is
  /// one), or weight of points; what intensive values are weighted by.
  public internal(set) var measures: [Double] = []
  /// Area in common, in squared CRS units, whatever the measure is.
  public internal(set) var areas: [Double] = []
  /// By target: its area in common with any source; where sources overlap, counted in each.
  public internal(set) var sourceAreas: [Double]
  /// By source: the part of its people in no target, 0…1.
  public internal(set) var uncovered: [Double] = []
  public internal(set) var bases: [Basis] = []

  public var sourceCount: Int { bases.count }

  public var targetCount: Int { sourceAreas.count }

  public init(targetCount: Int) {
    sourceAreas = [Double](repeating: 0, count: targetCount)
  }

  /// The entries of a source.
  public func row(_ source: Int) -> Range<Int> { rowStarts[source]..<rowStarts[source + 1] }

  /// By source: the part of its people that is counted in more than one target.
  public func doubled(_ source: Int) -> Double {
    guard bases[source] != .none else { return 0 }
    var sum = CompensatedSum()
    for entry in row(source) { sum.add(shares[entry]) }
    sum.add(uncovered[source])
    sum.add(-1)
    return max(0, sum.value)
  }

  /// What a source has in one target.
  typealias Entry = (target: Int32, measure: Double, area: Double)

  /// Adds a source: its measure in each target, in all, and in no target.
  ///
  /// - Parameters:
  ///   - whole: Measure of the source; not above 0 when it has none.
  ///   - outside: Measure in no target.
  ///   - targetsOverlap: Whether what targets have in common counts in each of them; otherwise
  ///     shares and the uncovered part are made to add up to 1, whatever slivers overlap.
  mutating func append(
    _ entries: some Sequence<Entry>, whole: Double, outside: Double, basis: Basis,
    targetsOverlap: Bool = false
  ) {
    let start = shares.count
    var sum = CompensatedSum()
    let isUsable = whole > 0 && whole.isFinite
    if isUsable {
      for entry in entries where entry.measure > 0 {
        targets.append(entry.target)
        measures.append(entry.measure)
        areas.append(entry.area)
        shares.append(entry.measure / whole)
        sum.add(entry.measure / whole)
      }
    }
    rowStarts.append(shares.count)
    bases.append(isUsable ? basis : .none)
    guard isUsable, sum.value > 0 else {
      uncovered.append(1)
      return
    }
    var rest = max(0, min(1, outside / whole))
    if rest < Self.sliver { rest = 0 }
    uncovered.append(rest)
    if targetsOverlap, sum.value + rest > 1 { return }
    let scale = (1 - rest) / sum.value
    for entry in start..<shares.count { shares[entry] *= scale }
  }

  /// Copies one source of other shares to the end.
  mutating func append(_ source: Int, of other: DivisionShares) {
    let row = other.row(source)
    targets.append(contentsOf: other.targets[row])
    shares.append(contentsOf: other.shares[row])
    measures.append(contentsOf: other.measures[row])
    areas.append(contentsOf: other.areas[row])
    rowStarts.append(shares.count)
    uncovered.append(other.uncovered[source])
    bases.append(other.bases[source])
  }
}

extension DivisionShares {
  /// All people of a source in the targets that it has anything in common with, however little.
  ///
  /// Each share divided by the sum of the source's shares; sources without any target stay
  /// uncovered. What tobler calls `allocate_total`. Where targets overlap, nobody is counted twice.
  public func allocatingAll() -> DivisionShares {
    var out = self
    for source in 0..<sourceCount {
      var sum = CompensatedSum()
      for entry in row(source) { sum.add(shares[entry]) }
      guard sum.value > 0 else { continue }
      for entry in row(source) { out.shares[entry] = shares[entry] / sum.value }
      out.uncovered[source] = 0
    }
    return out
  }
}
