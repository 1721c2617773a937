internal import GeoCore

/// Finds the spot that a point lies in, or the nearest one.
struct SpotFinder {
  private let spots: GeometryColumn
  private let locator: AreaLocator
  private var found: [Int] = []

  init(_ spots: GeometryColumn) {
    self.spots = spots
    locator = AreaLocator(spots)
  }

  /// The spot that the point lies in, else the one whose border is nearest; 0 for a point that is
  /// nowhere.
  mutating func spot(x: Double, y: Double) -> Int {
    locator.find(x: x, y: y, into: &found)
    if let first = found.first { return first }
    var best = 0
    var least = Double.infinity
    for spot in 0..<spots.count {
      let distance = spots.distanceToBoundary(x: x, y: y, of: spot)
      if distance < least {
        least = distance
        best = spot
      }
    }
    return best
  }
}
