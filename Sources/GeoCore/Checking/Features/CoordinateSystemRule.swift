/// Coordinates can be what their system says they are.
///
/// Degrees in a file that is said to be in metres, metres in one said to be in degrees, swapped
/// axes and places far from where the system is used.
struct CoordinateSystemRule {
  func check(_ subject: CheckSubject) -> DiagnosticLog {
    var log = DiagnosticLog(limitPerKind: subject.limitPerKind)
    let geometry = subject.geometry
    do throws(GeosegError) {
      if let finding = try CoordinatePlausibility.degreesSaidToBeMetres(
        geometry, file: subject.file)
      {
        log.add(finding)
        return log
      }
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
}
