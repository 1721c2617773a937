/// What catchments can be tuned by; every value in use is stated in the output.
public struct CatchmentParameters: Sendable, Hashable {
  /// nil takes what suits the reach: circles along straight lines, `edge-buffer` along streets.
  public var method: CatchmentMethod?
  /// nil takes the cost where there is one, and the polygon for people spread over areas.
  public var counting: CatchmentCounting?
  /// Metres of land on each side of a reached street, for `edge-buffer`.
  public var edgeWidth = 25.0
  /// Segments per quarter circle of buffers.
  public var quadrantSegments = CatchmentCircles.quadrantSegments
  /// 0 (closest fit) … 1 (convex), for `concave`.
  public var concavity = 0.3
  /// Metres between points along streets, for `parcel-voronoi`.
  public var sampleStep = 25.0
  /// Whether cut-offs run from the street beside the place, its connector free.
  public var isFromNetwork = false
  /// Square metres below which a piece of an arrangement is not drawn; its people are kept.
  public var sliver = 1.0
  /// Metres that drawn borders may lie off bent ones, for `voronoi` with delays.
  public var curveTolerance = 0.1
  /// α of Huff's attraction Sᵅ, for `huff`.
  public var huffAlpha = 1.0
  /// β of Huff's deterrence max(c, c₀)^−β, for `huff`.
  public var huffBeta = 2.0
  /// c₀, below which costs are alike to Huff's model; 1 minute when nil.
  public var huffFloor: CutOff?
  /// Whether the layer of pieces holds the land under no catchment too.
  public var withUncovered = false

  public init() {}
}
