public import GeoCore

/// Buildings, addresses or other points with weights, in the computing CRS.
public struct DivisionPoints: Sendable, Hashable {
  public var x: [Double]
  public var y: [Double]
  /// From 0, such as dwellings or volume.
  public var weights: [Double]

  /// Precondition: as many weights as coordinates, none negative.
  public init(x: [Double], y: [Double], weights: [Double]) {
    precondition(x.count == y.count && x.count == weights.count, "points and weights differ")
    self.x = x
    self.y = y
    self.weights = weights
  }

  public var count: Int { x.count }

  /// Features at their centroids, or inside where that lies without; NaN for those without any.
  public init(of features: GeometryColumn, weights: [Double]) {
    var x: [Double] = []
    var y: [Double] = []
    for feature in 0..<features.count {
      var spot = features.middle(feature)
      if let middle = spot, features.has(.area, feature),
        !features.contains(x: middle.x, y: middle.y, in: feature)
      {
        spot = features.representativePoint(feature) ?? middle
      }
      x.append(spot?.x ?? .nan)
      y.append(spot?.y ?? .nan)
    }
    self.init(x: x, y: y, weights: weights)
  }

  /// The first area in file order that covers each point, boundary inside; −1 for none.
  public func owners(
    in areas: GeometryColumn, _ context: RunContext = RunContext()
  ) throws(GeosegError) -> [Int32] {
    try covering(areas, context).map { $0.first ?? -1 }
  }

  /// All areas that cover each point, in file order.
  func covering(
    _ areas: GeometryColumn, _ context: RunContext
  ) throws(GeosegError) -> [[Int32]] {
    let index = BoxIndex(areas)
    return try context.mapChunks(count: count, grain: 4096) { range in
      var near: [Int] = []
      return range.map { point -> [Int32] in
        let (px, py) = (x[point], y[point])
        guard px.isFinite, py.isFinite else { return [] }
        index.query(Box(minX: px, minY: py, maxX: px, maxY: py), into: &near)
        near.sort()
        return near.filter { areas.contains(x: px, y: py, in: $0) }.map { Int32($0) }
      }
    }.flatMap { $0 }
  }
}
