/// Bends the straight lines of the layout into a river with meanders, a railway with wide curves
/// and streets that are nowhere quite straight, and puts it on the map.
struct Terrain {
  /// Where the town's middle lies in SWEREF 99 TM, metres.
  static let origin = (east: 604_000.0, north: 6_612_000.0)

  /// 1 for all bends, 0 for none.
  var strength: Double
  var railway: Double
  private let meander: SmoothNoise
  private let curve: SmoothNoise
  private let hillsX: SmoothNoise
  private let hillsY: SmoothNoise
  private let kinksX: SmoothNoise
  private let kinksY: SmoothNoise
  private let box: (minX: Double, minY: Double, maxX: Double, maxY: Double)

  init(seed: UInt64, strength: Double, measures: TownMeasures) {
    self.strength = strength
    railway = measures.railway
    box = measures.box
    func noise(_ salt: UInt64) -> SmoothNoise { SmoothNoise(seed: seed &* 1_000_003 &+ salt) }
    meander = noise(1)
    curve = noise(2)
    hillsX = noise(3)
    hillsY = noise(4)
    kinksX = noise(5)
    kinksY = noise(6)
  }

  /// 1 along the shores and the municipality's border, 0 in and around the town.
  private func wildness(_ x: Double, _ y: Double) -> Double {
    let middle = (x: (box.minX + box.maxX) / 2, y: (box.minY + box.maxY) / 2)
    let across = (x - middle.x).magnitude / (box.maxX - box.minX) * 2
    let along = (y - middle.y).magnitude / (box.maxY - box.minY) * 2
    let border = max(across, along) * 4 - 2.8
    let shore = (0.36 * box.minY - y) / 700 + 0.35
    return min(1, max(0, max(border, shore)))
  }

  /// From the layout's plane to SWEREF 99 TM, rounded to centimetres.
  func place(_ x: Double, _ y: Double) -> (x: Double, y: Double) {
    let byRiver = 1 / (1 + (x / 1800) * (x / 1800))
    let fromTrack = (y - railway) / 2500
    let byTrack = 1 / (1 + fromTrack * fromTrack)
    let wild = wildness(x, y)
    let dx =
      170 * byRiver * meander.value(y / 1000) + 60 * hillsX.value(x / 1100, y / 1100)
      + 11 * kinksX.value(x / 240, y / 240) + 420 * hillsX.value(x / 4700 + 50, y / 4700)
      + 95 * wild * kinksX.value(x / 620 + 90, y / 620)
    let dy =
      210 * byTrack * curve.value(x / 2600) + 60 * hillsY.value(x / 1100, y / 1100)
      + 11 * kinksY.value(x / 240, y / 240) + 420 * hillsY.value(x / 4700 + 50, y / 4700)
      + 95 * wild * kinksY.value(x / 620 + 90, y / 620)
    let px = x + strength * dx
    let py = y + strength * dy
    // Turned by the angle of the triangle 7, 24, 25.
    let east = Self.origin.east + 0.96 * px + 0.28 * py
    let north = Self.origin.north - 0.28 * px + 0.96 * py
    return ((east * 100).rounded() / 100, (north * 100).rounded() / 100)
  }
}

extension PlanarMesh {
  /// Whether every face is a simple polygon that turns left: then nothing overlaps.
  var isSound: Bool {
    loops.allSatisfy { signedArea($0) > 1 && isSimple($0) }
  }

  private func isSimple(_ loop: [Int]) -> Bool {
    let n = loop.count
    func point(_ i: Int) -> (x: Double, y: Double) {
      let node = loop[i % n]
      return (x[node], y[node])
    }
    for i in 0..<n {
      var j = i + 2
      while j < n {
        if !(i == 0 && j == n - 1), segmentsMeet(point(i), point(i + 1), point(j), point(j + 1)) {
          return false
        }
        j += 1
      }
    }
    return true
  }
}
