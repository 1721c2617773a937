import Foundation
import GeoCore
import PlaceAnalysis

/// People at random places of many kinds: even, on lattices, crowded, coincident, almost coincident.
struct ScatteredTown {
  enum Pattern: CaseIterable {
    case scattered, lattice, gappedLattice, halfLattice, triangles, coincident, nearlyCoincident,
      farTowns
    case crowdedCentre
  }

  var x: [Double] = []
  var y: [Double] = []
  var areas: [Double] = []
  var groups: [[Double]] = [] {
    didSet { persons = composition.zoneTotals }
  }
  private(set) var persons: [Double] = []

  var composition: Composition { Composition(groups: groups) }

  init(_ pattern: Pattern, zones: Int, groups count: Int = 3, seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let side = Int(Double(zones).squareRoot()) + 1
    for i in 0..<zones {
      let (column, row) = (Double(i % side), Double(i / side))
      switch pattern {
      case .scattered: place(1e4 * random.unit(), 1e4 * random.unit())
      case .lattice: place(674_050 + 100 * column, 6_580_050 + 100 * row)
      case .gappedLattice:
        place(
          100 * (3 * Double(side) * random.unit()).rounded(),
          100 * (3 * Double(side) * random.unit()).rounded())
      case .halfLattice:
        // Every other column, and some cells twice.
        place(1000.5 - 200 * (column / 1.1).rounded(), 12.25 + 100 * row)
      case .triangles:
        place(250 * column + 125 * row.truncatingRemainder(dividingBy: 2), 216.506_350_946 * row)
      case .coincident: place((5 * random.unit()).rounded(), (5 * random.unit()).rounded())
      case .nearlyCoincident:
        place(0.5e-6 * (40 * random.unit()).rounded(), 0.7e-6 * (2 * random.unit()).rounded())
      case .farTowns:
        place(
          1e5 * (3 * random.unit()).rounded() + random.unit(),
          1e5 * (3 * random.unit()).rounded() + random.unit())
      case .crowdedCentre:
        let radius = 1000 * random.unit() * random.unit() * random.unit()
        let angle = 2 * Double.pi * random.unit()
        place(radius * cos(angle), radius * sin(angle))
      }
      areas.append(20_000 * random.unit())
    }
    let empty = (0..<zones).map { _ in random.unit() < 0.15 }
    groups = (0..<count).map { _ in
      (0..<zones).map { empty[$0] ? 0 : (40 * random.unit() * random.unit()).rounded() }
    }
    persons = composition.zoneTotals
  }

  private mutating func place(_ px: Double, _ py: Double) {
    x.append(px)
    y.append(py)
  }

  func reordered(_ order: [Int]) -> ScatteredTown {
    var out = self
    out.x = order.map { x[$0] }
    out.y = order.map { y[$0] }
    out.areas = order.map { areas[$0] }
    out.groups = groups.map { group in order.map { group[$0] } }
    return out
  }

  func nearest(
    _ scales: [Double], rule: NearestPersonsRule = NearestPersonsRule(),
    context: RunContext = RunContext()
  ) throws -> NearestPersons {
    try .around(
      composition, x: x, y: y, areas: areas, scales: scales, rule: rule, context: context)
  }
}
