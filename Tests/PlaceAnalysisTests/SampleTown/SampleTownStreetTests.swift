import GeoCore
import PlaceAnalysis
import Testing

@Suite("Streets of the sample town")
struct SampleTownStreetTests {
  var town: SampleTown { get throws { try DefaultTown.value.get() } }

  @Test("the walking network is one piece and its edges meet in identical points")
  func network() throws {
    let streets = try town.streets
    let geometry = try #require(streets.geometry)
    let u = try streets.values("u").map { Int($0) }
    let v = try streets.values("v").map { Int($0) }
    #expect((3000...9999).contains(streets.count))
    var place: [Int: [Double]] = [:]
    var parent = Array(0...(u + v).reduce(0, max))
    func root(_ node: Int) -> Int {
      var at = node
      while parent[at] != at { at = parent[at] }
      return at
    }
    for edge in 0..<streets.count {
      let range = geometry.coordinates(edge)
      for (node, i) in [(u[edge], range.lowerBound), (v[edge], range.upperBound - 1)] {
        let point = [geometry.x[i], geometry.y[i]]
        #expect(place[node, default: point] == point)
        place[node] = point
      }
      let (a, b) = (root(u[edge]), root(v[edge]))
      if a != b { parent[a] = b }
    }
    #expect(Set(place.keys.map(root)).count == 1)
    #expect(Set(place.values).count == place.count)
  }

  @Test("lengths are those of the lines")
  func lengths() throws {
    let streets = try town.streets
    let geometry = try #require(streets.geometry)
    let lengths = try streets.values("length_m")
    for edge in 0..<streets.count {
      let range = geometry.coordinates(edge)
      let length = zip(range, range.dropFirst()).reduce(0) { sum, pair in
        let dx = geometry.x[pair.1] - geometry.x[pair.0]
        let dy = geometry.y[pair.1] - geometry.y[pair.0]
        return sum + (dx * dx + dy * dy).squareRoot()
      }
      #expect(abs(lengths[edge] - length) < 0.006)
    }
  }

  @Test("only the named crossings get over the river and the railway")
  func crossings() throws {
    let streets = try town.streets
    let geometry = try #require(streets.geometry)
    let barriers = try #require(try town.barriers.geometry)
    let names = try streets.texts("name")
    var crossing: [Set<String>] = [[], []]
    for edge in 0..<streets.count {
      for barrier in 0..<2 where meet(geometry, edge, barriers, barrier) {
        crossing[barrier].insert(names[edge])
      }
    }
    #expect(crossing[0] == ["Landsbron", "Norrbro", "Storbron", "Hamnbron"])
    #expect(
      crossing[1] == [
        "Hällbyövergången", "Västra tunneln", "Stationstunneln", "Östra viadukten",
        "Östbyövergången",
      ])
    let bridges = (0..<streets.count).filter { streets["bridge"]?.text($0) == "yes" }
    let tunnels = (0..<streets.count).filter { streets["tunnel"]?.text($0) == "yes" }
    #expect(bridges.count == 6)
    #expect(tunnels.count == 2)
    #expect(try bridges.allSatisfy { try streets.values("layer")[$0] == 1 })
    #expect(try tunnels.allSatisfy { try streets.values("layer")[$0] == -1 })
  }

  @Test("neighbours across the river and the railway differ more than other neighbours")
  func seams() throws {
    let town = try town
    let zones = try #require(town.zones.geometry)
    let barriers = try #require(town.barriers.geometry)
    let barrierPoints = Set((0..<barriers.x.count).map { [barriers.x[$0], barriers.y[$0]] })
    var sides: [[Double]: Int] = [:]
    var pairs: [[Int]: Bool] = [:]
    for zone in 0..<zones.count {
      for part in zones.parts(zone) {
        for ring in zones.rings(part: part) {
          let range = zones.coordinates(ring: ring)
          for (i, j) in zip(range, range.dropFirst()) {
            let a = [zones.x[i], zones.y[i]]
            let b = [zones.x[j], zones.y[j]]
            if let other = sides[b + a] {
              let isSeam = barrierPoints.contains(a) && barrierPoints.contains(b)
              pairs[[min(zone, other), max(zone, other)], default: false] =
                pairs[[min(zone, other), max(zone, other)]] ?? false || isSeam
            }
            #expect(sides[a + b] == nil, "two zones on one side of an edge")
            sides[a + b] = zone
          }
        }
      }
    }
    let pop = try town.zones.values("pop")
    let abroad = try town.zones.values("born_abroad")
    let letters = try town.zones.texts("deso").map { $0.dropFirst(4).first }
    func difference(_ isSeam: Bool) -> Double {
      let chosen = pairs.keys.sorted { $0.lexicographicallyPrecedes($1) }.filter {
        pairs[$0] == isSeam && letters[$0[0]] == "C" && letters[$0[1]] == "C"
      }
      let sum = chosen.reduce(0) {
        $0 + abs(abroad[$1[0]] / pop[$1[0]] - abroad[$1[1]] / pop[$1[1]])
      }
      return sum / Double(chosen.count)
    }
    #expect(difference(true) > 1.5 * difference(false))
  }

  /// Whether two lines cross or touch.
  private func meet(
    _ lines: GeometryColumn, _ line: Int, _ others: GeometryColumn, _ other: Int
  ) -> Bool {
    let box = lines.box(line)
    let a = lines.coordinates(line)
    let b = others.coordinates(other)
    for (i, j) in zip(a, a.dropFirst()) {
      for (k, l) in zip(b, b.dropFirst()) {
        guard
          box.intersects(
            Box(
              minX: min(others.x[k], others.x[l]), minY: min(others.y[k], others.y[l]),
              maxX: max(others.x[k], others.x[l]), maxY: max(others.y[k], others.y[l])))
        else { continue }
        func turn(_ o: (Double, Double), _ s: (Double, Double), _ t: (Double, Double)) -> Double {
          (s.0 - o.0) * (t.1 - o.1) - (t.0 - o.0) * (s.1 - o.1)
        }
        let p = (lines.x[i], lines.y[i])
        let q = (lines.x[j], lines.y[j])
        let r = (others.x[k], others.y[k])
        let s = (others.x[l], others.y[l])
        if turn(p, q, r) * turn(p, q, s) <= 0 && turn(r, s, p) * turn(r, s, q) <= 0 { return true }
      }
    }
    return false
  }
}
