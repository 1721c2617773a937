internal import GeoCore

/// The streets within the cut-off with the land beside them.
enum EdgeBufferDrawing: CatchmentDrawing {
  static func drawn(
    _ pass: ReachPass, _ input: ReachInput, _ context: RunContext, log: inout DiagnosticLog
  ) throws(GeosegError) -> DrawnCatchments {
    guard let streets = try ServiceAreaStreets(.edgeBuffer, pass, input, context) else {
      return DrawnCatchments(nil, scales: pass.scales.count)
    }
    let polygons = try streets.reached.edgeBuffers(
      of: streets.network, width: input.catchments.edgeWidth,
      quadrantSegments: input.catchments.quadrantSegments, context)
    return try streets.drawn(polygons, pass, input, context, &log)
  }
}
