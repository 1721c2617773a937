/// Finds the way from an origin to a place as a line: straight where the reach is, along streets
/// where it follows them.
public struct PathFinder: Sendable {
  /// A position in metres in the computing CRS.
  public typealias Position = (x: Double, y: Double)

  /// The way from an origin to a place of a reach, both ends included.
  ///
  /// Fewer than two positions where there is none to draw. Called once for each line, from several
  /// threads.
  public var path: @Sendable (_ origin: Int, _ place: Int) -> [Position]

  public init(path: @escaping @Sendable (_ origin: Int, _ place: Int) -> [Position]) {
    self.path = path
  }

  /// Straight lines from the origins to the places.
  public static func straight(from origins: Origins, to places: PlaceSet) -> PathFinder {
    PathFinder { origin, place in
      let ends = [(origins.x[origin], origins.y[origin]), (places.x[place], places.y[place])]
      return ends.allSatisfy { $0.0.isFinite && $0.1.isFinite } ? ends : []
    }
  }
}

extension ReachPass {
  /// How the ways of this pass are drawn.
  ///
  /// A cost matrix knows no ways, nor where its origins are: straight lines from `placed` stand for
  /// them, one a zone.
  func pathFinder(_ placed: Origins, _ places: PlaceSet) -> PathFinder {
    switch definition.source {
    case .straightLine: .straight(from: distanceRows.origins, to: places)
    case .matrix:
      PathFinder { origin, place in
        guard let start = placed.representative(ofZone: origin) else { return [] }
        return PathFinder.straight(from: placed, to: places).path(start, place)
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
