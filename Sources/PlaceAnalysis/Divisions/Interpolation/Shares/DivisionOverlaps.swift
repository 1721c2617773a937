public import GeoCore

/// Areas of one division that lie over each other, borders and rounding apart.
///
/// A division should cover land once. Two of its areas overlap when they have more in common than
/// rounding of coordinates leaves: more than a millionth of the smaller one, and unless that is less
/// than a strip of one metre along half its border and less than a hundredth of it.
public struct DivisionOverlaps: Sendable, Hashable {
  public struct Pair: Sendable, Hashable {
    /// Rows, the lower first.
    public var first: Int
    public var second: Int
    /// In squared CRS units.
    public var area: Double
  }

  /// Pairs that overlap, by rows.
  public let pairs: [Pair]
  private let isInPair: [Bool]

  /// Complexity: that of `OverlapAreas` of the column with itself.
  public init(
    of column: GeometryColumn, _ context: RunContext = RunContext()
  ) throws(GeosegError) {
    let common = try OverlapAreas(of: column, with: column, context: context)
    let areas = try column.areas(context)
    var found: [Pair] = []
    var flags = [Bool](repeating: false, count: column.count)
    for row in 0..<column.count {
      for entry in common.row(row) {
        let other = Int(common.catchments[entry])
        guard other > row else { continue }
        let smaller = areas[row] <= areas[other] ? row : other
        let area = common.areas[entry]
        guard area > DivisionShares.sliver * areas[smaller] else { continue }
        let strip = column.perimeter(smaller) / 2
        if area < 0.01 * areas[smaller], area < strip { continue }
        found.append(Pair(first: row, second: other, area: area))
        flags[row] = true
        flags[other] = true
      }
    }
    pairs = found
    isInPair = flags
  }

  /// Those given, else found.
  static func known(
    _ given: DivisionOverlaps?, of column: GeometryColumn, _ context: RunContext
  ) throws(GeosegError) -> DivisionOverlaps {
    if let given { return given }
    return try DivisionOverlaps(of: column, context)
  }

  /// Whether at least two of the rows overlap something; then they may overlap each other.
  func anyOverlap(_ rows: ArraySlice<Int32>) -> Bool {
    var count = 0
    for row in rows where isInPair[Int(row)] { count += 1 }
    return count > 1
  }
}
