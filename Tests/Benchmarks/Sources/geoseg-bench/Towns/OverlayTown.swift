import GeoCore

/// A made town of 20 km for overlays: 10 000 jagged zones, and 1 000 catchments, round or of strips
/// along streets with holes between.
struct OverlayTown {
  static let extent = 20_000.0
  let zones: GeometryColumn
  let circles: GeometryColumn
  let streets: GeometryColumn

  init(across: Int = 100, places: Int = 1000, radius: Double = 1200) throws {
    zones = Self.tiles(across, seed: 1)
    var random = SeededRandom(seed: 2)
    var circles = GeometryColumn(crs: .sweref99TM)
    for _ in 0..<places {
      circles.appendCircle(
        x: Self.east + Self.extent * random.unit(), y: Self.north + Self.extent * random.unit(),
        radius: radius,
        quadrantSegments: 16)
    }
    self.circles = circles
    streets = try Self.alongStreets(places, seed: 3)
  }

  static let east = 640_000.0
  static let north = 6_640_000.0

  /// Zones whose borders have three bends a side, the same on both sides.
  static func tiles(_ n: Int, seed: UInt64) -> GeometryColumn {
    var random = SeededRandom(seed: seed)
    let step = extent / Double(n)
    func grid() -> [Double] {
      (0..<((n + 1) * (n + 1))).map { _ in step * (random.unit() - 0.5) * 0.3 }
    }
    let dx = grid(), dy = grid()
    func corner(_ i: Int, _ j: Int) -> (x: Double, y: Double) {
      let k = j * (n + 1) + i
      return (east + Double(i) * step + dx[k], north + Double(j) * step + dy[k])
    }
    func bends() -> [[(Double, Double)]] {
      (0..<((n + 1) * (n + 1))).map { _ in
        (0..<3).map { _ in
          (step * (random.unit() - 0.5) * 0.08, step * (random.unit() - 0.5) * 0.08)
        }
      }
    }
    let right = bends(), up = bends()
    func border(
      _ a: (x: Double, y: Double), _ b: (x: Double, y: Double), _ bends: [(Double, Double)]
    ) -> [(x: Double, y: Double)] {
      var line = [a]
      for (m, bend) in bends.enumerated() {
        let t = Double(m + 1) / 4
        line.append((x: a.x + t * (b.x - a.x) + bend.0, y: a.y + t * (b.y - a.y) + bend.1))
      }
      return line
    }
    var out = GeometryColumn(crs: .sweref99TM)
    for j in 0..<n {
      for i in 0..<n {
        let k = j * (n + 1) + i
        var ring = border(corner(i, j), corner(i + 1, j), right[k])
        ring += border(corner(i + 1, j), corner(i + 1, j + 1), up[k + 1])
        let north: [(x: Double, y: Double)] = border(
          corner(i, j + 1), corner(i + 1, j + 1), right[k + n + 1])
        ring.append(corner(i + 1, j + 1))
        ring += north.dropFirst().reversed() as [(x: Double, y: Double)]
        let west: [(x: Double, y: Double)] = border(corner(i, j), corner(i, j + 1), up[k])
        ring.append(corner(i, j + 1))
        ring += west.dropFirst().reversed() as [(x: Double, y: Double)]
        ring.append(ring[0])
        out.appendPolygon([ring])
      }
    }
    return out
  }

  /// Streets within walking distance of random crossings of a grid with gaps, as strips.
  static func alongStreets(_ places: Int, seed: UInt64) throws -> GeometryColumn {
    var random = SeededRandom(seed: seed)
    let step = 300.0
    let n = Int(extent / step) + 1
    let dx = (0..<(n * n)).map { _ in 60 * (random.unit() - 0.5) }
    let dy = (0..<(n * n)).map { _ in 60 * (random.unit() - 0.5) }
    let right = (0..<(n * n)).map { _ in random.unit() < 0.8 }
    let up = (0..<(n * n)).map { _ in random.unit() < 0.8 }
    func at(_ k: Int) -> (x: Double, y: Double) {
      (east + Double(k % n) * step + dx[k], north + Double(k / n) * step + dy[k])
    }
    var out = GeometryColumn(crs: .sweref99TM)
    let worker = try GEOSWorker(origin: (east, north))
    for _ in 0..<places {
      let start = min(n * n - 1, Int(random.unit() * Double(n * n)))
      var depth = [start: 0]
      var queue = [start]
      var lines = GeometryColumn(crs: .sweref99TM)
      var head = 0
      while head < queue.count {
        let k = queue[head]
        head += 1
        guard let d = depth[k], d < 5 else { continue }
        let i = k % n, j = k / n
        var next: [Int] = []
        if i + 1 < n, right[k] { next.append(k + 1) }
        if i > 0, right[k - 1] { next.append(k - 1) }
        if j + 1 < n, up[k] { next.append(k + n) }
        if j > 0, up[k - n] { next.append(k - n) }
        for m in next {
          if depth[m] == nil {
            depth[m] = d + 1
            queue.append(m)
          }
          lines.appendLine([at(k), at(m)])
        }
      }
      if lines.count == 0 { lines.appendLine([at(start), at(start)]) }
      let all = try worker.union(of: (0..<lines.count).map { try worker.geometry(lines, $0) })
      try worker.append(all.buffered(by: 60, quadrantSegments: 2), to: &out)
    }
    return out
  }
}
