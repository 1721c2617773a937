import GeoCore
import Testing

@Suite("versions of divisions")
struct DivisionVersionTests {
  @Test("years, divisions and revisions are read from what deliveries say")
  func parts() {
    let exact = DivisionVersion("2025_v2")
    #expect(exact.year == 2025 && exact.revision == 2 && exact.division == nil)
    let suffix = DivisionVersion("DeSO2025")
    #expect(suffix.year == 2025 && suffix.division == "deso")
    #expect(DivisionVersion(" RegSO 2020 ").division == "regso")
    #expect(DivisionVersion("DeSO_2018").year == 2018)
    for text in ["20250101", "1.0.2", "old", "", "2018b", "DeSO"] {
      #expect(DivisionVersion(text).year == nil, "\(text)")
    }
  }

  @Test("what one side leaves out does not count against the other")
  func agreement() {
    func agree(_ a: String, _ b: String) -> Bool {
      DivisionVersion(a).agrees(with: DivisionVersion(b))
    }
    #expect(agree("2025", "DeSO2025") && agree("DeSO_2025", "deso2025") && agree("2025_v2", "2025"))
    #expect(!agree("2018", "2025") && !agree("DeSO2025", "RegSO2025"))
    #expect(!agree("2025_v1", "2025_v2") && agree("old", "OLD") && !agree("old", "2018"))
  }

  @Test("reference years to 2023 are of the older divisions, later ones of those of 2025")
  func years() {
    #expect(DivisionVersion("2018").carries(referenceYear: 2023) == true)
    #expect(DivisionVersion("RegSO2020").carries(referenceYear: 2024) == false)
    #expect(DivisionVersion("DeSO2025").carries(referenceYear: 2022) == false)
    #expect(DivisionVersion("2025_v2").carries(referenceYear: 2024) == true)
    #expect(DivisionVersion("old").carries(referenceYear: 2024) == nil)
  }

  @Test("codes of DeSO and RegSO are known by their form")
  func form() {
    #expect(DivisionVersion.areNational(["0114A0010", "0380C1010"]))
    #expect(DivisionVersion.areNational(["0114R001"]))
    #expect(!DivisionVersion.areNational(["0114A0010", "124"]))
    #expect(!DivisionVersion.areNational([String]()))
  }

  private func joined(
    _ version: String, _ codes: [String], _ columns: Column...
  ) throws -> (table: FeatureTable, diagnostics: [Diagnostic]) {
    let zones = FeatureTable(
      count: 2,
      columns: [
        .texts("deso", ["0114A0010", "0114A0020"]), .texts("version", [version, version]),
      ])
    let table = FeatureTable(
      count: codes.count, columns: [.texts("region", codes)] + columns)
    return try zones.joined(
      with: table, by: TableJoin(key: "deso", tableKey: "region", tableFile: "t.csv"))
  }

  @Test("columns of years outside the version are masked by year, whatever they hold")
  func masked() throws {
    let codes = ["0114A0010", "0114A0020", "0114A0010_DeSO2025", "0114A0020_DeSO2025"]
    let early = Column.numbers("pop_2023", [5, 6, 0, 0])
    let late = Column.numbers("pop_2024", [0, 0, 7, 0])
    let other = Column.numbers("area", [1, 2, 3, 4])
    let new = try joined("2025_v2", codes, early, late, other)
    #expect(new.table["pop_2023"]?.status == [.missing, .missing])
    #expect(new.table["pop_2024"]?.numbers == [7, 0])
    #expect(new.table["pop_2024"]?.status == nil)
    #expect(new.table["area"]?.numbers == [3, 4])
    #expect(new.diagnostics.contains { $0.kind.code == "GS685" })
    let old = try joined("2018", codes, early, late, other)
    #expect(old.table["pop_2023"]?.numbers == [5, 6])
    #expect(old.table["pop_2024"]?.status == [.missing, .missing])
  }

  private func failure(_ version: String, _ codes: [String], _ columns: Column...) -> [String] {
    do {
      _ =
        try columns.count == 1
        ? joined(version, codes, columns[0]) : joined(version, codes, columns[0], columns[1])
      return []
    } catch {
      return (error as? GeosegError)?.diagnostics.map(\.kind.code) ?? ["?"]
    }
  }

  @Test("a table of the other version stops the join with one error")
  func mismatch() {
    let suffixed = ["0114A0010_DeSO2025", "0114A0020_DeSO2025"]
    #expect(failure("2018", suffixed, .numbers("pop", [1, 2])) == ["GS265"])
    #expect(failure("2025", suffixed, .numbers("pop", [1, 2])) == [])
    let bare = ["0114A0010", "0114A0020"]
    #expect(failure("2025", bare, .numbers("pop_2022", [1, 2])) == ["GS686"])
    #expect(failure("2018", bare, .numbers("pop_2022", [1, 2])) == [])
    #expect(
      failure("2025", bare, .numbers("pop", [1, 2]), .texts("version", ["2018", "2018"]))
        == ["GS265"])
    // Years of both: the table may have been made for either.
    #expect(
      failure("2025", bare, .numbers("pop_2022", [1, 2]), .numbers("pop_2024", [1, 2])) == [])
  }
}
