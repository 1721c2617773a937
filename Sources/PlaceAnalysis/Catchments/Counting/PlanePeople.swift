/// The people of a pass laid out for adding up: per zone one run of series, each with its value
/// and, where cells are suppressed, its lowest and highest.
struct PlanePeople: Sendable {
  /// Series of the pass.
  let series: [PeopleByGroup.Series]
  /// The spread of people that each series has.
  let spreadOf: [Int]
  /// 1, or 3 with ranges.
  let planes: Int
  /// By zone, series, plane; NaN became 0.
  private let persons: [Double]

  init(_ people: PeopleByGroup, series indices: [Int], spreadOf: [Int]) {
    series = indices.map { people.series[$0] }
    self.spreadOf = indices.map { spreadOf[$0] }
    planes = series.contains(where: \.hasRange) ? 3 : 1
    var persons: [Double] = []
    persons.reserveCapacity(people.zoneCount * series.count * planes)
    for zone in 0..<people.zoneCount {
      for one in series {
        let value = one.values[zone]
        let row =
          planes == 1 ? [value] : [value, one.lower?[zone] ?? value, one.upper?[zone] ?? value]
        for count in row { persons.append(count.isNaN ? 0 : count) }
      }
    }
    self.persons = persons
  }

  /// Numbers per place, pair or multiplicity: series × planes.
  var width: Int { series.count * planes }

  /// Adds the people of a zone, each series by the share of its spread, to `width` sums.
  @inline(__always)
  func add(
    zone: Int, to sums: inout [Double], at base: Int, share: (_ spread: Int) -> Double
  ) {
    var from = zone * width
    var to = base
    for one in spreadOf.indices {
      let share = share(spreadOf[one])
      for _ in 0..<planes {
        sums[to] += persons[from] * share
        from += 1
        to += 1
      }
    }
  }
}
