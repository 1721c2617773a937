import GeoCore
import TestSupport
import Testing

@testable import PlaceAnalysis

@Suite("Counts per zone and group")
struct GroupCountsTests {
  typealias Reading = (counts: GroupCounts?, found: [Diagnostic])

  func read(
    _ table: FeatureTable, _ groups: String, total: String? = nil, suppressed: String? = nil,
    key: String? = nil
  ) throws -> Reading {
    let set = try GroupExpression.parse(groups)
      .resolve(in: table, total: total, loneGroupAllowed: true)
    var log = DiagnosticLog()
    let range = try suppressed.map { try SuppressedRange.parse($0) }
    let reading = CountReading(suppressed: range, file: "zones.geojson", key: key)
    let counts = try? set.counts(of: table, reading: reading, log: &log)
    return (counts, log.diagnostics)
  }

  func column(_ name: String, _ cells: [Double?], hidden: Set<Int> = []) -> Column {
    let status: [CellStatus] = cells.indices.map {
      hidden.contains($0) ? .suppressed : cells[$0] == nil ? .missing : .given
    }
    return .numbers(
      name, cells.map { $0 ?? .nan }, unit: .persons,
      status: status.contains { $0 != .given } ? status : nil)
  }

  func town(_ columns: [Column]) -> FeatureTable {
    let count = columns.first?.count ?? 0
    return FeatureTable(
      count: count, ids: (0..<count).map { .text("z\($0 + 1)") }, columns: columns)
  }

  @Test("sums are per zone, and without a total the groups are everybody")
  func sums() throws {
    let town = TinyTown.row(of: [("a", [1, 2, 0]), ("b", [3, 4, 0]), ("c", [5, 6, 0])])
    let (counts, found) = try read(town, "ab=a+b,c")
    #expect(counts?.names == ["ab", "c"])
    #expect(counts?.counts == [[4, 6, 0], [5, 6, 0]])
    #expect(counts?.total.values == [9, 12, 0])
    #expect(counts?.rest == nil)
    #expect(counts?.hasRanges == false)
    #expect(counts?.usableRows == [0, 1, 2])
    #expect(found.isEmpty)
  }

  @Test("the rest is the total less the groups, and can stand as the last group")
  func rest() throws {
    let town = TinyTown.row(of: [("a", [1, 2]), ("pop", [10, 2])])
    let (counts, found) = try read(town, "a", total: "pop")
    #expect(counts?.rest?.values == [9, 0])
    #expect(counts?.withRest.names == ["a", "rest"])
    #expect(counts?.withRest.counts == [[1, 2], [9, 0]])
    #expect(counts?.total.values == [10, 2])
    #expect(found.isEmpty)
  }

  @Test("negative, infinite and text counts are each a fault at their zone and column")
  func faults() throws {
    var town = TinyTown.row(of: [("a", [1, -2, .infinity]), ("b", [3, .nan, 1])])
    town.set(.texts("t", ["12", "x", ""]))
    let (counts, found) = try read(town, "a,b,t")
    #expect(counts == nil)
    #expect(found.map(\.kind.code) == ["GS238", "GS239", "GS239", "GS237"])
    #expect(found.map(\.location.feature) == [1, 2, 1, 0])
    #expect(found.map(\.location.id) == ["z2", "z3", "z2", "z1"])
    #expect(found.map(\.location.column) == ["a", "a", "b", "t"])
    #expect(found.allSatisfy { $0.location.file == "zones.geojson" })
  }

  @Test("groups above their total are a fault, little noise is a note with the largest gap")
  func aboveTotal() throws {
    let wrong = TinyTown.row(of: [("a", [60, 5]), ("b", [60, 5]), ("pop", [100, 10])])
    let (none, found) = try read(wrong, "a,b", total: "pop")
    #expect(none == nil)
    #expect(found.map(\.kind.code) == ["GS240"])
    #expect(found.first?.location.feature == 0)

    let noisy = TinyTown.row(of: [("a", [60, 5]), ("b", [43, 5]), ("pop", [100, 11])])
    let (counts, notes) = try read(noisy, "a,b", total: "pop")
    #expect(notes.map(\.kind.code) == ["GS241"])
    #expect(notes.first?.arguments["largest"] == .text("3"))
    #expect(notes.first?.arguments["count"] == .integer(2))
    #expect(counts?.rest?.values == [0, 0])
    #expect(counts?.total.values == [103, 10])
    #expect(counts?.withRest.names == ["a", "b"])
  }

  @Test("a small rest that is never negative is people, not noise")
  func smallRest() throws {
    let town = TinyTown.row(of: [("a", [6, 5]), ("b", [4, 5]), ("pop", [12, 11])])
    let (counts, found) = try read(town, "a,b", total: "pop")
    #expect(counts?.rest?.values == [2, 1])
    #expect(found.isEmpty)
  }

  @Test("where the groups are everybody nearly everywhere, the exception is pointed out")
  func missingPeople() throws {
    var pop = [Double](repeating: 100, count: 20)
    pop[7] = 300
    let town = TinyTown.row(of: [
      ("a", [Double](repeating: 40, count: 20)), ("b", [Double](repeating: 60, count: 20)),
      ("pop", pop),
    ])
    let found = try read(town, "a,b", total: "pop").found
    #expect(found.map(\.kind.code) == ["GS242"])
    #expect(found.first?.location.id == "z8")
    #expect(found.first?.arguments["gap"] == .text("200"))
  }

  @Test("a missing count leaves its zone out and is never zero")
  func missing() throws {
    let town = town([column("a", [1, nil, 3]), column("b", [4, 5, nil])])
    let (counts, found) = try read(town, "a,b")
    #expect(counts?.zones == [.given, .missing, .missing])
    #expect(counts?.usableRows == [0])
    #expect(counts?.counts[1][1].isNaN == true)
    #expect(counts?.total.values[1].isNaN == true)
    #expect(found.map(\.kind.code) == ["GS243"])
    #expect(found.first?.arguments["count"] == .integer(2))
    #expect(found.first?.arguments["zones"] == .text("z2, z3"))
    #expect(counts?.selecting([0]).counts == [[1], [4]])
    let none = try read(self.town([column("a", [nil]), column("b", [1])]), "a,b")
    #expect(none.counts == nil)
    #expect(none.found.map(\.kind.code) == ["GS243", "GS252"])
  }

  @Test("a suppressed cell is a range when one is stated, else its zone is left out")
  func suppressed() throws {
    let town = town([column("a", [nil, 20], hidden: [0]), column("b", [30, 40])])
    let without = try read(town, "a,b")
    #expect(without.counts?.zones == [.undefined(.suppressedInput), .given])
    #expect(without.found.map(\.kind.code) == ["GS244"])
    let (counts, found) = try read(town, "a,b", suppressed: "1..4")
    #expect(counts?.zones == [.suppressed, .given])
    #expect(counts?.lower == [[1, 20], [30, 40]])
    #expect(counts?.upper == [[4, 20], [30, 40]])
    #expect(counts?.counts == [[2.5, 20], [30, 40]])
    #expect(counts?.total.bounds == Column.Bounds(lower: [31, 60], upper: [34, 60]))
    #expect(found.map(\.kind.code) == ["GS245"])
    #expect(found.first?.arguments["share"] == .number(100 * 32.5 / 92.5, decimals: 1))
  }

  @Test("a published total narrows the ranges when the groups are everybody")
  func narrowed() throws {
    let town = town([
      column("a", [nil, 20], hidden: [0]), column("b", [nil, 40], hidden: [0]),
      column("c", [10, 0]), column("pop", [17, 60]),
    ])
    let counts = try read(town, "a,b,c", total: "pop", suppressed: "1..4").counts
    #expect(counts?.lower.map { $0[0] } == [3, 3, 10])
    #expect(counts?.upper.map { $0[0] } == [4, 4, 10])
    #expect(counts?.counts.map { $0[0] } == [3.5, 3.5, 10])
    #expect(counts?.total.values == [17, 60])
  }

  @Test("a total that no filling can reach is a fault at its zone")
  func contradiction() throws {
    let town = town([
      column("a", [nil, 20], hidden: [0]), column("b", [10, 40]), column("pop", [90, 60]),
    ])
    let (counts, found) = try read(town, "a,b", total: "pop", suppressed: "1..4")
    #expect(counts == nil)
    #expect(found.map(\.kind.code) == ["GS246"])
    #expect(found.first?.location.feature == 0)
  }

  @Test("shares are recognised, and so is a group with nobody in it")
  func suspicious() throws {
    let shares = TinyTown.row(of: [("a", [40.5, 20.2, 30]), ("b", [59.5, 79.8, 70])])
    #expect(try read(shares, "a,b").found.map(\.kind.code) == ["GS248"])
    let empty = TinyTown.row(of: [("a", [0, 0]), ("b", [1, 2])])
    #expect(try read(empty, "a,b").found.map(\.kind.code) == ["GS249"])
  }

  @Test("messages name the zone by its key column when one is given")
  func keyed() throws {
    var town = TinyTown.row(of: [("a", [1, -2])])
    town.set(.texts("deso", ["0380A0010", "0380A0020"]))
    #expect(try read(town, "a", key: "deso").found.first?.location.id == "0380A0020")
  }
}
