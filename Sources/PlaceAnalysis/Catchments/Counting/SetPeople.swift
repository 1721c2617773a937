internal import GeoCore

/// People by the set of catchments that they are in, the empty set included.
///
/// Every person is in exactly one set, so that Σ over all sets is everybody who could be placed,
/// Σ over the sets that hold a place its catchment, and the set of that place alone its exclusive
/// people: pieces, catchments and multiplicities cannot contradict each other.
struct SetPeople: Sendable {
  let width: Int
  /// Places of each set, ascending, in order of first appearance.
  private(set) var sets: [[Int32]] = []
  /// By set, `width` numbers as `PlanePeople` lays them out.
  private(set) var sums: [Double] = []
  private var slots: [[Int32]: Int] = [:]

  private init(width: Int) { self.width = width }

  /// Where the numbers of a set start; nil for a set that nobody is in.
  func slot(_ set: [Int32]) -> Int? { slots[set].map { $0 * width } }

  private mutating func number(_ set: [Int32]) -> Int {
    if let known = slots[set] { return known }
    let number = sets.count
    slots[set] = number
    sets.append(set)
    sums.append(contentsOf: repeatElement(0, count: width))
    return number
  }

  /// Counts in one walk over the rows.
  ///
  /// - Complexity: O(rows) steps, a look-up of a set per origin.
  static func counted(
    _ report: CoverReport, _ scale: Int, _ context: RunContext
  ) throws(GeosegError) -> SetPeople {
    let people = report.people
    let rows = report.pass.rows
    let limit = report.pass.scales[scale].cost
    let (spreads, _) = rows.origins.spreads(for: report.input.people)
    let parts = try rows.mapZones(context) { (reader, zones) throws(GeosegError) in
      var part = SetPeople(width: people.width)
      var set: [Int32] = []
      /// Weights by set of the chunk and spread; those of the sets met in the zone are not zero.
      var weights: [Double] = []
      for zone in zones {
        var whole = [Double](repeating: 0, count: spreads.count)
        var met: [Int] = []
        for origin in rows.origins.origins(ofZone: zone) {
          reader.read(origin)
          set.removeAll(keepingCapacity: true)
          let list = reader.list
          for i in 0..<list.count where list.costs[i] <= limit { set.append(list.indices[i]) }
          let number = part.number(set)
          let end = (number + 1) * spreads.count
          if weights.count < end {
            weights.append(contentsOf: repeatElement(0, count: end - weights.count))
          }
          met.append(number)
          for spread in spreads.indices {
            let weight = spreads[spread][origin]
            whole[spread] += weight
            weights[number * spreads.count + spread] += weight
          }
        }
        met.sort()
        var last = -1
        for number in met where number != last {
          last = number
          let at = number * spreads.count
          people.add(zone: zone, to: &part.sums, at: number * people.width) {
            whole[$0] > 0 ? weights[at + $0] / whole[$0] : 0
          }
          for spread in spreads.indices { weights[at + spread] = 0 }
        }
      }
      return part
    }
    var out = SetPeople(width: people.width)
    for part in parts {
      for (i, set) in part.sets.enumerated() {
        let slot = out.number(set) * out.width
        for w in 0..<out.width { out.sums[slot + w] += part.sums[i * out.width + w] }
      }
    }
    return out
  }
}
