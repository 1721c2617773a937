/// Streets as a file tells them: lines with what is known of each, not yet joined.
///
/// Line l has the points `pointStarts[l]..<pointStarts[l + 1]`. Whatever format they came from,
/// this is what networks are built from.
public struct StreetLines: Sendable {
  /// What x and y are in; degrees until they are projected.
  public var crs: CRS
  public var pointStarts: [Int]
  /// East and north.
  public var x: [Double]
  public var y: [Double]
  /// Heights in metres, NaN where one is missing; nil when no line carries any.
  public var heights: [Double]?
  /// Identity of every point where the source knows it (OSM nodes); nil joins by position.
  ///
  /// Equal ids are one vertex and different ids are different ones, wherever they lie.
  public var pointIDs: [Int64]?
  /// Per line: in which directions it may be used.
  public var passage: [Passage]
  /// Per line: what floor of a crossing it is on (bridges up, tunnels down), 0 on the ground.
  ///
  /// Lines of different levels meet only where one of them ends.
  public var levels: [Int32]
  /// Per line: how fast one is on it, as a share of the mode's speed; nil for 1 everywhere.
  public var speedFactors: [Double]?
  /// Per line: its row in the file (features), or its position among the ways kept.
  public var rows: [Int32]
  /// Per line, what is handed on to output, such as `osm_way`, `highway` and `name`.
  public var attributes: [Column]

  public init(crs: CRS) {
    self.crs = crs
    pointStarts = [0]
    x = []
    y = []
    passage = []
    levels = []
    rows = []
    attributes = []
  }

  /// Metres within which points of different lines are one, unless another tolerance is asked for.
  public static let joinTolerance = 0.01

  public var count: Int { passage.count }

  public func points(_ line: Int) -> Range<Int> { pointStarts[line]..<pointStarts[line + 1] }
}
