internal import GeoCore

/// Circles of the cut-offs around the places.
enum BufferDrawing: CatchmentDrawing {
  static func drawn(
    _ pass: ReachPass, _ input: ReachInput, _ context: RunContext, log: inout DiagnosticLog
  ) throws(GeosegError) -> DrawnCatchments {
    var drawn = DrawnCatchments(.buffer, scales: pass.scales.count)
    for (scale, radius) in pass.radii.enumerated() {
      guard let radius else { continue }
      drawn.polygons[scale] = CatchmentCircles.polygons(
        of: input.places, radius: radius, quadrantSegments: input.quadrantSegments,
        crs: input.zones.geometry?.crs ?? .plane)
    }
    return drawn
  }
}

extension ReachPass {
  /// Radius of the catchments in metres by scale; nil where they are no circles.
  var radii: [Double?] {
    let isCircle = definition.source == .straightLine && definition.nearest == nil
    return scales.map { isCircle && $0.cost.isFinite && $0.cost > 0 ? $0.cost : nil }
  }
}
