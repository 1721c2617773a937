import PlaceAnalysis

/// The k nearest persons by sorting all zones around every zone: slow, but plainly the definition.
struct NearestPersonsBySorting {
  var persons: [Double] = []
  var groupPersons: [Double] = []
  var distances: [Double] = []
  var ringDistances: [Double] = []

  init(_ town: ScatteredTown, scales: [Double], rule: NearestPersonsRule) {
    let zones = town.x.count
    let groups = town.groups.count
    persons = Array(repeating: .nan, count: scales.count * zones)
    groupPersons = Array(repeating: .nan, count: scales.count * groups * zones)
    distances = persons
    ringDistances = persons
    for i in 0..<zones where town.persons[i] > 0 {
      let rings = Self.rings(town, around: i, excludingOwn: rule.ownZone == .excluded)
      let radius = rule.ownRadiusFactor * (town.areas[i] / Double.pi).squareRoot()
      for (q, k) in scales.enumerated() {
        var before = 0.0
        var groupsBefore = [Double](repeating: 0, count: groups)
        var previous = 0.0
        var isReached = false
        for ring in rings {
          let inRing = ring.zones.reduce(0) { $0 + town.persons[$1] }
          let isLast = before + inRing >= k
          let taken = isLast && rule.sharing != .whole ? (k - before) / inRing : 1
          if isLast {
            if ring.distance <= 1e-6 {
              distances[q * zones + i] = radius * min(1, k / inRing).squareRoot()
            } else {
              let inner = previous > 1e-6 ? previous : min(radius, ring.distance)
              distances[q * zones + i] =
                (inner * inner + taken * (ring.distance * ring.distance - inner * inner))
                .squareRoot()
            }
          }
          before += taken * inRing
          for g in 0..<groups {
            groupsBefore[g] += taken * ring.zones.reduce(0) { $0 + town.groups[g][$1] }
          }
          previous = ring.distance
          isReached = isLast
          if isLast { break }
        }
        if !isReached { distances[q * zones + i] = previous <= 1e-6 ? radius : previous }
        persons[q * zones + i] = before
        for g in 0..<groups { groupPersons[(q * groups + g) * zones + i] = groupsBefore[g] }
        ringDistances[q * zones + i] = previous
      }
    }
  }

  static func rings(
    _ town: ScatteredTown, around i: Int, excludingOwn: Bool
  ) -> [(zones: [Int], distance: Double)] {
    let others = town.x.indices.filter {
      town.persons[$0] > 0 && !(excludingOwn && $0 == i)
    }.map { j in
      let (dx, dy) = (town.x[j] - town.x[i], town.y[j] - town.y[i])
      return (zone: j, distance: (dx * dx + dy * dy).squareRoot())
    }.sorted { ($0.distance, $0.zone) < ($1.distance, $1.zone) }
    var rings: [(zones: [Int], distance: Double)] = []
    for other in others {
      if let last = rings.last, other.distance - last.distance <= 1e-6 {
        rings[rings.count - 1].zones.append(other.zone)
        rings[rings.count - 1].distance = other.distance
      } else {
        rings.append(([other.zone], other.distance))
      }
    }
    return rings
  }
}
