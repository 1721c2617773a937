/// Coordinates can be what their system says they are.
///
/// Degrees in a file that is said to be in metres, metres in one said to be in degrees, swapped
/// axes and places far from where the system is used.
struct CoordinateSystemRule {
  func check(_ subject: CheckSubject) -> DiagnosticLog {
    var log = DiagnosticLog(limitPerKind: subject.limitPerKind)
    let geometry = subject.geometry
    if let finding = degreesInMetres(subject) {
      log.add(finding)
      return log
    }
    do throws(GeosegError) {
      var faults = try CoordinatePlausibility.faults(
        geometry, file: subject.file, ids: subject.table.ids)
      for i in faults.indices {
        if let feature = faults[i].location.feature {
          faults[i].location.id = subject.name(feature)
        }
      }
      log.add(contentsOf: faults)
    } catch {
      log.add(contentsOf: error.diagnostics)
    }
    return log
  }

  /// A layer of a few hundred metres at the origin of a projected system is one in degrees.
  private func degreesInMetres(_ subject: CheckSubject) -> Diagnostic? {
    let geometry = subject.geometry
    guard !subject.isGeographic, geometry.crs != .plane, let i = geometry.x.indices.first else {
      return nil
    }
    let degrees = Box(minX: -180, minY: -90, maxX: 180, maxY: 90)
    let box = geometry.box
    guard degrees.holds(box) else { return nil }
    return Diagnostic(
      .degreesInMetricCRS, ["crs": .text(geometry.crs.name)],
      at: Location(
        file: subject.file, coordinate: Location.Coordinate(x: geometry.x[i], y: geometry.y[i])))
  }
}
