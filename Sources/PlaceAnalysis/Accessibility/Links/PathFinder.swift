internal import GeoCore

/// Finds ways from origins to places as lines: straight where the reach is, along streets where it
/// follows them.
struct PathFinder: Sendable {
  /// A position in metres in the computing CRS.
  typealias Position = (x: Double, y: Double)
  typealias Pair = (origin: Int, place: Int)

  /// The ways of pairs, both ends included, in their order.
  ///
  /// Fewer than two positions where there is none to draw; an origin below 0 has none.
  let paths: @Sendable (_ pairs: [Pair], _ context: RunContext) throws(GeosegError) -> [[Position]]

  /// Straight lines from the origins to the places.
  static func straight(from origins: Origins, to places: PlaceSet) -> PathFinder {
    PathFinder { (pairs, _) throws(GeosegError) in
      pairs.map { straight(from: origins, $0.origin, to: places, $0.place) }
    }
  }

  fileprivate static func straight(
    from origins: Origins, _ origin: Int, to places: PlaceSet, _ place: Int
  ) -> [Position] {
    guard origin >= 0 else { return [] }
    let ends = [(origins.x[origin], origins.y[origin]), (places.x[place], places.y[place])]
    return ends.allSatisfy { $0.0.isFinite && $0.1.isFinite } ? ends : []
  }

  /// Along streets, with the straight ways between the ends and the streets.
  static func streets(
    _ search: StreetSearch, from origins: Origins, to places: PlaceSet
  ) -> PathFinder {
    PathFinder { (pairs, context) throws(GeosegError) in
      let known = pairs.indices.filter { pairs[$0].origin >= 0 }
      let ways = try search.paths(known.map { pairs[$0] }, context)
      var out = [[Position]](repeating: [], count: pairs.count)
      for (found, way) in zip(known, ways) {
        guard var way else { continue }
        let (origin, place) = pairs[found]
        if search.isFromPlaces { way.reverse() }
        way.insert((origins.x[origin], origins.y[origin]), at: 0)
        way.append((places.x[place], places.y[place]))
        out[found] = way.withoutRepeats
      }
      return out
    }
  }
}

extension [PathFinder.Position] {
  /// Without positions that equal the one before.
  fileprivate var withoutRepeats: Self {
    var out: Self = []
    for position in self where out.last.map({ $0 != position }) ?? true { out.append(position) }
    return out
  }
}

extension ReachPass {
  /// How the ways of this pass are drawn.
  ///
  /// A cost matrix knows no ways, nor where its origins are: straight lines from `placed` stand for
  /// them, one a zone.
  func pathFinder(_ placed: Origins, _ places: PlaceSet) -> PathFinder {
    switch definition.source {
    case .straightLine: return .straight(from: distanceRows.origins, to: places)
    case .streets(let reach):
      guard let ends else { return .straight(from: distanceRows.origins, to: places) }
      return .streets(
        StreetSearch(reach, ends, speed: definition.speed), from: distanceRows.origins, to: places)
    case .matrix:
      return PathFinder { (pairs, _) throws(GeosegError) in
        pairs.map { pair in
          guard pair.origin >= 0, let start = placed.representative(ofZone: pair.origin) else {
            return []
          }
          return PathFinder.straight(from: placed, start, to: places, pair.place)
        }
      }
    }
  }
}

extension Origins {
  /// The origin nearest to the middle of the zone's people; nil for a zone without a position.
  func representative(ofZone zone: Int) -> Int? {
    var weight = CompensatedSum()
    var east = CompensatedSum()
    var north = CompensatedSum()
    let own = origins(ofZone: zone).filter { x[$0].isFinite && y[$0].isFinite }
    for origin in own {
      weight.add(weights[origin])
      east.add(weights[origin] * x[origin])
      north.add(weights[origin] * y[origin])
    }
    guard weight.value > 0 else { return own.first }
    let middle = (x: east.value / weight.value, y: north.value / weight.value)
    func squared(_ origin: Int) -> Double {
      let (dx, dy) = (x[origin] - middle.x, y[origin] - middle.y)
      return dx * dx + dy * dy
    }
    return own.min { (squared($0), $0) < (squared($1), $1) }
  }
}
