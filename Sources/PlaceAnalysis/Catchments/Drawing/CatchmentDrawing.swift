internal import GeoCore

/// One way of drawing catchments.
///
/// A new way is a type of its own in a file of its own, and a line in `CatchmentMethod.drawing`.
protocol CatchmentDrawing {
  /// Draws the catchments of every place at every scale of the pass.
  ///
  /// The bits do not depend on `context.threads`.
  static func drawn(
    _ pass: ReachPass, _ input: ReachInput, _ context: RunContext, log: inout DiagnosticLog
  ) throws(GeosegError) -> DrawnCatchments
}

extension CatchmentMethod {
  /// What draws it; nil where no polygons are drawn.
  var drawing: (any CatchmentDrawing.Type)? {
    switch self {
    case .buffer: BufferDrawing.self
    case .edgeBuffer: EdgeBufferDrawing.self
    case .cells: CellsDrawing.self
    case .parcelVoronoi: ParcelVoronoiDrawing.self
    case .concave: ConcaveHullDrawing.self
    case .convex: ConvexHullDrawing.self
    case .voronoi: VoronoiDrawing.self
    case .networkVoronoi: NetworkVoronoiDrawing.self
    case .allocation: AllocationDrawing.self
    case .huff: HuffDrawing.self
    case .given: GivenDrawing.self
    }
  }
}

extension DrawnCatchments {
  /// The catchments of a pass by the method that the input names, else by the one that suits it.
  static func drawn(
    _ pass: ReachPass, _ input: ReachInput, _ context: RunContext, log: inout DiagnosticLog
  ) throws(GeosegError) -> DrawnCatchments {
    let method = input.catchments.method ?? CatchmentMethod.default(pass.definition)
    var drawn = DrawnCatchments(method, scales: pass.scales.count)
    if let method, let drawing = method.drawing {
      drawn = try drawing.drawn(pass, input, context, log: &log)
    }
    try drawn.count(pass, input, context, log: &log)
    return drawn
  }
}
