internal import GeoCore

extension PopulatedSpace {
  /// What the reader of neighbourhoods of nearest persons should know of the population.
  var nearestPersonsNotes: [Diagnostic] {
    let total = composition.total
    guard total > 0, let smallest = parameters.persons.min() else { return [] }
    var notes: [Diagnostic] = []
    let short = parameters.persons.filter { $0 > total }.sorted()
    if let first = short.first {
      notes.append(
        Diagnostic(
          .fewerThanAskedPersons,
          [
            "persons": .text(ShortestDecimal.string(first)),
            "total": .text(ShortestDecimal.string(total)),
          ]))
    }
    if parameters.ownZone == .included {
      var people = CompensatedSum()
      for t in composition.zoneTotals where t >= smallest { people.add(t) }
      let share = people.value / total
      if share > 0.5 {
        notes.append(
          Diagnostic(
            .neighbourhoodsWithinZones,
            [
              "persons": .text(ShortestDecimal.string(smallest)),
              "share": .text(FixedDecimal.string(100 * share, decimals: 1)),
            ]))
      }
    }
    return notes
  }
}
