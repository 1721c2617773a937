/// Streets joined to a network: vertices, and edges with their course between them.
///
/// Edge e runs from vertex `first[e]` to `last[e]` along the points
/// `pointStarts[e]..<pointStarts[e + 1]`, both ends included. Parallel edges and self-loops are kept.
/// Coordinates are metres in the computing CRS.
public struct StreetNetwork: Sendable {
  public var crs: CRS
  /// East and north of the vertices.
  public var vertexX: [Double]
  public var vertexY: [Double]
  /// What the source calls a vertex (OSM node); nil when it has no name for them.
  public var vertexIDs: [Int64]?
  /// Connected component of every vertex whatever the direction of edges; 0 is the one with the most
  /// vertices, equals by their lowest vertex.
  public var component: [Int32]
  /// Vertices of each component, falling.
  public var componentSizes: [Int]

  public var first: [Int32]
  public var last: [Int32]
  /// Length of the whole course in metres, planar.
  public var length: [Double]
  public var passage: [Passage]
  /// Share of the mode's speed; nil for 1 everywhere.
  public var speedFactors: [Double]?
  /// The line that an edge was cut from, as an index into the lines (and their attributes).
  public var line: [Int32]
  public var pointStarts: [Int]
  public var x: [Double]
  public var y: [Double]
  /// Heights in metres along the courses, NaN where missing; nil when there are none.
  public var heights: [Double]?
  /// Per line of the source, for output.
  public var lineAttributes: [Column]
  /// Per line of the source: its row in the file.
  public var lineRows: [Int32]

  /// An empty network.
  public init(crs: CRS) {
    self.crs = crs
    vertexX = []
    vertexY = []
    component = []
    componentSizes = []
    first = []
    last = []
    length = []
    passage = []
    line = []
    pointStarts = [0]
    x = []
    y = []
    lineAttributes = []
    lineRows = []
  }

  public var vertexCount: Int { vertexX.count }
  public var edgeCount: Int { first.count }

  /// The points of an edge's course, ends included.
  public func points(_ edge: Int) -> Range<Int> { pointStarts[edge]..<pointStarts[edge + 1] }
}
