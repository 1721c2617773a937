/// People counted by share of every zone: Σ P_z s_z, with its range where people are a range.
struct ZonePopulation: Sendable {
  let value: Double
  let range: (lower: Double, upper: Double)?

  /// Zones whose people or share are not known (NaN) add nothing.
  init(_ shares: [Double], of people: PeopleByGroup.Series) {
    func sum(_ persons: [Double]) -> Double {
      var sum = CompensatedSum()
      for zone in shares.indices where !shares[zone].isNaN && !persons[zone].isNaN {
        sum.add(persons[zone] * shares[zone])
      }
      return sum.value
    }
    value = sum(people.values)
    if let lower = people.lower, let upper = people.upper {
      range = (sum(lower), sum(upper))
    } else {
      range = nil
    }
  }

  var interval: MeasureValue.Interval? {
    range.map { MeasureValue.Interval(lower: $0.lower, upper: $0.upper, kind: "suppressed-cells") }
  }
}
