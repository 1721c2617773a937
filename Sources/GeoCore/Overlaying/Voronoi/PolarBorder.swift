/// Where one site's cell ends towards a neighbour, seen from the site: r(θ) = 1 / closeness(θ).
///
/// From a site p with delay w, every point x at |x − p| + w = |x − q| + v lies, in the direction u
/// of unit length, at r = (|D|² − Δ²) ÷ 2 (u·D + Δ), D = q − p, Δ = w − v. One over that is a cosine
/// wave with an offset, so that any two borders cross at two angles at most, and a straight line is
/// the case Δ = 0. What is 0 or less is no border in that direction.
struct PolarBorder {
  /// Waves along east and north, and the offset, in one over metres.
  let east: Double
  let north: Double
  let constant: Double
  /// Site on the other side; below 0 a side of the frame.
  let neighbour: Int32
  /// Whether the border bends.
  var isCurved: Bool { constant != 0 }

  init(east: Double, north: Double, constant: Double, neighbour: Int32) {
    self.east = east
    self.north = north
    self.constant = constant
    self.neighbour = neighbour
  }

  /// - Parameter delayOver: own delay less the neighbour's, shorter than the way to it.
  init(dx: Double, dy: Double, delayOver: Double, neighbour: Int32) {
    let way = (dx * dx + dy * dy).squareRoot()
    let scale = 2 / ((way - delayOver) * (way + delayOver))
    self.init(
      east: scale * dx, north: scale * dy, constant: scale * delayOver, neighbour: neighbour)
  }

  @inline(__always)
  func closeness(_ cosine: Double, _ sine: Double) -> Double {
    east * cosine + north * sine + constant
  }
}

/// The box that all cells are cut to, sides numbered −1 east, −2 north, −3 west, −4 south.
struct VoronoiFrame: Sendable {
  let box: Box

  /// A frame a little larger than the box and all sites, so that every site lies inside.
  init(_ box: Box, _ x: [Double], _ y: [Double]) {
    var all = box
    for site in x.indices { all.extend(x: x[site], y: y[site]) }
    self.box = all.isEmpty ? all : all.grown(by: max(all.width, all.height) / 1024 + 1)
  }

  /// The four sides seen from a site.
  func borders(fromX x: Double, y: Double) -> [PolarBorder] {
    [
      PolarBorder(east: 1 / (box.maxX - x), north: 0, constant: 0, neighbour: -1),
      PolarBorder(east: 0, north: 1 / (box.maxY - y), constant: 0, neighbour: -2),
      PolarBorder(east: -1 / (x - box.minX), north: 0, constant: 0, neighbour: -3),
      PolarBorder(east: 0, north: -1 / (y - box.minY), constant: 0, neighbour: -4),
    ]
  }

  func border(_ side: Int32, fromX x: Double, y: Double) -> PolarBorder {
    borders(fromX: x, y: y)[Int(-side) - 1]
  }

  /// The corner of two sides; nil when they are opposite.
  func corner(_ a: Int32, _ b: Int32) -> (x: Double, y: Double)? {
    switch (max(a, b), min(a, b)) {
    case (-1, -2): (box.maxX, box.maxY)
    case (-2, -3): (box.minX, box.maxY)
    case (-3, -4): (box.minX, box.minY)
    case (-1, -4): (box.maxX, box.minY)
    default: nil
    }
  }

  /// A point on a side moved exactly onto it.
  func onto(_ side: Int32, _ point: (x: Double, y: Double)) -> (x: Double, y: Double) {
    switch side {
    case -1: (box.maxX, point.y)
    case -2: (point.x, box.maxY)
    case -3: (box.minX, point.y)
    default: (point.x, box.minY)
    }
  }
}
