internal import GeoCore

/// Corners and likelihoods of the plain pattern, by row and column.
struct PlainPattern: Sendable {
  let seed: UInt64
  let width: Int
  let side: Double
  private let jitter: SmoothNoise
  private let origin: SmoothNoise
  private let income: SmoothNoise

  init(seed: UInt64, width: Int, side: Double) {
    self.seed = seed
    self.width = width
    self.side = side
    jitter = SmoothNoise(seed: seed &* 1_000_003 &+ 11)
    origin = SmoothNoise(seed: seed &* 1_000_003 &+ 12)
    income = SmoothNoise(seed: seed &* 1_000_003 &+ 13)
  }

  /// A corner of the crooked grid, SWEREF 99 TM in centimetres as metres.
  func corner(_ column: Int, _ row: Int) -> (x: Double, y: Double) {
    let c = Double(column)
    let r = Double(row)
    let x = 300_000 + side * (c + 0.3 * jitter.value(c * 0.7, r * 0.7))
    let y = 6_200_000 + side * (r + 0.3 * jitter.value(c * 0.7 + 1e6, r * 0.7))
    return ((x * 100).rounded() / 100, (y * 100).rounded() / 100)
  }

  /// Who lives at a zone: shares that change slowly over the map.
  func profile(zone: Int) -> (abroad: Double, low: Double, high: Double) {
    let c = Double(zone % width)
    let r = Double(zone / width)
    let far = origin.value(c / 9, r / 9)
    let near = income.value(c / 4, r / 4)
    let abroad = 0.06 + 0.55 * max(0, far) * max(0, far) + 0.10 * max(0, near)
    let low = min(0.7, 0.08 + 0.6 * abroad + 0.10 * max(0, near))
    let high = min(1 - low, max(0.03, 0.28 - 0.4 * abroad - 0.15 * near))
    return (abroad, low, high)
  }

  /// Points scattered over the pattern, with the columns of places or candidates.
  func places(_ count: Int, key: String) -> FeatureTable {
    var random = TownBuilder.random(seed, .places, key.utf8.count)
    var geometry = GeometryColumn(crs: .sweref99TM)
    var ids: [String] = []
    var categories: [String] = []
    var capacities: [Double] = []
    let all = PlaceSpec.Category.allCases
    for i in 0..<count {
      let column = Int(random.unit() * Double(width))
      let row = Int(random.unit() * Double(width))
      let low = corner(column, row)
      let high = corner(column + 1, row + 1)
      let t = 0.35 + 0.3 * random.unit()
      geometry.appendPoint(
        x: ((low.x + t * (high.x - low.x)) * 100).rounded() / 100,
        y: ((low.y + t * (high.y - low.y)) * 100).rounded() / 100)
      ids.append("\(key)-\(i + 1)")
      categories.append(all[i % all.count].rawValue)
      capacities.append(Double(50 + 10 * Int(random.unit() * 60)))
    }
    return FeatureTable(
      count: count,
      columns: [
        .texts(key, ids), .texts("category", categories), .texts("name", ids),
        .numbers("capacity", capacities, unit: .capacity),
      ], geometry: geometry)
  }
}
