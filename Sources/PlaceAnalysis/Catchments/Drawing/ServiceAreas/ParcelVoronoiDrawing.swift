internal import GeoCore

/// The land of the study area whose nearest street is within the cut-off.
enum ParcelVoronoiDrawing: CatchmentDrawing {
  static func drawn(
    _ pass: ReachPass, _ input: ReachInput, _ context: RunContext, log: inout DiagnosticLog
  ) throws(GeosegError) -> DrawnCatchments {
    guard let streets = try ServiceAreaStreets(.parcelVoronoi, pass, input, context),
      let land = input.land
    else { return DrawnCatchments(nil, scales: pass.scales.count) }
    let polygons = try streets.reached.parcelVoronoi(
      of: streets.network, spacing: input.catchments.sampleStep, in: land, context)
    return try streets.drawn(polygons, pass, input, context, &log)
  }
}
