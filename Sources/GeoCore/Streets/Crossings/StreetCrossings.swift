/// Places where lines cross or touch and do not share a vertex: junctions that were not drawn, or
/// bridges whose levels are not known.
public struct StreetCrossings: Sendable {
  /// What lies there.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Two lines cross, and neither has a vertex there.
    case crossing
    /// A line ends at the middle of a segment of another.
    case end
    /// An inner vertex of a line lies on the middle of a segment of another.
    case vertex
  }

  /// Whether the lines may be joined there.
  public enum Status: String, Sendable, Hashable, CaseIterable {
    /// Nothing keeps them apart: joined when that is asked for.
    case open
    /// The lines are on different levels.
    case levels
    /// An unlink point lies there.
    case unlinked
  }

  public var kind: [Kind] = []
  public var status: [Status] = []
  /// Where, in the lines' coordinates.
  public var x: [Double] = []
  public var y: [Double] = []
  /// The two lines; of an end or a vertex, the first is the one that it belongs to.
  ///
  /// A line that crosses itself is both.
  public var first: [Int32] = []
  public var second: [Int32] = []
  /// First points of the segments that cross; of an end or a vertex, the point itself.
  public var firstPoint: [Int32] = []
  public var secondPoint: [Int32] = []

  public init() {}

  public var count: Int { kind.count }

  public func count(_ status: Status) -> Int { self.status.count { $0 == status } }

  public func count(_ kind: Kind) -> Int { self.kind.count { $0 == kind } }

  /// The crossings as a layer of points: `kind`, `status` and the rows of both lines in their file.
  public func table(of lines: StreetLines) -> FeatureTable {
    var geometry = GeometryColumn(crs: lines.crs)
    for crossing in 0..<count { geometry.appendPoint(x: x[crossing], y: y[crossing]) }
    return FeatureTable(
      count: count,
      columns: [
        .texts("kind", kind.map(\.rawValue)), .texts("status", status.map(\.rawValue)),
        .numbers("first_row", first.map { Double(lines.rows[Int($0)]) }),
        .numbers("second_row", second.map { Double(lines.rows[Int($0)]) }),
      ], geometry: geometry)
  }
}
