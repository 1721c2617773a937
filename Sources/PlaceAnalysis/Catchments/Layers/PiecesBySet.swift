internal import GeoCore

/// The arrangement of a scale's catchments: for every set of places that covers any land or holds
/// any people, its land and its people.
struct PiecesBySet {
  /// Places of each set, ascending: sets of fewer places first, then by their places.
  private(set) var sets: [[Int32]] = []
  /// The land of each set as one feature; nil where the method draws no polygons.
  ///
  /// An empty one where only people are in the set.
  private(set) var land: GeometryColumn?
  /// Square metres, slivers that are not drawn included.
  private(set) var areas: [Double] = []
  let people: SetPeople

  /// Arranges; the empty set, which has the white spots, has no land here.
  init(_ report: CoverReport, _ scale: Int, _ context: RunContext) throws(GeosegError) {
    people = try SetPeople.counted(report, scale, context)
    var byMembers: [[Int32]: [Int]] = [:]
    var arrangement: PieceArrangement?
    if let polygons = report.drawn.polygons[scale] {
      let made = try PieceArrangement(of: polygons, context)
      for piece in 0..<made.count where made.multiplicity(piece) > 0 {
        byMembers[Array(made.members(piece)), default: []].append(piece)
      }
      arrangement = made
    }
    sets = Set(people.sets).union(byMembers.keys).union([[]]).sorted { a, b in
      a.count == b.count ? a.lexicographicallyPrecedes(b) : a.count < b.count
    }
    guard let arrangement else {
      areas = sets.map { _ in .nan }
      return
    }
    var column = GeometryColumn(crs: arrangement.polygons.crs)
    for set in sets {
      var sum = CompensatedSum()
      var drawn = 0
      for piece in byMembers[set] ?? [] {
        sum.add(arrangement.areas[piece])
        // A piece below the threshold is too small to be seen; its people are counted all the same.
        guard arrangement.areas[piece] >= report.input.catchments.sliver else { continue }
        drawn += column.appendParts(of: piece, from: arrangement.polygons)
      }
      column.endFeature(drawn == 1 ? .polygon : .multiPolygon)
      areas.append(sum.value)
    }
    land = column
  }

  /// A number of a set's people, with its range.
  func persons(_ set: Int, _ report: CoverReport, series: Int) -> Persons {
    guard let slot = people.slot(sets[set]) else {
      return report.persons({ _ in 0 }, series: series)
    }
    return report.persons({ people.sums[slot + $0] }, series: series)
  }
}

extension GeometryColumn {
  /// Adds the areas of another column's feature to the feature that is being built, and says how
  /// many they are.
  mutating func appendParts(of feature: Int, from other: GeometryColumn) -> Int {
    var count = 0
    for part in other.parts(feature) where other.partKinds[part] == .area {
      for ring in other.rings(part: part) {
        for i in other.coordinates(ring: ring) { append(x: other.x[i], y: other.y[i]) }
        endRing()
      }
      endPart(.area)
      count += 1
    }
    return count
  }
}
