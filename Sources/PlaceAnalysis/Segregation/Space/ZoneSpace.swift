public import GeoCore

/// Where the zones lie: what spatial measures see of their geometry, row by row with the counts.
///
/// Only what was asked for is there; see `SpaceNeeds`.
public struct ZoneSpace: Sendable {
  public let zoneCount: Int
  /// What tells a zone from the others; may be empty.
  public let keys: [String]
  /// Square metres; empty when not asked for.
  public let areas: [Double]
  /// Centroids in metres, in the CRS of computation; empty when not asked for.
  public let x: [Double]
  public let y: [Double]
  /// The polygons in metres, for what needs their shape; nil when there are none.
  public let geometry: GeometryColumn?
  /// Costs from zone to zone in place of distances, for environments; nil takes straight lines.
  public var costs: ReachTable?
  /// Which zones border on which; nil when not asked for.
  public let contiguity: Contiguity?

  public init(
    zoneCount: Int, keys: [String] = [], areas: [Double] = [], x: [Double] = [],
    y: [Double] = [], geometry: GeometryColumn? = nil, contiguity: Contiguity? = nil
  ) {
    self.zoneCount = zoneCount
    self.keys = keys
    self.areas = areas
    self.x = x
    self.y = y
    self.geometry = geometry
    self.contiguity = contiguity
  }

  /// Works out what is needed of polygons in metres.
  ///
  /// - Parameter borderTolerance: how far apart two drawings of one border may lie, in metres
  /// - Complexity: O(vertices), and O(n log n) for contiguity.
  public init(
    _ geometry: GeometryColumn, keys: [String] = [], needs: SpaceNeeds,
    borderTolerance: Double = Contiguity.usualTolerance,
    context: RunContext = RunContext()
  ) throws(GeosegError) {
    var centroids: [(x: Double, y: Double)] = []
    if needs.contains(.centroids) {
      centroids = try context.mapChunks(count: geometry.count, grain: 512) { range in
        range.map { geometry.centroid($0) ?? (.nan, .nan) }
      }.flatMap { $0 }
    }
    self.init(
      zoneCount: geometry.count, keys: keys,
      areas: needs.contains(.areas) ? try geometry.areas(context) : [],
      x: centroids.map(\.x), y: centroids.map(\.y), geometry: geometry,
      contiguity: needs.contains(.contiguity)
        ? try Contiguity(geometry, tolerance: borderTolerance, context) : nil)
  }
}

/// What a measure has to know of the zones' geometry.
public struct SpaceNeeds: OptionSet, Sendable, Hashable {
  public let rawValue: Int
  public init(rawValue: Int) { self.rawValue = rawValue }

  public static let areas = SpaceNeeds(rawValue: 1)
  public static let centroids = SpaceNeeds(rawValue: 2)
  public static let contiguity = SpaceNeeds(rawValue: 4)
}
