import GeoCore
import Testing

@testable import PlaceAnalysis

@Suite("Ranges of overlap")
struct OverlapRangeTests {
  @Test("every filling of suppressed cells gives people and shares within their ranges")
  func fillings() throws {
    let input = try RandomTown.input(seed: 11, ranges: true)
    let ranged = try Catchments.measured(input)
    var random = SeededRandom(seed: 5)
    for _ in 0..<6 {
      var filled = input
      var groups: [PeopleByGroup.Series] = []
      for series in input.people.series.dropFirst() {
        let values = series.values.indices.map { zone in
          let low = series.lower?[zone] ?? series.values[zone]
          let high = series.upper?[zone] ?? series.values[zone]
          return low + Double(random.next() % 5) / 4 * (high - low)
        }
        groups.append(PeopleByGroup.Series(group: series.group, values: values))
      }
      let total = input.people.series[0].values.indices.map { zone in
        groups.reduce(0) { $0 + $1.values[zone] }
      }
      filled.people = PeopleByGroup(total: .init(group: nil, values: total), groups: groups)
      let found = try Catchments.measured(filled)
      var compared = 0
      for column in ranged.placeColumns {
        guard let bounds = column.bounds,
          let values = found.placeColumns.first(where: { $0.name == column.name })?.numbers
        else { continue }
        for place in values.indices where !values[place].isNaN && !bounds.lower[place].isNaN {
          compared += 1
          let slack = 1e-9 * max(1, values[place])
          #expect(bounds.lower[place] <= values[place] + slack, "\(column.name)")
          #expect(values[place] <= bounds.upper[place] + slack, "\(column.name)")
        }
      }
      #expect(compared > 100)
      #expect(
        ranged.placeColumns.contains { $0.name.hasPrefix("shared_share") && $0.bounds != nil })
    }
  }

  @Test("numbers that are open have their ends in columns beside them")
  func columns() throws {
    let open = Column.numbers(
      "population", [2.5, 7], unit: .persons, bounds: .init(lower: [1, 7], upper: [4, 7]))
    let certain = Column.numbers(
      "area", [3, 4], bounds: .init(lower: [3, 4], upper: [3, 4]))
    let columns = [open, certain].withRanges
    #expect(columns.map(\.name) == ["population", "population_min", "population_max", "area"])
    #expect(columns[1].numbers == [1, 7])
    #expect(columns[2].numbers == [4, 7])
    var hidden = open
    hidden.hide([0])
    let rest = [hidden].withRanges
    #expect(rest.map(\.name) == ["population"])
  }
}
