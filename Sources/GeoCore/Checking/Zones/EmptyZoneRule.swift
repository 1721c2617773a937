/// Zones in which nobody lives are noted: their shares do not exist.
struct EmptyZoneRule {
  func check(_ subject: CheckSubject) -> DiagnosticLog {
    var log = DiagnosticLog(limitPerKind: subject.limitPerKind)
    guard let population = subject.population, let numbers = population.numbers else { return log }
    for feature in numbers.indices where numbers[feature] == 0 && population.isGiven(feature) {
      var location = subject.location(feature)
      location.column = population.name
      log.add(.emptyZone, ["column": .text(population.name)], at: location)
    }
    return log
  }
}
