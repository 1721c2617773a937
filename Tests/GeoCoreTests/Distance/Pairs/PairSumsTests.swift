import Testing

@testable import GeoCore

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite("pair sums")
struct PairSumsTests {
  /// Random zones, some on top of each other, with two columns of weights.
  struct Town {
    var x: [Double] = []
    var y: [Double] = []
    var weights: [[Double]] = [[], []]
    var own: [Double] = []

    init(_ count: Int, seed: UInt64 = 1, extent: Double = 20_000) {
      var random = SeededRandom(seed: seed)
      for i in 0..<count {
        let twin = i % 50 == 49
        x.append(twin ? x[i - 1] : 674_000 + random.unit() * extent)
        y.append(twin ? y[i - 1] : 6_580_000 + random.unit() * extent)
        weights[0].append((random.unit() * 500).rounded())
        weights[1].append(i % 7 == 0 ? 0 : (random.unit() * 100).rounded())
        own.append(random.number(in: 10..<400))
      }
    }

    func sums(
      _ proximity: Proximity, _ cutoff: PairCutoff = .exact, selfPairs: Bool = true,
      threads: Int = 1
    ) throws -> PairSums {
      try PairSums(
        x: x, y: y, weights: weights, proximity: proximity, ownMetres: selfPairs ? own : nil,
        cutoff: cutoff, context: RunContext(threads: threads))
    }

    /// As anybody would write it down.
    func plain(_ proximity: Proximity, selfPairs: Bool = true, within metres: Double = .infinity)
      -> [[Double]]
    {
      weights.map { weights in
        x.indices.map { i in
          var sum = 0.0
          for j in x.indices {
            let d = ((x[i] - x[j]) * (x[i] - x[j]) + (y[i] - y[j]) * (y[i] - y[j])).squareRoot()
            if i == j {
              if selfPairs { sum += proximity.value(atMetres: own[i]) * weights[i] }
            } else if d <= metres {
              sum += proximity.value(atMetres: d) * weights[j]
            }
          }
          return sum
        }
      }
    }
  }

  private func worst(_ a: [[Double]], _ b: [[Double]]) -> Double {
    zip(a.joined(), b.joined()).map { a, b in
      a == b ? 0 : (a - b).magnitude / max(a.magnitude, b.magnitude)
    }.max() ?? 0
  }

  static let kinds: [Proximity] = [
    .exponential(scaleMetres: 1000), .exponential(scaleMetres: 37), .distance, .ownZone,
  ]

  @Test(
    "sums are those of two plain loops, whatever the number of zones",
    arguments: kinds, [0, 1, 2, 3, 5, 255, 256, 257, 700])
  func plainLoops(_ kind: Proximity, _ count: Int) throws {
    let town = Town(count)
    for selfPairs in [true, false] {
      let found = try town.sums(kind, selfPairs: selfPairs)
      // Of the proximity to oneself, zones on top of each other are no part.
      let wanted =
        kind == .ownZone
        ? town.weights.map { w in w.map { selfPairs ? $0 * 0 : 0 } }
        : town.plain(kind, selfPairs: selfPairs)
      #expect(found.columns.count == 2)
      #expect(worst(found.columns, wanted) < 1e-13)
    }
  }

  @Test("powers of distance are those of the C library")
  func powers() throws {
    var town = Town(300)
    // Moved apart: zones on top of each other are infinitely near.
    for i in town.x.indices { town.x[i] += Double(i) }
    for exponent in [0.5, 1, 2, 3.7] {
      let kind = Proximity.power(scaleMetres: 700, exponent: exponent)
      #expect(worst(try town.sums(kind).columns, town.plain(kind)) < 1e-12)
    }
  }

  @Test(
    "zones on top of each other are infinitely near under a power, and at 0 under an exponential")
  func coincident() throws {
    let town = Town(50)
    #expect(try town.sums(.power(scaleMetres: 1, exponent: 2)).columns[0][48].isInfinite)
    #expect(try town.sums(.exponential(scaleMetres: 1)).columns[0][48] >= town.weights[0][49])
  }

  @Test(
    "the bits are the same at any number of threads", arguments: [PairCutoff.exact, .scales(5)])
  func threads(_ cutoff: PairCutoff) throws {
    let town = Town(3_000)
    let kind = Proximity.exponential(scaleMetres: 800)
    let alone = try town.sums(kind, cutoff).columns
    for threads in [2, 3, 8] {
      #expect(try town.sums(kind, cutoff, threads: threads).columns == alone)
    }
  }

  @Test("a cut-off leaves out those beyond it, at no more than the stated error")
  func cutoff() throws {
    let town = Town(2_000)
    let kind = Proximity.exponential(scaleMetres: 500)
    let all = try town.sums(kind)
    #expect(all.cutoffProximity == 0 && all.cutoffMetres == .infinity)
    for scales in [0.5, 3, 12] {
      let found = try town.sums(kind, .scales(scales))
      #expect(found.cutoffMetres == scales * 500)
      #expect(worst(found.columns, town.plain(kind, within: scales * 500)) < 1e-13)
      for column in 0..<2 {
        let people = town.weights[column].reduce(0, +)
        for (a, b) in zip(found.columns[column], all.columns[column]) {
          #expect(a <= b * (1 + 1e-12))
          #expect(b - a <= found.cutoffProximity * people)
        }
      }
    }
  }

  @Test("pairs are left out by themselves only where no digit is lost")
  func automatic() {
    let kind = Proximity.exponential(scaleMetres: 100)
    #expect(PairCutoff.automatic.metres(of: kind, zones: 50_000) == .infinity)
    #expect(PairCutoff.automatic.metres(of: kind, zones: 50_001) == 3700)
    #expect(PairCutoff.automatic.metres(of: .distance, zones: 1_000_000) == .infinity)
    #expect(PairCutoff.scales(3).metres(of: .distance, zones: 10) == .infinity)
    #expect(
      PairCutoff.automatic.metres(of: .power(scaleMetres: 1, exponent: 1), zones: 1_000_000)
        == .infinity)
  }

  @Test("the build for any processor agrees with the fastest to the last digits")
  func portable() throws {
    let town = Town(600)
    for kind in Self.kinds + [.power(scaleMetres: 300, exponent: 1.5)] {
      let other = try PairSums(
        x: town.x, y: town.y, weights: town.weights, proximity: kind, ownMetres: town.own,
        cutoff: .exact, kernels: PairKernels.portable, context: RunContext())
      #expect(worst(try town.sums(kind).columns, other.columns) < 1e-14)
      #expect(other.kernel == "portable")
    }
    #expect(["avx2-fma", "portable"].contains(PairKernels.name))
  }

  @Test("the exponential of the kernels is within 1e-15 of the C library's, and 1 at 0")
  func exponential() {
    var random = SeededRandom(seed: 3)
    var u = (0..<40_000).map { _ in random.unit() * 700 }
    u[0] = 0
    u[1] = 708
    u[2] = 708.5
    u[3] = .greatestFiniteMagnitude
    for kernels in [PairKernels.best, PairKernels.portable] {
      let out = PairKernels.exponentials(ofMinus: u, by: kernels)
      #expect(out[0] == 1 && out[1] > 0 && out[2] == 0 && out[3] == 0)
      for i in 4..<u.count {
        let wanted = exp(-u[i])
        #expect((out[i] - wanted).magnitude <= 1e-15 * wanted)
      }
    }
  }

  @Test("an interrupt stops the sums")
  func interrupted() {
    let town = Town(600)
    let context = RunContext(cancellation: Cancellation())
    context.cancellation.cancel()
    #expect(throws: GeosegError.self) {
      try PairSums(
        x: town.x, y: town.y, weights: town.weights, proximity: .distance, ownMetres: nil,
        context: context)
    }
  }

  @Test("each two blocks meet once, and in a round each block at most once", arguments: 0...17)
  func tournament(_ blocks: Int) {
    let rounds = PairRounds(blocks: blocks)
    var met: Set<[Int]> = []
    for round in 0..<rounds.rounds {
      var busy: Set<Int> = []
      for index in 0..<rounds.pairsPerRound {
        guard let (a, b) = rounds.pair(index, ofRound: round) else { continue }
        #expect(a < b && b < blocks)
        #expect(met.insert([a, b]).inserted)
        #expect(busy.insert(a).inserted && busy.insert(b).inserted)
      }
    }
    #expect(met.count == blocks * (blocks - 1) / 2)
  }

  @Test("a Hilbert order holds every point once and steps from cell to neighbouring cell")
  func hilbert() {
    var (x, y): ([Double], [Double]) = ([], [])
    for i in 0..<32 {
      for j in 0..<32 {
        x.append(Double(i))
        y.append(Double(j))
      }
    }
    let order = HilbertOrder.rows(x: x, y: y).map(Int.init)
    #expect(order.sorted() == Array(0..<1024))
    let steps = zip(order, order.dropFirst()).map { a, b in
      (x[a] - x[b]).magnitude + (y[a] - y[b]).magnitude
    }
    // Points on the lines between cells of the curve may be a step off.
    #expect(steps.reduce(0, +) < 1.5 * 1024)
    #expect(HilbertOrder.rows(x: [5, 5, 5], y: [1, 1, 1]) == [0, 1, 2])
  }

  @Test("neighbours count once each, and the zone itself as often as said")
  func neighbours() {
    let graph = ContiguityGraph(starts: [0, 1, 3, 4], neighbours: [1, 0, 2, 1])
    let sums = graph.neighbourSums(of: [[1, 10, 100], [2, 2, 2]], own: 1)
    #expect(sums == [[11, 111, 110], [4, 6, 4]])
  }
}
