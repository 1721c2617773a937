import GeoCore

@testable import PlaceAnalysis

/// Random counts at positions in the plane.
struct PlacedTown {
  var x: [Double]
  var y: [Double]
  var composition: Composition

  /// How the zones lie.
  enum Layout: CaseIterable {
    /// Anywhere in a square of 10 km.
    case scattered
    /// In three dense places and a far outlier, some at one spot.
    case clustered
    /// On a lattice of 250 m with gaps.
    case lattice
    /// On one line from west to east.
    case row
  }

  init(seed: UInt64, zones: Int = 150, groups: Int = 3, _ layout: Layout) {
    var random = SeededRandom(seed: seed)
    x = []
    y = []
    for zone in 0..<zones {
      switch layout {
      case .scattered:
        x.append(670_000 + random.number(in: 0..<10_000))
        y.append(6_570_000 + random.number(in: 0..<10_000))
      case .clustered:
        let centre = Double(zone % 3) * 4_000
        let spread: Double = zone % 7 == 0 ? 0 : 300
        x.append(zone == 5 ? 9e6 : centre + random.unit() * spread)
        y.append(zone == 5 ? -9e6 : centre / 2 + random.unit() * spread)
      case .lattice:
        x.append(674_125 + Double(zone % 13) * 250)
        y.append(6_580_125 + Double(zone / 13) * 250)
      case .row:
        x.append(Double((zone * 37) % zones) * 100)
        y.append(6_580_000)
      }
    }
    composition = RandomCounts(seed: seed, zones: zones, groups: groups).composition
  }

  /// The environments by their definition, over all pairs.
  func byPairs(_ scale: EnvironmentScale) -> SpatialEnvironment {
    let n = composition.zoneCount
    var counts = [Double](repeating: 0, count: n * composition.groupCount)
    for i in 0..<n {
      for j in 0..<n {
        let weight = scale.weight(atCost: distance(i, j))
        for k in 0..<composition.groupCount {
          counts[k * n + i] += weight * composition.counts[k * n + j]
        }
      }
    }
    return SpatialEnvironment(
      residents: composition,
      surroundings: Composition(zones: n, groups: composition.groupCount, counts: counts))
  }

  /// Every zone as two at its spot, with a quarter and three quarters of its people.
  var split: PlacedTown {
    var out = self
    out.x = x.flatMap { [$0, $0] }
    out.y = y.flatMap { [$0, $0] }
    let parts: [Double] = composition.counts.flatMap { (count: Double) -> [Double] in
      [count * 0.25, count * 0.75]
    }
    out.composition = Composition(
      zones: 2 * x.count, groups: composition.groupCount, counts: parts)
    return out
  }

  /// The zones in another order, everybody counted `factor` times.
  func reordered(_ order: [Int], times factor: Double) -> PlacedTown {
    var out = self
    out.x = order.map { x[$0] }
    out.y = order.map { y[$0] }
    var counts: [Double] = []
    for group in 0..<composition.groupCount {
      for zone in order { counts.append(factor * composition.counts[group * x.count + zone]) }
    }
    out.composition = Composition(
      zones: x.count, groups: composition.groupCount, counts: counts)
    return out
  }

  /// The environments of this town.
  func environments(
    _ scales: [EnvironmentScale], threads: Int = 1
  ) throws -> [SpatialEnvironment] {
    try SpatialEnvironment.all(
      x: x, y: y, residents: composition, scales: scales, RunContext(threads: threads))
  }

  func distance(_ i: Int, _ j: Int) -> Double {
    let dx = x[i] - x[j]
    let dy = y[i] - y[j]
    return (dx * dx + dy * dy).squareRoot()
  }
}
