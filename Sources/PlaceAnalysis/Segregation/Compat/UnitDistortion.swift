/// What PySAL segregation 2.5 calls distortion.
///
/// It adds up the raw divergence once per zone passed: not per person, without the running maximum,
/// not normalised. The result grows with the number of zones and depends on where they are cut; zones
/// at equal distances are taken one by one in an order that its unstable sort leaves open (here by
/// row). `Distortion` is the index of the paper. Only for comparison with its numbers.
public struct UnitDistortion: Sendable {
  /// Σ over zones of the divergence of all people up to there, nats.
  public let local: [Double]
  /// The mean over people of `local`.
  public let global: Double

  /// Zones without a usable position have NaN and are passed over.
  ///
  /// - Complexity: O(n² · groups)
  public init(of residents: Composition, x: [Double], y: [Double]) {
    let zones = (0..<residents.zoneCount).filter { x[$0].isFinite && y[$0].isFinite }
    let people = DivergencePeople(residents, x: x, y: y)
    let present = residents.presentGroups
    let rows = zones.flatMap { zone in
      present.map { residents.counts[$0 * residents.zoneCount + zone] }
    }
    let order = DistanceOrder(count: zones.count)
    let east = zones.map { x[$0] }
    let north = zones.map { y[$0] }
    var local = [Double](repeating: .nan, count: residents.zoneCount)
    var mean = CompensatedSum()
    var within = [Double](repeating: 0, count: present.count)
    for zone in zones {
      order.sort(east, north, fromX: x[zone], y: y[zone])
      for group in within.indices { within[group] = 0 }
      var total = 0.0
      var sum = CompensatedSum()
      for i in 0..<order.count {
        let row = Int(order.entries[i].row) * present.count
        for group in within.indices {
          within[group] += rows[row + group]
          total += rows[row + group]
        }
        if total > 0 { sum.add(people.divergence(within, of: total)) }
      }
      local[zone] = sum.value
      mean.add(residents.zoneTotals[zone] / people.total * sum.value)
    }
    self.local = local
    global = people.groups > 1 ? mean.value : .nan
  }
}
