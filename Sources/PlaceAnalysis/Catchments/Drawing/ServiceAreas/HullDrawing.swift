internal import GeoCore

/// Concave hulls of the streets within the cut-off.
enum ConcaveHullDrawing: CatchmentDrawing {
  static func drawn(
    _ pass: ReachPass, _ input: ReachInput, _ context: RunContext, log: inout DiagnosticLog
  ) throws(GeosegError) -> DrawnCatchments {
    try HullDrawing.drawn(
      .concave, concavity: input.catchments.concavity, pass, input, context, log: &log)
  }
}

/// Convex hulls of the streets within the cut-off.
enum ConvexHullDrawing: CatchmentDrawing {
  static func drawn(
    _ pass: ReachPass, _ input: ReachInput, _ context: RunContext, log: inout DiagnosticLog
  ) throws(GeosegError) -> DrawnCatchments {
    try HullDrawing.drawn(.convex, concavity: nil, pass, input, context, log: &log)
  }
}

private enum HullDrawing {
  static func drawn(
    _ method: CatchmentMethod, concavity: Double?, _ pass: ReachPass, _ input: ReachInput,
    _ context: RunContext, log: inout DiagnosticLog
  ) throws(GeosegError) -> DrawnCatchments {
    guard let streets = try ServiceAreaStreets(method, pass, input, context) else {
      return DrawnCatchments(nil, scales: pass.scales.count)
    }
    let polygons = try streets.reached.hulls(
      of: streets.network, concavity: concavity, spacing: input.catchments.sampleStep, context)
    return try streets.drawn(polygons, pass, input, context, &log)
  }
}
