import PlaceAnalysis

/// Doubly constrained flows as R has them: fitted until the rows are off by less than a thousandth of
/// all people together, with a little added to every denominator.
struct RFlows {
  private let reach: WeightedReach
  private let origins: [Double]
  private let places: [Double]

  init(_ reach: WeightedReach, persons: [Double], capacities: [Double]) {
    self.reach = reach
    var b = [Double](repeating: 1, count: capacities.count)
    var a = [Double](repeating: 0, count: persons.count)
    func rows() -> [Double] {
      persons.indices.map { i in
        (reach.rowStarts[i]..<reach.rowStarts[i + 1]).reduce(0) { sum, pair in
          let j = Int(reach.places[pair])
          return sum + b[j] * capacities[j] * reach.weights[pair]
        }
      }
    }
    let people = persons.reduce(0, +)
    for _ in 0..<10_000 {
      a = rows().map { 1 / ($0 + 1e-9) }
      var columns = [Double](repeating: 0, count: capacities.count)
      for i in persons.indices {
        for pair in reach.rowStarts[i]..<reach.rowStarts[i + 1] {
          columns[Int(reach.places[pair])] += a[i] * persons[i] * reach.weights[pair]
        }
      }
      b = columns.map { 1 / ($0 + 1e-9) }
      let now = rows()
      let off = persons.indices.reduce(0) { $0 + abs(a[$1] * persons[$1] * now[$1] - persons[$1]) }
      if off < 1e-3 * people { break }
    }
    origins = zip(a, persons).map { $0 * $1 }
    places = zip(b, capacities).map { $0 * $1 }
  }

  func flow(_ origin: Int, _ pair: Int) -> Double {
    origins[origin] * places[Int(reach.places[pair])] * reach.weights[pair]
  }
}
