import GeoCore
import PlaceAnalysis
import TestSupport

/// Towns made of squares and places at random, for properties that hold in all of them.
enum RandomTown {
  /// `side` × `side` zones of 300 m, some with a hole, some missing, with three groups.
  static func input(
    seed: UInt64, side: Int = 5, places: Int = 12, method: PopulationAt = .default,
    reaches: [ReachDefinition] = [.within(metres: 250, 500, 900)], ranges: Bool = false
  ) throws -> ReachInput {
    var random = SeededRandom(seed: seed)
    var geometry = GeometryColumn(crs: .plane)
    var counts: [[Double]] = [[], [], []]
    for i in 0..<(side * side) {
      let x = 300 * Double(i % side)
      let y = 300 * Double(i / side)
      let square = [(x, y), (x + 300, y), (x + 300, y + 300), (x, y + 300), (x, y)]
      let hole = [(x + 50, y + 50), (x + 50, y + 90), (x + 120, y + 90), (x + 50, y + 50)]
      if i % 11 == 10 {
        geometry.appendNull()
      } else {
        geometry.appendPolygon(i % 3 == 0 ? [square, hole] : [square])
      }
      for group in counts.indices {
        counts[group].append(random.number(in: 0..<400).rounded())
      }
    }
    let x = (0..<places).map { _ in random.number(in: -200..<(300 * Double(side) + 200)) }
    let y = (0..<places).map { _ in random.number(in: -200..<(300 * Double(side) + 200)) }
    // Two places on one spot, and one that is nowhere.
    let set = PlaceSet(
      ids: (0..<places).map { "p\($0)" },
      x: x.enumerated().map { $0.offset == 1 ? x[0] : $0.offset == 3 ? .nan : $0.element },
      y: y.enumerated().map { $0.offset == 1 ? y[0] : $0.element },
      capacities: (0..<places).map { Double($0 * 10) },
      categories: (0..<places).map { $0 % 4 == 0 ? "skola" : "park" })
    let groups = counts.enumerated().map { number, values in
      PeopleByGroup.Series(
        group: "g\(number)", values: values, lower: ranges ? values.map { max(0, $0 - 3) } : nil,
        upper: ranges ? values.map { $0 + 3 } : nil)
    }
    let total = (0..<(side * side)).map { z in counts.reduce(0) { $0 + $1[z] } }
    let people = PeopleByGroup(
      total: .init(
        group: nil, values: total, lower: ranges ? total.map { max(0, $0 - 9) } : nil,
        upper: ranges ? total.map { $0 + 9 } : nil),
      groups: groups)
    return ReachInput(
      zones: FeatureTable(count: side * side, geometry: geometry), places: set, people: people,
      origins: try Origins.placed(method, in: geometry), reaches: reaches)
  }

  static let methods: [PopulationAt] = [.default, .cells(metres: 35), .centroid, .area]
}

extension FamilyResult {
  /// The value of a measure, found by its parameters as text.
  func value(
    _ id: String, _ groups: [String] = [], _ wanted: [String: String] = [:]
  ) -> MeasureValue? {
    values.first { value in
      guard value.id == id, value.groups == groups else { return false }
      return wanted.allSatisfy { name, text in
        value.parameters.contains { parameter in
          guard parameter.name == name else { return false }
          switch parameter.value {
          case .string(let found): return found == text
          case .integer(let number): return String(number) == text
          default: return false
          }
        }
      }
    }
  }

  func table(_ name: String) -> FeatureTable? { tables.first { $0.name == name }?.table }

  /// The numbers of a place column.
  func places(_ name: String) -> [Double] {
    placeColumns.first { $0.name == name }?.numbers ?? []
  }

  func zones(_ name: String) -> [Double] {
    zoneColumns.first { $0.name == name }?.numbers ?? []
  }
}
