import GeoCore
import Testing

@testable import PlaceAnalysis

/// A town as pieces with the places over them, at two radii, and what tables tell of it.
struct PieceTown {
  /// Places within the wide radius and, of them, those within the narrow one.
  var pieces: [(wide: Set<Int>, narrow: Set<Int>)]
  /// By group and piece.
  var groups: [[Double]]
  var everybody: [Double]

  func published(_ places: Int) -> PublishedSums {
    let rest = zip(everybody.indices, everybody).reduce(0.0) { sum, entry in
      sum + entry.1 - groups.reduce(0) { $0 + $1[entry.0] }
    }
    var out = PublishedSums(people: [everybody] + groups, hasRest: groups.isEmpty || rest > 0)
    let ledgers = Array(out.people.indices)
    func add(_ isIn: (Set<Int>) -> Bool, _ radius: (Int) -> Set<Int>) {
      let members = pieces.indices.filter { isIn(radius($0)) }.map { Int32($0) }
      if !members.isEmpty { _ = out.add(.init(pieces: members), ledgers: ledgers) }
    }
    for radius in [{ pieces[$0].wide }, { pieces[$0].narrow }] {
      add({ _ in true }, radius)
      for a in 0..<places {
        add({ $0.contains(a) }, radius)
        add({ $0 == [a] }, radius)
        add({ $0.contains(a) && $0.count > 1 }, radius)
        for b in 0..<a { add({ $0.contains(a) && $0.contains(b) }, radius) }
      }
      for m in 0...places { add({ $0.count == m }, radius) }
      add({ !$0.isEmpty }, radius)
    }
    return out
  }

  static func random(_ random: inout SeededRandom, places: Int, pieces: Int, groups: Int, most: Int)
    -> PieceTown
  {
    var town = PieceTown(pieces: [], groups: [], everybody: [])
    var seen: Set<[Set<Int>]> = []
    for _ in 0..<pieces {
      var wide: Set<Int> = []
      var narrow: Set<Int> = []
      for place in 0..<places {
        let draw = random.next(below: 4)
        if draw > 1 { wide.insert(place) }
        if draw > 2 { narrow.insert(place) }
      }
      if seen.insert([wide, narrow]).inserted { town.pieces.append((wide, narrow)) }
    }
    town.groups = (0..<groups).map { _ in
      town.pieces.map { _ in Double(random.next(below: most + 1)) }
    }
    let rest = town.pieces.map { _ in
      groups == 0 ? Double(random.next(below: 2 * most + 1)) : Double(random.next(below: 3))
    }
    town.everybody = town.pieces.indices.map { piece in
      rest[piece] + town.groups.reduce(0) { $0 + $1[piece] }
    }
    return town
  }
}

extension SeededRandom {
  fileprivate mutating func next(below limit: Int) -> Int { Int(next() % UInt64(limit)) }
}

@Suite("Protection of small numbers")
struct ProtectionTests {
  static func protected(
    _ published: PublishedSums, _ count: Int = 5
  ) throws -> (Protection, [SensitiveSum]) {
    let minimum = try MinimumCount(count)
    var protection = Protection(published)
    let sensitive = SensitiveSums(
      published, PeoplePlanes(published), SumIndex(published), minimum, &protection)
    return (
      try Protector.protection(of: published, minimum, RunContext()), sensitive.all
    )
  }

  /// Two libraries; the one has everybody whom the other has, and a house with two people more.
  static let oneHouse = PieceTown(
    pieces: [([0], [0]), ([0, 1], [0, 1]), ([], [])], groups: [], everybody: [2, 40, 60])

  @Test("two catchments that differ by one house do not tell who lives in it")
  func house() throws {
    let published = Self.oneHouse.published(2)
    let (protection, sensitive) = try Self.protected(published)
    let attacker = Attacker(published, protection)
    #expect(sensitive.contains { $0.pieces == [0] })
    for sum in sensitive {
      #expect(!attacker.canCompute(sum))
      #expect(attacker.possible(sum, enough: 3, most: 102).count == 3)
    }
    // Whom both have or either has is worth more than whom one has: something is still told.
    #expect(!attacker.equations.isEmpty)
    // Hiding only what is small would have told it.
    var naive = protection
    naive.isHidden = published.people.indices.map { ledger in
      published.sums.indices.map { (1...4).contains(published.value($0, ledger: ledger)) }
    }
    #expect(Attacker(published, naive).canCompute(SensitiveSum(pieces: [0], planes: [0])))
  }

  @Test("the ring between two radii is not told by the numbers of the two")
  func ring() throws {
    // 30 within the narrow radius, three more within the wide one, 50 beyond.
    let town = PieceTown(
      pieces: [([0], [0]), ([0], []), ([], [])], groups: [], everybody: [30, 3, 50])
    let published = town.published(1)
    let (protection, sensitive) = try Self.protected(published)
    let attacker = Attacker(published, protection)
    #expect(sensitive.contains(SensitiveSum(pieces: [1], planes: [0])))
    for sum in sensitive { #expect(!attacker.canCompute(sum)) }
  }

  @Test("one small group of three takes a second one along")
  func groups() throws {
    let town = PieceTown(
      pieces: [([0], [0]), ([], [])], groups: [[20, 30], [15, 25], [2, 40]],
      everybody: [37, 95])
    let published = town.published(1)
    let (protection, sensitive) = try Self.protected(published)
    let attacker = Attacker(published, protection)
    for sum in sensitive {
      #expect(!attacker.canCompute(sum))
      #expect(attacker.possible(sum, most: 95).count == 2)
    }
    let place = try #require(published.sums.firstIndex { $0.pieces == [0] })
    // The catchment of 37 is told, and one of its three groups.
    #expect(!protection.isHidden[0][place])
    #expect((1...3).count { protection.isHidden[$0][place] } == 2)
  }

  @Test("nothing small, nothing hidden")
  func nothing() throws {
    let town = PieceTown(
      pieces: [([0], [0]), ([0, 1], [0]), ([], [])], groups: [[20, 30, 9]],
      everybody: [40, 60, 20])
    let (protection, sensitive) = try Self.protected(town.published(2))
    #expect(sensitive.isEmpty)
    #expect(protection.isHidden.allSatisfy { !$0.contains(true) })
  }

  @Test("no small number of a random town can be computed", arguments: 1...60)
  func random(seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed))
    let places = 2 + seed % 3
    let town = PieceTown.random(
      &random, places: places, pieces: 4 + seed % 9, groups: seed % 4, most: seed % 2 == 0 ? 8 : 30)
    let published = town.published(places)
    for count in [3, 5, 10] {
      let (protection, sensitive) = try Self.protected(published, count)
      let attacker = Attacker(published, protection)
      for sum in sensitive { #expect(!attacker.canCompute(sum), "\(sum)") }
    }
  }

  @Test("going through all towns leaves two values for every small number", arguments: 1...40)
  func enumeration(seed: Int) throws {
    var random = SeededRandom(seed: UInt64(1000 + seed))
    let town = PieceTown.random(&random, places: 2, pieces: 4, groups: seed % 2 * 2, most: 7)
    let published = town.published(2)
    let (protection, sensitive) = try Self.protected(published, 4)
    let attacker = Attacker(published, protection)
    let all = Int(town.everybody.reduce(0, +))
    for sum in sensitive {
      #expect(attacker.possible(sum, most: all).count == 2, "\(sum) \(town)")
    }
  }
}
