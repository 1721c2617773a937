internal import GeoCore

/// The cells of zones whose cost is within the cut-off, dissolved: along streets or straight lines.
///
/// A cell is the square around a point that people set out from, cut to its zone; a zone within
/// reach as a whole, or with one point, is drawn whole. The polygon holds just those who are
/// counted by cost. Polygons nest.
enum CellsDrawing: CatchmentDrawing {
  static func drawn(
    _ pass: ReachPass, _ input: ReachInput, _ context: RunContext, log: inout DiagnosticLog
  ) throws(GeosegError) -> DrawnCatchments {
    let origins = pass.costRows.origins
    guard let zones = input.zones.geometry, pass.definition.nearest == nil,
      let cells = ZoneCellAreas(origins, in: zones)
    else {
      throw GeosegError(
        .cellsNeedCells, ["population_at": .text(pass.costRows.origins.method.name)])
    }
    var drawn = DrawnCatchments(.cells, scales: pass.scales.count)
    // By turns there are cells but no streets to draw.
    let streets = try ServiceAreaStreets(.cells, pass, input, context, isNeeded: false)
    var rows = pass.costRows
    if let streets, let own = try streets.rows(pass, input, context) {
      rows = own
      drawn.rows = own
    }
    let byPlace = try rows.stored(context).transposed(places: input.places.count)
    let scales = pass.scales.indices.filter { pass.scales[$0].cost.isFinite }
    let polygons = try cells.polygons(
      byPlace, within: scales.map { pass.scales[$0].cost }, context)
    for (number, scale) in scales.enumerated() {
      drawn.polygons[scale] = polygons.byCutOff[number]
      drawn.streets[scale] = streets?.lines(scale)
    }
    for failure in polygons.failures {
      log.add(
        .serviceAreaNotDrawn,
        [
          "method": "cells", "place": .text(input.places.ids[failure.place]),
          "cause": .text(failure.cause.diagnostics.first?.cause ?? ""),
        ])
    }
    return drawn
  }
}
