import GeoCore
import Testing

@testable import PlaceAnalysis

@Suite("Distortion")
struct DistortionTests {
  @Test("two ghettos are as distorted as can be for the smaller, and their profile is known")
  func twoGhettos() throws {
    let town = Composition(groups: [[100, 0], [0, 300]])
    let distortion = try Distortion(of: town, x: [0, 500], y: [0, 0])
    #expect(isClose(distortion.normalisedLocal[0], 1, 1e-10))
    #expect(distortion.normalisedLocal[1] < 1)
    // From the larger: ln(400/300) for 300 people, then falling to 0.
    #expect(distortion.local[1] > 0.75 * 0.28768207245178090)
    #expect(
      isClose(distortion.global, 0.25 * distortion.local[0] + 0.75 * distortion.local[1]))
    let profile = DivergenceProfile(of: town, x: [0, 500], y: [0, 0], seenFromX: 0, y: 0)
    #expect(profile.steps.map(\.persons) == [100, 400])
    #expect(profile.steps.map(\.distance) == [0, 500])
    #expect(isClose(profile.steps[0].divergence, 1.3862943611198906))
    #expect(profile.steps[1].divergence == 0)
    #expect(profile.focalPersons(level: 1) == 100)
    #expect(profile.focalPersons(level: 2) == 0)
  }

  @Test(
    "the closed form of the largest distortion is its integral",
    arguments: [
      [1.0, 1], [1, 3], [2, 3, 5], [1, 10, 100, 1000], [7, 7, 7], [0, 5, 95],
    ])
  func largest(sizes: [Double]) {
    let scale = 200.0
    let persons = sizes.filter { $0 > 0 }.sorted().map { $0 * scale }
    let total = persons.reduce(0, +)
    // Midpoints of single persons.
    var area = 0.0
    var before = 0.0
    for (rank, size) in persons.enumerated() {
      for i in 0..<Int(size) {
        let m = before + Double(i) + 0.5
        var divergence = 0.0
        for inner in persons[..<rank] {
          divergence += inner / m * logOf(inner / m * total / inner)
        }
        let part = Double(i) + 0.5
        divergence += part / m * logOf(part / m * total / size)
        area += divergence
      }
      before += size
    }
    #expect(isClose(largestDistortion(of: sizes), area / total, 2e-3))
  }

  @Test("the area is that of a person-by-person count", arguments: [1, 2, 3, 4])
  func byPersons(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let n = 9
    let x = (0..<n).map { _ in (random.unit() * 4).rounded() * 100 }
    let y = (0..<n).map { _ in (random.unit() * 4).rounded() * 100 }
    let groups = (0..<3).map { _ in (0..<n).map { _ in (random.unit() * 30).rounded() } }
    let town = Composition(groups: groups)
    let distortion = try Distortion(of: town, x: x, y: y)
    for zone in 0..<n where town.zoneTotals[zone] > 0 {
      let expected = personByPerson(town, x, y, zone, parts: 20)
      #expect(isClose(distortion.local[zone], expected, 2e-5), "\(zone)")
    }
  }

  /// Sums the highest divergence still to come over fine parts of persons.
  private func personByPerson(
    _ town: Composition, _ x: [Double], _ y: [Double], _ zone: Int, parts: Int
  ) -> Double {
    let n = town.zoneCount
    func distance(_ j: Int) -> Double {
      ((x[j] - x[zone]) * (x[j] - x[zone]) + (y[j] - y[zone]) * (y[j] - y[zone])).squareRoot()
    }
    let rings = Dictionary(grouping: (0..<n)) { (distance($0) * 1000).rounded() }
      .sorted { $0.key < $1.key }.map(\.value)
    var before = [Double](repeating: 0, count: town.groupCount)
    var values: [Double] = []
    for ring in rings {
      let people = (0..<town.groupCount).map { k in
        ring.map { town.counts[k * n + $0] }.reduce(0, +)
      }
      let size = people.reduce(0, +)
      let steps = Int(size) * parts
      for step in 0..<steps {
        let part = (Double(step) + 0.5) / Double(steps)
        let mix = zip(before, people).map { $0 + part * $1 }
        let m = mix.reduce(0, +)
        var divergence = 0.0
        for (k, q) in mix.enumerated() where q > 0 {
          divergence += q / m * logOf(q / m / town.share(k))
        }
        values.append(divergence)
      }
      before = zip(before, people).map { $0 + $1 }
    }
    var level = 0.0
    var sum = 0.0
    for value in values.reversed() {
      level = max(level, value)
      sum += level
    }
    return sum / Double(parts) / town.total
  }

  @Test("order, scale and splits at one spot change nothing, and tied zones are one ring")
  func invariance() throws {
    let town = PlacedTown(seed: 3, zones: 40, .lattice)
    let plain = try Distortion(of: town.composition, x: town.x, y: town.y)
    var random = SeededRandom(seed: 1)
    let order = Array(town.x.indices).shuffled(using: &random)
    let moved = town.reordered(order, times: 0.001)
    let shuffled = try Distortion(
      of: moved.composition, x: moved.x, y: moved.y, RunContext(threads: 2))
    #expect(isClose(plain.global, shuffled.global, 1e-10))
    #expect(isClose(plain.largest, shuffled.largest))
    for (place, zone) in order.enumerated() where !plain.local[zone].isNaN {
      #expect(isClose(plain.local[zone], shuffled.local[place], 1e-10))
    }
    let split = town.split
    let halves = try Distortion(of: split.composition, x: split.x, y: split.y)
    #expect(isClose(plain.global, halves.global, 1e-10))
  }

  @Test("an even town is not distorted; one group, no people and no position crash nothing")
  func degenerate() throws {
    let even = try Distortion(
      of: Composition(groups: [[10, 20, 5], [30, 60, 15]]), x: [0, 1, 5], y: [0, 3, 9])
    #expect(even.global < 1e-15)
    let one = try Distortion(of: Composition(groups: [[1, 2], [0, 0]]), x: [0, 1], y: [0, 0])
    #expect(one.global.isNaN && one.local.allSatisfy(\.isNaN))
    let none = try Distortion(
      of: Composition(zones: 0, groups: 2, counts: []), x: [], y: [])
    #expect(none.global.isNaN)
    let lost = try Distortion(
      of: Composition(groups: [[10, 5, 0], [0, 5, 0]]), x: [0, .nan, 3], y: [0, 0, 0])
    #expect(lost.global.isNaN)
    let empty = try Distortion(
      of: Composition(groups: [[10, 0, 5], [2, 0, 9]]), x: [0, 2, 3], y: [0, 0, 0])
    #expect(empty.local[1].isNaN && empty.global > 0)
  }
}

/// The natural logarithm.
private func logOf(_ x: Double) -> Double { naturalLogarithm(SIMD2(x, 1)).x }
